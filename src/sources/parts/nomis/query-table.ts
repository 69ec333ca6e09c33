import type { Missing } from "../../../core/cell.js";
import { problem } from "../../../core/problem.js";
import { type Place, placeOf, type Sheet } from "../../../read/sheet.js";
import { where } from "../header-row.js";
import { headingOver } from "../heading-over.js";
import { isBlank, plainLabel } from "../label.js";

/** A column of figures below the headings of a query. */
export interface QueryColumn {
  readonly column: number;
  /** "Median"; "2021" where dates stand across. */
  readonly heading: string;
  /** "number", "conf %"; "" where there is one row of headings. */
  readonly kind: string;
  readonly labels: readonly Place[];
}

/** One table of a download: what was asked for, what stands across and down. */
export interface QueryTable {
  /** What stands above the table: date, sex, pay … and where each value stands. */
  readonly asked: ReadonlyMap<string, { readonly value: string; readonly place: Place }>;
  /** What the rows are, as printed. */
  readonly rowsAre: string;
  readonly name: number;
  readonly code: number | undefined;
  readonly columns: readonly QueryColumn[];
  readonly first: number;
  readonly last: number;
}

const blankRow = (sheet: Sheet, row: number): boolean => {
  for (let column = 1; column <= sheet.columns; column += 1) if (!isBlank(sheet.text(row, column))) return false;
  return true;
};

/** How many cells of a row hold something, and the first column that does. */
function filled(sheet: Sheet, row: number): number[] {
  const columns: number[] = [];
  for (let column = 1; column <= sheet.columns; column += 1)
    if (!isBlank(sheet.text(row, column))) columns.push(column);
  return columns;
}

/** The row that says that a sheet comes from Nomis, and when it was taken; undefined in others. */
export function nomisRow(sheet: Sheet): number | undefined {
  for (let row = 1; row <= Math.min(6, sheet.rows); row += 1)
    if (/\bfrom Nomis on\b/i.test(sheet.text(row, 1))) return row;
  return undefined;
}

function fail(code: string, what: string, sheet: Sheet, row: number, file: string): never {
  return problem(code, `${where(file, sheet, row)}: ${what}`, {
    found: what,
    expected: "a table as Nomis gives it: what was asked for, a blank row, headings, rows",
    where: where(file, sheet, row),
    hint: "take the file as Nomis gives it: a label was changed, or columns have moved",
  });
}

const isShare = (kind: string): boolean => /conf|%/i.test(kind);

function columnsOf(sheet: Sheet, header: number, two: boolean, from: number, file: string): QueryColumn[] {
  const over = headingOver(sheet);
  const merges = sheet.merged.some(({ top, bottom, left, right }) => top <= header && header <= bottom && left < right);
  const columns: QueryColumn[] = [];
  for (let column = from; column <= sheet.columns; column += 1) {
    const kind = two ? plainLabel(sheet.text(header + 1, column)) : "";
    let heading = over(header, column);
    if (heading === undefined && isBlank(kind)) continue;
    const before = columns.at(-1);
    if (
      heading === undefined &&
      !merges && // where headings are merged, a column that none reaches over has lost its own
      isShare(kind) &&
      before !== undefined &&
      before.column === column - 1 &&
      !isShare(before.kind)
    )
      heading = { text: before.heading, place: before.labels[0]! };
    if (heading === undefined) fail("missing-label", `no heading stands over column ${column}`, sheet, header, file);
    if (two && (kind === "" || !/[a-z]|^%/i.test(kind)))
      fail("missing-label", `nothing says what column ${column} is`, sheet, header + 1, file);
    const labels = [heading.place, ...(two ? [placeOf(sheet, header + 1, column)] : [])];
    columns.push({ column, heading: plainLabel(heading.text), kind, labels });
  }
  const seen = new Set<string>();
  for (const { heading, kind, column } of columns) {
    const key = `${heading.toLowerCase()}\0${kind.toLowerCase()}`;
    if (seen.has(key))
      fail("repeated-label", `column ${column} is headed "${heading}" "${kind}" a second time`, sheet, header, file);
    seen.add(key);
  }
  return columns;
}

