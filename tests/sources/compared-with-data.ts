import { hasValue } from "../../src/core/cell.js";
import type { OfficialSource } from "../../src/sources/parts/define-source.js";
import type { Publication } from "../../src/sources/parts/publication.js";
import { dataRows } from "../data-rows.js";

/**
 * Holds a publication against our data: every figure whose slot names a row that they hold is compared with it.
 *
 * @param sources  keys of the sources whose rows are meant: the same quantity may stand there from another publication
 * @returns how many rows were compared, and those that differ
 */
export function comparedWithData(
  source: OfficialSource,
  publication: Publication,
  sources: readonly string[],
): { readonly compared: number; readonly differing: string[]; readonly unslotted: number } {
  const rows = new Map<string, ReadonlyMap<string, string>>();
  const names = new Map<string, string[]>();
  const differing: string[] = [];
  let [compared, unslotted] = [0, 0];
  for (const observation of publication.observations) {
    const slot = source.slot?.(observation, publication);
    if (slot === undefined) {
      unslotted += 1;
      continue;
    }
    const columns = Object.keys(slot.columns)
      .filter((name) => name !== "flag")
      .sort();
    const id = `${slot.resource} ${columns.join(" ")}`;
    const keyOf = (row: Readonly<Record<string, string>>): string =>
      columns.map((name) => row[name] ?? "no column").join("\0");
    let held = rows.get(id);
    if (held === undefined) {
      const of = dataRows(slot.resource).filter((row) => sources.includes(row.source!));
      held = new Map(of.map((row) => [keyOf(row), row.value!]));
      rows.set(id, held);
      names.set(id, columns);
    }
    const key = keyOf(slot.columns);
    const value = held.get(key);
    if (value === undefined) continue;
    compared += 1;
    const own = hasValue(observation.value) ? observation.value.value : observation.value.missing;
    if (String(own) !== value && Number(value) !== own)
      differing.push(`${key.replaceAll("\0", ", ")}: ${own}, ours ${value}`);
  }
  return { compared, differing, unslotted };
}
