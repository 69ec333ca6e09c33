import { problem } from "../../../core/problem.js";
import type { Unit } from "../../../core/unit.js";
import { type Place, placeOf, placeOfName, type Sheet } from "../../../read/sheet.js";
import { bareLabel } from "../bare-label.js";
import { where } from "../header-row.js";
import { headingOver } from "../heading-over.js";
import { HEADING_OF } from "./codes.js";

const CODE = /^(?=.*\d)[A-Z][A-Z0-9]{3}$/;

/**
 * Refuses a table.
 *
 * @throws Problem always
 */
export function fail(code: string, what: string, expected: string, sheet: Sheet, row: number, file: string): never {
  return problem(code, `${where(file, sheet, row)}: ${what}`, {
    found: what,
    expected,
    where: where(file, sheet, row),
    hint: "take the workbook as ONS publishes it: a label was changed, or the table has moved",
  });
}

/** The row of ONS's codes; undefined where a sheet has none. */
export function seriesRow(sheet: Sheet): number | undefined {
  for (let row = 1; row <= Math.min(sheet.rows, 20); row += 1) {
    let codes = 0;
    for (let column = 1; column <= sheet.columns; column += 1)
      if (CODE.test(sheet.text(row, column).trim())) codes += 1;
    if (codes >= 2) return row;
  }
  return undefined;
}

/** A column of figures of a table by sector or industry. */
export interface SeriesColumn {
  readonly column: number;
  readonly code: string;
  readonly title: string;
  readonly unit: Unit;
  readonly thousands: boolean;
  readonly labels: readonly Place[];
}

/** What the head of a table says of all its columns. */
function headText(sheet: Sheet, codes: number): string {
  let text = "";
  for (let row = 1; row < codes; row += 1)
    for (let column = 1; column <= sheet.columns; column += 1) text += ` ${sheet.text(row, column)}`;
  return text;
}

/**
 * The columns of a table by sector or industry, by ONS's codes.
 *
 * @throws Problem "label-conflict" where the heading is not that of the code; "missing-label"
 */
export function seriesColumns(sheet: Sheet, codes: number, title: string, file: string): SeriesColumn[] {
  const over = headingOver(sheet);
  const all = headText(sheet, codes);
  const people = /headcount/i.test(title) ? "people" : /full-time equivalent/i.test(title) ? "fte" : undefined;
  if (people === undefined)
    fail("missing-label", "the title does not say headcount or full-time equivalent", "one of them", sheet, 1, file);
  const columns: SeriesColumn[] = [];
  for (let column = 1; column <= sheet.columns; column += 1) {
    const code = sheet.text(codes, column).trim();
    if (!CODE.test(code)) continue;
    const stacked: { text: string; place: Place }[] = [];
    for (let row = 2; row < codes; row += 1) {
      const heading = over(row, column);
      if (heading === undefined || /United Kingdom.*seasonally adjusted/is.test(heading.text)) continue;
      if (!stacked.some(({ place }) => place.row === heading.place.row)) stacked.push(heading);
    }
    const words = stacked.map(({ text }) => bareLabel(text)).join(", ");
    if (words === "") fail("missing-label", `nothing stands over ${code}`, "a heading", sheet, codes, file);
    if (HEADING_OF[code]?.test(words) === false)
      fail(
        "label-conflict",
        `"${words}" stands over ${code}`,
        `a heading with ${HEADING_OF[code]}`,
        sheet,
        codes,
        file,
      );
    const percent = /percentage/i.test(words);
    const thousands = !percent && /thousands/i.test(/thousands/i.test(words) ? words : all);
    if (!percent && !thousands)
      fail("missing-label", `nothing says that ${code} is in thousands`, "thousands", sheet, codes, file);
    const labels = [placeOf(sheet, codes, column), ...stacked.map(({ place }) => place), placeOfName(sheet)];
    columns.push({ column, code, title: words, unit: { id: percent ? "percent" : people }, thousands, labels });
  }
  return columns;
}
