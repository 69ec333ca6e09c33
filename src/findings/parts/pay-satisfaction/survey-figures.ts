import type { Catalogue } from "../../../catalogue/catalogue.js";
import { seriesOf } from "../../../catalogue/series.js";
import { hasValue } from "../../../core/cell.js";
import type { Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { differenceFigure } from "../arithmetic-figures.js";
import { fromRow } from "../from-row.js";
import {
  ENGAGEMENT,
  PAY_MEASURE_IDS,
  STATISTIC_IDS,
  STATISTICS,
  type SurveyMeasure,
  type SurveyStatistic,
} from "./survey-measures.js";

const short = (statistic: SurveyStatistic): string => (statistic === "median_benchmark" ? "median" : "mean");

/** Key of a score: "score.mean.pb_ts.2024". */
export const scoreKey = (statistic: SurveyStatistic, measure: SurveyMeasure, year: Period): string =>
  `score.${short(statistic)}.${measure}.${year}`;
/** Key of a change: "change.mean.pb_ts.2009". */
export const scoreChangeKey = (statistic: SurveyStatistic, measure: SurveyMeasure, from: Period): string =>
  `change.${short(statistic)}.${measure}.${from}`;
/** Beginning of the keys of a trend. */
export const scoreTrendKey = (statistic: SurveyStatistic): string => `trend.${short(statistic)}`;

/**
 * Adds every pay question, the score over them and the engagement index, by both statistics.
 *
 * @returns the years in which all of them are held, in order
 * @throws Problem "missing-rows" when fewer than two such years are held
 */
export function surveyFigures(book: FigureBook, catalogue: Catalogue): Period[] {
  const rows = catalogue.dataset("people-survey-pay").rows.filter((row) => hasValue(row.value));
  let years: Period[] | undefined;
  for (const statistic of STATISTIC_IDS)
    for (const measure of [...PAY_MEASURE_IDS, ENGAGEMENT] as const) {
      const own = seriesOf(
        `${measure}, ${statistic}`,
        rows.filter((row) => row.measure === measure && row.statistic === statistic),
      );
      for (const row of own)
        book.published(
          scoreKey(statistic, measure, row.period),
          fromRow("people-survey-pay", row, {
            label: `${row.measure}: ${row.label}, ${STATISTICS[statistic].says}, ${row.period}`,
            unit: { id: "percent" },
            period: row.period,
            by: ["measure", "statistic", "period"],
          }),
        );
      const held = own.map((row) => row.period);
      years = years === undefined ? held : years.filter((year) => held.includes(year));
    }
  if (years === undefined || years.length < 2)
    return problem("missing-rows", "people-survey-pay: no two years with every pay question by both statistics", {
      found: `${years?.length ?? 0} years`,
      where: "people-survey-pay.csv",
      expected: "at least two years",
    });
  return years;
}

/** Adds the change of one question from a year to the latest, by one statistic, and returns its key. */
export const scoreChange = (
  book: FigureBook,
  statistic: SurveyStatistic,
  measure: SurveyMeasure,
  from: Period,
  to: Period,
): string =>
  differenceFigure(book, scoreChangeKey(statistic, measure, from), "change in one statistic", {
    label: `change of ${measure}, ${STATISTICS[statistic].says}, ${from} to ${to}`,
    from: scoreKey(statistic, measure, from),
    to: scoreKey(statistic, measure, to),
  });
