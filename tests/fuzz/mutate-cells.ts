import type { Content } from "./grid.js";
import { put } from "./mutate-lines.js";
import type { Picked } from "./picked.js";

const FOOTNOTES = ["1", " 2", "1,2", " [note 3]", "\u00b9", " (r)", "*"];
const WORDS = [
  "Other",
  "Total",
  "All employees",
  "Male",
  "2019",
  "2020 Q1",
  "Whole Economy",
  "London",
  "x",
  "1999 JAN",
];

/** A figure that is no longer the same. */
function altered({ text, number, ...rest }: Content, by: number): Content {
  if (number !== undefined) return { ...rest, text: String(number + by), number: number + by };
  return { text: text.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1 + (by % 8)) % 10)) };
}

/** Changes the first label at or behind a place of a row; what it held as a date is gone. */
const relabel =
  (words: (text: string, word: number) => string) =>
  ({ grid, r, filled, cells, m }: Picked): void => {
    const label = cells[filled];
    if (label === undefined) return;
    const text = words(label.text, m.word);
    put(grid, r, filled, text === "" ? undefined : { text });
  };

/** Mutations of single cells, and of sheets as a whole. */
export const CELLS = {
  "blank-cell": ({ grid, r, c, filled, m }: Picked) =>
    put(grid, r, m.column2 % 2 === 0 || filled < 0 ? c : filled, undefined),
  "alter-figure": ({ grid, r, figure, cells, m }: Picked) => {
    if (figure >= 0) put(grid, r, figure, altered(cells[figure]!, 1 + m.word));
  },
  "swap-cells": ({ grid, r, r2, c, c2, cells }: Picked) => {
    const [here, other] = [cells[c], grid.rows[r2]![c2]];
    put(grid, r2, c2, here);
    put(grid, r, c, other);
  },
  "copy-cell": ({ grid, r2, c, c2, cells }: Picked) => put(grid, r2, c2, cells[c]),
  "alter-label": relabel((text, word) => (word % 2 === 0 ? WORDS[word % 10]! : text.slice(0, -1 - (word % 3)))),
  "footnote-digit": relabel((text, word) => text + FOOTNOTES[word % FOOTNOTES.length]!),
  "add-space": relabel((text, word) => [` ${text}`, `${text} `, text.replace(" ", "  ")][word % 3]!),
  "change-case": relabel((text, word) => (word % 2 === 0 ? text.toUpperCase() : text.toLowerCase())),
  "hide-sheet": ({ grid }: Picked) => {
    grid.hidden = !grid.hidden;
  },
  "swap-sheets": ({ grids, m }: Picked) => {
    const [a, b] = [m.sheet % grids.length, m.row % grids.length];
    [grids[a], grids[b]] = [grids[b]!, grids[a]!];
  },
  "rename-sheet": ({ grid, grids, m }: Picked) => {
    const other = grids[m.row % grids.length]!;
    [grid.name, other.name] = m.word % 2 === 0 ? [other.name, grid.name] : [`${grid.name} ${m.word}`, other.name];
  },
};