/**
 * The tables of a sheet downloaded from Nomis, one below the other.
 *
 * @param after  the row that says where the sheet comes from
 * @throws Problem "missing-label", "repeated-label", "unknown-label"
 */
export function queryTables(sheet: Sheet, after: number, file: string): QueryTable[] {
  for (let row = 1; row <= after; row += 1)
    if (filled(sheet, row).length > 3)
      fail("unknown-label", "a row of figures stands above the table", sheet, row, file);
  const tables: QueryTable[] = [];
  let row = after + 1;
  while (row <= sheet.rows) {
    while (row <= sheet.rows && blankRow(sheet, row)) row += 1;
    const asked = new Map<string, { value: string; place: Place }>();
    while (row <= sheet.rows && !blankRow(sheet, row)) {
      const held = filled(sheet, row);
      if (held[0] !== 1 || held.length !== 2) break;
      const name = plainLabel(sheet.text(row, 1)).toLowerCase();
      if (asked.has(name)) fail("repeated-label", `"${name}" is asked for twice`, sheet, row, file);
      asked.set(name, { value: plainLabel(sheet.text(row, held[1]!)), place: placeOf(sheet, row, held[1]!) });
      row += 1;
    }
    if (asked.size === 0) break;
    while (row <= sheet.rows && blankRow(sheet, row)) row += 1;
    const header = row;
    if (header > sheet.rows || isBlank(sheet.text(header, 1)) || filled(sheet, header).length < 2)
      fail("missing-label", "no headings stand below what was asked for", sheet, Math.min(header, sheet.rows), file);
    const two = header < sheet.rows && isBlank(sheet.text(header + 1, 1)) && !blankRow(sheet, header + 1);
    const first = header + (two ? 2 : 1);
    let last = first - 1;
    while (last < sheet.rows && !blankRow(sheet, last + 1)) last += 1;
    const second = plainLabel(sheet.text(header, 2));
    let under = false;
    for (let each = first; each <= last; each += 1) if (!isBlank(sheet.text(each, 2))) under = true;
    const free = second === "" && !(two && !isBlank(sheet.text(header + 1, 2)));
    const coded = /^(?:mnemonic|code)$/i.test(second) || (free && under);
    tables.push({
      asked,
      rowsAre: plainLabel(sheet.text(header, 1)),
      name: 1,
      code: coded ? 2 : undefined,
      columns: columnsOf(sheet, header, two, coded ? 3 : 2, file),
      first,
      last,
    });
    row = last + 1;
    if (!anotherBelow(sheet, row)) break;
  }
  if (tables.length === 0) fail("missing-label", "nothing says what was asked for", sheet, after, file);
  return tables;
}

/** Whether a further table follows: rows of two cells, a blank, a row of headings. */
function anotherBelow(sheet: Sheet, from: number): boolean {
  let row = from;
  while (row <= sheet.rows && blankRow(sheet, row)) row += 1;
  return (
    row <= sheet.rows &&
    filled(sheet, row).length === 2 &&
    /^(?:date|sex|age|measures?|industry|item)\b/i.test(sheet.text(row, 1))
  );
}

/** What the notes below say of the marks: "# These figures are suppressed as statistically unreliable." */
export function queryMarks(sheet: Sheet): Readonly<Record<string, Missing>> {
  const marks: Record<string, Missing> = { "#": "[x]", "-": "[x]", "*": "[c]", "!": "[x]" };
  for (let row = 1; row <= sheet.rows; row += 1) {
    const found = /^\s*([#\-*!~])\s+(\S.*)$/.exec(sheet.text(row, 1));
    if (found === null) continue;
    const words = found[2]!;
    const reason = /unreliable|missing|not available/i.test(words)
      ? "[x]"
      : /disclos|confidential|suppress/i.test(words)
        ? "[c]"
        : /not applicable/i.test(words)
          ? "[z]"
          : /round|less than|small/i.test(words)
            ? "[low]"
            : undefined;
    if (reason !== undefined) marks[found[1]!] = reason;
  }
  return marks;
}
