import { parse } from "yaml";
import type { JsonValue } from "../../src/read/json.js";
import type { Place } from "../../src/read/sheet.js";
import { type Content, contentAt, type Grid, widthOf } from "./grid.js";
import { slowRows, slowText } from "./slow-csv.js";

/** A mutated file as the slow reader sees it. */
export interface View {
  /** What stands at a place; undefined where nothing does. */
  at(place: Place): Content | undefined;
  /** Rows and columns of the first sheet. */
  readonly rows: number;
  readonly columns: number;
}

/** Grids as they stand. */
export function gridView(grids: readonly Grid[]): View {
  const named = new Map<string, Grid>();
  for (const grid of grids) if (!named.has(grid.name)) named.set(grid.name, grid);
  return {
    rows: grids[0]?.rows.length ?? 0,
    columns: grids[0] === undefined ? 0 : widthOf(grids[0]),
    at: ({ sheet, row, column }) =>
      row === 0 ? (named.has(sheet) ? { text: sheet } : undefined) : contentAt(named.get(sheet), row, column),
  };
}

/** Rows of text as they stand. */
export const rowsView = (rows: readonly (readonly string[])[]): View => ({
  rows: rows.length,
  columns: rows.reduce((most, row) => Math.max(most, row.length), 0),
  at({ row, column }) {
    const text = rows[row - 1]?.[column - 1] ?? "";
    return text === "" ? undefined : { text };
  },
});

/** A tree by the paths that readers name its values by: `months[3].value`. */
export const treeView = (tree: JsonValue): View => ({
  rows: 0,
  columns: 0,
  at({ sheet }) {
    let found: unknown = tree;
    for (const step of sheet.split(/[.[\]]+/).filter((part) => part !== ""))
      found =
        typeof found === "object" && found !== null && Object.hasOwn(found, step)
          ? (found as Record<string, unknown>)[step]
          : undefined;
    if (typeof found === "string") return found === "" ? undefined : { text: found };
    return typeof found === "number" ? { text: String(found), number: found } : undefined;
  },
});

/** A text as the slow reader takes it apart; undefined where it cannot. */
export function viewOfText(bytes: Uint8Array, kind: string): View | undefined {
  const text = slowText(bytes);
  try {
    if (kind === "json") return treeView(JSON.parse(text));
    if (kind === "yaml") return treeView(parse(text));
  } catch {
    return undefined;
  }
  const rows = slowRows(text);
  return rows === undefined ? undefined : rowsView(rows);
}
