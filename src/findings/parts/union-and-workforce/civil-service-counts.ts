import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { CivilServiceHeadcountRow } from "../../../catalogue/rows/civil-service.js";
import type { SeriesBreaksRow } from "../../../catalogue/rows/references.js";
import { seriesOf } from "../../../catalogue/series.js";
import { missing } from "../../../core/cell.js";
import { type Period, periodWords } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { fromRow } from "../from-row.js";

/** Three ways to count the civil service in March, each a series by itself. */
export const COUNTS = {
  quarterly: { measure: "headcount", source: /^ons-pse-/, name: "Civil service, headcount, ONS quarterly survey" },
  annual: { measure: "headcount", source: /^(ons-css|css|acses)-/, name: "Civil service, headcount, annual survey" },
  fte: { measure: "fte", source: /^ons-pse-/, name: "Civil service, full-time equivalents, ONS quarterly survey" },
} as const;
export type CountId = keyof typeof COUNTS;
export const COUNT_IDS = Object.keys(COUNTS) as CountId[];

/** Key of a count of the civil service in March of a year. */
export const staffKey = (count: CountId, year: string): string => `staff.${count}.${year}`;

/** The years of a count; those whose count may not be compared are in it as missing. */
export interface StaffCount {
  readonly years: readonly string[];
  readonly usable: readonly string[];
  /** The breaks that take single counts out. */
  readonly breaks: readonly SeriesBreaksRow[];
}

const yearOf = (period: Period): string => period.slice(0, 4);

/** Adds one count of the whole civil service, March by March. */
export function staffCount(book: FigureBook, catalogue: Catalogue, count: CountId): StaffCount {
  const { measure, source, name } = COUNTS[count];
  const rows: CivilServiceHeadcountRow[] = seriesOf(
    name,
    catalogue
      .dataset("civil-service-headcount")
      .rows.filter(
        (row) =>
          row.grade === "all" &&
          row.department === "all" &&
          row.period.endsWith("-03") &&
          row.measure === measure &&
          source.test(row.source),
      ),
  );
  const breaks = catalogue
    .breaks("civil-service-headcount")
    .filter((row) => row.kind === "in-time" && row.comparison === "no" && row.field === "source")
    .filter((wall) => rows.some((row) => row.source === wall.equals));
  const out = (row: CivilServiceHeadcountRow): boolean => breaks.some((wall) => wall.equals === row.source);
  for (const row of rows) {
    const figure = fromRow("civil-service-headcount", row, {
      label: `${name}, ${periodWords(row.period)}${out(row) ? ": not taken, since it may not be compared" : ""}`,
      unit: { id: measure === "fte" ? "fte" : "people" },
      period: row.period,
      by: ["period", "grade", "department", "measure", "source"],
    });
    book.published(staffKey(count, yearOf(row.period)), out(row) ? { ...figure, value: missing("[x]") } : figure);
  }
  return {
    years: rows.map((row) => yearOf(row.period)),
    usable: rows.filter((row) => !out(row)).map((row) => yearOf(row.period)),
    breaks,
  };
}
