import { hasValue } from "../../../core/cell.js";
import { problem } from "../../../core/problem.js";
import type { Observation } from "../observation.js";
import type { Check } from "../publication.js";
import { CODES, codeOf, type Kind } from "./codes.js";

/** Figures by months counted from year 0, so that a year earlier is twelve less. */
type Series = ReadonlyMap<number, number>;

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
function halfDigit(level: Series): number {
  let [most, seen] = [0, 0];
  for (const value of level.values()) {
    most = Math.max(most, decimals(value));
    seen += 1;
    if (seen > 40) break;
  }
  return 10 ** -most / 2;
}

function meanBack(level: Series, month: number, months: number): number | undefined {
  let sum = 0;
  for (let back = 0; back < months; back += 1) {
    const value = level.get(month - back);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum / months;
}

/** What a derived figure should be, from the levels; undefined where the months it needs are not there. */
function expected(kind: Kind, level: Series, month: number, base: number | undefined): number | undefined {
  if (kind === "index") {
    const now = level.get(month);
    return now === undefined || base === undefined ? undefined : (now / base) * 100;
  }
  const months = kind === "single_month" ? 1 : 3;
  const [now, before] = [meanBack(level, month, months), meanBack(level, month - 12, months)];
  return now === undefined || before === undefined || before === 0 ? undefined : (now / before - 1) * 100;
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
  const series = new Map<string, Map<number, number>>();
  const first = new Map<string, Observation>();
  const monthOf = monthNumbers();
  for (const observation of observations) {
    const { series: code, period, value } = observation;
    const month = period === undefined ? undefined : monthOf(period);
    if (month === undefined || !hasValue(value)) continue;
    let own = series.get(code);
    if (own === undefined) {
      own = new Map();
      series.set(code, own);
      first.set(code, observation);
    }
    own.set(month, value.value);
  }
  let compared = 0;
  const exceptions: string[] = [];
  for (const [code, figures] of series) {
    const meaning = CODES.get(code);
    if (meaning === undefined || meaning.kind === "level") continue;
    const level = series.get(codeOf({ ...meaning, kind: "level" }) ?? "");
    if (level === undefined) continue;
    const half = halfDigit(level);
    const year = first.get(code)?.unit.base?.slice(0, 4);
    const base = year === undefined ? undefined : meanBack(level, Number(year) * 12 + 11, 12);
    const off: string[] = [];
    let own = 0;
    for (const [month, printed] of figures) {
      const wanted = expected(meaning.kind, level, month, base);
      if (wanted === undefined) continue;
      own += 1;
      const before = Math.abs(level.get(month - 12) ?? level.get(month) ?? 1);
      const slack = within + ((300 + Math.abs(wanted)) * half) / Math.max(before, half);
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
