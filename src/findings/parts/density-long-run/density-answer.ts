import type { Catalogue } from "../../../catalogue/catalogue.js";
import { calendarYearOf, type Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Trend } from "../../../stats/index.js";
import { differenceFigure } from "../arithmetic-figures.js";
import { lastRun } from "../last-run.js";
import type { Told } from "../told-apart.js";
import { trendFigures } from "../trend-figures.js";
import {
  type AllEmployeesSeries,
  DENSITY_SERIES,
  type DensityLine,
  densityKey as density,
  densityLine,
  membersKey,
  standardErrorFigure,
} from "./density-figures.js";
import { densityChange, densityTold } from "./density-told.js";

/** Every series that holds all employees. */
export const SERIES = Object.keys(DENSITY_SERIES) as AllEmployeesSeries[];
export type DensityLines = Readonly<Record<AllEmployeesSeries, DensityLine>>;

/** What the finding on density speaks of: periods, tests and trends, each within one series. */
export interface DensityAnswer {
  readonly lines: DensityLines;
  /** The unbroken years of the bulletins, each year from its own edition. */
  readonly printed: readonly Period[];
  readonly survey: readonly Period[];
  /** The years of the administrative series. */
  readonly books: readonly Period[];
  /** The year of the administrative series with the highest density, and of the bulletins' unbroken years. */
  readonly peak: Period;
  readonly top: Period;
  readonly latest: Told;
  readonly rise: Told;
  readonly surveyTrend: Trend;
  readonly printedTrend: Trend;
}

/** Adds every figure of the finding to the book. */
export function densityAnswer(book: FigureBook, catalogue: Catalogue): DensityAnswer {
  const lines = Object.fromEntries(SERIES.map((s) => [s, densityLine(book, catalogue, s)])) as DensityLines;
  standardErrorFigure(book, catalogue);
  const printed = lastRun(lines.bulletin.density);
  const survey = lines.lfs_survey.density;
  const books = lines.administrative.density;
  const [last, before] = [printed.at(-1)!, printed.at(-2)!];
  const [firstPrinted, firstSurvey, lastSurvey] = [lines.bulletin.density[0]!, survey[0]!, survey.at(-1)!];
  const decade = survey.find((p) => calendarYearOf(p) === "2015")!;
  const latest = densityTold(book, "latest", "bulletin", before, last);
  const top = printed.reduce((best, p) =>
    book.value(density("bulletin", p)) > book.value(density("bulletin", best)) ? p : best,
  );
  const rise = densityTold(book, "rise", "bulletin", printed[0]!, top);
  densityChange(book, "change.printed", "bulletin", firstPrinted, last);
  densityChange(book, "change.survey", "lfs_survey", firstSurvey, lastSurvey);
  densityChange(book, "change.since-decade", "lfs_survey", decade, lastSurvey);
  const peak = books.reduce((best, p) =>
    book.value(density("administrative", p)) > book.value(density("administrative", best)) ? p : best,
  );
  const surveyTrend = trendFigures(
    book,
    "trend.survey",
    "union density, Labour Force Survey series",
    survey.map((p) => density("lfs_survey", p)),
  );
  const printedTrend = trendFigures(
    book,
    "trend.bulletin",
    "union density, statistical bulletins",
    printed.map((p) => density("bulletin", p)),
  );
  const [m0, m1] = [membersKey("lfs_survey", firstSurvey), membersKey("lfs_survey", lastSurvey)];
  differenceFigure(
    book,
    "change.members",
    "change in one series",
    { label: "change of union members, Labour Force Survey series", from: m0, to: m1 },
    "people",
  );
  for (const p of [firstSurvey, lastSurvey])
    book.derived(`employees.${calendarYearOf(p)}`, {
      label: `employees implied by members and density, millions, Labour Force Survey series, ${calendarYearOf(p)}`,
      value: (members, share) => ((members! / share!) * 100) / 1_000_000,
      unit: { id: "people", base: "millions" },
      period: p,
      method: "members over density",
      formula: "A ÷ B × 100 ÷ 1000000",
      from: [membersKey("lfs_survey", p), density("lfs_survey", p)],
    });

  return { lines, printed, survey, books, peak, top, latest, rise, surveyTrend, printedTrend };
}
