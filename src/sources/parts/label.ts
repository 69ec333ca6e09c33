import type { Sheet } from "../../read/sheet.js";

const SUPERSCRIPTS = /[\u00b9\u00b2\u00b3\u2070-\u2079]+/g;
const NOTE = /\s*[[(]\s*(?:notes?|see notes?)\s*[\d,\s and]+[\])]/gi;

/** Texts that hold nothing that printing adds: most cells, told in one look. */
const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9.,/&'%+]|-(?=[A-Za-z0-9])| (?=[A-Za-z0-9&]))*$/;

/**
 * A label without what printing adds: line breaks, doubled spaces, "[note 1]", raised digits, quotes of other kinds,
 * a colon or star at its end. Digits glued to its end stay, since some labels end in one: `isLabel` allows for them.
 *
 * @example plainLabel("Median\n salary [note 2]:") // "Median salary"
 */
export function plainLabel(text: string): string {
  if (text.length > LONGEST || PLAIN.test(text)) return text;
  let plain = KNOWN.get(text);
  if (plain === undefined) {
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
    plain = withoutPrinting(text);
    KNOWN.set(text, plain);
  }
  return plain;
}

/** The headings of a file are looked at by every kind it may be of: what they are without printing is worked out once. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 2_000;

/** Characters a label may have: what is longer is none, and is left as it is. */
const LONGEST = 2_000;

const withoutPrinting = (text: string): string =>
  text
    .normalize("NFC")
    .replace(NOTE, "")
    .replace(SUPERSCRIPTS, "")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\s:*]+$/, "");

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether two texts differ in their first sign, which is a plain letter or digit: most texts are told from a label by it. */
const beginsOtherwise = (first: number, wanted: number): boolean =>
  isLetter(first) ? (first | 32) !== (wanted | 32) : isDigit(first) && first !== wanted;

/**
 * Whether a text is a label, whatever its case and footnotes: "Public sector1" is "Public sector", "Table 12" is not
 * "Table 1".
 *
 * @example isLabel("Private  sector 3,4", "private sector") // true
 */
export function isLabel(text: string, label: string): boolean {
  if (text === label) return true;
  if (text === "" || beginsOtherwise(text.charCodeAt(0), label.charCodeAt(0))) return false;
  const [found, wanted] = [plainLabel(text).toLowerCase(), plainLabel(label).toLowerCase()];
  if (found === wanted) return true;
  if (!found.startsWith(wanted) || /\d$/.test(wanted)) return false;
  return /^\s?\d{1,2}(?:,\s?\d{1,2})*$/.test(found.slice(wanted.length));
}

/** The first of some labels that a text is; undefined when it is none of them. @example labelOf("All employees1", ["All employees"]) // "All employees" */
export const labelOf = (text: string, labels: readonly string[]): string | undefined =>
  labels.find((label) => isLabel(text, label));

/** A row and a column of a sheet. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/**
 * The first cell of a sheet, row by row, whose text is a label.
 *
 * @param within  how many rows to look at; all unless given
 * @returns undefined when there is none
 */
export function findLabel(sheet: Sheet, label: string, within = sheet.rows): Spot | undefined {
  for (let row = 1; row <= Math.min(within, sheet.rows); row += 1)
    for (let column = 1; column <= sheet.columns; column += 1)
      if (isLabel(sheet.text(row, column), label)) return { row, column };
  return undefined;
}

/** Whether a cell holds nothing but space. */
export const isBlank = (text: string): boolean => text.trim() === "";
