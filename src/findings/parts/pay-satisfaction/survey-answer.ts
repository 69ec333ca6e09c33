import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Trend } from "../../../stats/index.js";
import { type FiguredGrid, figuredGrid, type GridChoice } from "../figured-grid.js";
import { lastRun } from "../last-run.js";
import { heldSpan } from "../periods-held.js";
import { trendFigures } from "../trend-figures.js";
import { scoreChange, scoreKey, scoreTrendKey, surveyFigures } from "./survey-figures.js";
import {
  ENGAGEMENT,
  PAY_MEASURE_IDS,
  PAY_MEASURES,
  type PayMeasure,
  SCORE,
  STATISTIC_IDS,
  STATISTICS,
  type SurveyStatistic,
} from "./survey-measures.js";

/** What is said of one statistic: the years of its extremes, and its trend where enough years in a row are held. */
export interface StatisticPath {
  readonly highest: Period;
  readonly lowest: Period;
  readonly trend: Trend | undefined;
}

/** What the finding on satisfaction with pay speaks of. */
export interface SurveyAnswer {
  readonly book: FigureBook;
  readonly statistic: SurveyStatistic;
  readonly years: readonly Period[];
  readonly base: Period;
  readonly last: Period;
  /** The year before the last, when it is held. */
  readonly before: Period;
  readonly path: Readonly<Record<SurveyStatistic, StatisticPath>>;
  readonly grid: FiguredGrid;
}

const BASIS = "as published";

function surveyGrid(
  book: FigureBook,
  catalogue: Catalogue,
  { statistic, base, last, years }: Pick<SurveyAnswer, "statistic" | "base" | "last" | "years">,
): FiguredGrid {
  const { options } = catalogue.grid("pay-satisfaction");
  const listed = (options.base ?? []).filter((year) => years.includes(year) && year < last);
  const bases = listed.includes(base) ? listed : [base, ...listed];
  const choice = (measure: PayMeasure, from: Period, of: SurveyStatistic): GridChoice => ({
    index: PAY_MEASURES[measure].name,
    base: from,
    basis: BASIS,
    statistic: STATISTICS[of].says,
  });
  const measureOf = (name: string): PayMeasure => PAY_MEASURE_IDS.find((id) => PAY_MEASURES[id].name === name)!;
  const statisticOf = (says: string): SurveyStatistic => STATISTIC_IDS.find((id) => STATISTICS[id].says === says)!;
  return figuredGrid(book, {
    measure: "pay-satisfaction",
    says: `change of the share of positive answers to ${last}, points`,
    names: { index: "Question", base: "First survey", statistic: "Statistic" },
    choices: (options.question ?? []).flatMap((measure) =>
      bases.flatMap((from) =>
        (options.statistic ?? []).map((of) => choice(measure as PayMeasure, from, of as SurveyStatistic)),
      ),
    ),
    chosen: choice(SCORE, base, statistic),
    figure: (given) => scoreChange(book, statisticOf(given.statistic), measureOf(given.index), given.base, last),
  });
}

/** Adds every figure of the finding to the book. */
export function surveyAnswer(
  book: FigureBook,
  catalogue: Catalogue,
  asked: { readonly statistic: SurveyStatistic; readonly base: Period | undefined },
): SurveyAnswer {
  const { statistic } = asked;
  const years = surveyFigures(book, catalogue);
  const last = years.at(-1)!;
  const { from: base } = heldSpan("pay-satisfaction", years.slice(0, -1), { from: asked.base });
  const path = Object.fromEntries(
    STATISTIC_IDS.map((of): [SurveyStatistic, StatisticPath] => {
      const value = (year: Period): number => book.value(scoreKey(of, SCORE, year));
      const highest = years.reduce((best, year) => (value(year) > value(best) ? year : best));
      const lowest = years.reduce((best, year) => (value(year) < value(best) ? year : best));
      for (const from of [base, highest, lowest]) scoreChange(book, of, SCORE, from, last);
      const run = lastRun(years);
      const trend =
        run.length < 4
          ? undefined
          : trendFigures(
              book,
              scoreTrendKey(of),
              `pay and benefits score, ${STATISTICS[of].says}`,
              run.map((year) => scoreKey(of, SCORE, year)),
            );
      return [of, { highest, lowest, trend }];
    }),
  ) as Record<SurveyStatistic, StatisticPath>;
  for (const measure of [...PAY_MEASURE_IDS, ENGAGEMENT] as const) scoreChange(book, statistic, measure, base, last);
  const before = years.at(-2)!;
  scoreChange(book, statistic, SCORE, before, last);
  const grid = surveyGrid(book, catalogue, { statistic, base, last, years });
  return { book, statistic, years, base, last, before, path, grid };
}
