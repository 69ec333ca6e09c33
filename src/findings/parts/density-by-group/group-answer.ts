import type { Catalogue } from "../../../catalogue/catalogue.js";
import { calendarYearOf, type Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Trend } from "../../../stats/index.js";
import { fromRow } from "../from-row.js";
import { lastRun } from "../last-run.js";
import { oneRow } from "../one-row.js";
import { type Told, toldApart } from "../told-apart.js";
import { trendFigures } from "../trend-figures.js";
import { type Group, groupsOf, need } from "./group-figures.js";
import { type SectorMembers, sectorMembers } from "./group-members.js";

/** A group of the survey whose years are unbroken, with its trend; undefined when too few years follow each other. */
export interface GroupTrend {
  readonly group: Group;
  readonly trend: Trend | undefined;
}

/** What a later bulletin says of women and men, and whether its years can be told apart. */
export interface BulletinSexes {
  readonly women: Group;
  readonly men: Group;
  /** The years that follow each other, up to the last. */
  readonly run: readonly Period[];
  readonly toldWomen: Told;
  readonly toldMen: Told;
}

/** What the finding on groups speaks of. */
export interface GroupAnswer {
  readonly publicSector: Group;
  readonly privateSector: Group;
  readonly women: Group;
  readonly men: Group;
  /** Every industry, highest latest density first. */
  readonly industries: readonly Group[];
  /** Those of them held for the last year of the series: only these are ranked. */
  readonly ranked: readonly Group[];
  readonly last: Period;
  /** The year from which the estimate for women has been the higher. */
  readonly crossed: Period | undefined;
  /** The year from which every difference is larger than the borrowed error could explain; undefined when there is none. */
  readonly toldFrom: { readonly year: Period; readonly told: Told } | undefined;
  readonly bulletins: BulletinSexes | undefined;
  readonly members: SectorMembers | undefined;
  readonly trends: readonly GroupTrend[];
}

const SE = "se.sex";
const year = calendarYearOf;

function standardError(book: FigureBook, catalogue: Catalogue): void {
  const row = oneRow("union-density-standard-errors", catalogue.dataset("union-density-standard-errors").rows, {
    dimension: "sex",
  });
  book.published(
    SE,
    fromRow("union-density-standard-errors", row, {
      label: `standard error of union density by sex, edition of ${year(row.period)}, as said in words`,
      unit: { id: "points" },
      period: row.period,
      by: ["dimension", "period"],
    }),
  );
}

function told(book: FigureBook, name: string, group: Group, from: Period, to: Period): Told {
  const what = `${group.name}, ${group.series === "bulletin" ? "bulletins" : "survey"}, ${year(from)} to ${year(to)}`;
  return toldApart(book, name, {
    from: group.key(from),
    to: group.key(to),
    se: SE,
    label: `change of union density: ${what}`,
    zLabel: `change over its borrowed standard error: ${what}`,
    method: "change in one series",
  });
}

/** Whether women and men of one year can be told apart. */
const apart = (book: FigureBook, women: Group, men: Group, at: Period): Told =>
  toldApart(book, `women-less-men.${year(at)}`, {
    from: men.key(at),
    to: women.key(at),
    se: SE,
    label: `union density, women less men, survey, ${year(at)}`,
    zLabel: `difference over its borrowed standard error, women less men, survey, ${year(at)}`,
    method: "women less men",
  });

function bulletinSexes(book: FigureBook, catalogue: Catalogue, after: Period): BulletinSexes | undefined {
  const groups = groupsOf(book, catalogue, "bulletin", "sex");
  const [women, men] = ["female", "male"].map((category) => groups.find((g) => g.category === category));
  if (women === undefined || men === undefined) return undefined;
  const run = lastRun(women.years.filter((period) => men.years.includes(period)));
  if (run.length < 2 || run.at(-1)! <= after) return undefined;
  const [from, to] = [run[0]!, run.at(-1)!];
  return {
    women,
    men,
    run,
    toldWomen: told(book, "bulletin.female", women, from, to),
    toldMen: told(book, "bulletin.male", men, from, to),
  };
}

/** Adds every figure of the finding to the book. @throws Problem "missing-rows" when a sector, a sex or every industry is not held */
export function groupAnswer(book: FigureBook, catalogue: Catalogue): GroupAnswer {
  const [sectors, sexes, found] = (["sector", "sex", "industry"] as const).map((dimension) =>
    groupsOf(book, catalogue, "lfs_survey", dimension),
  ) as [Group[], Group[], Group[]];
  const [publicSector, privateSector] = [need(sectors, "public"), need(sectors, "private")];
  const [women, men] = [need(sexes, "female"), need(sexes, "male")];
  if (found.length === 0)
    problem("missing-rows", "union-density: no industry is held", {
      where: "union-density.csv",
      expected: "industries",
    });
  standardError(book, catalogue);
  const latest = (group: Group): number => book.value(group.key(group.last));
  const industries = [...found].sort((a, b) => latest(b) - latest(a));
  const last = industries
    .map((group) => group.last)
    .sort()
    .at(-1)!;
  const both = women.years.filter((period) => men.years.includes(period));
  const gap = (period: Period): number => book.value(women.key(period)) - book.value(men.key(period));
  const lastNot = both.findLastIndex((period) => gap(period) <= 0);
  const crossed = both[lastNot + 1];
  const since =
    crossed === undefined ? [] : both.slice(lastNot + 1).map((year) => ({ year, told: apart(book, women, men, year) }));
  const lastUntold = since.findLastIndex(({ told: one }) => !one.apart);
  const trends = [publicSector, privateSector, women, men].map((group): GroupTrend => {
    const run = lastRun(group.years);
    const prefix = `trend.${group.category}`;
    const keys = run.map((period) => group.key(period));
    return { group, trend: run.length < 4 ? undefined : trendFigures(book, prefix, `${group.name}, survey`, keys) };
  });
  return {
    publicSector,
    privateSector,
    women,
    men,
    industries,
    ranked: industries.filter((group) => group.last === last),
    last,
    crossed,
    toldFrom: since[lastUntold + 1],
    bulletins: bulletinSexes(book, catalogue, women.last),
    members: sectorMembers(book, catalogue),
    trends,
  };
}
