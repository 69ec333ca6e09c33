import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { CivilServicePayByGroupRow, Grade } from "../../../catalogue/rows/civil-service.js";
import { hasValue } from "../../../core/cell.js";
import { comparePeriods, type Period, periodWords } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { fromRow } from "../from-row.js";
import { gradeKey } from "../grades.js";

const RESOURCE = "civil-service-pay-by-group";

type Dimension = CivilServicePayByGroupRow["dimension"];
export type GroupMeasure = "median" | "mean" | "headcount";

/** One cell of pay by group: which group, which grade, what and when. */
export interface GroupCell {
  readonly dimension: Dimension;
  /** As the crosswalk calls it where there is one: "North East", not "North East (England)". */
  readonly group: string;
  readonly grade: Grade;
  readonly measure: GroupMeasure;
  readonly period: Period;
}

/** The cells of pay by group, added to the book when asked for. */
export interface GroupCells {
  has(cell: GroupCell): boolean;
  /** Adds the cell and returns its key. @throws Problem "missing-row" when it is not held */
  key(cell: GroupCell): string;
  /** The groups of a dimension, in the order of their names. */
  groups(dimension: Dimension): string[];
  /** The periods of a dimension for which every cell of these groups, grades and measures is held, earliest first. */
  years(
    dimension: Dimension,
    every: {
      readonly groups: readonly string[];
      readonly grades: readonly Grade[];
      readonly measures: readonly GroupMeasure[];
    },
  ): Period[];
}

const GROUP_WORDS: Readonly<Record<string, string>> = {
  Female: "women",
  Male: "men",
  "Full-time": "full-time staff",
  "Part-time": "part-time staff",
};

/** A group in words. @example groupWords("Female") // "women" */
export const groupWords = (group: string): string => GROUP_WORDS[group] ?? group;

/** A grade in words. @example gradeWords("all") // "all grades" */
export const gradeWords = (grade: Grade): string =>
  grade === "all" ? "all grades" : grade === "unknown" ? "grade unknown" : grade;

/** The key of a cell: "median.women.aa-ao.2023-03". */
export const groupKey = ({ measure, group, grade, period }: Omit<GroupCell, "dimension">): string =>
  [
    measure,
    groupWords(group)
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, "-"),
    gradeKey(grade),
    period,
  ].join(".");

const idOf = ({ dimension, group, grade, measure, period }: GroupCell): string =>
  JSON.stringify([dimension, group, grade, measure, period]);

/** Opens the cells of pay by group for a book of figures. @throws Problem "repeated-row" when two rows answer to one cell */
export function groupCells(book: FigureBook, catalogue: Catalogue): GroupCells {
  const regions = catalogue.crosswalk("region");
  const rows = new Map<string, { readonly cell: GroupCell; readonly row: CivilServicePayByGroupRow }>();
  for (const row of catalogue.dataset(RESOURCE).rows) {
    const { dimension, grade, measure, period } = row;
    if (!hasValue(row.value) || measure === "p25" || measure === "p75") continue;
    const group = dimension === "region" ? regions.canonical(row.category) : row.category;
    const cell = { dimension, group, grade, measure, period };
    if (rows.has(idOf(cell)))
      problem("repeated-row", `two rows answer to ${idOf(cell)}`, { where: `${RESOURCE}.csv`, expected: "one" });
    rows.set(idOf(cell), { cell, row });
  }
  const has = (cell: GroupCell): boolean => rows.has(idOf(cell));
  const all = [...rows.values()].map(({ cell }) => cell);
  return {
    has,
    groups: (dimension) =>
      [...new Set(all.filter((cell) => cell.dimension === dimension).map(({ group }) => group))].sort(),
    years(dimension, { groups, grades, measures }) {
      const periods = [...new Set(all.filter((cell) => cell.dimension === dimension).map(({ period }) => period))];
      return periods
        .filter((period) =>
          groups.every((group) =>
            grades.every((grade) => measures.every((measure) => has({ dimension, group, grade, measure, period }))),
          ),
        )
        .sort(comparePeriods);
    },
    key(cell) {
      const found = rows.get(idOf(cell));
      if (found === undefined)
        return problem("missing-row", `there is no row for ${idOf(cell)}`, { where: `${RESOURCE}.csv` });
      const { group, grade, measure, period } = cell;
      return book.published(
        groupKey(cell),
        fromRow(RESOURCE, found.row, {
          label: `${measure === "headcount" ? "headcount" : `${measure} salary`}, ${groupWords(group)}, ${gradeWords(grade)}, ${periodWords(period)}`,
          unit: measure === "headcount" ? { id: "people" } : { id: "GBP/year", prices: "current" },
          period,
          by: ["period", "dimension", "category", "grade", "measure", "source"],
        }),
      );
    },
  };
}
