import type { Objection } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { listed } from "../sentence-parts.js";
import type { SectorFigures } from "./sector-earnings-figures.js";
import { signWords, since } from "./sector-earnings-signs.js";

const PUBLIC = "public_excl_financial";
const percent = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const when = (figure: string): Sentence[number] => ({ figure, as: "period" });

/** What will be said against it, and the answer from the figures. */
export function sectorObjections(
  book: FigureBook,
  { months, bases, caughtUp, widest, narrowest, grid, signs }: SectorFigures,
): Objection[] {
  const [base, last] = [months[0]!, months.at(-1)!];
  const each = (name: string): Sentence =>
    listed(
      bases.map((start) => [
        { figure: `${name}.difference.${start}`, as: "points1" as const },
        " from ",
        { figure: `${name}.difference.${start}`, as: "period-from" as const },
      ]),
    );
  return [
    {
      says: "Public pay is higher than private pay, so there is nothing to make good.",
      answer: [
        "The two means cover different jobs, so the level settles nothing. What moved is this: public pay was ",
        percent(`gap.${base}`),
        " above private pay in ",
        when(`gap.${base}`),
        ", ",
        percent(`gap.${widest}`),
        " in ",
        when(`gap.${widest}`),
        ", ",
        percent(`gap.${narrowest}`),
        " in ",
        when(`gap.${narrowest}`),
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
        ...(caughtUp === undefined
          ? ["From none of the months shown. "]
          : [
              "It has, from a late start: public pay fell behind and has caught up part of the way.",
              ...since(caughtUp),
              " ",
            ]),
        "From the listed months public growth less private growth, regular pay, is ",
        ...each("growth"),
        ": below zero from ",
        { figure: "bases.behind", as: "count" },
        " of ",
        { figure: "bases.of", as: "count" },
        ".",
      ],
    },
    {
      says: "Regular pay leaves out bonuses.",
      answer: ["With bonuses and one-off payments the same difference is ", ...each("growth-total"), "."],
    },
    {
      says: "The index was chosen to show a small gain or a large one.",
      answer: [
        "The index decides, so three are shown. Public pay fell in ",
        ...signWords(book, signs),
        ", and over all of them it runs from ",
        percent(grid.low),
        " to ",
        percent(grid.high),
        ".",
      ],
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
