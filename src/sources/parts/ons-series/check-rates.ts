import { problem } from "../../../core/problem.js";
import type { Sheet } from "../../../read/sheet.js";
import { where } from "../header-row.js";
import { CODES, codeOf } from "../ons-earn01/codes.js";
import type { Check } from "../publication.js";
import type { RowOfFigures } from "../table-figure.js";

/** A rate, the level it comes from, over how many months it is a mean, and how far rounding may put it. */
interface Pair {
  readonly rate: string;
  readonly level: string;
  readonly months: 1 | 3;
  /** By how much a level may be off for its rounding. */
  readonly half: number;
  /** By how much the rate may be off for its own, in points. */
  readonly slack: number;
}

const PRICES: readonly Pair[] = [
  ["D7G7", "D7BT"],
  ["L55O", "L522"],
  ["CZBH", "CHAW"],
].map(([rate, level]) => ({ rate: rate!, level: level!, months: 1, half: 0.05, slack: 0.1 }));

const EARNINGS: readonly Pair[] = [...CODES].flatMap(([rate, meaning]) => {
  if (meaning.kind !== "single_month" && meaning.kind !== "three_month") return [];
  const level = codeOf({ ...meaning, kind: "level" });
  const months = meaning.kind === "single_month" ? 1 : 3;
  return level === undefined ? [] : [{ rate, level, months, half: 0.5, slack: 0.05 }];
});

const PAIRS: readonly Pair[] = [...PRICES, ...EARNINGS];

/** The month of each row, counted from the year nought, and -1 for years and quarters; and the place of each month. */
function monthsOf(rows: readonly RowOfFigures[]): { readonly months: Int32Array; readonly placeOf: Int32Array } {
  const months = Int32Array.from(rows, ({ period }) =>
    period.length === 7 && period[5] !== "Q" ? Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) : -1,
  );
  const placeOf = new Int32Array(months.reduce((last, month) => Math.max(last, month), 0) + 1).fill(-1);
  months.forEach((month, place) => {
    if (month !== -1) placeOf[month] = place;
  });
  return { months, placeOf };
}

/** The sum of the levels of some months up to one; not a number where one of them has no level. */
function sumTo(levels: Float64Array, placeOf: Int32Array, month: number, count: number): number {
  let sum = 0;
  for (let one = month; one > month - count; one -= 1) sum += levels[placeOf[one] ?? -1] ?? Number.NaN;
  return sum;
}

/**
 * Holds rates against the levels in the same file that they are the changes of: within what rounding allows, every one
 * must come from them. Columns whose figures were exchanged below their headings do not.
 *
 * @param columns  of each code a number for each row of periods, not a number where there is none
 * @throws Problem "figures-disagree" naming the first rate that does not come from its level
 */
export function checkRates(
  sheet: Sheet,
  rows: readonly RowOfFigures[],
  columns: ReadonlyMap<string, Float64Array>,
  file: string,
): Check {
  let compared = 0;
  const held = PAIRS.filter(({ rate, level }) => columns.has(rate) && columns.has(level));
  const { months: numbers, placeOf } = monthsOf(held.length === 0 ? [] : rows);
  for (const { rate, level, months, half, slack } of held) {
    const [rates, levels] = [columns.get(rate)!, columns.get(level)!];
    for (let place = 0; place < numbers.length; place += 1) {
      const month = numbers[place]!;
      const given = rates[place]!;
      if (month === -1 || Number.isNaN(given)) continue;
      const high = sumTo(levels, placeOf, month, months);
      const low = sumTo(levels, placeOf, month - 12, months);
      if (Number.isNaN(high + low) || low <= half * months) continue;
      compared += 1;
      const off = half * months;
      const least = ((high - off) / (low + off) - 1) * 100 - slack - 1e-9;
      const most = ((high + off) / (low - off) - 1) * 100 + slack + 1e-9;
      if (given >= least && given <= most) continue;
      const { row, period } = rows[place]!;
      problem("figures-disagree", `${where(file, sheet, row)}: ${rate} of ${period} does not come from ${level}`, {
        found: `${given}%`,
        expected: `${least.toFixed(2)}% to ${most.toFixed(2)}%, from the levels beside it`,
        where: where(file, sheet, row),
        hint: "columns were moved under the headings of others: download the file again",
      });
    }
  }
  return { what: "rates come from the levels beside them", compared, exceptions: [] };
}
