import type { Catalogue } from "../../catalogue/catalogue.js";
import type { Period } from "../../core/period.js";
import { problem } from "../../core/problem.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import type { Note } from "../../evidence/evidence.js";
import type { FormatId } from "../../evidence/format.js";
import { letter } from "../../evidence/formula.js";
import type { Grid, GridCell } from "../../evidence/grid.js";
import type { Sentence } from "../../evidence/sentence.js";

/** One combination of choices. */
export interface GridChoice {
  readonly index: string;
  readonly base: Period;
  readonly basis: string;
  readonly statistic: string;
  readonly comparator?: string;
}

/** A grid whose every cell is a figure, with its range as figures too. */
export interface FiguredGrid {
  readonly grid: Grid;
  /** Keys of the figures: the chosen one, the lowest, the highest, how many agree in sign, how many there are. */
  readonly chosen: string;
  readonly low: string;
  readonly high: string;
  readonly agree: string;
  readonly of: string;
  /** Listed combinations for which the data do not reach. */
  readonly leftOut: readonly GridChoice[];
}

const same = (a: GridChoice, b: GridChoice): boolean =>
  a.index === b.index &&
  a.base === b.base &&
  a.basis === b.basis &&
  a.statistic === b.statistic &&
  a.comparator === b.comparator;

/**
 * Every combination that `grid.csv` lists for a measure.
 *
 * @throws Problem "unknown-measure"; "bad-grid" when a combination lacks index, base, basis or statistic
 */
export const listedChoices = (catalogue: Catalogue, measure: string): GridChoice[] =>
  catalogue.grid(measure).combinations.map(({ index, base, basis, statistic, comparator }) => {
    if (index === undefined || base === undefined || basis === undefined || statistic === undefined)
      return problem("bad-grid", `grid.csv: ${measure} has a combination without index, base, basis or statistic`);
    return { index, base, basis, statistic, ...(comparator === undefined ? {} : { comparator }) };
  });

/**
 * A headline over every listed combination of reasonable choices: each cell a derived figure with its operands, the
 * range and the count that agree in sign figures over all of them. The chosen combination is listed even when the
 * list of the data leaves it out, so that the range always holds it.
 *
 * @param book  where the figures go
 * @param ask   `prefix` of the keys ("grid"), `figure` adds the cell's figure and returns its key, or undefined when the data do not reach
 * @throws Problem "no-grid" when no combination can be worked out; "chosen-not-listed" when the chosen one cannot
 */
export function figuredGrid(
  book: FigureBook,
  ask: {
    readonly prefix?: string;
    readonly measure: string;
    readonly says: string;
    readonly choices: readonly GridChoice[];
    readonly chosen: GridChoice;
    figure(choice: GridChoice): string | undefined;
  },
): FiguredGrid {
  const prefix = ask.prefix ?? "grid";
  const listed = ask.choices.some((choice) => same(choice, ask.chosen)) ? ask.choices : [ask.chosen, ...ask.choices];
  const leftOut: GridChoice[] = [];
  const cells: GridCell[] = [];
  for (const choice of listed) {
    const key = ask.figure(choice);
    if (key === undefined) leftOut.push(choice);
    else cells.push({ ...choice, figure: key, value: book.figures[key]!.value });
  }
  const mine = cells.find((cell) => same(cell, ask.chosen));
  if (mine === undefined)
    return problem("chosen-not-listed", `${ask.measure}: the chosen combination cannot be worked out`, {
      found: JSON.stringify(ask.chosen),
      expected: "an index that holds every month the basis needs",
    });
  const from = cells.map((cell) => cell.figure);
  const { unit, period } = book.figures[mine.figure]!;
  const run = `A..${letter(from.length - 1)}`;
  const over = (name: string, label: string, formula: string, count: boolean, operands = from): string =>
    book.derived(`${prefix}.${name}`, {
      label: `${ask.says}: ${label}`,
      value: (...values) => reduce[name as keyof typeof reduce](values),
      unit: count ? { id: "ratio" } : unit,
      period,
      method: label,
      formula,
      from: operands,
    });
  const agreeFormula = `agree(A, B..${letter(from.length)})`;
  const result = {
    chosen: mine.figure,
    low: over("low", "lowest of the listed combinations", `min(${run})`, false),
    high: over("high", "highest of the listed combinations", `max(${run})`, false),
    agree: over("agree", "combinations with the sign of the chosen one", agreeFormula, true, [mine.figure, ...from]),
    of: over("of", "listed combinations", `countNotNegative(${run}) + countNegative(${run})`, true),
    leftOut,
  };
  return {
    ...result,
    grid: {
      measure: ask.measure,
      says: ask.says,
      chosen: { ...ask.chosen, figure: mine.figure },
      cells,
      low: book.value(result.low),
      high: book.value(result.high),
      agree: book.value(result.agree),
      of: book.value(result.of),
    },
  };
}

const reduce = {
  low: (values: readonly number[]) => Math.min(...values),
  high: (values: readonly number[]) => Math.max(...values),
  agree: ([chosen, ...rest]: readonly number[]) => rest.filter((v) => Math.sign(v) === Math.sign(chosen!)).length,
  of: (values: readonly number[]) => values.length,
};

/** The range in words: "from −14.9% to 4.5% over the 96 listed combinations of index, base year and basis; 60 of them have the same sign". */
export const rangeWords = (grid: FiguredGrid, as: FormatId): Sentence => [
  "from ",
  { figure: grid.low, as },
  " to ",
  { figure: grid.high, as },
  " over the ",
  { figure: grid.of, as: "count" },
  " listed combinations; ",
  { figure: grid.agree, as: "count" },
  " of them have the sign of the figure given first",
];

/** The range over some of the cells: its lowest, its highest and how many there are, as keys of figures. */
export interface CellRange {
  readonly low: string;
  readonly high: string;
  readonly of: string;
}

/**
 * Adds the range over the cells that pass a test: what the answer would be with one choice held or left out.
 *
 * @param name   the keys become "range.<name>.low" and so on
 * @param label  which cells, in words: "without RPI"
 * @throws Problem "no-grid" when no cell passes
 */
export function rangeOf(
  book: FigureBook,
  { grid }: FiguredGrid,
  name: string,
  label: string,
  test: (cell: GridCell) => boolean,
): CellRange {
  const from = grid.cells.filter(test).map((cell) => cell.figure);
  if (from.length === 0) return problem("no-grid", `${grid.measure}: no combination ${label}`);
  const { unit, period } = book.figures[grid.chosen.figure]!;
  const run = `A..${letter(from.length - 1)}`;
  const over = (part: keyof typeof reduce, method: string, formula: string): string =>
    book.derived(`range.${name}.${part}`, {
      label: `${grid.says}, ${label}: ${method}`,
      value: (...values) => reduce[part](values),
      unit: part === "of" ? { id: "ratio" } : unit,
      period,
      method,
      formula,
      from,
    });
  return {
    low: over("low", "lowest", `min(${run})`),
    high: over("high", "highest", `max(${run})`),
    of: over("of", "how many", `countNotNegative(${run}) + countNegative(${run})`),
  };
}

/** A note on the listed combinations that could not be worked out; none when all could. */
export function leftOutNotes({ leftOut }: FiguredGrid): Note[] {
  const kinds = [...new Set(leftOut.map(({ index, basis }) => `${index.toUpperCase()} on the basis ${basis}`))];
  return leftOut.length === 0
    ? []
    : [
        {
          kind: "gap",
          text: [
            `Some listed combinations are left out, because the index does not hold every month they need or the base is not before the end: ${kinds.join("; ")}.`,
          ],
        },
      ];
}
