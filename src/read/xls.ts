import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { problem } from "../core/problem.js";
import { cellSheet, type WorkbookCell } from "./cell-sheet.js";
import { type NumberFormatKind, numberFormatKind } from "./number-format.js";
import { serialDate } from "./serial-date.js";
import type { Sheet } from "./sheet.js";
import { MOST_DATA_CELLS } from "./workbook-sheets.js";

/** What reading an old workbook may take. */
export const XLS_LIMITS = { megabytes: 160, seconds: 20, bytes: 30_000_000 } as const;

/**
 * What runs in the thread: SheetJS reads the bytes, formulas and macros left aside, and hands over the cells as four
 * columns, row, column, number or text, and which of the formats: a list of cells takes twice as long to hand over. It is
 * text because a thread needs a file or a text, and this is loaded from the sources and from the built package alike.
 */
const IN_THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const XLSX = require(workerData.library);
const book = XLSX.read(workerData.bytes, {
  type: "buffer", dense: true, cellFormula: false, cellHTML: false, cellText: false, cellNF: true, bookVBA: false,
});
let count = 0;
const formats = [""];
const known = new Map([["", 0]]);
const sheets = book.SheetNames.map((name, index) => {
  const sheet = book.Sheets[name];
  const [rows, columns, values, formatOf] = [[], [], [], []];
  const data = sheet["!data"] || [];
  for (const r of Object.keys(data)) for (const c of Object.keys(data[r] || [])) {
    const { t, v, z } = data[r][c] || {};
    if (v === undefined || v === null || v === "") continue;
    if ((count += 1) > workerData.most) throw new RangeError("too many cells");
    const format = t === "n" && typeof z === "string" ? z : "";
    if (!known.has(format)) { known.set(format, formats.length); formats.push(format); }
    rows.push(Number(r) + 1);
    columns.push(Number(c) + 1);
    values.push(t === "e" ? String(XLSX.SSF === undefined ? v : "#" + v) : t === "b" ? (v ? "TRUE" : "FALSE") : v instanceof Date ? v.toISOString() : v);
    formatOf.push(known.get(format));
  }
  const hidden = (((book.Workbook || {}).Sheets || [])[index] || {}).Hidden;
  const merged = (sheet["!merges"] || []).map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }));
  return { name, hidden: hidden > 0, rows: Uint32Array.from(rows), columns: Uint32Array.from(columns), values, formatOf: Uint32Array.from(formatOf), merged };
});
parentPort.postMessage({ sheets, formats, date1904: Boolean(((book.Workbook || {}).WBProps || {}).date1904) });
`;

interface FromThread {
  readonly date1904: boolean;
  readonly formats: readonly string[];
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly rows: Uint32Array;
    readonly columns: Uint32Array;
    readonly values: readonly (string | number)[];
    readonly formatOf: Uint32Array;
    readonly merged: Sheet["merged"];
  }[];
}

function workbookCells(
  { rows, columns, values, formatOf }: FromThread["sheets"][number],
  kinds: readonly NumberFormatKind[],
  system: "1900" | "1904",
): WorkbookCell[] {
  return values.map((value, i) => {
    const [row, column, kind] = [rows[i]!, columns[i]!, kinds[formatOf[i]!]];
    if (typeof value === "string") return { row, column, text: value };
    const date = kind === "date" ? serialDate(value, system) : undefined;
    if (date !== undefined) return { row, column, text: date, date };
    return { row, column, text: String(value), number: value, ...(kind === "percent" ? { percent: true } : {}) };
  });
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
      resourceLimits: { maxOldGenerationSizeMb: XLS_LIMITS.megabytes, maxYoungGenerationSizeMb: 16 },
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
  const { sheets, formats, date1904 } = await inThread(bytes, where);
  const kinds = formats.map((format) => (format === "" ? "plain" : numberFormatKind(-1, format)));
  if (sheets.every(({ values }) => values.length === 0)) refuse(where, new Error("it holds no cell"));
  return sheets.map((sheet, index) => {
    const { name, hidden, merged } = sheet;
    return cellSheet(workbookCells(sheet, kinds, date1904 ? "1904" : "1900"), { name, index, hidden, merged });
  });
}
