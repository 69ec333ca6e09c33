import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { SeriesBreaksRow } from "../../../catalogue/rows/references.js";
import { comparePeriods, type Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { percentFigure } from "../arithmetic-figures.js";
import { breaksBetween } from "../common-notes.js";
import { type FiguredGrid, figuredGrid, type GridChoice } from "../figured-grid.js";
import {
  aboveFigure,
  COMPARATOR_WORDS,
  KINDS,
  type RelativeLine,
  relativeLines,
  roundingFigure,
} from "./relative-figures.js";

/** Everything the finding on relative pay shows. */
export interface RelativeFacts {
  readonly book: FigureBook;
  /** Every line with a year or more. */
  readonly lines: readonly RelativeLine[];
  /** The line of the headline: the one of the grid's choice, or the next that has a year. */
  readonly headline: RelativeLine;
  readonly first: Period;
  readonly last: Period;
  /** The years of the headline in which the ratio was highest and lowest. */
  readonly highest: Period;
  readonly lowest: Period;
  /** The breaks of the survey that say which years furlough affects. */
  readonly furlough: readonly SeriesBreaksRow[];
  /** The other breaks in time of the survey that lie inside a line: new codes, new processing. */
  readonly remade: readonly SeriesBreaksRow[];
  /** Growth of both sides of the headline from the first year to the last, in per cent; undefined with one year. */
  readonly growth: { readonly ours: string; readonly theirs: string } | undefined;
  /** How far rounding alone can move the last ratio of the headline, and of the same comparator by the week. */
  readonly rounding: readonly string[];
  readonly grid: FiguredGrid;
}

/** The comparator of a line, as `grid.csv` names it. */
const OPTIONS = { all: "all-employees", public: "public-sector", private: "private-sector" } as const;

function grid(
  book: FigureBook,
  catalogue: Catalogue,
  lines: readonly RelativeLine[],
  headline: RelativeLine,
): FiguredGrid {
  const { combinations, chosen } = catalogue.grid("relative-pay");
  const own = { ...chosen, basis: headline.kind, comparator: OPTIONS[headline.comparator] };
  const lineOf = (cell: (typeof combinations)[number]): RelativeLine | undefined =>
    lines.find(({ kind, comparator }) => kind === cell.basis && OPTIONS[comparator] === cell.comparator);
  const choice = (cell: (typeof combinations)[number]): GridChoice => {
    const { basis, comparator, statistic } = cell;
    if (basis === undefined || comparator === undefined || statistic === undefined)
      return problem("bad-grid", "grid.csv: relative-pay has a combination without basis, comparator or statistic");
    const base = (lineOf(cell) ?? headline).held.at(-1)!;
    return { index: "none", base, basis, statistic, comparator };
  };
  return figuredGrid(book, {
    measure: "relative-pay",
    says: "civil service median above the survey's full-time median, per cent, in the latest year with both",
    names: { base: "Month of the salary", basis: "Comparison", comparator: "Comparator" },
    choices: combinations.map(choice),
    chosen: choice(own),
    figure({ basis, comparator }) {
      const line = lineOf({ basis, ...(comparator === undefined ? {} : { comparator }) });
      return line === undefined ? undefined : aboveFigure(book, line, line.held.at(-1)!);
    },
  });
}

/**
 * Works out the finding.
 *
 * @throws Problem "not-held" when the headline's comparison has no year with both sides
 */
export function relativeFacts(book: FigureBook, catalogue: Catalogue): RelativeFacts {
  const lines = relativeLines(book, catalogue).filter(({ held }) => held.length > 0);
  const { chosen } = catalogue.grid("relative-pay");
  const headline =
    lines.find(({ kind, comparator }) => kind === chosen.basis && OPTIONS[comparator] === chosen.comparator) ??
    lines[0] ??
    problem("not-held", "relative-pay: no year with both the civil service median and the survey's", {
      expected:
        "a March median and the survey's full-time median of the year that ended with it, or of the April after",
    });
  const { held, kind, comparator } = headline;
  const [first, last] = [held[0]!, held.at(-1)!];
  const value = (march: Period): number => book.value(headline.ratio(march));
  const rise = (side: "ours" | "theirs", label: string): string =>
    percentFigure(book, `growth.${kind}.${comparator}.${side}`, "growth", {
      label,
      from: headline[side](first),
      to: headline[side](last),
      period: [first, last],
    });
  const weekly = lines.find((line) => line.kind === "weekly" && line.comparator === comparator);
  return {
    book,
    lines,
    headline,
    first,
    last,
    highest: held.reduce((best, march) => (value(march) > value(best) ? march : best)),
    lowest: held.reduce((best, march) => (value(march) < value(best) ? march : best)),
    furlough: catalogue.breaks("ashe").filter((row) => row.title === "Furlough" && row.to !== ""),
    remade: (["annual", "weekly"] as const).flatMap((each) => {
      const marches = lines.filter((line) => line.kind === each).flatMap((line) => line.held);
      const [from, to] = [
        marches.reduce((a, b) => (b < a ? b : a), last),
        marches.reduce((a, b) => (b > a ? b : a), first),
      ];
      return breaksBetween(catalogue, "ashe", {
        from: KINDS[each].period(from),
        to: KINDS[each].period(to),
        rows: { measure: KINDS[each].measure, sector: "all" },
      }).filter((row) => row.to === "");
    }),
    growth:
      first === last
        ? undefined
        : {
            ours: rise("ours", "growth of the civil service median salary"),
            theirs: rise("theirs", `growth of the ${kind} median of ${COMPARATOR_WORDS[comparator]}`),
          },
    rounding: [headline, ...(weekly === undefined ? [] : [weekly])].map((line) =>
      roundingFigure(book, line, line.held.at(-1)!),
    ),
    grid: grid(book, catalogue, lines, headline),
  };
}

/** The break of the survey that says that furlough affects the pay of a comparison beside a March, if one does. */
export const furloughAt = (
  { furlough }: Pick<RelativeFacts, "furlough">,
  { kind }: Pick<RelativeLine, "kind">,
  march: Period,
): SeriesBreaksRow | undefined => {
  const at = KINDS[kind].period(march);
  return furlough.find(
    (row) =>
      row.equals.split("|").includes(KINDS[kind].measure) &&
      comparePeriods(row.from, at) <= 0 &&
      comparePeriods(at, row.to) <= 0,
  );
};
