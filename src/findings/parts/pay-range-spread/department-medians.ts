import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { CivilServicePayRow, Grade } from "../../../catalogue/rows/civil-service.js";
import { hasValue } from "../../../core/cell.js";
import { type Period, periodWords } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { bodyKey } from "../civil-service-bodies.js";
import { fromRow } from "../from-row.js";
import { gradeKey } from "../grades.js";
import { type Spread, type SpreadItem, spreadFigures } from "./spread.js";

/** Departments with their agencies, or each organisation by itself. */
export const LEVELS = ["parent_department", "organisation"] as const;
export type Level = (typeof LEVELS)[number];

/** What a level is called. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  parent_department: "departments",
  organisation: "organisations",
};

/** Each grade by itself, and where a level holds only groups of grades, the groups. */
const FINE = ["AA", "AO", "EO", "HEO", "SEO", "G7", "G6", "SCS"] as const satisfies readonly Grade[];
const GROUPED = ["AA/AO", "EO", "SEO/HEO", "G6/G7", "SCS"] as const satisfies readonly Grade[];

/** A March is read when this many departments have a median for executive officers. */
const ENOUGH = 10;

/** The grade of the headline: a grade by itself at both levels, and in nearly every department. */
export const HEADLINE = "EO" satisfies Grade;

/** The departmental medians of one March and grade, and the departments whose median is suppressed. */
export interface GradeSpread {
  readonly grade: Grade;
  readonly spread: Spread;
  /** How many departments have staff in the grade and no median; undefined when none. */
  readonly without: string | undefined;
  /** The spread among departments with a hundred staff or more in the grade. */
  readonly hundred: Spread | undefined;
}

/** The medians by department, over the Marches that are held. */
export interface DepartmentMedians {
  /** Marches with at least ten departments, earliest first. */
  marches(level: Level): readonly Period[];
  grades(level: Level, period: Period): readonly Grade[];
  /** Adds the spread of one grade; undefined when no department has a median. */
  spread(level: Level, period: Period, grade: Grade): GradeSpread | undefined;
}

const medianName = (grade: Grade, level: Level): string => `median salary, ${grade}, ${LEVEL_WORDS[level]}`;

/** Opens the medians by department. */
export function departmentMedians(book: FigureBook, catalogue: Catalogue): DepartmentMedians {
  const rows = catalogue
    .dataset("civil-service-pay")
    .rows.filter((row) => row.statistic === "median" && row.department_level !== "all" && hasValue(row.value));
  const counts = catalogue.dataset("civil-service-headcount").rows.filter((row) => row.measure === "headcount");
  const of = (level: Level, period: Period, grade: Grade): CivilServicePayRow[] =>
    rows.filter((row) => row.department_level === level && row.period === period && row.grade === grade);
  const marches = (level: Level): Period[] =>
    [...new Set(rows.map((row) => row.period))].sort().filter((p) => of(level, p, HEADLINE).length >= ENOUGH);
  const item = (row: CivilServicePayRow): SpreadItem => ({
    who: row.department.replace(" (excl. agencies)", ""),
    key: book.published(
      `median.${row.department_level}.${gradeKey(row.grade)}.${row.period}.${bodyKey(row.department)}`,
      fromRow("civil-service-pay", row, {
        label: `median salary, ${row.grade}, ${row.department}, ${periodWords(row.period)}`,
        unit: { id: "GBP/year", prices: "current" },
        period: row.period,
        by: ["period", "grade", "department", "department_level", "statistic", "source"],
      }),
    ),
  });
  return {
    marches,
    grades(level, period) {
      const held = FINE.filter((grade) => of(level, period, grade).length > 0);
      return held.length === FINE.length ? held : GROUPED.filter((grade) => of(level, period, grade).length > 0);
    },
    spread(level, period, grade) {
      const own = of(level, period, grade);
      if (own.length === 0) return undefined;
      const prefix = `spread.${level}.${gradeKey(grade)}.${period}`;
      const what = `${medianName(grade, level)}, ${periodWords(period)}`;
      const staff = counts.filter(
        (row) =>
          row.department_level === level &&
          row.period === period &&
          row.grade === grade &&
          own.some((median) => median.source === row.source) &&
          hasValue(row.value) &&
          row.value.value > 0,
      );
      const bare = staff.filter((row) => !own.some((median) => median.department === row.department));
      const large = own.filter((median) =>
        staff.some((row) => row.department === median.department && hasValue(row.value) && row.value.value >= 100),
      );
      return {
        grade,
        spread: spreadFigures(book, prefix, what, own.map(item), period),
        hundred:
          large.length < 2
            ? undefined
            : spreadFigures(book, `${prefix}.hundred`, `${what}, a hundred staff or more`, large.map(item), period),
        without:
          bare.length === 0
            ? undefined
            : book.derived(`${prefix}.without`, {
                label: `${what}: with staff in the grade and no median`,
                value: (...values) => values.length,
                unit: { id: "count" },
                period,
                method: "count",
                formula: `countNotNegative(A..${letter(bare.length - 1)})`,
                from: bare.map((row) =>
                  fromRow("civil-service-headcount", row, {
                    label: `headcount, ${row.grade}, ${row.department}, ${periodWords(row.period)}`,
                    unit: { id: "people" },
                    period: row.period,
                    by: ["period", "grade", "department", "department_level", "measure", "source"],
                  }),
                ),
              }),
      };
    },
  };
}

/** The last March held, or the one asked for. @throws Problem "missing-rows", "not-held" */
export function marchOf(marches: readonly Period[], asked: Period | undefined): Period {
  const last = marches.at(-1);
  if (last === undefined)
    return problem("missing-rows", "pay-range-spread: no March has the medians of ten departments", {
      where: "civil-service-pay.csv",
    });
  if (asked === undefined || marches.includes(asked)) return asked ?? last;
  return problem("not-held", `pay-range-spread: no medians by department are held for ${asked}`, {
    found: asked,
    expected: `one of ${marches.join(", ")}`,
    where: "civil-service-pay.csv",
  });
}
