import { type Place, placeOf, type Sheet } from "../../../read/sheet.js";
import { isBlank, isLabel } from "../label.js";
import { refuseAt } from "../refuse-at.js";
import { type Meaning, meaningKey, meaningOf, plainWords } from "./meaning.js";

/** A column of figures of a return. */
export interface ReturnColumn {
  readonly column: number;
  readonly meaning: Meaning;
  readonly labels: readonly Place[];
}

/** The headings of a return: where its columns are, and the first row below them. */
export interface ReturnTable {
  readonly sheet: Sheet;
  readonly header: number;
  readonly first: number;
  readonly body: number;
  readonly type: number | undefined;
  readonly department: number | undefined;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly columns: readonly ReturnColumn[];
  readonly notTaken: readonly { readonly heading: string; readonly column: number }[];
}

const HEADING_WORDS =
  /^(?:headcount|full time equivalent|fte|ao aa|aa ao|eo|seo heo|scs|salary|total|number of contracts)$/;
const LABELS: readonly (readonly ["body" | "type" | "department" | "year" | "month", RegExp])[] = [
  ["body", /^organisation name$/],
  ["type", /^organisation type$/],
  ["department", /^main parent or sponsoring department$/],
  ["year", /^year$/],
  ["month", /^month$/],
];

/** The row in which the headings of a return begin; undefined where a sheet has none. */
export function returnHeader(sheet: Sheet): number | undefined {
  for (let row = 1; row <= Math.min(sheet.rows, 30); row += 1) {
    let [body, payroll] = [false, false];
    for (let column = 1; column <= sheet.columns; column += 1) {
      const text = sheet.text(row, column);
      if (text === "") continue;
      body ||= isLabel(text, "Organisation name");
      payroll ||= plainWords(text).startsWith("payroll staff");
    }
    if (body && payroll) return row;
  }
  return undefined;
}

const hasHeadingWords = (sheet: Sheet, row: number): boolean => {
  for (let column = 1; column <= sheet.columns; column += 1)
    if (HEADING_WORDS.test(plainWords(sheet.text(row, column)))) return true;
  return false;
};

/**
 * The columns of a return, by heading: one row of headings, or two or three whose cells were merged over several
 * columns. A merged heading stands over the columns to its right until the next one in its row, and no further than the
 * heading above it; a CSV shows only its first cell.
 *
 * @throws Problem "missing-label", "unknown-label", "repeated-label" for columns that hold figures
 */
export function returnColumns(sheet: Sheet, header: number, file: string): ReturnTable {
  const at: Partial<Record<(typeof LABELS)[number][0], number>> = {};
  for (let column = 1; column <= sheet.columns; column += 1) {
    const found = LABELS.find(([, pattern]) => pattern.test(plainWords(sheet.text(header, column))))?.[0];
    if (found === undefined) continue;
    if (at[found] !== undefined)
      refuseAt("repeated-label", `the heading "${sheet.text(header, column).trim()}" stands twice`, {
        file,
        sheet,
        row: header,
        column,
        found: `columns ${at[found]} and ${column}`,
        expected: "every heading once",
      });
    at[found] = column;
  }
  const body = at.body!;
  const labelled = Object.values(at);
  let first = header + 1;
  while (first <= sheet.rows && first < header + 5 && isBlank(sheet.text(first, body)) && hasHeadingWords(sheet, first))
    first += 1;
  const figures = (column: number): boolean => {
    for (let row = first; row <= sheet.rows; row += 1)
      if (sheet.number(row, column) !== undefined || /\d/.test(sheet.text(row, column))) return true;
    return false;
  };
  const columns: ReturnColumn[] = [];
  const notTaken: { heading: string; column: number }[] = [];
  const seen = new Map<string, number>();
  const carried = new Map<number, { text: string; column: number } | undefined>();
  for (let column = 1; column <= sheet.columns; column += 1) {
    const own = !isBlank(sheet.text(header, column));
    if (labelled.includes(column)) {
      carried.clear();
      continue;
    }
    const labels: Place[] = [];
    const headings: string[] = [];
    for (let row = header; row < first; row += 1) {
      const text = sheet.text(row, column);
      if (own && row === header) carried.clear();
      const lowest = row === first - 1 && row > header;
      if (!isBlank(text)) {
        carried.set(row, { text, column });
        for (let below = row + 1; below < first; below += 1) carried.delete(below);
      }
      const found = lowest || first === header + 1 ? (isBlank(text) ? undefined : { text, column }) : carried.get(row);
      if (found === undefined) continue;
      headings.push(found.text);
      labels.push(placeOf(sheet, row, found.column));
    }
    const words = headings.join("; ").replace(/\s+/g, " ").trim();
    const meaning = meaningOf(headings);
    if (meaning === undefined) {
      const comment = /^comments?\b/i.test(words);
      if (!comment && figures(column))
        refuseAt(
          words === "" ? "missing-label" : "unknown-label",
          "figures stand under a heading that is not understood",
          {
            file,
            sheet,
            row: header,
            column,
            found: words,
            expected: "a heading such as Payroll staff; AO/AA; Headcount",
          },
        );
      if (words !== "") notTaken.push({ heading: comment ? "Comments" : words, column });
      continue;
    }
    const key = meaningKey(meaning);
    const before = seen.get(key);
    if (before !== undefined) {
      if (!figures(column)) continue;
      refuseAt("repeated-label", `the heading "${words}" stands over two columns`, {
        file,
        sheet,
        row: header,
        column,
        found: `columns ${before} and ${column}`,
        expected: "every heading once",
      });
    }
    seen.set(key, column);
    columns.push({ column, meaning, labels });
  }
  return {
    sheet,
    header,
    first,
    body,
    type: at.type,
    department: at.department,
    year: at.year,
    month: at.month,
    columns,
    notTaken,
  };
}
