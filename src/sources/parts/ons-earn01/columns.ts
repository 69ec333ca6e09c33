import { problem } from "../../../core/problem.js";
import type { Unit } from "../../../core/unit.js";
import { type Place, placeOf, placeOfName, type Sheet } from "../../../read/sheet.js";
import { bareLabel } from "../bare-label.js";
import { where } from "../header-row.js";
import { headingOver } from "../heading-over.js";
import { CODES, codeOf, type Kind, type Meaning, meaningKey, SECTOR_NAMES, SECTORS } from "./codes.js";

/** A column of figures of a table, and what makes it what it is. */
export interface Column {
  readonly column: number;
  readonly code: string;
  readonly meaning: Meaning;
  /** The sector as ONS prints it. */
  readonly sector: string;
  readonly unit: Unit;
  readonly labels: readonly Place[];
}

const CODE = /^(?!CDID$)[A-Z][A-Z0-9]{3}$/;

/** The row of ONS's codes; undefined where a sheet has none. */
export function codeRow(sheet: Sheet): number | undefined {
  for (let row = 1; row <= Math.min(sheet.rows, 40); row += 1) {
    let codes = 0;
    for (let column = 1; column <= sheet.columns; column += 1)
      if (CODE.test(sheet.text(row, column).trim())) codes += 1;
    if (codes >= 2) return row;
  }
  return undefined;
}

const sectorName = (text: string): string => bareLabel(text.replace(/,?\s*SIC\s+2007[\s\S]*$/i, ""));

