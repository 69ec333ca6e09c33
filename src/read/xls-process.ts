import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { deserialize } from "node:v8";
import type { ColumnarCells } from "./columnar-sheet.js";
import type { Sheet } from "./sheet.js";

/** What reading an old workbook may take, beside this process. */
export const XLS_LIMITS = { megabytes: 90, seconds: 20, bytes: 12_000_000 } as const;

/**
 * What runs in the process: SheetJS reads the bytes, formulas and macros left aside, and hands over the cells as columns
 * of numbers: row, column, value, which of the texts (-1 for a number) and which of the formats. A list of cells takes
 * several times as long to hand over. It is text because this is loaded from the sources and from the built package alike.
 */
const PROGRAM = `
const { readFileSync, writeSync } = require("node:fs");
const { serialize } = require("node:v8");
const [library, most] = process.argv.slice(1);
const give = (result) => {
  const bytes = serialize(result);
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
};
try {
  const XLSX = require(library);
  const book = XLSX.read(readFileSync(0), {
    type: "buffer", dense: true, cellFormula: false, cellHTML: false, cellText: false, cellNF: true, bookVBA: false,
  });
  const listed = () => {
    const [items, numbers] = [[], new Map()];
    const numberOf = (item) => {
      let number = numbers.get(item);
      if (number === undefined) { number = items.length; numbers.set(item, number); items.push(item); }
      return number;
    };
    return { items, numberOf };
  };
  const [texts, formats] = [listed(), listed()];
  let count = 0;
  const textOf = (type, value) =>
    type === "e" ? String(XLSX.SSF === undefined ? value : "#" + value)
      : type === "b" ? (value ? "TRUE" : "FALSE") : value instanceof Date ? value.toISOString() : value;
  const sheets = book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name];
    const [rows, columns, values, textNumbers, formatNumbers] = [[], [], [], [], []];
    (sheet["!data"] || []).forEach((cells, r) => cells.forEach((cell, c) => {
      if (!cell || cell.v === undefined || cell.v === null || cell.v === "") return;
      if ((count += 1) > Number(most)) throw new RangeError("too many cells");
      const value = textOf(cell.t, cell.v);
      rows.push(r + 1);
      columns.push(c + 1);
      values.push(typeof value === "number" ? value : 0);
      textNumbers.push(typeof value === "number" ? -1 : texts.numberOf(String(value)));
      formatNumbers.push(formats.numberOf(cell.t === "n" && typeof cell.z === "string" ? cell.z : ""));
    }));
    const hidden = (((book.Workbook || {}).Sheets || [])[index] || {}).Hidden;
    const merged = (sheet["!merges"] || []).map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }));
    return {
      name, hidden: hidden > 0, merged, rows: Uint32Array.from(rows), columns: Uint32Array.from(columns),
      values: Float64Array.from(values), textNumbers: Int32Array.from(textNumbers), formatNumbers: Uint32Array.from(formatNumbers),
    };
  });
  const date1904 = Boolean(((book.Workbook || {}).WBProps || {}).date1904);
  give({ sheets, texts: texts.items, formats: formats.items, date1904 });
} catch (error) {
  give({ failed: String((error && error.message) || error), large: error instanceof RangeError });
}
`;

/** The cells of a workbook as the process hands them over. */
export interface XlsCells {
  readonly date1904: boolean;
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly sheets: readonly (ColumnarCells & Pick<Sheet, "name" | "hidden" | "merged">)[];
}

/** Why there are no cells. */
export interface XlsFailure {
  readonly failed: string;
  /** Whether it took more memory than it may. */
  readonly large: boolean;
}

/** Nothing of this process's own surroundings goes along but what a program needs to start. */
const surroundings = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    ["PATH", "SystemRoot", "TEMP", "TMPDIR"].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );

/**
 * Reads an old workbook in a process of its own: a hostile one may exhaust its memory, which ends a thread together with
 * everything around it, and a process alone.
 *
 * @param bytes  the file
 * @param most   cells it may hold
 * @returns its cells; or why there are none: damaged, too large for the memory it may take, or not read in time
 */
export function xlsInProcess(bytes: Uint8Array, most: number): Promise<XlsCells | XlsFailure> {
  const library = createRequire(import.meta.url).resolve("@e965/xlsx");
  const flags = [`--max-old-space-size=${XLS_LIMITS.megabytes}`, "--max-semi-space-size=8", "--no-warnings"];
  return new Promise((done) => {
    const child = spawn(process.execPath, [...flags, "-e", PROGRAM, library, String(most)], {
      stdio: ["pipe", "pipe", "ignore"],
      env: surroundings(),
      windowsHide: true,
    });
    const pieces: Buffer[] = [];
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, XLS_LIMITS.seconds * 1000);
    child.stdin.on("error", () => undefined); // it ended before it had read everything: its end is told below
    child.stdin.end(bytes);
    child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
    child.on("error", ({ message }) => {
      clearTimeout(timer);
      done({ failed: `it cannot be read on this machine: ${message}`, large: false });
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (late) done({ failed: `it could not be read in ${XLS_LIMITS.seconds} seconds`, large: false });
      else if (code === 0 && pieces.length > 0) done(deserialize(Buffer.concat(pieces)) as XlsCells | XlsFailure);
      else done({ failed: "reading it took all the memory it may take", large: true });
    });
  });
}
