import type { Evidence, Note } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { type Sheet, tableName, text, wordColumns } from "./sheet.js";

/** A note with its number in the workbook, and the findings that refer to it. */
export interface NumberedNote {
  readonly number: number;
  readonly text: string;
  readonly kind: Note["kind"];
  readonly of: readonly string[];
}

/**
 * Numbers the notes of some findings from 1, in the order they come; what two findings both say is one note.
 *
 * @param findings  evidence that has passed its checks
 */
export function numberNotes(findings: readonly Evidence[]): NumberedNote[] {
  const notes = new Map<string, { text: string; kind: Note["kind"]; of: string[] }>();
  for (const { id, notes: own, figures } of findings)
    for (const { kind, text: sentence } of own) {
      const said = words(sentence, figures);
      const known = notes.get(said) ?? { text: said, kind, of: [] };
      notes.set(said, { ...known, of: known.of.includes(id) ? known.of : [...known.of, id] });
    }
  return [...notes.values()].map((note, i) => ({ number: i + 1, ...note }));
}

/** How a note is referred to. @example noteMarker({ number: 3 }) // "[note 3]" */
export const noteMarker = ({ number }: Pick<NumberedNote, "number">): string => `[note ${number}]`;

/** The line above a table that refers to its notes; no line when it has none. */
export function notesLine(notes: readonly NumberedNote[], id: string): string[] {
  const own = notes.filter(({ of }) => of.includes(id));
  return own.length === 0 ? [] : [`The whole table, see the sheet "Notes": ${own.map(noteMarker).join("")}`];
}

const KINDS: Readonly<Record<Note["kind"], string>> = {
  scope: "what is counted",
  method: "how it was worked out",
  break: "a break in the series",
  status: "how firm the figures are",
  conflict: "others found something else",
  gap: "what is not held",
};

/** The sheet that holds every note once. */
export function notesSheet(notes: readonly NumberedNote[]): Sheet {
  return {
    name: "Notes",
    title: "Notes",
    above: ["Every note that a sheet of this workbook refers to, by its number."],
    table: {
      name: tableName("notes"),
      columns: wordColumns(["Note", "About", "What it says", "Sheets that refer to it"]),
      rows: notes.map((note) => [noteMarker(note), KINDS[note.kind], note.text, note.of.join(", ")].map(text)),
    },
  };
}
