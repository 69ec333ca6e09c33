import { type Cell, type Missing, missing, present } from "../../core/cell.js";
import { problem } from "../../core/problem.js";
import { type Place, placeWords, type Sheet } from "../../read/sheet.js";

/** What publishers print where there is no figure, and what it means unless the publication says otherwise. */
export const SHORTHAND: Readonly<Record<string, Missing>> = {
  "[c]": "[c]",
  c: "[c]",
  "[x]": "[x]",
  x: "[x]",
  "[z]": "[z]",
  z: "[z]",
  "[low]": "[low]",
  "..": "..",
  ".": "..",
  ":": "[z]",
  "-": "not-published",
  "\u2013": "not-published",
  "\u2014": "not-published",
  "#": "[c]",
  "*": "[c]",
  "[u]": "[x]",
  "n/a": "[x]",
  na: "[x]",
  "#n/a": "[x]",
  "not available": "[x]",
};

const NUMBER = /^[+\-\u2212]?(?=[\d.])(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/;
/** Marks that publishers put beside a figure: provisional, revised, estimated, a footnote in brackets. */
const MARK = /\s*(?:\[(?:p|r|e|note \d+|b)\]|\((?:p|r|e|[a-z]|\d)\)|(?<=\d)\s+[pre])$/i;

/**
 * The number that a text spells: with or without thousands separators, a pound sign, a percent sign, a sign, brackets
 * for a negative, a mark of a provisional or revised figure behind it. Undefined when it spells none.
 *
 * @example numberIn("£1,234.50") // 1234.5
 */
export function numberIn(text: string): number | undefined {
  let bare = text
    .replace(/[\u00a0\u2009\u202f]/g, " ")
    .trim()
    .replace(MARK, "");
  const brackets = /^\((.+)\)$/.exec(bare);
  if (brackets !== null) bare = `-${brackets[1]}`;
  bare = bare
    .replace(/^([+\-\u2212]?)\s*£\s*/, "$1")
    .replace(/\s*%$/, "")
    .trim();
  if (bare === "" || !/\d/.test(bare) || !NUMBER.test(bare)) return undefined;
  return Number(bare.replace(/,/g, "").replace("\u2212", "-").replace("+", ""));
}

/** A number as most files write it. */
const PLAIN = /^-?\d+(?:\.\d+)?$/;

/** How the figures of a table are to be read. */
export interface FigureOptions {
  /** Shorthand of this publication, in lower case, where it differs from what is common. */
  readonly shorthand?: Readonly<Record<string, Missing>>;
  /** Whether figures are percentages: a number shown as one (0.125 as 12.5%) is then multiplied by a hundred. */
  readonly percent?: boolean;
}

/**
 * What stands in a cell of figures: a number, or why there is none, as the publisher writes it. A blank is undefined:
 * whether that is a gap or the end of the table is for the caller to know. It is never 0.
 *
 * @throws Problem "not-a-figure" for any other text, with its place
 * @example figureCell(textSheet([["[c]"]]), 1, 1, "x.csv") // { missing: "[c]", as: "[c]" }
 */
export function figureCell(
  sheet: Sheet,
  row: number,
  column: number,
  file: string,
  { shorthand = {}, percent = false }: FigureOptions = {},
): Cell | undefined {
  const number = sheet.number(row, column);
  if (number !== undefined)
    return present(percent && sheet.isPercent(row, column) ? Number((number * 100).toPrecision(15)) : number);
  const written = sheet.text(row, column);
  if (written === "") return undefined;
  if (PLAIN.test(written) && sheet.date(row, column) === undefined) return present(Number(written));
  const text = written.trim();
  if (text === "") return undefined;
  const key = text.toLowerCase();
  const reason = Object.hasOwn(shorthand, key)
    ? shorthand[key]
    : Object.hasOwn(SHORTHAND, key)
      ? SHORTHAND[key]
      : undefined;
  if (reason !== undefined) return missing(reason, text);
  const spelt = sheet.date(row, column) === undefined ? numberIn(text) : undefined;
  if (spelt !== undefined) return present(spelt);
  return refuseFigure(text, { sheet: sheet.name, row, column }, file);
}

/** Whether a cell holds a figure, as a number or as a text that spells one. @example holdsFigure(textSheet([["£1,200"]]), 1, 1) // true */
export const holdsFigure = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.number(row, column) !== undefined || numberIn(sheet.text(row, column)) !== undefined;

function refuseFigure(text: string, place: Place, file: string): never {
  return problem("not-a-figure", `${file}, ${placeWords(place)}: "${text.slice(0, 60)}" is not a figure`, {
    found: text.slice(0, 200),
    expected: `a number, or one of ${Object.keys(SHORTHAND).slice(0, 14).join(" ")}`,
    where: `${file}, ${placeWords(place)}`,
    hint: "compare the cell with the publisher's file: it may have been typed over, or the table may have moved",
  });
}
