import { cite } from "../core/source.js";
import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { defined } from "./defined.js";
import { escapeTerminal } from "./escape.js";
import { flatTable } from "./flat-table.js";
import { missingWords } from "./missing-words.js";
import { otherwiseWords } from "./otherwise.js";

/** Places a text takes on a terminal: combining marks take none, wide East Asian characters two. */
function width(text: string): number {
  let places = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    places += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(character)
      ? 2
      : 1;
  }
  return places;
}

/** A text in lines no wider than given, broken at spaces. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of escapeTerminal(text).split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && width(last) + 1 + width(word) <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const LONGEST_HEADING = 18;

/**
 * Rows aligned for a terminal: words to the left, numbers to the right, headings broken over lines.
 *
 * @param headings  one for each column
 * @param rows      cells as a person reads them
 * @param right     which columns are aligned to the right
 * @example alignedTable(["a"], [["1"]], [true]) // "a\n─\n1\n"
 */
export function alignedTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly boolean[],
): string {
  const cells = rows.map((row) => row.map(escapeTerminal));
  const inside = headings.map((_, c) => Math.max(0, ...cells.map((row) => width(row[c]!))));
  const heads = headings.map((heading, c) => wrap(heading, Math.max(inside[c]!, LONGEST_HEADING)));
  const widths = heads.map((lines, c) => Math.max(inside[c]!, ...lines.map(width)));
  const height = Math.max(...heads.map((lines) => lines.length));
  const pad = (text: string, c: number): string => {
    const space = " ".repeat(widths[c]! - width(text));
    return right[c] ? space + text : text + space;
  };
  const put = (row: readonly string[]): string => row.map(pad).join("  ").trimEnd();
  const head = Array.from({ length: height }, (_, i) =>
    put(heads.map((lines) => lines[i - height + lines.length] ?? "")),
  );
  return `${[...head, widths.map((w) => "─".repeat(w)).join("  "), ...cells.map(put)].join("\n")}\n`;
}

/**
 * The table of evidence for a terminal.
 *
 * @param evidence  evidence that has passed its checks
 */
export function tableText(evidence: Evidence): string {
  const flat = flatTable(evidence);
  return alignedTable(
    flat.columns.map((column) => column.label),
    flat.rows.map((row) => row.map((cell) => cell.shown)),
    flat.columns.map((column) => column.kind === "number"),
  );
}

/**
 * Evidence for a terminal, whole: title, sentences, table, what it would have been otherwise, objections, notes, sources.
 *
 * @param evidence  evidence that has passed its checks
 * @param columns   width of the terminal; sentences are broken to it, the table is not
 */
export function evidenceText(evidence: Evidence, columns = 100): string {
  const say = (sentence: Evidence["title"]): string => words(sentence, evidence.figures);
  const paragraph = (text: string): string => `${wrap(text, columns).join("\n")}\n`;
  const items = (texts: readonly string[]): string =>
    texts.map((text) => `- ${wrap(text, columns - 2).join("\n  ")}\n`).join("");
  const flat = flatTable(evidence);
  const shorthand = missingWords(flat.shorthand.map(([reason]) => reason));
  return [
    paragraph(say(evidence.title)),
    ...evidence.sentences.map((sentence) => paragraph(say(sentence))),
    tableText(evidence),
    defined([shorthand, flat.standing]).map(paragraph).join(""),
    `What it would have been otherwise\n${paragraph(otherwiseWords(evidence))}`,
    `Objections and answers\n${items(evidence.objections.map(({ says, answer }) => `${says} ${say(answer)}`))}`,
    `Notes\n${items(evidence.notes.map((note) => say(note.text)))}`,
    `Sources\n${items(evidence.sources.map(cite))}`,
  ]
    .filter((block) => block !== "")
    .join("\n");
}
