import type { Catalogue } from "../../catalogue/catalogue.js";
import type { Period } from "../../core/period.js";
import { financialYearOf } from "../../core/period.js";
import { INDEX_NAMES, type IndexId } from "../../core/unit.js";
import type { Note, Objection } from "../../evidence/evidence.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import type { Sentence } from "../../evidence/sentence.js";
import type { Basis } from "../../pay/index.js";
import { gradePeriods } from "./by-grade-figures.js";
import { type CellRange, rangeOf } from "./cell-range.js";
import type { FiguredGrid } from "./figured-grid.js";
import { cellOf } from "./from-row.js";
import { GRADES, gradeKey } from "./grades.js";
import type { IndexFigures } from "./index-figures.js";
import { salaryKey, salaryName } from "./medians.js";
import { awardMonth, compoundedFigure, type RemitFigures, type RemitPath, remitRealFigure } from "./remit-figures.js";
import { listed, moved, shown } from "./sentence-parts.js";

/** How the ceilings are dated and what they leave out, with the years that need a word of their own. */
export function remitNotes(remit: RemitFigures, years: readonly Period[]): Note[] {
  const quote = (year: Period): Sentence => {
    const row = remit.row(year);
    const cell = cellOf("pay-remit", row, ["period", "workforce", "measure"]);
    return [{ figure: remit.ceiling(year), as: "period" }, ": ", { quote: row.note, cell }, "."];
  };
  const inside = years.filter(
    (year) => remit.flexibility(year) === undefined && /flexibility/.test(remit.row(year).note),
  );
  const oneOff = years.filter((year) => /non-consolidated/.test(remit.row(year).note));
  const exempt = years.filter((year) => /exempt/.test(remit.row(year).note));
  const withQuotes = (kind: Note["kind"], says: string, which: readonly Period[]): Note[] =>
    which.length === 0 ? [] : [{ kind, text: [says, ...which.flatMap((year): Sentence => [" ", ...quote(year)])] }];
  return [
    {
      kind: "method",
      text: [
        "Each award is dated July of its remit year and set against the prices of that July. Prices are counted from the July before the first award, so that as many awards as years of prices are compared. The Senior Civil Service has another route and is outside.",
      ],
    },
    {
      kind: "method",
      text: [
        "A ceiling limits the average award of a department. It is not what any person got: progression, promotion, targeted pay and joining or leaving are not in it.",
      ],
    },
    ...withQuotes("method", "Where the ceiling already holds the year's flexibility:", inside),
    ...withQuotes("scope", "One-off payments do not raise pay for good, and are left out.", oneOff),
    ...withQuotes("scope", "Some staff were exempt from a freeze, and could get more than is shown.", exempt),
  ];
}

/** What the medians did over the years they are held for every grade, beside the ceilings of the awards between. */
export interface MedianBeside {
  readonly all: string;
  readonly low: string;
  readonly high: string;
  readonly ceilings: string;
  readonly withFlexibility: string;
}

/** Adds the rise in pounds of the medians and the ceilings of the awards that fall between the two counts. */
export function medianBeside(book: FigureBook, catalogue: Catalogue, remit: RemitFigures): MedianBeside {
  const periods = gradePeriods(book, catalogue);
  const [from, to] = [periods[0]!, periods.at(-1)!];
  const rise = (grade: (typeof GRADES)[number] | "all"): string =>
    book.derived(`rise.${gradeKey(grade)}`, {
      label: `change in pounds, ${salaryName(grade)}`,
      value: (a, b) => (b / a) * 100 - 100,
      unit: { id: "percent" },
      period: [from, to],
      method: "change",
      formula: "B ÷ A × 100 − 100",
      from: [salaryKey(grade, from), salaryKey(grade, to)],
    });
  const keys = GRADES.map(rise);
  const over = (name: "low" | "high"): string =>
    book.derived(`rise.${name}`, {
      label: `${name === "low" ? "lowest" : "highest"} change in pounds of the five grades' medians`,
      value: (...values) => (name === "low" ? Math.min(...values) : Math.max(...values)),
      unit: { id: "percent" },
      period: [from, to],
      method: name === "low" ? "lowest of the five grades" : "highest of the five grades",
      formula: name === "low" ? "min(A..E)" : "max(A..E)",
      from: keys,
    });
  // A salary of 31 March holds the award of the remit year that ends on it.
  const between = remit.years.filter((year) => year > financialYearOf(from) && year <= financialYearOf(to));
  return {
    all: rise("all"),
    low: over("low"),
    high: over("high"),
    ceilings: compoundedFigure(book, remit, "beside.without-flexibility", between, "without-flexibility"),
    withFlexibility: compoundedFigure(book, remit, "beside.with-flexibility", between, "with-flexibility"),
  };
}

