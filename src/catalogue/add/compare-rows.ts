import type { Cell } from "../../core/cell.js";
import type { Source } from "../../core/source.js";
import { certainlyPublicBy } from "../as-of.js";
import type { ResourceDescriptor } from "../data-package.js";
import { rowKeyWords } from "../overlay/merge-rows.js";
import { cellText, type Revision } from "../overlay/revisions.js";
import type { RawRow } from "../parse-rows.js";
import { sourceKeys } from "../source-keys.js";

/** What a file's rows are beside those held of one resource. */
export interface Comparison {
  readonly resource: ResourceDescriptor;
  /** Rows that are not held, or held only as missing. */
  readonly fresh: readonly RawRow[];
  readonly unchanged: number;
  /** Rows whose value this release changes, with the row held. */
  readonly revised: readonly { readonly row: RawRow; readonly held: RawRow; readonly revision: Revision }[];
  /** Rows that differ from what is held, which is of a later release: what is held stays. */
  readonly older: readonly { readonly row: RawRow; readonly held: RawRow }[];
}

/** How the sources of rows are looked up. */
export type FindSource = (key: string) => Source | undefined;

const printed = (row: RawRow): string => {
  const { value } = row;
  return typeof value === "object" ? cellText(value satisfies Cell) : String(value);
};
const isNumber = (row: RawRow): boolean => typeof row.value === "object" && "value" in row.value;

/** The day of the newest source of a row; undefined where none is known. */
function dayOf(row: RawRow, find: FindSource): string | undefined {
  const days = sourceKeys({ source: String(row.source) }).map((key) => {
    const source = find(key);
    return source === undefined ? undefined : certainlyPublicBy(source);
  });
  return days.includes(undefined) ? undefined : (days as string[]).sort().at(-1);
}

/** The columns by which a row finds the one it would take the place of: those of its key, without its release and its source. */
const matching = ({ schema }: ResourceDescriptor): string[] =>
  schema.primaryKey.filter((name) => name !== "release" && name !== "source");

/** Held rows by what they match on; of several releases the newest, of several sources only those of the same publisher. */
function heldByMatch(
  held: readonly RawRow[],
  resource: ResourceDescriptor,
  publisher: string,
  find: FindSource,
): Map<string, RawRow> {
  const columns = matching(resource);
  const bySource = resource.schema.primaryKey.includes("source");
  const samePublisher = (row: RawRow): boolean =>
    sourceKeys({ source: String(row.source) }).some((key) => find(key)?.publisher === publisher);
  const found = new Map<string, RawRow>();
  for (const row of held) {
    if (bySource && !samePublisher(row)) continue;
    const key = JSON.stringify(columns.map((name) => row[name]));
    const before = found.get(key);
    if (
      before === undefined ||
      String(row.release ?? dayOf(row, find) ?? "") >= String(before.release ?? dayOf(before, find) ?? "")
    )
      found.set(key, row);
  }
  return found;
}

/**
 * Holds a file's rows against those that are held: new, unchanged, changed by a later release, or different from a
 * release that is later than the file. Forecasts of another vintage change nothing: each stands for itself.
 *
 * @param resource  where they belong
 * @param rows      of the file, typed
 * @param held      of the resource
 * @param source    of the file
 * @param find      a source by its key
 */
export function compareRows(
  resource: ResourceDescriptor,
  rows: readonly RawRow[],
  held: readonly RawRow[],
  source: Source,
  find: FindSource,
): Comparison {
  const columns = matching(resource);
  const vintages = resource.schema.primaryKey.includes("release");
  const exact = new Set(vintages ? held.map((row) => rowKeyWords(row, resource)) : []);
  const byMatch = heldByMatch(held, resource, source.publisher, find);
  const day = certainlyPublicBy(source);
  const fresh: RawRow[] = [];
  const revised: { row: RawRow; held: RawRow; revision: Revision }[] = [];
  const older: { row: RawRow; held: RawRow }[] = [];
  let unchanged = 0;
  for (const row of rows) {
    const before = byMatch.get(JSON.stringify(columns.map((name) => row[name])));
    const asForecast = row.status === "forecast" || before?.status === "forecast";
    const sameVintage = vintages && exact.has(rowKeyWords(row, resource));
    if (before === undefined || (vintages && !sameVintage && asForecast)) fresh.push(row);
    else if (printed(before) === printed(row)) {
      if (vintages && !sameVintage) fresh.push(row);
      else unchanged += 1;
    } else {
      const heldDay = dayOf(before, find);
      if (heldDay !== undefined && day !== undefined && day < heldDay) older.push({ row, held: before });
      else if (!isNumber(before) && isNumber(row)) {
        if (vintages && !sameVintage) fresh.push(row);
        else revised.push({ row, held: before, revision: revisionOf(resource, row, before) });
      } else revised.push({ row, held: before, revision: revisionOf(resource, row, before) });
    }
  }
  return { resource, fresh, unchanged, revised, older };
}

function revisionOf(resource: ResourceDescriptor, row: RawRow, held: RawRow): Revision {
  return {
    resource: resource.name,
    row: rowKeyWords(row, resource),
    was: held.value as Cell,
    wasSource: String(held.source),
    is: row.value as Cell,
    isSource: String(row.source),
  };
}
