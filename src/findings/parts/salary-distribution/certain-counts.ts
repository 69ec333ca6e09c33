import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import type { GridCell } from "../../../evidence/grid.js";
import type { FiguredGrid } from "../figured-grid.js";

/** Keys of how many combinations are certain falls, how many are not, and of how many. */
export interface CertainCounts {
  readonly fell: string;
  readonly other: string;
  readonly of: string;
}

/** How many of some cells of the grid are falls whatever rounding did, how many are not, and of how many: keys. */
export function certainCounts(
  book: FigureBook,
  { grid }: FiguredGrid,
  name: string,
  test: (cell: GridCell) => boolean = () => true,
): CertainCounts {
  const from = grid.cells.filter(test).map(({ figure }) => figure);
  const run = `A..${letter(from.length - 1)}`;
  const add = (part: string, label: string, formula: string, value: (...values: number[]) => number): string =>
    book.derived(`certain.${name}.${part}`, {
      label: `${label}, ${name === "all" ? "all listed combinations" : name}`,
      value,
      unit: { id: "count" },
      period: book.figures[grid.chosen.figure]!.period,
      method: "count",
      formula,
      from,
    });
  return {
    fell: add(
      "fell",
      "combinations in which the share certainly fell",
      `countNegative(${run})`,
      (...v) => v.filter((x) => x < 0).length,
    ),
    other: add(
      "other",
      "combinations in which that is not certain",
      `countNotNegative(${run})`,
      (...v) => v.filter((x) => x >= 0).length,
    ),
    of: add("of", "combinations", `countNegative(${run}) + countNotNegative(${run})`, (...v) => v.length),
  };
}
