import { hasValue } from "../../core/cell.js";
import { problem } from "../../core/problem.js";
import type { Source } from "../../core/source.js";
import type { Observation } from "../../sources/parts/observation.js";
import type { Catalogue } from "../catalogue.js";
import type { ResourceDescriptor } from "../data-package.js";
import type { OfficialDataset } from "../load.js";
import type { Loader } from "../loader.js";
import { parseRows, type RawRow } from "../parse-rows.js";
import { type Comparison, compareRows } from "./compare-rows.js";
import { findJumps, type Jump } from "./find-jumps.js";
import { type Placed, placeObservations } from "./place-observations.js";

/** What adding a file would do. */
export interface Addition {
  readonly source: Source;
  readonly comparisons: readonly Comparison[];
  readonly jumps: readonly Jump[];
  /** Figures that no resource holds, and which are not kept. */
  readonly unplaced: readonly Observation[];
  /** Cells without a number, which resources of numbers alone do not hold: how many, by what the file prints there. */
  readonly withoutNumber: readonly { readonly resource: string; readonly as: string; readonly count: number }[];
}

/** Refuses figures without a period where their resource needs one. */
function needPeriods({ kind, publication, file }: OfficialDataset): void {
  if (publication.observations.every(({ period }) => period !== undefined)) return;
  problem("no-period", `${file.name} does not say when its figures are true`, {
    found: `${publication.observations.length} figures of ${kind.title} without a period`,
    expected: "the period they are true of",
    where: file.name,
    hint: "say it: --period 2025-03",
  });
}

/** Whether a resource holds numbers alone, and no reasons why there is none. */
const numbersAlone = ({ schema }: ResourceDescriptor): boolean =>
  schema.fields.find(({ name }) => name === "value")?.constraints?.required === true;

/** The rows a resource can hold, and those it cannot since there is no number in them. */
function holdable(placed: Placed): { readonly placed: Placed; readonly left: readonly Observation[] } {
  if (!numbersAlone(placed.resource)) return { placed, left: [] };
  const rows = placed.rows.filter(({ observation }) => hasValue(observation.value));
  const left = placed.rows.flatMap(({ observation }) => (hasValue(observation.value) ? [] : [observation]));
  return { placed: { ...placed, rows }, left };
}

/** How many of some missing values are printed in which way. */
function countByPrint(resource: string, left: readonly Observation[]): Addition["withoutNumber"] {
  const counts = new Map<string, number>();
  for (const { value } of left) {
    const as = hasValue(value) ? "" : value.as === "" ? "a blank" : value.as;
    counts.set(as, (counts.get(as) ?? 0) + 1);
  }
  return [...counts].map(([as, count]) => ({ resource, as, count }));
}

/** Types a file's rows by the schema of their resource, which refuses what cannot stand in it. */
function typedRows({ resource, rows }: Placed, file: string): RawRow[] {
  const header = resource.schema.fields.map(({ name }) => name);
  const table = { header, rows: rows.map(({ row }) => header.map((name) => row[name] ?? "")) };
  return parseRows(table, { ...resource, path: `${file} as rows of ${resource.path}` });
}

function nothingPlaced({ kind, publication, file }: OfficialDataset, observations: readonly Observation[]): never {
  const series = [...new Set(observations.map((one) => one.series))];
  return problem(
    "no-resource",
    `${file.name}: none of its ${observations.length} figures belongs to a resource of the data`,
    {
      found: `${kind.title}: ${series.slice(0, 5).join(", ")}${series.length > 5 ? ` and ${series.length - 5} more` : ""}`,
      expected: "a series that the data hold",
      where: file.name,
      hint: [...publication.notes, "--all keeps them in a resource of your own"].join(" "),
    },
  );
}

/**
 * Works out what adding a file would do, and does nothing: where each figure belongs, and what it is beside those held.
 *
 * @param dataset    the file, loaded
 * @param catalogue  the data it is held against
 * @param loader     the same, row by row
 * @param all        whether figures that no resource holds are kept in one of the user's own
 * @throws Problem "no-period", "no-resource", "unit-mismatch", and those of the schema of each resource
 */
export function planAddition(dataset: OfficialDataset, catalogue: Catalogue, loader: Loader, all: boolean): Addition {
  needPeriods(dataset);
  const { source, file } = dataset;
  const find = (resource: string): ResourceDescriptor => loader.describe(resource);
  const { placed: whole, unplaced } = placeObservations(dataset, find, all);
  if (whole.length === 0) nothingPlaced(dataset, unplaced);
  const parted = whole.map(holdable);
  const placed = parted.map((one) => one.placed);
  const withoutNumber = parted.flatMap((one) => countByPrint(one.placed.resource.name, one.left));
  const sources = (key: string): Source | undefined => (key === source.key ? source : catalogue.source(key));
  const known = new Set(loader.resources.map(({ name }) => name));
  const held = (name: string): readonly RawRow[] => (known.has(name) ? loader.rows(name) : []);
  const comparisons = placed.map((one) => {
    const rows = typedRows(one, file.name);
    return compareRows(one.resource, rows, held(one.resource.name), source, sources);
  });
  const jumps = comparisons.flatMap(({ resource, fresh, revised }) =>
    findJumps(resource, [...fresh, ...revised.map(({ row }) => row)], held(resource.name)),
  );
  return { source, comparisons, jumps, unplaced, withoutNumber };
}
