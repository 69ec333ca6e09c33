import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";

/** A ratio. */
export const times = (figure: string): Sentence[number] => ({ figure, as: "decimal2" });
/** A percentage. */
export const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
/** When a figure is true. */
export const when = (figure: string): Sentence[number] => ({ figure, as: "period" });
/** A number of things. */
export const count = (figure: string): Sentence[number] => ({ figure, as: "count" });
/** A number of things, or "none". */
export const orNone = (book: FigureBook, figure: string): Sentence[number] =>
  book.value(figure) === 0 ? "none" : count(figure);
