import type { FigureBook } from "../../../evidence/figure-book.js";
import { type FormatId, formatFigure } from "../../../evidence/format.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { listed } from "../sentence-parts.js";
import type { Changed, Stated } from "./dispute-stated.js";
import { doubtWords } from "./dispute-words.js";

/** "0.69 million instead of 0.70 million", or "0.45 million either way". */
function changed(book: FigureBook, { held, stated }: Changed, as: FormatId, unit: string): Sentence {
  const [before, after] = [held, stated].map((key) => formatFigure(book.figures[key]!, as));
  if (before === after) return [{ figure: held, as }, `${unit} either way`];
  return [{ figure: stated, as }, `${unit} instead of `, { figure: held, as }, unit];
}

/** What the publisher stated against a year, and what would follow from it. */
export const statedWords = (book: FigureBook, { doubt, mean, share, span }: Stated): Sentence => [
  ...doubtWords(doubt),
  " The cell is left as the copy has it. With the stated days in its place ",
  ...listed([
    [
      "the mean of a year over ",
      { figure: mean.held, as: "period" },
      " is ",
      ...changed(book, mean, "decimal2", " million"),
    ],
    ...(share === undefined
      ? []
      : [
          [
            "the share of public administration and defence in that year is ",
            ...changed(book, share, "percent1", ""),
          ] satisfies Sentence,
        ]),
    ...(span === undefined
      ? []
      : [
          [
            "over ",
            { figure: span.held, as: "period" as const },
            " it is ",
            ...changed(book, span, "percent1", ""),
          ] satisfies Sentence,
        ]),
  ]),
  ".",
];
