import { MISSING_WORDS } from "../core/cell.js";
import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { defined } from "./defined.js";
import { escapeXml } from "./escape.js";
import { type FlatCell, flatTable } from "./flat-table.js";
import { missingWords } from "./missing-words.js";

/** A cell of an HTML table: its content, already escaped, and whether it is aligned as a number. */
export interface HtmlCell {
  readonly html: string;
  readonly number?: boolean;
}

/** A table to be written as HTML. The first cell of each row is its heading. */
export interface HtmlTable {
  /** Unique in its page. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly number?: boolean }[];
  readonly rows: readonly (readonly HtmlCell[])[];
}

const numeric = (number: boolean | undefined): string => (number ? ' class="number"' : "");

/**
 * A table as accessible HTML: a caption, headings with their scope, and a box of its own that scrolls when the page
 * is narrow and can be reached with the keyboard.
 */
export function htmlTable({ id, caption, columns, rows }: HtmlTable): string {
  const name = escapeXml(id);
  const head = columns
    .map(({ label, number }) => `<th scope="col"${numeric(number)}>${escapeXml(label)}</th>`)
    .join("");
  const body = rows
    .map((row) => {
      const cells = row.map(({ html, number }, c) =>
        c === 0
          ? `<th scope="row"${numeric(number)}>${html}</th>`
          : `<td${numeric(number ?? columns[c]!.number)}>${html}</td>`,
      );
      return `<tr>${cells.join("")}</tr>`;
    })
    .join("\n");
  return (
    `<div class="scroll" role="group" aria-labelledby="${name}" tabindex="0">\n<table>\n` +
    `<caption id="${name}">${escapeXml(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n` +
    `<tbody>\n${body}\n</tbody>\n</table>\n</div>`
  );
}

/** Shorthand given as words, such as [z]: it stands where the figures of its column do. */
const SHORTHAND = /^\[[^\]]+\]$/;

const cellHtml = (cell: FlatCell): HtmlCell => {
  if (cell.kind === "words" && SHORTHAND.test(cell.shown)) return { html: escapeXml(cell.shown) };
  return cell.kind === "missing"
    ? { html: `<abbr title="${escapeXml(MISSING_WORDS[cell.shown])}">${cell.shown}</abbr>`, number: true }
    : { html: escapeXml(cell.shown), number: cell.kind === "number" };
};

/**
 * The table of evidence as an HTML fragment: caption, headings with units and scope, shorthand explained below.
 *
 * @param evidence  evidence that has passed its checks
 * @param caption   what the table is called; the title of the evidence when left out
 */
export function tableHtml(evidence: Evidence, caption = words(evidence.title, evidence.figures)): string {
  const flat = flatTable(evidence);
  const below = defined([missingWords(flat.shorthand.map(([reason]) => reason)), flat.standing]);
  const table = htmlTable({
    id: `${evidence.id}-table`,
    caption,
    columns: flat.columns.map(({ label, kind }) => ({ label, number: kind === "number" })),
    rows: flat.rows.map((row) => row.map(cellHtml)),
  });
  return `${table}\n${below.map((line) => `<p class="small">${escapeXml(line)}</p>\n`).join("")}`;
}
