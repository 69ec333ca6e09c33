import type { Period } from "../../core/period.js";
import { INDEX_IDS, INDEX_NAMES, type IndexId } from "../../core/unit.js";
import type { Objection } from "../../evidence/evidence.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import type { Sentence } from "../../evidence/sentence.js";
import { rangeWords } from "./figured-grid.js";
import type { SectorFigures } from "./sector-earnings-figures.js";

const PUBLIC = "public_excl_financial";
const pay = (side: string, month: Period): string => `pay.${side}.regular_pay.${month}`;
const percent = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const when = (figure: string): Sentence[number] => ({ figure, as: "period" });
const size = (figure: string): Sentence[number] => ({ figure, as: "percent1-size" });
const rise = (figure: string): Sentence[number] => ({ figure, words: ["fell", "rose", "did not change"] });

/** What the finding says, in order. */
export function sectorSentences(book: FigureBook, { months, bases }: SectorFigures): Sentence[] {
  const [base, last] = [months[0]!, months.at(-1)!];
  const real = (index: IndexId): Sentence => [
    "by ",
    INDEX_NAMES[index],
    ", ",
    percent(`real.${PUBLIC}.${index}.${last}`),
    " and ",
    percent(`real.private.${index}.${last}`),
  ];
  const most = (key: (period: Period) => string, of: readonly Period[], sign: 1 | -1): Period =>
    of.reduce((best, period) => (sign * book.value(key(period)) > sign * book.value(key(best)) ? period : best));
  const worst = most((start) => `growth.difference.${start}`, bases, -1);
  const widest = most((month) => `gap.${month}`, months, 1);
  const told = Math.abs(book.value("year.difference")) > book.value("half-width.difference");
  return [
    [
      "Regular pay (without bonuses and arrears) averaged ",
      { figure: pay(PUBLIC, base), as: "pounds0" },
      " a week in the public sector excluding financial services in ",
      when(pay(PUBLIC, base)),
      " and ",
      { figure: pay(PUBLIC, last), as: "pounds0" },
      " in ",
      when(pay(PUBLIC, last)),
      ". In the private sector it went from ",
      { figure: pay("private", base), as: "pounds0" },
      " to ",
      { figure: pay("private", last), as: "pounds0" },
      ".",
    ],
    [
      "After prices the public and the private sector changed, in that order, ",
      ...INDEX_IDS.flatMap((index, i): Sentence => [i === 0 ? "" : "; ", ...real(index)]),
      ".",
    ],
    [
      "Public pay has grown by less than private pay from ",
      { figure: "bases.behind", as: "count" },
      " of the ",
      { figure: "bases.of", as: "count" },
      " listed starting months; rounding to whole pounds cannot undo it in ",
      { figure: "bases.behind-certain", as: "count" },
      ". The difference is largest from ",
      { figure: `growth.difference.${worst}`, as: "period-from" },
      ": public ",
      percent(`growth.${PUBLIC}.${worst}`),
      ", private ",
      percent(`growth.private.${worst}`),
      ".",
    ],
    [
      "Public pay stood ",
      { figure: `gap.${base}`, as: "percent1-size" },
      " ",
      { figure: `gap.${base}`, words: ["below", "above", "from"] },
      " private pay in ",
      when(`gap.${base}`),
      ", ",
      percent(`gap.${widest}`),
      " above it in ",
      when(`gap.${widest}`),
      " and ",
      { figure: `gap.${last}`, as: "percent1-size" },
      " ",
      { figure: `gap.${last}`, words: ["below", "above", "from"] },
      " it in ",
      when(`gap.${last}`),
      ". Each is a mean over the jobs of its own sector: the movement of the gap says something, its level does not.",
    ],
    [
      "In the year to ",
      when(`year.${PUBLIC}`),
      ", which is provisional, public pay ",
      rise(`year.${PUBLIC}`),
      " by ",
      size(`year.${PUBLIC}`),
      " and private pay ",
      rise("year.private"),
      " by ",
      size("year.private"),
      ", as published. The half-widths that ONS offers as an indication were estimated from ",
      when("half-width.private"),
      " and make ",
      { figure: "half-width.difference", as: "points1" },
      " on the difference, so the two ",
      told ? "are further apart than that, which is an indication and no test." : "cannot be told apart.",
    ],
  ];
}

/** What will be said against it, and the answer from the figures. */
export function sectorObjections({ months, bases, grid }: SectorFigures): Objection[] {
  const [base, last] = [months[0]!, months.at(-1)!];
  const each = (name: string): Sentence =>
    bases.flatMap(
      (start, i): Sentence => [
        i === 0 ? "" : "; from ",
        { figure: `${name}.difference.${start}`, as: "period-from" },
        " ",
        { figure: `${name}.difference.${start}`, as: "points1" },
      ],
    );
  return [
    {
      says: "Public pay is higher than private pay, so there is nothing to make good.",
      answer: [
        "The two means cover different jobs, so the level settles nothing. What moved is this: public pay was ",
        percent(`gap.${base}`),
        " above private pay in ",
        when(`gap.${base}`),
        " and ",
        percent(`gap.${last}`),
        " above it in ",
        when(`gap.${last}`),
        ".",
      ],
    },
    {
      says: "Choose another starting month and public pay has done better.",
      answer: [
        "Public growth less private growth, regular pay, from ",
        ...each("growth"),
        ". It is below nothing from ",
        { figure: "bases.behind", as: "count" },
        " of ",
        { figure: "bases.of", as: "count" },
        ".",
      ],
    },
    {
      says: "Regular pay leaves out bonuses.",
      answer: ["With bonuses and one-off payments the same difference is, from ", ...each("growth-total"), "."],
    },
    {
      says: "The index was chosen to show a small gain or a large one.",
      answer: ["For the real change of public pay, ", ...rangeWords(grid, "percent1"), "."],
    },
    {
      says: "Single months are noisy.",
      answer: [
        "Between the mean of the first twelve months and the mean of the last twelve, public pay rose ",
        percent(`mean-growth.${PUBLIC}`),
        " and private pay ",
        percent("mean-growth.private"),
        ". From the first month to the last it is ",
        percent(`growth.${PUBLIC}.${base}`),
        " and ",
        percent(`growth.private.${base}`),
        ".",
      ],
    },
  ];
}
