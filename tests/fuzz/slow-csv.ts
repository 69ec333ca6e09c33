import { createRequire } from "node:module";

const { utils: codepages } = createRequire(import.meta.url)("@e965/xlsx/dist/cpexcel.js");

/** Windows-1252 by the tables of SheetJS: what Node decodes under that name is Latin-1 in some versions. */
export const slowWindows1252 = (bytes: Uint8Array): string => codepages.decode(1252, [...bytes]);

const decodes = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Bytes as text, on its own: a mark decides, else UTF-8, else line by line what is not UTF-8 as Windows-1252. */
export function slowText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes.slice(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes.slice(2));
  const body = buffer.subarray(buffer.subarray(0, 3).toString("hex") === "efbbbf" ? 3 : 0);
  const whole = decodes(body);
  if (whole !== undefined) return whole;
  const lines = body.toString("latin1").split("\n");
  return lines
    .map((line) => {
      const own = Buffer.from(line, "latin1");
      return decodes(own) ?? slowWindows1252(own);
    })
    .join("\n");
}

/** What separates the cells: whichever of four signs stands most often outside quotes in the beginning. */
export function slowDelimiter(text: string): string {
  const counts = new Map([",", "\t", ";", "|"].map((sign) => [sign, 0]));
  let open = false;
  for (const letter of text.slice(0, 20_000)) {
    if (letter === '"') open = !open;
    else if (!open && counts.has(letter)) counts.set(letter, counts.get(letter)! + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** Takes a text table apart one character at a time. Undefined where a quote is never closed. */
export function slowRows(text: string, delimiter = slowDelimiter(text)): string[][] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let state: "start" | "bare" | "quoted" | "closed" = "start";
  const endCell = (): void => {
    row.push(cell);
    cell = "";
    state = "start";
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (state === "quoted") {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else state = "closed";
    } else if (letter === delimiter) endCell();
    else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[at + 1] === "\n") at += 1;
      endCell();
      rows.push(row);
      row = [];
    } else if (letter === '"' && state === "start") state = "quoted";
    else {
      cell += letter;
      state = "bare";
    }
  }
  if (state === "quoted") return undefined;
  endCell();
  rows.push(row);
  return rows;
}
