import { parse } from "csv-parse/sync";
import { problem } from "../core/problem.js";

/** What separates the cells of a text table. */
export type Delimiter = "," | "\t" | ";" | "|";

const DELIMITERS: readonly Delimiter[] = [",", "\t", ";", "|"];

/** Cells a text table may hold. */
export const MOST_TEXT_CELLS = 3_500_000;

const LOOKED_AT = 20_000;

/**
 * What separates the cells of a text: the sign that stands most often outside quotes in its beginning.
 *
 * @example delimiterOf("a\tb, c\nd\te\n") // "\t"
 */
export function delimiterOf(text: string): Delimiter {
  const head = text.slice(0, LOOKED_AT).replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((sign) => head.split(sign).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** Text without a quote needs no parser. */
function unquoted(text: string, delimiter: Delimiter): string[][] {
  return text.split(/\r\n|\n|\r/).map((line) => line.split(delimiter));
}

/**
 * A text in which every cell of every line is quoted, and no cell holds a quote or a new line, as official files of
 * hundreds of columns are: taken apart at its quotes, in a tenth of the time. Undefined when it is not such a text.
 */
function allQuoted(text: string, delimiter: Delimiter): string[][] | undefined {
  const between = `"${delimiter}"`;
  const rows: string[][] = [];
  const lines = text.split("\n");
  for (const [i, raw] of lines.entries()) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line === "" && i === lines.length - 1) break;
    if (line.length < 2 || line[0] !== '"' || line.at(-1) !== '"') return undefined;
    const cells = line.slice(1, -1).split(between);
    for (let c = 0; c < cells.length; c += 1) if (cells[c] !== "" && cells[c]!.includes('"')) return undefined;
    rows.push(cells);
  }
  return rows;
}

/** The cells of a line with quotes; undefined when a quote is doubled, open or out of place. */
function quotedLine(line: string, delimiter: Delimiter): string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; ; ) {
    if (line[at] === '"') {
      const end = line.indexOf('"', at + 1);
      if (end === -1 || (end + 1 < line.length && line[end + 1] !== delimiter)) return undefined;
      cells.push(line.slice(at + 1, end));
      at = end + 2;
      if (at > line.length) return cells;
    } else {
      const end = line.indexOf(delimiter, at);
      const cell = end === -1 ? line.slice(at) : line.slice(at, end);
      if (cell.includes('"')) return undefined;
      cells.push(cell);
      if (end === -1) return cells;
      at = end + 1;
    }
  }
}

/** A text in which some cells are quoted, and none of them holds a quote or a new line. Undefined when it is not such a text. */
function someQuoted(text: string, delimiter: Delimiter): string[][] | undefined {
  const rows: string[][] = [];
  const lines = text.split("\n");
  for (const [i, raw] of lines.entries()) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line === "" && i === lines.length - 1) break;
    if (line.includes("\r")) return undefined;
    const cells = line.includes('"') ? quotedLine(line, delimiter) : line.split(delimiter);
    if (cells === undefined) return undefined;
    rows.push(cells);
  }
  return rows;
}

/** Faults of a table of text, in words that hold nothing of what stands in it: it may be a list of people. */
const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quote is opened and never closed",
  INVALID_OPENING_QUOTE: "a quote stands in the middle of a cell",
  CSV_INVALID_CLOSING_QUOTE: "something stands between the quote that closes a cell and its end",
};

function parsed(text: string, delimiter: Delimiter, where: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] });
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number };
    const message = FAULTS[code ?? ""] ?? "its quotes do not fit together";
    return problem("bad-csv", `${where} cannot be read as a table of text: ${message}`, {
      found: message,
      expected:
        "cells in quotes closed by a quote, quotes doubled inside them; a file cut off in the middle has an open one",
      where: lines === undefined ? where : `${where}, near line ${lines}`,
      hint: "download the file again",
    });
  }
}

/**
 * Takes a text table apart, whatever separates its cells. Nothing is guessed of what stands in them: `007` stays `007`.
 * Rows are kept where they stand, blank ones too, and may be of different lengths.
 *
 * @param text       the file, without a byte-order mark
 * @param where      its name, for messages
 * @param delimiter  what separates its cells; found out from its beginning unless given
 * @throws Problem "bad-csv" for a quote that is never closed, "too-large"
 * @example delimitedRows('a,b\n"1,5",2\n', "x.csv") // [["a", "b"], ["1,5", "2"], [""]]
 */
export function delimitedRows(text: string, where: string, delimiter: Delimiter = delimiterOf(text)): string[][] {
  refuseTooMany(text, delimiter, where);
  const rows = !text.includes('"')
    ? unquoted(text, delimiter)
    : ((text.startsWith('"') ? allQuoted(text, delimiter) : undefined) ??
      someQuoted(text, delimiter) ??
      parsed(text, delimiter, where));
  return rows;
}

/** Characters a line may have: the widest that is published, of some 460 series, has thirty thousand. */
const LONGEST_LINE = 2_000_000;

/** Refuses a text with a line that no table has: every kind of file would be looked for in it. */
function refuseLong(text: string, where: string): void {
  const end = text.includes("\n") ? "\n" : "\r";
  for (let from = 0; from < text.length; ) {
    const at = text.indexOf(end, from);
    const length = (at === -1 ? text.length : at) - from;
    if (length > LONGEST_LINE)
      problem("too-large", `${where} has a line of ${length} characters`, {
        found: `${length} characters without a line end`,
        expected: `at most ${LONGEST_LINE} in a line of a table`,
        where,
        hint: "download the file again: its line ends may have been lost",
      });
    from += length + 1;
  }
}

/** Refuses a text that would fall into more cells than memory holds, before it does. A text too short for that is not counted. */
function refuseTooMany(text: string, delimiter: Delimiter, where: string): void {
  if (text.length <= LONGEST_LINE) return;
  refuseLong(text, where);
  if (text.length <= MOST_TEXT_CELLS) return;
  let cells = 1;
  for (const sign of [delimiter, "\n", "\r"])
    for (let at = text.indexOf(sign); at !== -1 && cells <= MOST_TEXT_CELLS; at = text.indexOf(sign, at + 1))
      cells += 1;
  if (cells > MOST_TEXT_CELLS)
    problem("too-large", `${where} has more than ${MOST_TEXT_CELLS} cells`, {
      found: `more than ${MOST_TEXT_CELLS} cells`,
      expected: `at most ${MOST_TEXT_CELLS}`,
      where,
      hint: "take the columns you need into a file of their own",
    });
}
