import type { Place } from "../../src/read/sheet.js";
import type { View } from "./view.js";

/** A label as texts are compared: without case, spaces and signs; what consists of signs alone stays. */
export function bare(text: string): string {
  const lower = text.normalize("NFC").toLowerCase().replace(/\s+/g, "");
  return (
    lower
      .replace(/[^a-z\d£%]/g, "")
      .replace(/£+/g, "£")
      .replace(/^0(?=\d[a-z])/, "") || lower
  ); // a spoilt pound sign is several; 04 Feb is 4 Feb
}

/** A text that states the base of an index. */
export const BASE = /=\s*100/;

/** What footnotes leave behind a label: digits, "note 3", a letter that stood in brackets. */
const FOOTNOTES = /^(?:\d{1,3}|(?:see)?notes?\d+|[a-z])?$/;

/** What two texts have of their own between what they share at their beginnings and ends. */
function differing(a: string, b: string): readonly [string, string] {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** Whether two labels are one, but for footnotes behind either, a few letters that were spoilt or a piece said twice. */
export function sameLabel(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const [less, more] = differing(short, long);
  if (short.length > 8 && less.length <= 1 && more.length <= 1 && !/\d/.test(less + more)) return true;
  if (short.length > 12 && less.length <= 3 && more.length <= 3 && !BASE.test(one + other)) return true;
  if (less === "" && more.length > 1 && short.includes(more)) return true;
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
