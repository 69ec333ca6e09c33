import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { SeriesBreaksRow } from "../../../catalogue/rows/references.js";
import { calendarYearOf, comparePeriods, type Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import type { Trend } from "../../../stats/index.js";
import { breaksBetween, refuseAcross } from "../common-notes.js";
import { densityKey, densityLine, membersKey, standardErrorFigure } from "../density-long-run/density-figures.js";
import { densityTold } from "../density-long-run/density-told.js";
import { lastRun } from "../last-run.js";
import type { Told } from "../told-apart.js";
import { trendFigures } from "../trend-figures.js";
import { employeesFigure } from "./employees-figure.js";
import { linkFigure, type Split, splitFigures } from "./split-figures.js";
import { surveyHalf } from "./split-formulas.js";
import { type SplitTold, splitTold } from "./split-told.js";

/** The year from which the last decade is counted. */
const DECADE = "2015";

/** What the finding on the drivers of density speaks of. */
export interface DriversAnswer {
  /** Years of the survey series with members and density. */
  readonly years: readonly Period[];
  readonly breaks: readonly SeriesBreaksRow[];
  /** From the first year to each later one. */
  readonly sinceFirst: readonly Split[];
  readonly whole: Split;
  readonly decade: Split | undefined;
  /** The stretches between breaks. */
  readonly stretches: readonly Split[];
  /** From the last year with no fewer members than the first, when there is one. */
  readonly afterTurn: Split | undefined;
  readonly toTurn: Split | undefined;
  /** The last step in which members rose. */
  readonly rise: Split | undefined;
  /** Every span above, by its years: none is chosen for the test. */
  readonly told: Readonly<Record<string, SplitTold>>;
  /** The trend of the series, year by year; undefined when too few years are held. */
  readonly trend: Trend | undefined;
  /** The membership effect over the whole added up year by year. */
  readonly chain: string;
  /** Years in which members did not fall, and steps altogether. */
  readonly rose: string;
  readonly steps: string;
  /** The bulletins: the two latest unbroken years, and the latest with members. */
  readonly latest: { readonly told: Told; readonly from: Period; readonly to: Period };
  readonly counted: { readonly from: Period; readonly to: Period };
  /** By how many points one per cent of members moves the split in the bulletins. */
  readonly revision: string;
}

/** Half a unit of the coarsest that a bulletin prints: members in hundred thousands, as in 2024, density in tenths. */
const BULLETIN_HALF = { members: 50_000, density: 0.05 } as const;

function needTwo(series: string, periods: readonly Period[]): readonly Period[] {
  return periods.length >= 2
    ? periods
    : problem("missing-rows", `density-drivers: needs two years of ${series} with members and density`, {
        found: `${periods.length} years`,
        expected: "two or more",
        where: "union-density.csv",
      });
}

/** Splits the years where a break begins that lasts. */
function stretchesOf(years: readonly Period[], breaks: readonly SeriesBreaksRow[]): Period[][] {
  const starts = breaks.filter((row) => row.to === "").map((row) => row.from);
  const side = (year: Period): number => starts.filter((at) => comparePeriods(at, year) <= 0).length;
  return [...new Set(years.map(side))].map((n) => years.filter((year) => side(year) === n));
}

/** How one per cent more or fewer members would move the split between two bulletins: nothing is claimed of its sign. */
function revisionFigure(book: FigureBook, from: Period, to: Period): string {
  const ends = [from, to].map((period) => densityKey("bulletin", period));
  const [a, b] = ends.map((key) => book.value(key)) as [number, number];
  const flat = a === b;
  return book.derived("revision.per-percent", {
    label: `points that move from one effect to the other for one per cent of members, bulletins, ${calendarYearOf(from)} to ${calendarYearOf(to)}`,
    value: (flat ? a : (b - a) / Math.log(b / a)) * Math.log(1.01),
    unit: { id: "points" },
    period: [from, to],
    method: "logarithmic mean of the densities times the logarithm of the ratio",
    formula: flat ? "A × ln(1.01)" : "(B − A) ÷ ln(B ÷ A) × ln(1.01)",
    from: ends,
  });
}

/** Adds every figure of the finding to the book. */
export function driversAnswer(book: FigureBook, catalogue: Catalogue): DriversAnswer {
  const [survey, bulletin] = [densityLine(book, catalogue, "lfs_survey"), densityLine(book, catalogue, "bulletin")];
  standardErrorFigure(book, catalogue);
  const years = needTwo(
    "the survey series",
    survey.density.filter((period) => survey.members.includes(period)),
  );
  const printed = needTwo("the bulletins", lastRun(bulletin.density));
  const counted = needTwo(
    "the bulletins",
    bulletin.density.filter((period) => bulletin.members.includes(period)),
  );
  const [first, last] = [years[0]!, years.at(-1)!];
  const breaks = breaksBetween(catalogue, "union-density", {
    from: first,
    to: last,
    rows: { series: "lfs_survey", dimension: "all", category: "all employees" },
  });
  refuseAcross("density-drivers", breaks);
  for (const period of years)
    employeesFigure(book, "lfs_survey", period, surveyHalf(book.value(densityKey("lfs_survey", period))));
  const sinceFirst = years.slice(1).map((to) => splitFigures(book, first, to));
  const split = (from: Period, to: Period): Split | undefined =>
    comparePeriods(from, to) < 0 ? splitFigures(book, from, to) : undefined;
  const start = years.find((period) => calendarYearOf(period) === DECADE);
  const people = (period: Period): number => book.value(membersKey("lfs_survey", period));
  const turn = years.slice(1, -1).findLast((period) => people(period) >= people(first));
  const risen = years.findLastIndex((period, i) => i > 0 && people(period) > people(years[i - 1]!));
  const links = years.slice(1).map((to, i) => linkFigure(book, years[i]!, to));
  const run = `A..${letter(links.length - 1)}`;
  const over = (key: string, label: string, method: string, formula: string, value: (...v: number[]) => number) =>
    book.derived(key, {
      label: `${label}, Labour Force Survey series, ${calendarYearOf(first)} to ${calendarYearOf(last)}`,
      value,
      unit: { id: key === "chain" ? "points" : "count" },
      period: [first, last],
      method,
      formula,
      from: links,
    });
  const whole = sinceFirst.at(-1)!;
  const decade = start === undefined ? undefined : split(start, last);
  const rise = risen < 1 ? undefined : split(years[risen - 1]!, years[risen]!);
  const stretches = stretchesOf(years, breaks).flatMap((part) => split(part[0]!, part.at(-1)!) ?? []);
  const toTurn = turn === undefined ? undefined : split(first, turn);
  const afterTurn = turn === undefined ? undefined : split(turn, last);
  const spans = [...sinceFirst, ...stretches, toTurn, afterTurn, decade, rise].filter((one) => one !== undefined);
  const yearly = years.map((period) => densityKey("lfs_survey", period));
  const [from, to] = [printed.at(-2)!, printed.at(-1)!];
  const [countedFrom, countedTo] = [counted.find((period) => comparePeriods(period, last) >= 0), counted.at(-1)!];
  employeesFigure(book, "bulletin", countedTo, BULLETIN_HALF);
  return {
    years,
    breaks,
    sinceFirst,
    whole,
    decade,
    stretches,
    toTurn,
    afterTurn,
    rise,
    told: Object.fromEntries(
      [...new Map(spans.map((one) => [one.years, one])).values()].map((one) => [one.years, splitTold(book, one)]),
    ),
    trend:
      years.length < 4 ? undefined : trendFigures(book, "trend", "union density, Labour Force Survey series", yearly),
    chain: over("chain", "membership effect, LMDI, added up year by year", "sum of the links", `sum(${run})`, (...v) =>
      v.reduce((a, b) => a + b, 0),
    ),
    rose: over(
      "steps.not-fallen",
      "years in which members did not fall",
      "how many links are 0 or more",
      `countNotNegative(${run})`,
      (...v) => v.filter((x) => x >= 0).length,
    ),
    steps: over(
      "steps",
      "years with a year before",
      "how many links",
      `countNotNegative(${run}) + countNegative(${run})`,
      (...v) => v.length,
    ),
    latest: { told: densityTold(book, "latest", "bulletin", from, to), from, to },
    counted: { from: countedFrom ?? countedTo, to: countedTo },
    revision: revisionFigure(book, countedFrom ?? countedTo, countedTo),
  };
}
