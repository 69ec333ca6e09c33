import { nearest } from "../core/nearest.js";
import { oneOf } from "../core/options.js";
import { problem } from "../core/problem.js";
import type { CrosswalkKind, CrosswalkLevel, CrosswalkRow } from "./rows/references.js";

/** From a name as printed to the one name to join on. */
export interface Crosswalk {
  readonly kind: CrosswalkKind;
  /** The name to join on, at one level. @throws Problem "unknown-name", or "ambiguous-name" when levels disagree and none is given */
  canonical(name: string, level?: CrosswalkLevel): string;
  /** Whether a name is known, at one level or at any. */
  has(name: string, level?: CrosswalkLevel): boolean;
  /** The lines of one level, or of all. */
  rows(level?: CrosswalkLevel): readonly CrosswalkRow[];
}

/** The crosswalk of one kind of name. */
export function crosswalkOf(kind: CrosswalkKind, all: readonly CrosswalkRow[]): Crosswalk {
  const kinds = [...new Set(all.map((row) => row.kind))];
  oneOf("crosswalk", kind, kinds);
  const own = all.filter((row) => row.kind === kind);
  const byName = new Map<string, CrosswalkRow[]>();
  for (const row of own) {
    const lines = byName.get(row.name);
    if (lines === undefined) byName.set(row.name, [row]);
    else lines.push(row);
  }
  const find = (name: string, level?: CrosswalkLevel): CrosswalkRow[] =>
    (byName.get(name) ?? []).filter((row) => level === undefined || row.level === level);
  const canonical = (name: string, level?: CrosswalkLevel): string => {
    const found = [...new Set(find(name, level).map((row) => row.canonical))];
    if (found.length === 1) return found[0]!;
    if (found.length > 1)
      return problem("ambiguous-name", `crosswalk: the ${kind} "${name}" is ${found.join(" or ")}`, {
        found: name,
        expected: `its level, one of ${find(name)
          .map((row) => row.level)
          .join(", ")}`,
        where: "crosswalk.csv",
        hint: `canonical("${name}", "${find(name)[0]!.level}")`,
        exit: 2,
      });
    const near = nearest(
      name,
      own.filter((row) => level === undefined || row.level === level).map((row) => row.name),
    );
    return problem(
      "unknown-name",
      `crosswalk: no ${kind} is printed as "${name}"${level ? ` at level ${level}` : ""}`,
      {
        found: name,
        expected: `a name in crosswalk.csv`,
        where: "crosswalk.csv",
        hint: near === undefined ? "add a line for it to crosswalk.csv" : `did you mean "${near}"?`,
      },
    );
  };
  return {
    kind,
    canonical,
    has: (name, level) => find(name, level).length > 0,
    rows: (level) => own.filter((row) => level === undefined || row.level === level),
  };
}

/** Rows of two sides that speak of the same thing; a side without it is empty, so that nothing is lost unseen. */
export interface Joined<Left, Right> {
  readonly name: string;
  readonly left: readonly Left[];
  readonly right: readonly Right[];
}

/** One side of a join: its rows, and the canonical name of each. */
export interface JoinSide<Row> {
  readonly rows: readonly Row[];
  readonly name: (row: Row) => string;
}

/**
 * Joins two sets of rows on their canonical names, never on the printed ones.
 *
 * @param left   rows, and how the canonical name of one is found: `(row) => crosswalk.canonical(row.department, "body")`
 * @param right  the other side
 * @returns one entry for every name on either side, in order of name
 * @example joinNames({ rows: ["DWP"], name: (row) => row }, { rows: [], name: (row) => row }) // [{ name: "DWP", left: ["DWP"], right: [] }]
 */
export function joinNames<Left, Right>(left: JoinSide<Left>, right: JoinSide<Right>): Joined<Left, Right>[] {
  const entries = new Map<string, { left: Left[]; right: Right[] }>();
  const entry = (name: string): { left: Left[]; right: Right[] } => {
    const found = entries.get(name) ?? { left: [], right: [] };
    entries.set(name, found);
    return found;
  };
  for (const row of left.rows) entry(left.name(row)).left.push(row);
  for (const row of right.rows) entry(right.name(row)).right.push(row);
  return [...entries].map(([name, sides]) => ({ name, ...sides })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
