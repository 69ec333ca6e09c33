import type { Catalogue } from "../../catalogue/catalogue.js";
import type { CivilServicePayRow, Grade } from "../../catalogue/rows/civil-service.js";
import { seriesOf } from "../../catalogue/series.js";
import { type Period, periodWords } from "../../core/period.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import { fromRow } from "./from-row.js";
import { gradeKey } from "./grades.js";

export type Statistic = "median" | "mean";

/** What a whole-service salary is called, without its date: "median salary, G6/G7". */
export const salaryName = (grade: Grade, statistic: Statistic = "median"): string =>
  `${statistic} salary, ${grade === "all" ? "all grades" : grade}`;

/** The whole-service rows of one grade and statistic, earliest first. */
export const salaryRows = (catalogue: Catalogue, grade: Grade, statistic: Statistic = "median"): CivilServicePayRow[] =>
  seriesOf(
    salaryName(grade, statistic),
    catalogue
      .dataset("civil-service-pay")
      .rows.filter((row) => row.grade === grade && row.statistic === statistic && row.department_level === "all"),
  );

/** Key of a salary figure: "median.all.2011-03". */
export const salaryKey = (grade: Grade, period: Period, statistic: Statistic = "median"): string =>
  `${statistic}.${gradeKey(grade)}.${period}`;

/** Adds the whole-service salaries of one grade and returns the periods they are held for, earliest first. */
export function salaryFigures(
  book: FigureBook,
  catalogue: Catalogue,
  grade: Grade,
  statistic: Statistic = "median",
): Period[] {
  return salaryRows(catalogue, grade, statistic).map((row) => {
    book.published(
      salaryKey(grade, row.period, statistic),
      fromRow("civil-service-pay", row, {
        label: `${salaryName(grade, statistic)}, ${periodWords(row.period)}`,
        unit: { id: "GBP/year", prices: "current" },
        period: row.period,
        by: ["period", "grade", "department", "department_level", "statistic"],
      }),
    );
    return row.period;
  });
}
