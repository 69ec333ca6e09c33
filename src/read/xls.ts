import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { problem } from "../core/problem.js";
import { type ColumnarCells, columnarSheet } from "./columnar-sheet.js";
import { numberFormatKind } from "./number-format.js";
import type { Sheet } from "./sheet.js";
import { MOST_DATA_CELLS } from "./workbook-sheets.js";

/** What reading an old workbook may take. */
export const XLS_LIMITS = { megabytes: 160, seconds: 20, bytes: 30_000_000 } as const;

/**
 * What runs in the thread: SheetJS reads the bytes, formulas and macros left aside, and hands over the cells as columns of
 * numbers: row, column, value, which of the texts (-1 for a number) and which of the formats. A list of cells takes
 * several times as long to hand over. It is text because a thread needs a file or a text, and this is loaded from the
 * sources and from the built package alike.
 */
const IN_THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const XLSX = require(workerData.library);
const book = XLSX.read(workerData.bytes, {
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
    if ((count += 1) > workerData.most) throw new RangeError("too many cells");
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
parentPort.postMessage({ sheets, texts: texts.items, formats: formats.items, date1904 });
`;

interface FromThread {
  readonly date1904: boolean;
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly sheets: readonly (ColumnarCells & Pick<Sheet, "name" | "hidden" | "merged">)[];
}

function refuse(where: string, error: Error & { code?: string }): never {
  const large =
    error.code === "ERR_WORKER_OUT_OF_MEMORY" || error instanceof RangeError || /too many cells/.test(error.message);
  if (large)
    return problem("too-large", `${where} takes more memory to read than any table of figures does`, {
      found: "a workbook that grows when opened",
      expected: `at most ${XLS_LIMITS.megabytes} MB and ${MOST_DATA_CELLS} cells when opened`,
      where,
      hint: "take the sheets with the figures into a workbook of their own",
    });
  return problem("damaged-file", `${where} is damaged: ${error.message}`, {
    found: error.message,
    expected: "a whole XLS workbook",
    where,
    hint: "download it again, or open it in the program that made it and save it as XLSX or ODS",
  });
}

/** Runs the thread and waits for what it gives, no longer than the limit. */
function inThread(bytes: Uint8Array, where: string): Promise<FromThread> {
  return new Promise((done, fail) => {
    const library = createRequire(import.meta.url).resolve("@e965/xlsx");
    const worker = new Worker(IN_THREAD, {
      eval: true,
      workerData: { library, bytes, most: MOST_DATA_CELLS },
      resourceLimits: { maxOldGenerationSizeMb: XLS_LIMITS.megabytes, maxYoungGenerationSizeMb: 48 },
      stderr: true,
      stdout: true,
      execArgv: [],
    });
    const timer = setTimeout(() => {
      void worker.terminate();
      fail(new Error(`it could not be read in ${XLS_LIMITS.seconds} seconds`));
    }, XLS_LIMITS.seconds * 1000);
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      act();
      void worker.terminate();
    };
    worker.once("message", (message: FromThread) => settle(() => done(message)));
    worker.once("error", (error) => settle(() => fail(error)));
    worker.once("exit", () => settle(() => fail(new Error("reading it ended without a result"))));
  }).catch((error: Error) => refuse(where, error)) as Promise<FromThread>;
}

/**
 * Reads an XLS of the old kind (BIFF), in a thread of its own with limits of memory and time. Formulas are not run and
 * macros not looked at: the values that were saved are what is read.
 *
 * @param bytes  the file
 * @param where  its name, for messages
 * @throws Problem "damaged-file", "too-large"
 */
export async function readXls(bytes: Uint8Array, where: string): Promise<Sheet[]> {
  if (bytes.length > XLS_LIMITS.bytes)
    problem("too-large", `${where} has ${bytes.length} bytes`, {
      found: `${bytes.length} bytes`,
      expected: `at most ${XLS_LIMITS.bytes} bytes in an XLS`,
      where,
      hint: "save the sheet with the figures as XLSX or ODS",
    });
  const { sheets, texts, formats, date1904 } = await inThread(bytes, where);
  const kinds = formats.map((format) => (format === "" ? "plain" : numberFormatKind(-1, format)));
  if (sheets.every(({ rows }) => rows.length === 0)) refuse(where, new Error("it holds no cell"));
  const values = { texts, kinds, system: date1904 ? "1904" : "1900" } as const;
  return sheets.map(({ name, hidden, merged, ...cells }, index) =>
    columnarSheet(cells, values, { name, index, hidden, merged }),
  );
}
