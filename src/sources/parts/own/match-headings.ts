import { nearest } from "../../../core/nearest.js";
import { problem } from "../../../core/problem.js";
import type { OwnColumn, OwnKind } from "./column.js";
import { foldHeading } from "./fold-heading.js";
import { personalHeading, personalText, safeHeading } from "./personal.js";

/** From headings of a file to our columns, as the user says. */
export type ColumnMap = Readonly<Record<string, string>>;

/** A row of headings of which it is known which is which. */
export interface Matched {
  /** The number, from 1, of the column of the file that holds a column of ours. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns of the file that are none of ours. */
  readonly others: readonly { readonly column: number; readonly heading: string }[];
}

/** Every heading by which a column is known, folded. */
export function headingsOf(column: OwnColumn): readonly string[] {
  const known = KNOWN.get(column) ?? [column.name, ...column.otherHeadings].map(foldHeading);
  KNOWN.set(column, known);
  return known;
}

const KNOWN = new WeakMap<OwnColumn, readonly string[]>();

/** The columns of the file that a column of ours may be: those with its own name, else those with another of its headings. */
function candidates(column: OwnColumn, folded: readonly string[], taken: ReadonlySet<number>): number[] {
  const free = folded.map((_, i) => i + 1).filter((number) => !taken.has(number));
  const named = free.filter((number) => folded[number - 1] === foldHeading(column.name));
  if (named.length > 0) return named;
  const known = headingsOf(column);
  return free.filter((number) => folded[number - 1] !== "" && known.includes(folded[number - 1]!));
}

const quoted = (name: string): string => `"${name.replace(/\s+/g, " ").slice(0, 60)}"`;

/** What the user's own map says of the columns of this file. @throws Problem "unknown-column", "missing-label", … */
function mapped(kind: OwnKind, folded: readonly string[], map: ColumnMap, where: string): Map<string, number> {
  const names = kind.columns.map(({ name }) => name);
  const columns = new Map<string, number>();
  for (const [heading, given] of Object.entries(map)) {
    const name = names.find((known) => foldHeading(known) === foldHeading(given));
    if (name === undefined) {
      const near = nearest(given, names);
      problem("unknown-column", `--map: ${kind.title} has no column ${quoted(given)}`, {
        found: given.slice(0, 200),
        expected: `one of ${names.join(", ")}`,
        where: "--map",
        ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
        exit: 2,
      });
    }
    const at = folded.flatMap((text, i) => (text === foldHeading(heading) ? [i + 1] : []));
    if (at.length !== 1) {
      const shown = folded.filter((text, i) => safeHeading(text, i + 1).includes('"'));
      const free = folded.filter((text) => text !== "" && personalText(text) === undefined);
      const near = at.length === 0 ? nearest(foldHeading(heading), free) : undefined;
      problem(
        at.length === 0 ? "missing-label" : "repeated-label",
        `${where}: the heading ${quoted(heading)} of --map stands ${at.length === 0 ? "nowhere" : `in ${at.length} columns`}`,
        {
          found: shown.join(", ").slice(0, 400),
          expected: heading.slice(0, 200),
          where,
          ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
        },
      );
    }
    const personal = personalHeading(foldHeading(heading));
    if (personal !== undefined)
      problem("personal-data", `--map: ${quoted(heading)} looks like ${personal}, which are never taken`, {
        found: heading.slice(0, 200),
        expected: "a column of no single person",
        where: "--map",
        hint: "add the rows up to counts first, and map the columns of those",
      });
    if (columns.has(name))
      problem("repeated-column", `--map: two headings are given for "${name}"`, {
        found: Object.keys(map).join(", ").slice(0, 400),
        expected: "one heading for each column",
        where: "--map",
        exit: 2,
      });
    columns.set(name, at[0]!);
  }
  return columns;
}

function missingColumn(
  kind: OwnKind,
  column: OwnColumn,
  headings: readonly string[],
  taken: ReadonlySet<number>,
  where: string,
): never {
  const shown = headings.filter((text, i) => safeHeading(text, i + 1).includes('"'));
  const free = headings
    .filter((text, i) => !taken.has(i + 1) && text.trim() !== "" && personalText(text) === undefined)
    .map(foldHeading);
  const near = [column.name, ...column.otherHeadings]
    .map((name) => nearest(foldHeading(name), free))
    .find((found) => found !== undefined);
  return problem("missing-label", `${where}: there is no column "${column.name}"`, {
    found: shown.join(", ").slice(0, 400),
    expected: `"${column.name}", also known as ${column.otherHeadings.slice(0, 6).join(", ")}`,
    where,
    hint:
      near === undefined
        ? `say which it is with --map "Your heading=${column.name}", or see \`realpay data template ${kind.id}\``
        : `if it is "${near}", say --map "${near}=${column.name}"`,
  });
}

/**
 * Finds out which column of a file is which of ours: as the map says, then by the column's own name, then by its other
 * headings. Nothing is matched because it is merely near.
 *
 * @param kind      the kind of file
 * @param headings  those of the file, from its first column on
 * @param map       what the user says
 * @param where     file, sheet and row, for messages
 * @throws Problem "missing-label" for a required column or a heading of the map that is not there, "repeated-label",
 *   "repeated-column", "unknown-column", "personal-data"
 */
export function matchHeadings(kind: OwnKind, headings: readonly string[], map: ColumnMap, where: string): Matched {
  const folded = headings.map(foldHeading);
  const columns = mapped(kind, folded, map, where);
  const taken = new Set(columns.values());
  for (const column of kind.columns) {
    if (columns.has(column.name)) continue;
    const found = candidates(column, folded, taken);
    if (found.length > 1)
      problem("repeated-label", `${where}: ${found.length} columns may be "${column.name}"`, {
        found: `columns ${found.join(", ")}`,
        expected: `one column "${column.name}"`,
        where,
        hint: `say which it is with --map "Your heading=${column.name}"`,
      });
    if (found.length === 1) {
      columns.set(column.name, found[0]!);
      taken.add(found[0]!);
    } else if (column.required) missingColumn(kind, column, headings, taken, where);
  }
  const others = headings.flatMap((heading, i) => (taken.has(i + 1) ? [] : [{ column: i + 1, heading }]));
  return { columns, others };
}

/** Rows of headings are held against every kind: they are folded once. */
const FOLDED = new WeakMap<readonly string[], ReadonlySet<string>>();

function foldedOf(headings: readonly string[]): ReadonlySet<string> {
  const folded = FOLDED.get(headings) ?? new Set(headings.map(foldHeading));
  FOLDED.set(headings, folded);
  return folded;
}

/** How much of a kind a row of headings holds: how many of its required columns, and of all. Throws nothing. */
export function likenessOf(kind: OwnKind, headings: readonly string[], map: ColumnMap = {}) {
  const folded = foldedOf(headings);
  const given = new Set(
    Object.entries(map).flatMap(([heading, name]) => (folded.has(foldHeading(heading)) ? [foldHeading(name)] : [])),
  );
  const meant = new Set(Object.values(map).map(foldHeading));
  const holds = (column: OwnColumn): boolean =>
    headingsOf(column).some((heading) => folded.has(heading)) ||
    (given.size > 0 && given.has(foldHeading(column.name)));
  const required = kind.columns.filter((column) => column.required);
  return {
    whole: required.every(holds),
    lacking: required.filter((column) => !holds(column)).length,
    held: kind.columns.filter(holds).length,
    meant: kind.columns.filter(({ name }) => meant.has(foldHeading(name))).length,
  };
}
