import type { FigureBook } from "../../evidence/figure-book.js";
import type { Sentence } from "../../evidence/sentence.js";

/** A number of things, or "none" where there is none. */
export const countOrNone = (book: FigureBook, figure: string): Sentence =>
  book.value(figure) === 0 ? ["none"] : [{ figure, as: "count" }];
