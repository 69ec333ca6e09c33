import { parse } from "csv-parse/sync";
import { hasValue } from "../../../src/core/cell.js";
import type { Evidence } from "../../../src/evidence/evidence.js";
import { formatFigure } from "../../../src/evidence/format.js";
import type { Sentence } from "../../../src/evidence/sentence.js";
import { flatTable } from "../../../src/render/flat-table.js";
import { tableCsv } from "../../../src/render/table-csv.js";
import { numbersOf } from "./numbers-of.js";

/** The cell of each figure of the table, read from the file that is handed out: its place is known, its value is not. */
export function cellsOfFile(evidence: Evidence): Map<string, string> {
  const [, ...lines] = parse(tableCsv(evidence).text) as string[][];
  const ids = flatTable(evidence).columns.map(({ id }) => id);
  const cells = new Map<string, string>();
  evidence.table.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (typeof cell === "string") return;
      cells.set(cell.figure, lines[r]![ids.indexOf(evidence.table.columns[c]!.id)]!);
    });
  });
  return cells;
}

/** Whether a number as it is printed, sign and decimals, is a value: a size has no sign, since a word says which way. */
export function reads(printed: string, value: number, size: boolean): boolean {
  const places = printed.split(".")[1]?.length ?? 0;
  const number = Number(printed.replace("−", "-"));
  const meant = size ? Math.abs(value) : value;
  return Math.abs(number - meant) <= 0.5 * 10 ** -places + 1e-9;
}

/** Formats that say when, or that round on purpose to the nearest hundred or thousand. */
const NOT_READ = /^(?:period|year|day)/;

/** The figures that sentences name and the table shows, and those whose numbers do not read back against their cell. */
export function readAgainstTable(
  evidence: Evidence,
  sentences: readonly Sentence[],
  cells: ReadonlyMap<string, string> = cellsOfFile(evidence),
): { readonly read: number; readonly named: number; readonly astray: readonly string[] } {
  const astray: string[] = [];
  let [read, named] = [0, 0];
  for (const part of sentences.flat()) {
    if (typeof part === "string" || !("figure" in part) || !("as" in part) || NOT_READ.test(part.as)) continue;
    const figure = evidence.figures[part.figure]!;
    if (!hasValue(figure.value)) continue;
    named += 1;
    const cell = cells.get(part.figure);
    if (cell === undefined || !/^-?\d/.test(cell) || figure.unit.id === "date") continue;
    read += 1;
    const printed = numbersOf(formatFigure(figure, part.as))[0] ?? "";
    if (!reads(printed, Number(cell), part.as.endsWith("-size")))
      astray.push(`${part.figure}: ${printed}, table ${cell}`);
  }
  return { read, named, astray };
}
