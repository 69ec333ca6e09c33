import type { Catalogue } from "../../catalogue/catalogue.js";
import type { Period } from "../../core/period.js";
import { problem } from "../../core/problem.js";
import type { FigureBook } from "../../evidence/figure-book.js";
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
 * Every combination that `grid.csv` lists for a measure. A base that the reader chose and the list leaves out comes
 * beside the listed ones with every index, basis and statistic.
 *
 * @throws Problem "unknown-measure"; "bad-grid" when a combination lacks index, base, basis or statistic
 */
export function listedChoices(catalogue: Catalogue, measure: string, chosenBase?: Period): GridChoice[] {
  const choices = catalogue.grid(measure);
  const all = choices.combinations.map(({ index, base, basis, statistic, comparator }): GridChoice => {
    if (index === undefined || base === undefined || basis === undefined || statistic === undefined)
      return problem("bad-grid", `grid.csv: ${measure} has a combination without index, base, basis or statistic`);
    return { index, base, basis, statistic, ...(comparator === undefined ? {} : { comparator }) };
  });
  if (chosenBase === undefined || all.some((choice) => choice.base === chosenBase)) return all;
  const own = all.filter((choice) => choice.base === choices.chosen.base);
  return [...own.map((choice) => ({ ...choice, base: chosenBase })), ...all];
}

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
    readonly names?: Grid["names"];
    /** Whether the measure cannot be below zero. */
    readonly oneSign?: true;
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
      ...(ask.names === undefined ? {} : { names: ask.names }),
      ...(ask.oneSign === undefined ? {} : { oneSign: ask.oneSign }),
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

/** The range in words: "over the 72 listed combinations it runs from −14.2% to 3.7%; 35 of the 72 agree in sign with −0.9%". */
export const rangeWords = (
  grid: FiguredGrid,
  as: FormatId,
  alike?: readonly [negative: string, positive: string, zero: string],
): Sentence => [
  "over the ",
  { figure: grid.of, as: "count" },
  " listed combinations it runs from ",
  { figure: grid.low, as },
  " to ",
  { figure: grid.high, as },
  "; ",
  ...(grid.grid.agree === grid.grid.of
    ? (["all ", { figure: grid.of, as: "count" }] satisfies Sentence)
    : ([{ figure: grid.agree, as: "count" }, " of the ", { figure: grid.of, as: "count" }] satisfies Sentence)),
  ...(alike === undefined
    ? ([" agree in sign with ", { figure: grid.chosen, as }] satisfies Sentence)
    : ([" are ", { figure: grid.chosen, words: alike }] satisfies Sentence)),
];

/** What real changes are called by their sign. */
export const CHANGE_WORDS = ["falls", "rises", "no change"] as const;
