import type { Period } from "../../../core/period.js";
import { type Place, placeOf, type Sheet } from "../../../read/sheet.js";
import { bareLabel } from "../bare-label.js";
import { type CivilServiceGrade, civilServiceGrade } from "../civil-service-grade.js";
import { isBlank, plainLabel } from "../label.js";
import { refuseAt } from "../refuse-at.js";
import { type CountedColumn, refuseUnheaded, type StatisticsTable } from "./tables.js";

/** Titles of the tables that are read: pay by level, of departments or regions, and by nothing else. */
const TITLE =
  /\b(median|mean) (?:gross )?(?:annual )?(?:salary|earnings|pay)(?: of employees)? by (?:(?:responsibility level and (?:government )?(department|region)s?)|(?:(region|(?:government )?department) and responsibility level))(?=$|[\d\s,;:.([-])/i;
const HEAD_ROWS = 25;

interface Title {
  readonly series: "median salary" | "mean salary";
  readonly by: "organisation" | "region";
  readonly text: string;
}

/** The title of a table, where a sheet has one of those that are read. */
function titleOf(sheet: Sheet): Title | undefined {
  for (let row = 1; row <= Math.min(sheet.rows, 8); row += 1)
    for (let column = 1; column <= Math.min(sheet.columns, 4); column += 1) {
      const text = plainLabel(sheet.text(row, column));
      const match = TITLE.exec(text);
      if (match === null || /\b(?:and|by) (?:sex|ethnicity|disability|working pattern)\b/i.test(text)) continue;
      const [, statistic = "", second = "", first = ""] = match;
      const by = /region/i.test(second + first) ? "region" : "organisation";
      return { series: /mean/i.test(statistic) ? "mean salary" : "median salary", by, text };
    }
  return undefined;
}

/** The level that a heading stands for: "Senior and Higher Executive Officers", "All employees2". */
const levelOf = (text: string): CivilServiceGrade | undefined =>
  civilServiceGrade(plainLabel(text)) ?? civilServiceGrade(bareLabel(text));

/** The row of levels: four at least, each once. */
function levelRow(sheet: Sheet): number | undefined {
  for (let row = 1; row <= Math.min(sheet.rows, HEAD_ROWS); row += 1) {
    const levels = new Set<string>();
    for (let column = 1; column <= sheet.columns; column += 1) {
      const level = levelOf(sheet.text(row, column));
      if (level !== undefined) levels.add(level);
    }
    if (levels.size >= 4) return row;
  }
  return undefined;
}

/** Whether a sheet holds a table of pay by level in the layout of the years to 2021: cheap, and throws nothing. */
export const hasOlderTable = (sheet: Sheet): boolean => titleOf(sheet) !== undefined && levelRow(sheet) !== undefined;

/** The columns of a table, each under its level. @throws Problem "repeated-label", "unknown-label", "missing-label" */
function columnsOf(sheet: Sheet, header: number, series: Title["series"], file: string): CountedColumn[] {
  const columns: CountedColumn[] = [];
  const refuse = (code: string, says: string, column: number, found: string, expected: string): never =>
    refuseAt(code, says, { file, sheet, row: header, column, found, expected });
  for (let column = 1; column <= sheet.columns; column += 1) {
    const text = sheet.text(header, column);
    const grade = levelOf(text);
    if (grade !== undefined) {
      const before = columns.find(({ counted }) => counted.grade === grade);
      if (before !== undefined)
        refuse(
          "repeated-label",
          "two headings say the same",
          column,
          text,
          `${grade} once, as in column ${before.column}`,
        );
      const counted = { series, grade, sex: undefined, pattern: undefined } as const;
      columns.push({ column, counted, place: placeOf(sheet, header, column) });
    } else if (!isBlank(text) && columns.length > 0)
      refuse("unknown-label", "a heading is not understood", column, text, "a responsibility level, or all employees");
  }
  refuseUnheaded(sheet, header, columns[0]!.column, file);
  return columns;
}

/** The one column of names before the figures; blank columns and spacers stand beside it. @throws Problem "missing-label" */
function nameColumn(sheet: Sheet, header: number, columns: readonly CountedColumn[], file: string): number {
  const counts = Array.from({ length: columns[0]!.column - 1 }, (_, i) => {
    let names = 0;
    for (let row = header + 1; row <= sheet.rows; row += 1)
      if (columns.some(({ column }) => !isBlank(sheet.text(row, column))) && !isBlank(sheet.text(row, i + 1)))
        names += 1;
    return names;
  });
  const most = Math.max(0, ...counts);
  if (most === 0)
    refuseAt("missing-label", "no column of names stands before the figures", {
      file,
      sheet,
      row: header,
      column: 1,
      found: "blank cells",
      expected: "the name of a department or region before every row",
    });
  return counts.indexOf(most) + 1;
}

/**
 * A table of pay by level of the years to 2021: levels over the columns, names of departments or regions before the
 * rows under no heading of their own, blank rows and columns between. Undefined where a sheet holds none.
 *
 * @throws Problem "repeated-label", "unknown-label", "missing-label"
 */
export function olderTable(sheet: Sheet, file: string): StatisticsTable | undefined {
  const [title, header] = [titleOf(sheet), levelRow(sheet)];
  if (title === undefined || header === undefined) return undefined;
  const columns = columnsOf(sheet, header, title.series, file);
  const name = nameColumn(sheet, header, columns, file);
  return { sheet, header, by: title.by, name, parent: undefined, columns, others: 0, title: title.text };
}

/** The March that a table is of, as the rows above its levels or its title say it, and where. */
export function olderPeriod({ sheet, header }: StatisticsTable): { period: Period; place: Place } | undefined {
  for (let row = 1; row < header; row += 1)
    for (let column = 1; column <= sheet.columns; column += 1) {
      const day = sheet.date(row, column);
      const year = /\b31 March (20\d\d|19\d\d)\b/i.exec(sheet.text(row, column))?.[1];
      if (year !== undefined) return { period: `${year}-03`, place: placeOf(sheet, row, column) };
      if (day?.slice(4) === "-03-31") return { period: day.slice(0, 7), place: placeOf(sheet, row, column) };
    }
  return undefined;
}
