import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { Objection } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Basis } from "../../../pay/index.js";
import { rangeOf } from "../cell-range.js";
import type { FiguredGrid } from "../figured-grid.js";
import { movedByGrade } from "../moved-by-grade.js";
import { listed, spread } from "../sentence-parts.js";
import type { GradePaths } from "./grade-paths.js";

/** What the other side will say of the medians by grade, answered from the grid. */
export function gradeObjections(
  book: FigureBook,
  answers: {
    readonly index: IndexId;
    readonly basis: Basis;
    readonly paths: GradePaths;
    readonly grid: FiguredGrid;
  },
): Objection[] {
  const { index, paths, grid } = answers;
  const { base } = grid.grid.chosen;
  const without = rangeOf(book, grid, "without-rpi", "without RPI", (cell) => cell.index !== "rpi");
  const objections: Objection[] = [
    {
      says: "RPI overstates inflation and is not a National Statistic.",
      answer: [
        "Then leave it out. Without RPI, over the listed combinations, the median or mean of the grade that did best ",
        ...spread(book, without.low, without.high),
        "; the others did worse.",
      ],
    },
  ];
  const other = grid.grid.cells.some((cell) => cell.base !== base && cell.statistic === "median");
  if (other) {
    const bases = rangeOf(
      book,
      grid,
      "other-base",
      "from another base year",
      (cell) => cell.base !== base && cell.statistic === "median",
    );
    objections.push({
      says: "The base year is chosen to suit the case.",
      answer: [
        "It is the first year with a median for every grade. From the other listed base year, over every index and basis, the median of the grade that did best ",
        ...spread(book, bases.low, bases.high),
        ".",
      ],
    });
  }
  if (grid.grid.cells.some((cell) => cell.statistic === "mean")) {
    const cells = grid.grid.cells.filter((cell) => cell.statistic === "mean");
    const starts = [...new Set(cells.map((cell) => cell.base))]
      .sort()
      .map((start) => cells.find((cell) => cell.base === start)!.figure);
    const means = rangeOf(book, grid, "means", "with means", (cell) => cell.statistic === "mean");
    objections.push({
      says: "A median moves when people join, leave or are promoted; it is not the pay award.",
      answer: [
        `True, and nothing here says what an award was. ${
          book.value(means.high) < 0
            ? "The means, which move with every salary of a grade, fell too"
            : "The means move with every salary of a grade"
        }: counted from `,
        ...listed(starts.map((key) => [{ figure: key, as: "period-from" }])),
        starts.length === 1 ? ", the only start listed for them" : "",
        ", that of the grade that did best ",
        ...spread(book, means.low, means.high),
        " over the listed combinations.",
      ],
    });
  }
  if (paths.later.length > 0)
    objections.push({
      says: "You stop at the worst year.",
      answer: [
        "The span ends with the last count that has a median for every grade. Later medians are known second-hand only, and are in the table: to ",
        { figure: paths.change(paths.later[0]!.grade, index, paths.later[0]!.period), as: "period-to" },
        " the medians ",
        ...movedByGrade(
          book,
          paths.later.map(({ grade, period }) => ({ figure: paths.change(grade, index, period), grade })),
        ),
        ` against ${INDEX_NAMES[index]}, from the same start.`,
      ],
    });
  return objections;
}
