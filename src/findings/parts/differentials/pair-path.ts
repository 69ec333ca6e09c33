import type { CivilServicePayRow } from "../../../catalogue/rows/civil-service.js";
import { hasValue } from "../../../core/cell.js";
import { comparePeriods, type Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { percentFigure } from "../arithmetic-figures.js";
import type { Statistic } from "../medians.js";
import { type GradePair, payFigure, type RatioChange, ratioChange, ratioFigure, slug } from "./ratio-figures.js";

/** Two grades in one place on one day: keys of the ratio and of the two salaries. */
export interface PairPoint {
  readonly period: Period;
  readonly ratio: string;
  readonly lower: string;
  readonly upper: string;
}

/** Whose pay it is, of which grades, by which statistic. */
export interface PairOf {
  readonly who: string;
  readonly pair: GradePair;
  readonly statistic: Statistic;
}

/** From one day to a later one: keys of the change of the ratio and of the rises behind it. */
export interface PairChange extends PairOf, RatioChange {
  readonly from: PairPoint;
  readonly to: PairPoint;
  readonly lowerRise: string;
  readonly upperRise: string;
}

/**
 * Adds the ratio for every period that has both grades, earliest first.
 *
 * @param rows  the salaries of one place
 * @throws Problem "repeated-row" when a grade has two salaries in one period
 */
export function pairPoints(book: FigureBook, rows: readonly CivilServicePayRow[], of: PairOf): PairPoint[] {
  const { who, pair, statistic } = of;
  const own = rows.filter((row) => row.statistic === statistic && hasValue(row.value));
  const at = (grade: string, period: Period): CivilServicePayRow | undefined => {
    const found = own.filter((row) => row.grade === grade && row.period === period);
    return found.length < 2
      ? found[0]
      : problem("repeated-row", `${who}: ${found.length} salaries of ${grade} in ${period}`, {
          where: "civil-service-pay.csv",
          expected: "one",
        });
  };
  const periods = [...new Set(own.map((row) => row.period))].sort(comparePeriods);
  return periods.flatMap((period): PairPoint[] => {
    const [lowerRow, upperRow] = [at(pair.lower, period), at(pair.upper, period)];
    if (lowerRow === undefined || upperRow === undefined) return [];
    const [lower, upper] = [payFigure(book, lowerRow, who), payFigure(book, upperRow, who)];
    const ratio = ratioFigure(book, `ratio.${statistic}.${pair.key}.${slug(who)}.${period}`, {
      what: `${pair.name}, ${who}`,
      period,
      lower,
      upper,
      statistic,
    });
    return [{ period, ratio, lower, upper }];
  });
}

/** Adds how far a salary or a rate has risen between two periods. */
export function riseFigure(book: FigureBook, from: string, to: string, what: string): string {
  const end = book.figures[to]!.period;
  return percentFigure(book, `rise.${from.replace(/^pay\./, "")}.${[end].flat().join("-")}`, "rise", {
    label: `rise of ${what}`,
    from,
    to,
  });
}

/** Adds the change of a ratio between two points and the rises of the two salaries. */
export function pairChange(book: FigureBook, of: PairOf, from: PairPoint, to: PairPoint): PairChange {
  const { who, pair, statistic } = of;
  const change = ratioChange(book, `change.${statistic}.${pair.key}.${slug(who)}.${from.period}.${to.period}`, {
    what: `${statistic}s, ${pair.name}, ${who}`,
    ratios: [from.ratio, to.ratio],
    salaries: { lower: [from.lower, to.lower], upper: [from.upper, to.upper] },
  });
  return {
    ...of,
    ...change,
    from,
    to,
    lowerRise: riseFigure(book, from.lower, to.lower, `the ${statistic} salary, ${pair.lower}, ${who}`),
    upperRise: riseFigure(book, from.upper, to.upper, `the ${statistic} salary, ${pair.upper}, ${who}`),
  };
}
