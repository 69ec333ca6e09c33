import type { Period } from "../../../core/period.js";
import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import type { FiguredGrid } from "../figured-grid.js";

/** Keys of two counts over the listed combinations of one index. */
export interface SignCount {
  readonly falls: string;
  readonly of: string;
}

/** How many starting months leave public growth below private growth, as printed and whatever rounding did, and of how many. */
export function countBehind(book: FigureBook, period: Period, bases: readonly Period[]): void {
  const count = (key: string, label: string, of: string, all: boolean): string => {
    const from = bases.map((start) => `growth.${of}.${start}`);
    const run = `A..${letter(from.length - 1)}`;
    return book.derived(key, {
      label,
      value: (...values) => values.filter((value) => all || value < 0).length,
      unit: { id: "count" },
      period,
      method: "count",
      formula: all ? `countNegative(${run}) + countNotNegative(${run})` : `countNegative(${run})`,
      from,
    });
  };
  const less = "listed starting months from which public regular pay has grown by less than private";
  count("bases.behind", less, "difference", false);
  count("bases.behind-certain", `${less}, whatever the rounding to whole pounds`, "difference-high", false);
  count("bases.of", "listed starting months", "difference", true);
}

/** How many of the listed combinations are falls, index by index: the range alone hides that the index decides. */
export function signCounts(book: FigureBook, { grid }: FiguredGrid): Record<IndexId, SignCount> {
  const cells = "cells" in grid ? grid.cells : [];
  const of = (index: IndexId): SignCount => {
    const from = cells.filter((cell) => cell.index === index).map((cell) => cell.figure);
    const run = `A..${letter(from.length - 1)}`;
    const { period } = book.figures[from[0]!]!;
    const add = (name: string, label: string, formula: string, value: (...values: number[]) => number): string =>
      book.derived(`signs.${name}.${index}`, {
        label,
        value,
        unit: { id: "count" },
        period,
        method: "count",
        formula,
        from,
      });
    const label = `listed combinations of ${INDEX_NAMES[index]}`;
    return {
      falls: add(
        "falls",
        `${label} in which pay fell`,
        `countNegative(${run})`,
        (...v) => v.filter((x) => x < 0).length,
      ),
      of: add("of", label, `countNegative(${run}) + countNotNegative(${run})`, (...v) => v.length),
    };
  };
  return { cpi: of("cpi"), cpih: of("cpih"), rpi: of("rpi") };
}
