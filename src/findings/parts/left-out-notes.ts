import type { Note } from "../../evidence/evidence.js";
import type { FiguredGrid } from "./figured-grid.js";

/** A note on the listed combinations that could not be worked out; none when all could. */
export function leftOutNotes({ leftOut }: FiguredGrid): Note[] {
  const kinds = [...new Set(leftOut.map(({ index, basis }) => `${index.toUpperCase()} on the basis ${basis}`))];
  return leftOut.length === 0
    ? []
    : [
        {
          kind: "gap",
          text: [
            `Some listed combinations are left out, because the index does not hold every month they need or the base is not before the end: ${kinds.join("; ")}.`,
          ],
        },
      ];
}
