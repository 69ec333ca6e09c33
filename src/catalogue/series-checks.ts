import { type Cell, hasValue } from "../core/cell.js";
import { addMonths } from "../core/period.js";
import { problem } from "../core/problem.js";
import type { ResourceDescriptor } from "./data-package.js";
import type { RawRow } from "./parse-rows.js";

function refuseHole(resource: ResourceDescriptor, what: string, lacking: string): never {
  return problem("missing-period", `${resource.path}: ${what} has no row for ${lacking}`, {
    found: `rows before and after ${lacking}, none for it`,
    expected: `a row of ${what} for ${lacking}`,
    where: resource.path,
    hint: "add the row: a figure across a hole would silently use another period's",
  });
}

const groups = (rows: readonly RawRow[], column: string): Map<string, RawRow[]> => {
  const map = new Map<string, RawRow[]>();
  for (const row of rows) {
    const own = map.get(String(row[column]));
    if (own === undefined) map.set(String(row[column]), [row]);
    else own.push(row);
  }
  return map;
};

/** Every month between the first and the last of each index. */
function everyMonth(rows: readonly RawRow[], resource: ResourceDescriptor): void {
  for (const [index, own] of groups(rows, "index")) {
    const months = own.map((row) => row.period as string).sort();
    months.forEach((month, i) => {
      const next = months[i + 1];
      if (next !== undefined && next !== addMonths(month, 1)) refuseHole(resource, index, addMonths(month, 1));
    });
  }
}

const FIRST_LIVING_WAGE = 2016;

/** The National Living Wage rises every 1 April: a table without one of them reads an old rate for a year. */
function everyApril(rows: readonly RawRow[], resource: ResourceDescriptor): void {
  const days = new Set(rows.filter((row) => row.band === "nlw").map((row) => row.effective_from as string));
  const last = Math.max(...[...days].map((day) => Number(day.slice(0, 4))));
  for (let year = FIRST_LIVING_WAGE; year <= last; year++)
    if (!days.has(`${year}-04-01`)) refuseHole(resource, "nlw", `${year}-04-01`);
}

/** A pay bill of nothing with staff in post was not filled in. Such a row says `zero-filed` instead. */
function noZeroPayBill(rows: readonly RawRow[], resource: ResourceDescriptor): void {
  const isZero = (row: RawRow): boolean => hasValue(row.value as Cell) && (row.value as { value: number }).value === 0;
  const post = (row: RawRow): string => JSON.stringify([row.department, row.body, row.period]);
  const staffed = new Set(
    rows.filter((row) => row.measure === "headcount" && row.grade === "all" && !isZero(row)).map(post),
  );
  const zero = rows.find((row) => row.measure === "month-pay-bill" && isZero(row) && staffed.has(post(row)));
  if (zero !== undefined)
    problem("zero-pay-bill", `${resource.path}: ${zero.body}, ${zero.period}: a pay bill of 0 with staff in post`, {
      found: "0",
      expected: "the pay bill, or zero-filed",
      where: resource.path,
      hint: "write zero-filed: a bill that was not filled in is missing, not nothing",
    });
}

const CHECKS: Readonly<Record<string, (rows: readonly RawRow[], resource: ResourceDescriptor) => void>> = {
  prices: everyMonth,
  "prices-annual-rate": everyMonth,
  "minimum-wage": everyApril,
  "civil-service-workforce": noZeroPayBill,
};

/**
 * Refuses a series with a hole in it, where a hole would pass unseen into a figure.
 *
 * @throws Problem "missing-period", "zero-pay-bill"
 */
export function checkSeries(rows: readonly RawRow[], resource: ResourceDescriptor): void {
  CHECKS[resource.name]?.(rows, resource);
}
