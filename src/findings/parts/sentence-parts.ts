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
