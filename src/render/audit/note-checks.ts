import type { ReadCell, ReadSheet } from "../../read/spreadsheet.js";
import type { BookFacts } from "./book-facts.js";
import type { Check } from "./check.js";
import { placeOf, tableOf } from "./sheet-regions.js";

/** A sign that sends the reader to a footnote; square metres and the like are none. */
const SYMBOL = /(?:^[^*†‡§¶]*[\p{L}\p{N})\]%.][*†‡§¶]+|(?<!\bk?[mc]?m)[¹²³⁴⁵⁶⁷⁸⁹])$/u;
const BARE = /(?:\[\d{1,3}\]|\[notes [\d, and]+\]|\((?:foot)?note \d+\))/i;

/** Signs that a text which refers to a note by a symbol ends in: looked for first, since most end in none. */
const ENDS = "*†‡§¶¹²³⁴⁵⁶⁷⁸⁹";

const endsInSymbol = (text: string): boolean => {
  const bare = text.trimEnd();
  return ENDS.includes(bare.at(-1) ?? " ") && SYMBOL.test(bare.trimStart());
};

/** Whether a note of this number is explained on any sheet. */
const explained = ({ sheets }: BookFacts): Set<string> =>
  new Set(sheets.flatMap((sheet) => [...sheet.explains.keys()]));

function inData(sheet: ReadSheet, cell: ReadCell): boolean {
  const table = tableOf(sheet, cell);
  if (table === undefined || cell.row === table.top || cell.column === table.left) return false;
  if (!/\[note \d+\]/i.test(cell.text)) return false;
  return !/notes?\b/i.test(sheet.at(table.top, cell.column)?.text ?? "");
}

/** The items of the checklist on footnotes. */
export const NOTE_CHECKS: readonly Check[] = [
  {
    id: "no-symbols-for-notes",
    level: "essential",
    says: "No symbol and no superscript sends the reader to a note",
    look: ({ cells }) =>
      cells
        .filter(({ kind, text, look, raised }) => kind === "text" && (raised || look.superscript || endsInSymbol(text)))
        .map((cell) => ({ cell: placeOf(cell), found: `"${cell.text.slice(0, 60)}"` })),
  },
  {
    id: "notes-called-notes",
    level: "advice",
    says: "A note is referred to as [note 1], with the word, each in its own square brackets",
    look: ({ cells }) =>
      cells
        .filter(({ kind, text }) => kind === "text" && BARE.test(text) && !/^\[\d+\]$/.test(text))
        .map((cell) => ({ cell: placeOf(cell), found: `"${BARE.exec(cell.text)![0]}"` })),
  },
  {
    id: "notes-outside-data",
    level: "advice",
    says: "Notes are referred to in titles, headings and row labels, not in cells of figures",
    look: (sheet) =>
      sheet.cells
        .filter((cell) => cell.kind === "text" && cell.text.includes("[") && inData(sheet, cell))
        .map((cell) => ({ cell: placeOf(cell), found: `"${cell.text.slice(0, 60)}"` })),
  },
  {
    id: "notes-sheet",
    level: "advice",
    says: "The notes stand in a table on a sheet called Notes",
    *lookAtBook({ sheets }) {
      const referring = sheets.find(({ refersTo }) => refersTo.size > 0);
      if (referring === undefined) return;
      const notes = sheets.find(({ role }) => role === "notes");
      if (notes === undefined)
        yield { sheet: referring.name, found: "notes are referred to, and no sheet is called Notes" };
      else if (notes.tables.length === 0) yield { sheet: notes.name, found: "its notes are not marked as a table" };
    },
  },
  {
    id: "notes-exist",
    level: "essential",
    says: "Every note that is referred to exists",
    *lookAtBook(book) {
      const there = explained(book);
      for (const { name, refersTo } of book.sheets)
        for (const [number, cell] of refersTo)
          if (!there.has(number)) yield { sheet: name, cell, found: `[note ${number}] is nowhere explained` };
    },
  },
  {
    id: "notes-used",
    level: "advice",
    says: "Every note on the sheet of notes is referred to from another",
    *lookAtBook({ sheets }) {
      const used = new Set(sheets.flatMap((sheet) => [...sheet.refersTo.keys()]));
      const wanted = sheets.some(({ refersTo }) => refersTo.size > 0);
      for (const { name, explains } of sheets)
        for (const [number, cell] of explains)
          if (!used.has(number))
            yield {
              sheet: name,
              cell,
              found: wanted ? `nothing refers to note ${number}` : "no sheet refers to its notes",
            };
    },
  },
];
