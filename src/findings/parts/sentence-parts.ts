import type { FigureBook } from "../../evidence/figure-book.js";
import type { FormatId } from "../../evidence/format.js";
import type { Sentence } from "../../evidence/sentence.js";

/** Several pieces as a list in prose: "a, b and c". */
export function listed(pieces: readonly Sentence[], last = "and"): Sentence {
  return pieces.flatMap((piece, i) => {
    if (i === 0) return piece;
    return [i === pieces.length - 1 ? ` ${last} ` : ", ", ...piece];
  });
}

/** A movement with its computed direction and its size: "fell 4.2%". */
export const moved = (figure: string, as: FormatId = "percent1-size"): Sentence => [
  { figure, words: ["fell ", "rose ", "changed by "] },
  { figure, as },
];

/** A figure in a format. */
export const shown = (figure: string, as: FormatId): Sentence => [{ figure, as }];

/** One of several movements: the figure, with what is said before the direction and after the size. */
export interface NamedMovement {
  readonly figure: string;
  readonly before?: string;
  readonly after?: string;
}

/** Several movements, the direction said once when it is the same for all: "CPI rose 49.0%, CPIH 48.1% and RPI 73.1%". */
export function movedTogether(book: FigureBook, movements: readonly NamedMovement[]): Sentence {
  const directions = new Set(movements.map(({ figure }) => Math.sign(Number(book.value(figure).toFixed(1)))));
  return listed(
    movements.map(({ figure, before = "", after = "" }, i) => [
      before,
      ...(directions.size === 1 && i > 0 ? shown(figure, "percent1-size") : moved(figure)),
      after,
    ]),
  );
}

/** A range of movements from its lowest to its highest: "fell by 7.4% to 13.1%", "rose by 1.0% to 2.0%", or both directions. */
export function spread(book: FigureBook, low: string, high: string): Sentence {
  const size = (figure: string): Sentence => shown(figure, "percent1-size");
  if (book.value(high) < 0) return ["fell by ", ...size(high), " to ", ...size(low)];
  if (book.value(low) >= 0) return ["rose by ", ...size(low), " to ", ...size(high)];
  return ["moved between a fall of ", ...size(low), " and a rise of ", ...size(high)];
}
