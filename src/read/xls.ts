import { problem } from "../core/problem.js";
import { columnarSheet } from "./columnar-sheet.js";
import { numberFormatKind } from "./number-format.js";
import type { Sheet } from "./sheet.js";
import { MOST_DATA_CELLS } from "./workbook-sheets.js";
import { XLS_LIMITS, type XlsFailure, xlsInProcess } from "./xls-process.js";

function refuse(where: string, { failed, large }: XlsFailure): never {
  if (large)
    return problem("too-large", `${where} takes more memory to read than any table of figures does`, {
      found: "a workbook that grows when opened",
      expected: `at most ${XLS_LIMITS.megabytes} MB and ${MOST_DATA_CELLS} cells when opened`,
      where,
      hint: "take the sheets with the figures into a workbook of their own",
    });
  return problem("damaged-file", `${where} is damaged: ${failed}`, {
    found: failed,
    expected: "a whole XLS workbook",
    where,
    hint: "download it again, or open it in the program that made it and save it as XLSX or ODS",
  });
}

/**
 * Reads an XLS of the old kind (BIFF), in a process of its own with limits of memory and time. Formulas are not run and
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
  const read = await xlsInProcess(bytes, MOST_DATA_CELLS);
  if ("failed" in read) return refuse(where, read);
  const { sheets, texts, formats, date1904 } = read;
  const kinds = formats.map((format) => (format === "" ? "plain" : numberFormatKind(-1, format)));
  if (sheets.every(({ rows }) => rows.length === 0)) refuse(where, { failed: "it holds no cell", large: false });
  const values = { texts, kinds, system: date1904 ? "1904" : "1900" } as const;
  return sheets.map(({ name, hidden, merged, ...cells }, index) =>
    columnarSheet(cells, values, { name, index, hidden, merged }),
  );
}
