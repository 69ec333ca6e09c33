import type { Period } from "../../../core/period.js";
import { isBlank } from "../label.js";
import { monthNumber, officialPeriod } from "../official-period.js";
import { refuseAt } from "../refuse-at.js";
import type { ReturnTable } from "./columns.js";

const TYPE =
  /^(?:(?:non-?\s?)?ministerial department|executive agency|(?:executive|crown|advisory|tribunal)? ?non-?departmental public body|special health authority|other)$/i;

/** A row of a return: one body in one month. */
export interface ReturnRow {
  readonly row: number;
  readonly body: string;
  readonly type: string;
  readonly department: string;
  readonly period: Period | undefined;
}

/** What the rows below the headings are. */
export interface ReturnRows {
  readonly rows: readonly ReturnRow[];
  readonly notes: number;
  readonly unused: number;
  readonly totals: number;
}

/**
 * The rows of a return. Rows without a body in which every figure is nought or blank are lines of the form that nobody
 * filled in; rows of text alone are notes.
 *
 * @param given  the month, where the file has no columns of year and month
 * @throws Problem "missing-label" for figures beside which no body stands, or no year or month; "unknown-label"
 */
export function returnRows(table: ReturnTable, given: Period | undefined, file: string): ReturnRows {
  const { sheet } = table;
  const rows: ReturnRow[] = [];
  let [notes, unused, totals] = [0, 0, 0];
  for (let row = table.first; row <= sheet.rows; row += 1) {
    const text = (column: number | undefined): string =>
      column === undefined ? "" : sheet.text(row, column).replace(/\s+/g, " ").trim();
    let [held, something, words] = [0, false, false];
    for (const { column } of table.columns) {
      const cell = text(column);
      if (cell === "") continue;
      held += 1;
      if (!/^-?£?\s*(?:0(?:\.0+)?|-)$/.test(cell)) something = true;
    }
    for (let column = 1; column <= sheet.columns && !words; column += 1) words = !isBlank(sheet.text(row, column));
    const body = text(table.body);
    if (!words) continue;
    const empty = body === "" || body.toLowerCase() === "blank";
    if (held === 0) {
      if (empty && text(table.type) === "") unused += 1;
      else notes += 1;
      continue;
    }
    if (empty && !something) {
      unused += 1;
      continue;
    }
    const refuse = (code: string, says: string, column: number, expected: string): never =>
      refuseAt(code, says, { file, sheet, row, column, found: text(column), expected });
    if (/^(?:grand )?total\b/i.test(body) && text(table.type) === "") {
      totals += 1;
      continue;
    }
    if (body === "" || !/[a-z]/i.test(body))
      refuse("missing-label", "figures stand beside no organisation", table.body, "an organisation");
    if (TYPE.test(body))
      refuse(
        "label-conflict",
        "what stands under the name of the organisation is a type of one",
        table.body,
        "the name of an organisation",
      );
    if (/£|^[\d.,]+$/.test(`${text(table.type)}${text(table.department)}`))
      refuse(
        "label-conflict",
        "figures stand under the type or the department of the organisation",
        table.type ?? table.body,
        "words",
      );
    let period = given;
    if (table.year !== undefined || table.month !== undefined) {
      const [year, month] = [text(table.year), text(table.month)];
      const number = /^(?:0?[1-9]|1[0-2])$/.test(month) ? Number(month) : monthNumber(month);
      const whole = officialPeriod(month);
      if (/^20\d\d$/.test(year) && number !== undefined) period = `${year}-${String(number).padStart(2, "0")}`;
      else if (whole !== undefined && /^\d{4}-\d\d$/.test(whole) && (year === "" || year === whole.slice(0, 4)))
        period = whole;
      else
        refuse(
          year === "" || month === "" ? "missing-label" : "unknown-label",
          "the year and the month are not understood",
          (table.month ?? table.year)!,
          "a year such as 2026 and a month such as May",
        );
    }
    rows.push({ row, body, type: text(table.type), department: text(table.department), period });
  }
  return { rows, notes, unused, totals };
}
