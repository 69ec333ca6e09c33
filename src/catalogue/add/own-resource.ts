import { MISSING_REASONS } from "../../core/cell.js";
import { STATUSES } from "../../core/standing.js";
import type { Observation } from "../../sources/parts/observation.js";
import type { FieldSchema, ResourceDescriptor } from "../data-package.js";
import type { OfficialDataset } from "../load.js";
import { cellText } from "../overlay/revisions.js";
import { slug } from "../source-of-file.js";
import type { TextRow } from "./text-row.js";

const FIXED = ["series", "period", "value", "unit", "prices", "base", "status", "standing", "source"];

/** The column of a dimension: its name as a key, and never one of the fixed ones. */
const columnOf = (dimension: string): string => {
  const name = slug(dimension).replace(/-/g, "_") || "dimension";
  return FIXED.includes(name) ? `${name}_of` : name;
};

/** The names of all dimensions of some observations, in a lasting order. */
const dimensionsOf = (observations: readonly Observation[]): string[] =>
  [...new Set(observations.flatMap(({ dimensions }) => Object.keys(dimensions)))].sort();

const required = (name: string, description: string): FieldSchema => ({
  name,
  type: "string",
  description,
  constraints: { required: true },
});

/**
 * A resource for figures that none of the shipped ones holds: one row a figure, with its dimensions as columns. Files of
 * one kind with other dimensions have a resource of their own.
 */
export function ownResource({ kind }: OfficialDataset, observations: readonly Observation[]): ResourceDescriptor {
  const dimensions = dimensionsOf(observations);
  const ofOwnKind = kind.id.startsWith("own-"); // its columns are always the same
  const name = [kind.id, ...(dimensions.length === 0 || ofOwnKind ? [] : ["by", ...dimensions.map(slug)])]
    .join("-")
    .slice(0, 120);
  return {
    name,
    path: `${name}.csv`,
    title: kind.title,
    description: `Figures of ${kind.publisher}, ${kind.title}, that no other resource holds: as they stand in the files that were added.`,
    bytes: 0,
    hash: "",
    schema: {
      fields: [
        required("series", "What is measured, by the publisher's code where there is one"),
        ...dimensions.map(
          (one): FieldSchema => ({ name: columnOf(one), type: "string", description: `Dimension: ${one}` }),
        ),
        {
          name: "period",
          type: "string",
          description: "Period the figure is true of; blank where the file does not say",
        },
        { name: "value", type: "number", description: "The figure, or why there is none", unit: { field: "unit" } },
        required("unit", "Unit"),
        { name: "prices", type: "string", description: "Whose prices money is in, when it is in constant ones" },
        { name: "base", type: "string", description: "Reference period of an index" },
        {
          name: "status",
          type: "string",
          description: "As the file says, otherwise not-stated",
          constraints: { required: true, enum: STATUSES },
        },
        required("standing", "Follows from the source key"),
        required("source", "Key into sources.csv"),
      ],
      primaryKey: ["series", ...dimensions.map(columnOf), "period"],
      missingValues: ["", ...MISSING_REASONS],
      foreignKeys: [{ fields: ["source"], reference: { resource: "sources", fields: ["key"] } }],
    },
  };
}

/** A figure as a row of such a resource. */
export function ownRow(
  { series, period = "", dimensions, value, unit, status }: Observation,
  { source }: OfficialDataset,
): TextRow {
  const { prices } = unit;
  return {
    series,
    ...Object.fromEntries(Object.entries(dimensions).map(([name, text]) => [columnOf(name), text])),
    period,
    value: cellText(value),
    unit: unit.id,
    prices: prices === undefined ? "" : prices === "current" ? prices : `${prices.index} ${prices.of}`,
    base: unit.base ?? "",
    status,
    standing: source.standing,
    source: source.key,
  };
}
