import { problem } from "../../core/problem.js";

function refuse(code: string, text: string, found: string): never {
  return problem(code, `--map: ${found}`, {
    found: text.slice(0, 200),
    expected: 'a heading of the file, "=", and one of our columns: "Our heading=grade"',
    where: "--map",
    exit: 2,
  });
}

/**
 * What `--map` says: which heading of a file is which of our columns. A heading may hold "=", since our columns hold
 * none: the last one divides. Whether the headings and columns exist is for the reader of the file to say.
 *
 * @param texts  each "Our heading=grade", as typed
 * @returns from headings to columns
 * @throws Problem "bad-map" for a text without "=" or with nothing on one side; "repeated-heading", "repeated-column"
 * @example parseColumnMap(["Pay band=grade"]) // { "Pay band": "grade" }
 */
export function parseColumnMap(texts: readonly string[]): Readonly<Record<string, string>> {
  const entries = new Map<string, string>();
  const columns = new Set<string>();
  for (const text of texts) {
    const at = text.lastIndexOf("=");
    const [heading, column] = at < 0 ? [text.trim(), ""] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    if (at < 0) refuse("bad-map", text, `"${text.slice(0, 60)}" has no "="`);
    if (heading === "" || column === "") refuse("bad-map", text, `"${text.slice(0, 60)}" has nothing on one side`);
    if (entries.has(heading)) refuse("repeated-heading", text, `the heading "${heading.slice(0, 60)}" is given twice`);
    if (columns.has(column)) refuse("repeated-column", text, `two headings are given for "${column.slice(0, 60)}"`);
    entries.set(heading, column);
    columns.add(column);
  }
  return Object.fromEntries(entries);
}
