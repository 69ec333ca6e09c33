import { type Cell, hasValue } from "../../core/cell.js";
import { problem } from "../../core/problem.js";
import { placeWords } from "../../read/sheet.js";
import type { Slot } from "../../sources/parts/define-source.js";
import type { Observation } from "../../sources/parts/observation.js";
import type { ResourceDescriptor } from "../data-package.js";
import type { OfficialDataset } from "../load.js";
import { cellText } from "../overlay/revisions.js";
import { ownResource, ownRow } from "./own-resource.js";
import type { TextRow } from "./text-row.js";

/** The rows that a file brings to one resource. */
export interface Placed {
  readonly resource: ResourceDescriptor;
  readonly rows: readonly { readonly row: TextRow; readonly observation: Observation }[];
}

/** Everything a file brings, and what of it no resource holds. */
export interface Placement {
  readonly placed: readonly Placed[];
  readonly unplaced: readonly Observation[];
}

/** Refuses a figure in another unit than that of its resource. */
function checkUnit(resource: ResourceDescriptor, { unit, at }: Observation, file: string): void {
  const expected = resource.schema.fields.find(({ name }) => name === "value")?.unit;
  if (typeof expected === "string" && expected !== unit.id)
    problem("unit-mismatch", `${file}, ${placeWords(at)}: a figure in ${unit.id} cannot stand in ${resource.path}`, {
      found: unit.id,
      expected,
      where: `${file}, ${placeWords(at)}`,
      hint: "the publisher may have changed the unit of the series: look at the file",
    });
}

/** A figure in the measure of its resource, with as many decimals as it keeps. */
function asHeld(cell: Cell, times: number, decimals: number | undefined): Cell {
  if (!hasValue(cell) || (times === 1 && decimals === undefined)) return cell;
  const value = times === 1 ? cell.value : Number((cell.value * times).toPrecision(15));
  return { value: decimals === undefined ? value : Number(value.toFixed(decimals)) };
}

/** A row of a shipped resource: the columns its source gives, and value, unit, status, standing and key beside them. */
function slotRow(
  resource: ResourceDescriptor,
  { columns, times = 1, decimals }: Slot,
  observation: Observation,
  { source, file }: OfficialDataset,
): TextRow {
  checkUnit(resource, observation, file.name);
  const beside: Readonly<Record<string, string>> = {
    value: cellText(asHeld(observation.value, times, decimals)),
    unit: observation.unit.id,
    status: observation.status,
    standing: source.standing,
    source: source.key,
  };
  const names = resource.schema.fields.map(({ name }) => name);
  const unknown = Object.keys(columns).find((name) => !names.includes(name));
  if (unknown !== undefined)
    problem("unknown-column", `${file.name}: ${resource.path} has no column "${unknown}"`, {
      found: unknown,
      expected: names.join(", "),
      where: resource.path,
    });
  return Object.fromEntries(names.map((name) => [name, columns[name] ?? beside[name] ?? ""]));
}

/**
 * Says where each figure of a file belongs: in a resource that is there, by what its kind of file says; else, where the
 * kind has no place of its own or everything is wanted, in a resource of the user's own.
 *
 * @param dataset  the file, loaded
 * @param find     the description of a resource
 * @param all      whether figures that no resource holds are kept in one of the user's own
 * @throws Problem "unit-mismatch", "unknown-column"
 */
export function placeObservations(
  dataset: OfficialDataset,
  find: (resource: string) => ResourceDescriptor,
  all: boolean,
): Placement {
  const { kind, publication, rows: observations } = dataset;
  const groups = new Map<string, { row: TextRow; observation: Observation }[]>();
  const unplaced: Observation[] = [];
  for (const observation of observations) {
    const slot = kind.slot?.(observation, publication);
    if (slot === undefined) {
      unplaced.push(observation);
      continue;
    }
    const row = slotRow(find(slot.resource), slot, observation, dataset);
    const group = groups.get(slot.resource);
    if (group === undefined) groups.set(slot.resource, [{ row, observation }]);
    else group.push({ row, observation });
  }
  const placed: Placed[] = [...groups].map(([name, rows]) => ({ resource: find(name), rows }));
  if ((kind.slot !== undefined && !all) || unplaced.length === 0) return { placed, unplaced };
  const resource = ownResource(dataset, unplaced);
  const rows = unplaced.map((observation) => ({ row: ownRow(observation, dataset), observation }));
  return { placed: [...placed, { resource, rows }], unplaced: [] };
}
