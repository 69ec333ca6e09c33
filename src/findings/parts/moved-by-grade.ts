import type { FigureBook } from "../../evidence/figure-book.js";
import type { Sentence } from "../../evidence/sentence.js";
import { listed, moved, shown } from "./sentence-parts.js";

/** Movements of several grades, the direction said once when it is the same for all: "fell 11.7% (AA/AO) and 16.4% (EO)". */
export function movedByGrade(
  book: FigureBook,
  movements: readonly { readonly figure: string; readonly grade: string }[],
): Sentence {
  const directions = new Set(movements.map(({ figure }) => Math.sign(Number(book.value(figure).toFixed(1)))));
  return listed(
    movements.map(({ figure, grade }, i) => [
      ...(directions.size === 1 && i > 0 ? shown(figure, "percent1-size") : moved(figure)),
      " (",
      { name: grade },
      ")",
    ]),
  );
}
