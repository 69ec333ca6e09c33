import type { PayRangesRow } from "../../../catalogue/rows/awards.js";
import type { PayRange } from "./pay-ranges.js";

/** Posts under which a range makes no department's end: as few as the survey suppresses. */
const FEWEST = 10;

/** The number of a row. */
export const number = (row: PayRangesRow): number => ("value" in row.value ? row.value.value : Number.NaN);

/** Departments with those of their ranges that have posts enough to make an end. */
export const withPosts = (groups: readonly [string, PayRange[]][]): [string, PayRange[]][] =>
  groups
    .map(([who, own]): [string, PayRange[]] => [who, own.filter(({ posts }) => number(posts) >= FEWEST)])
    .filter(([, own]) => own.length > 0);

/** Whose range makes a department's end: the body where it is not the department itself, and whether it states a place. */
export function endOf(
  department: string,
  own: readonly PayRange[],
  measure: "minimum" | "maximum",
  reduce: "min" | "max",
): string {
  const end = Math[reduce](...own.map((range) => number(range[measure])));
  const rows = own.map((range) => range[measure]).filter((row) => number(row) === end);
  const bodies = [...new Set(rows.map(({ organisation }) => organisation))];
  const itself = bodies.some((body) => body.replace("Her Majesty's", "HM") === department);
  const who = itself ? department : `${bodies.join(", ")} (${department})`;
  return rows.every(({ location }) => location === "not stated") ? `${who}, no place stated` : who;
}