const range = ({ low, high }: CellRange): Sentence => [...shown(low, "percent1"), " to ", ...shown(high, "percent1")];

/** What the other side will say of the ceilings, answered from the grid and from the medians. */
export function remitObjections(
  book: FigureBook,
  indices: IndexFigures,
  remit: RemitFigures,
  answers: {
    readonly index: IndexId;
    readonly basis: Basis;
    readonly path: RemitPath;
    readonly years: readonly Period[];
    readonly grid: FiguredGrid;
    readonly beside: MedianBeside;
  },
): Objection[] {
  const { index, basis, path, years, grid, beside } = answers;
  const without = rangeOf(book, grid, "without-rpi", "without RPI", (cell) => cell.index !== "rpi");
  const objections: Objection[] = [
    {
      says: "The median salary rose by far more than these ceilings, so people got more than the remit.",
      answer: [
        "The overall median moves with the mix of grades. From ",
        { figure: beside.all, as: "period-from" },
        " to ",
        { figure: beside.all, as: "period-to" },
        " it ",
        ...moved(beside.all),
        " in pounds, and the medians of the five grades changed by ",
        ...shown(beside.low, "percent1"),
        " to ",
        ...shown(beside.high, "percent1"),
        "; the ceilings of the remit years between come to ",
        ...shown(beside.ceilings, "percent1"),
        ", or ",
        ...shown(beside.withFlexibility, "percent1"),
        " with flexibility.",
      ],
    },
    {
      says: "RPI overstates inflation and is not a National Statistic.",
      answer: [
        "Then leave it out. Over the listed combinations without RPI the real change runs from ",
        ...range(without),
        ".",
      ],
    },
  ];
  if (years.length > 1) {
    const after = years.slice(1);
    const held = (["cpi", "rpi"] as const).filter((id) => indices.covers(id, awardMonth(years.at(-1)!), basis));
    const keys = held.map((id) => ({
      id,
      key: remitRealFigure(book, indices, remit, `from-first-award.${path}.${id}`, {
        years: after,
        path,
        index: id,
        basis,
      }),
    }));
    objections.push({
      says: "Prices are counted from before the first award.",
      answer: [
        "So that the first award is set against the year of prices it followed. Leave both out, and count from ",
        { figure: keys[0]!.key, as: "period-from" },
        ": pay at the ceiling ",
        ...listed(keys.map(({ id, key }) => [...moved(key), ` against ${INDEX_NAMES[id]}`])),
        ".",
      ],
    });
  }
  if (grid.grid.cells.some((cell) => cell.base !== grid.grid.chosen.base)) {
    const bases = rangeOf(
      book,
      grid,
      "bases",
      "over the first years",
      (cell) => cell.index === index && cell.basis === basis && cell.statistic === path,
    );
    objections.push({
      says: "The first year is chosen to suit the case.",
      answer: [
        "Over all the listed first years, with the index and basis of the headline, the real change runs from ",
        ...range(bases),
        ".",
      ],
    });
  }
  return objections;
}
