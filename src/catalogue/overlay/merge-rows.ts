import type { Cell } from "../../core/cell.js";
import { problem } from "../../core/problem.js";
import type { ResourceDescriptor } from "../data-package.js";
import type { RawRow } from "../parse-rows.js";

/** The text that identifies a row of a resource. */
export const rowKey = (row: RawRow, resource: ResourceDescriptor): string =>
  JSON.stringify(resource.schema.primaryKey.map((name) => keyText(row[name])));

const keyText = (value: RawRow[string]): string =>
  typeof value === "object" ? JSON.stringify(value satisfies Cell) : String(value ?? "");

/** The same, as a person reads it, and as `revisions.csv` writes it: "index=cpi period=2026-02". */
export const rowKeyWords = (row: RawRow, resource: ResourceDescriptor): string =>
  resource.schema.primaryKey.map((name) => `${name}=${keyText(row[name])}`).join(" ");

const sameRow = (a: RawRow, b: RawRow): boolean =>
  Object.keys(a).every((name) => keyText(a[name]) === keyText(b[name]));

/** Rows of a resource from the shipped package with a user's own laid over them. */
export interface MergedRows {
  readonly rows: readonly RawRow[];
  /** Those of them that are the user's. */
  readonly added: readonly RawRow[];
  /** Shipped rows in whose place a revised one of the user's stands, with it. */
  readonly superseded: readonly { readonly was: RawRow; readonly is: RawRow }[];
}

/**
 * Lays the rows of a user's own data over the shipped ones. A row that is new is added; one that stands in the place of
 * a shipped one must be a revision that was accepted and written down: nothing shipped is replaced in silence.
 *
 * @param resource  of both
 * @param shipped   the rows that come with realpay
 * @param own       the user's
 * @param revised   keys of the rows that are accepted revisions, as `rowKeyWords` writes them
 * @param where     the user's file, for messages
 * @throws Problem "unrecorded-revision"
 */
export function mergeRows(
  resource: ResourceDescriptor,
  shipped: readonly RawRow[],
  own: readonly RawRow[],
  revised: ReadonlySet<string>,
  where: string,
): MergedRows {
  if (own.length === 0) return { rows: shipped, added: [], superseded: [] };
  const byKey = new Map(own.map((row) => [rowKey(row, resource), row]));
  const superseded: { was: RawRow; is: RawRow }[] = [];
  const rows: RawRow[] = [];
  for (const row of shipped) {
    const key = rowKey(row, resource);
    const is = byKey.get(key);
    if (is === undefined) {
      rows.push(row);
      continue;
    }
    const words = rowKeyWords(row, resource);
    if (sameRow(row, is)) {
      rows.push(row);
      byKey.delete(key);
      continue;
    }
    if (!revised.has(words))
      problem("unrecorded-revision", `${where}: the row ${words} stands in the place of a shipped one`, {
        found: "a row that is no recorded revision",
        expected: "a new row, or one that revisions.csv names",
        where,
        hint: "add the official file with realpay data add FILE --accept-revisions",
      });
    superseded.push({ was: row, is });
    rows.push(is);
    byKey.delete(key);
  }
  return { rows: [...rows, ...byKey.values()], added: own, superseded };
}
