import type { Place } from "../../src/read/sheet.js";
import type { View } from "./view.js";

/** A label as texts are compared: without case, spaces and signs; what consists of signs alone stays. */
export function bare(text: string): string {
  const lower = text.normalize("NFC").toLowerCase().replace(/\s+/g, "");
  return lower.replace(/[^\p{L}\d£%]/gu, "") || lower;
}

/** What footnotes leave behind a label: digits, "note 3", a letter that stood in brackets. */
const FOOTNOTES = /^(?:\d{1,3}|(?:see)?notes?\d+|[a-z])?$/;

/** Whether two texts differ by one letter, and not by a digit: a byte that was spoilt in a word. */
function onLetter(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [mine, others] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return mine.length <= 1 && others.length <= 1 && !/\d/.test(mine + others);
}

/** Whether two labels are one, but for footnotes behind either. */
export function sameLabel(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (a.length > 8 && onLetter(a, b)) return true;
  if (long.endsWith(short) && short.startsWith(long.slice(0, long.length - short.length))) return true; // said twice
  return short !== "" && long.startsWith(short) && FOOTNOTES.test(long.slice(short.length));
}

/** How a label lies to its figure. */
export type Relation =
  | "name"
  | "title"
  | "row"
  | "above"
  | "merged"
  | "above-left"
  | "above-right"
  | "below"
  | "other-sheet";

/** How a label lies to a figure: what a heading merged over several columns is, only blanks to its right tell. */
export function relation(view: View, label: Place, figure: Place): Relation {
  if (label.row === 0) return "name";
  if (label.sheet !== figure.sheet) return "other-sheet";
  if (label.row === figure.row) return "row";
  if (label.row > figure.row) return "below";
  if ((view.at(label)?.text.length ?? 0) > 40) return "title";
  if (label.column === figure.column) return "above";
  if (label.column > figure.column) return "above-right";
  for (let column = label.column + 1; column <= figure.column; column += 1)
    if ((view.at({ ...label, column })?.text ?? "").trim() !== "") return "above-left";
  return "merged";
}
