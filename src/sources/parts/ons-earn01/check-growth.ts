import { hasValue } from "../../../core/cell.js";
import { problem } from "../../../core/problem.js";
import type { Observation } from "../observation.js";
import type { Check } from "../publication.js";
import { CODES, codeOf, type Kind } from "./codes.js";

/** Figures month by month, counted from year 0, so that a year earlier is twelve less; not a number where there is none. */
interface Series {
  /** The month of the first of the values. */
  readonly first: number;
  readonly values: Float64Array;
}

const figureAt = ({ first, values }: Series, month: number): number => values[month - first] ?? Number.NaN;

/** The month that a period is, counted from year 0; undefined for years and quarters. Each period is looked at once. */
function monthNumbers(): (period: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  return (period) => {
    if (!known.has(period))
      known.set(
        period,
        /^\d{4}-\d\d$/.test(period) ? Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1 : undefined,
      );
    return known.get(period);
  };
}

const monthWords = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;

const decimals = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

/** Half of the last digit that the levels are printed to, as some of them show. */
function halfDigit({ values }: Series): number {
  let [most, seen] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    most = Math.max(most, decimals(value));
    seen += 1;
    if (seen > 40) break;
  }
  return 10 ** -most / 2;
}

function meanBack(level: Series, month: number, months: number): number {
  let sum = 0;
  for (let back = 0; back < months; back += 1) sum += figureAt(level, month - back);
  return sum / months;
}

/** What a derived figure should be, from the levels; not a number where the months it needs are not there. */
function expected(kind: Kind, level: Series, month: number, base: number): number {
  if (kind === "index") return (figureAt(level, month) / base) * 100;
  const months = kind === "single_month" ? 1 : 3;
  const before = meanBack(level, month - 12, months);
  return before === 0 ? Number.NaN : (meanBack(level, month, months) / before - 1) * 100;
}

/** The figures of every code, month by month, and one of its observations. */
function seriesOf(observations: readonly Observation[]): Map<string, Series & { readonly one: Observation }> {
  const found = new Map<string, { one: Observation; months: number[]; values: number[] }>();
  const monthOf = monthNumbers();
  for (const observation of observations) {
    const { series: code, period, value } = observation;
    const month = period === undefined ? undefined : monthOf(period);
    if (month === undefined || !hasValue(value)) continue;
    let own = found.get(code);
    if (own === undefined) {
      own = { one: observation, months: [], values: [] };
      found.set(code, own);
    }
    own.months.push(month);
    own.values.push(value.value);
  }
  return new Map(
    [...found].map(([code, { one, months, values }]) => {
      const first = Math.min(...months);
      const all = new Float64Array(Math.max(...months) - first + 1).fill(Number.NaN);
      months.forEach((month, i) => {
        all[month - first] = values[i]!;
      });
      return [code, { first, values: all, one }];
    }),
  );
}

/**
 * Holds growth rates and indices against the levels they come from. A table whose columns or rows have moved fails here
 * by far; a few months that differ are said as exceptions, since ONS works from figures it does not print.
 *
 * @param observations  of the workbook
 * @param within        percentage points that a rate may be off beside the rounding of the levels
 * @throws Problem "figures-disagree" when more than a few of a series do not come from the levels
 */
export function checkGrowth(observations: readonly Observation[], file: string, within = 0.06): Check {
  const series = seriesOf(observations);
  let compared = 0;
  const exceptions: string[] = [];
  for (const [code, figures] of series) {
    const meaning = CODES.get(code);
    if (meaning === undefined || meaning.kind === "level") continue;
    const level = series.get(codeOf({ ...meaning, kind: "level" }) ?? "");
    if (level === undefined) continue;
    const half = halfDigit(level);
    const year = figures.one.unit.base?.slice(0, 4);
    const base = year === undefined ? Number.NaN : meanBack(level, Number(year) * 12 + 11, 12);
    const off: string[] = [];
    let own = 0;
    for (const [i, printed] of figures.values.entries()) {
      const month = figures.first + i;
      const wanted = expected(meaning.kind, level, month, base);
      if (Number.isNaN(wanted) || Number.isNaN(printed)) continue;
      own += 1;
      const before = [figureAt(level, month - 12), figureAt(level, month), 1].find((value) => !Number.isNaN(value))!;
      const slack = within + ((300 + Math.abs(wanted)) * half) / Math.max(Math.abs(before), half);
      if (Math.abs(printed - wanted) > slack)
        off.push(`${code} ${monthWords(month)}: printed ${printed}, from the levels ${wanted}`);
    }
    compared += own;
    if (off.length > Math.max(1, own / 50))
      problem("figures-disagree", `${file}: ${code} does not come from the levels printed beside it`, {
        found: `${off.length} of ${own} months, such as ${off[0]}`,
        expected: `rates and indices within ${within} of what the levels give`,
        where: file,
        hint: "a column or some rows have moved: take the workbook as ONS publishes it",
      });
    exceptions.push(...off);
  }
  return { what: "growth rates and indices come from the levels", compared, exceptions };
}
