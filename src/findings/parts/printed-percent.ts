import type { FigureBook } from "../../evidence/figure-book.js";
import type { Sentence } from "../../evidence/sentence.js";

/** A percentage as it was printed, with the decimals it needs and no more, two at most: "5%", "4.5%", "3.25%". */
export function printedPercent(book: FigureBook, figure: string): Sentence {
  const tenths = Number((book.value(figure) * 10).toPrecision(12));
  return [{ figure, as: Number.isInteger(tenths) ? "percent-printed" : "percent2" }];
}