function kindOf(text: string): Kind | undefined {
  if (/single month/i.test(text)) return "single_month";
  if (/(?:3|three)[ -]month average/i.test(text)) return "three_month";
  if (/index numbers/i.test(text)) return "index";
  if (/weekly earnings|real awe\s*\(/i.test(text)) return "level";
  return undefined;
}

/** Which pay a title or the heading of a group speaks of. */
function payOf(text: string): string | undefined {
  if (/bonus pay/i.test(text)) return "bonus_pay";
  if (/total pay|including bonuses/i.test(text)) return "total_pay";
  if (/regular pay|excluding bonuses/i.test(text)) return "regular_pay";
  return undefined;
}

const BASE = /(\d{4})\s*=\s*100/;

/** What all columns of a sheet share: its title, its base, whose prices it is in. */
interface Shared {
  readonly real: boolean;
  readonly pay: string | undefined;
  readonly indices: string | undefined;
}

function shared(sheet: Sheet, codes: number): Shared {
  let [title, indices]: (string | undefined)[] = [];
  for (let row = 1; row < codes; row += 1)
    for (let column = 1; column <= sheet.columns; column += 1) {
      const text = sheet.text(row, column);
      if (title === undefined && /average weekly earnings/i.test(text)) title = text;
      if (/^\s*indices/i.test(text)) indices = BASE.exec(text)?.[1];
    }
  return { real: /real average/i.test(title ?? ""), pay: title === undefined ? undefined : payOf(title), indices };
}

/** What headings say, where they say all of it. */
const wholly = (measure?: string, sector?: string, kind?: Kind): Meaning | undefined =>
  measure === undefined || sector === undefined || kind === undefined ? undefined : { measure, sector, kind };

const need = (what: string, code: string, sheet: Sheet, row: number, file: string): never =>
  problem("missing-label", `${where(file, sheet, row)}: nothing says ${what} of ${code}`, {
    found: "headings without it",
    expected: what,
    where: where(file, sheet, row),
    hint: "take the workbook as ONS publishes it: a heading was changed or taken out",
  });

/**
 * The columns of a sheet of EARN01: by ONS's code, which must agree with the headings above it wherever those speak.
 *
 * @param sheet     the sheet
 * @param codes     the row of the codes
 * @param deflator  the price index that the workbook names for earnings in real terms, if it names one
 * @param file      name of the file, for messages
 * @returns the columns, and the codes of those that nothing explains
 * @throws Problem "label-conflict" where a heading and a code say different things; "missing-label"
 */
export function columnsOf(
  sheet: Sheet,
  codes: number,
  deflator: "cpih" | "cpi" | undefined,
  file: string,
): { readonly columns: Column[]; readonly unknown: string[] } {
  const over = headingOver(sheet);
  const { real, pay, indices } = shared(sheet, codes);
  const named = placeOfName(sheet);
  const onTab = real ? undefined : payOf(sheet.name);
  const columns: Column[] = [];
  const unknown: string[] = [];
  for (let column = 1; column <= sheet.columns; column += 1) {
    const code = sheet.text(codes, column).trim();
    if (!CODE.test(code)) continue;
    const labels: Place[] = [placeOf(sheet, codes, column), named];
    let kind: Kind | undefined;
    let [sector, group, base]: (string | undefined)[] = [];
    for (let row = codes - 1; row >= 1; row -= 1) {
      const heading = over(row, column);
      if (heading === undefined || /average weekly earnings/i.test(heading.text)) continue;
      const [name, itsKind] = [sectorName(heading.text), kindOf(heading.text)];
      const isSector = Object.hasOwn(SECTORS, name.toLowerCase());
      const isGroup = real && /^(?:total|regular) pay/i.test(heading.text.trim());
      if (isSector) sector ??= SECTORS[name.toLowerCase()];
      if (isGroup) group ??= payOf(heading.text);
      kind ??= itsKind;
      base ??= /real awe/i.test(heading.text)
        ? (BASE.exec(heading.text)?.[1] ?? /\((\d{4})\s*£\)/.exec(heading.text)?.[1])
        : undefined;
      if ((isSector || isGroup || itsKind !== undefined) && !labels.some(({ row: r }) => r === heading.place.row))
        labels.push(heading.place);
    }
    if (indices !== undefined) kind ??= "index";
    if (real) sector ??= "whole_economy";
    const measure = real ? group && `${group}_real_terms` : pay;
    const known = CODES.get(code);
    const printedAs = wholly(measure, sector, kind);
    const meaning = known ?? printedAs;
    if (meaning === undefined) {
      unknown.push(code);
      continue;
    }
    const printed = printedAs && codeOf(printedAs);
    const conflict =
      (measure !== undefined && measure !== meaning.measure) ||
      (onTab !== undefined && onTab !== meaning.measure) ||
      (sector !== undefined && sector !== meaning.sector) ||
      (kind !== undefined && kind !== meaning.kind) ||
      (printed !== undefined && printed !== code);
    if (conflict)
      problem("label-conflict", `${where(file, sheet, codes)}: the code ${code} and the headings above it disagree`, {
        found: `sheet "${sheet.name}", headings: ${[measure, sector, kind].map((x) => x ?? "none").join(", ")}`,
        expected: `${code}: ${known === undefined ? `the code ${printed}` : meaningKey(known)}`,
        where: where(file, sheet, codes),
        hint: "a column, a heading or a code was moved: take the workbook as ONS publishes it",
      });
    const constant = meaning.measure.endsWith("_real_terms");
    let unit: Unit = { id: "percent" };
    if (meaning.kind === "index") {
      const year = indices ?? base ?? need("the year in which the index is 100", code, sheet, codes, file);
      unit = { id: "index", base: `${year}=100` };
    } else if (meaning.kind === "level" && constant) {
      const index = deflator ?? need("which price index earnings were set against", code, sheet, codes, file);
      unit = {
        id: "GBP/week",
        prices: { index, of: base ?? need("the year of the prices", code, sheet, codes, file) },
      };
    } else if (meaning.kind === "level") unit = { id: "GBP/week", prices: "current" };
    columns.push({ column, code, meaning, sector: SECTOR_NAMES[meaning.sector] ?? meaning.sector, unit, labels });
  }
  return { columns, unknown };
}
