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

/** How far two writings of one number may lie apart: digits beyond those that were kept, not a change. */
const WRITING = 1e-8;

/** Whether two rows say the same: the same number but for how many digits are written, or the same reason for none. */
function says(a: RawRow, b: RawRow): boolean {
  if (printed(a) === printed(b)) return true;
  const [x, y] = [Number(printed(a)), Number(printed(b))];
  return Number.isFinite(x) && Number.isFinite(y) && Math.abs(x - y) <= WRITING * Math.abs(x);
}

/** The day of the newest source of a row; undefined where none is known. */
function dayOf(row: RawRow, find: FindSource): string | undefined {
  const days = sourceKeys({ source: String(row.source) }).map((key) => {
    const source = find(key);
    return source === undefined ? undefined : certainlyPublicBy(source);
  });
  return days.includes(undefined) ? undefined : (days as string[]).sort().at(-1);
}

/** The columns by which a row finds the one it would take the place of: those of its key, without its release and its source. */
const matching = ({ schema }: ResourceDescriptor): string[] => [
  ...schema.primaryKey.filter((name) => name !== "release" && name !== "source"),
  ...schema.fields.flatMap(({ name }) => (name === "precision" ? [name] : [])), // rounded and full are not one series
];

/** Held rows by what they match on. */
function byMatch(rows: readonly RawRow[], columns: readonly string[]): Map<string, RawRow[]> {
  const found = new Map<string, RawRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(columns.map((name) => row[name]));
    const own = found.get(key);
    if (own === undefined) found.set(key, [row]);
    else own.push(row);
  }
  return found;
}

/** What a row is beside those held. */
type Beside =
  | { readonly is: "fresh" }
  | { readonly is: "unchanged" }
  | { readonly is: "older"; readonly held: RawRow }
  | { readonly is: "revised"; readonly held: RawRow };

/** A row of a resource in which every release stands for itself, held against its own release, else the last before it. */
function amongReleases(row: RawRow, held: readonly RawRow[]): Beside {
  const same = held.find(({ release }) => release === row.release);
  if (same !== undefined) return says(same, row) ? { is: "unchanged" } : { is: "revised", held: same };
  const earlier = held.filter(({ release }) => String(release) < String(row.release));
  const last = earlier.sort((a, b) => (String(a.release) < String(b.release) ? -1 : 1)).at(-1);
  if (last === undefined || last.status === "forecast" || row.status === "forecast") return { is: "fresh" };
  return says(last, row) ? { is: "fresh" } : { is: "revised", held: last };
}

/** A row of a resource with one value for each key, held against that value. */
function inPlace(row: RawRow, held: readonly RawRow[], day: string | undefined, find: FindSource): Beside {
  const before = held.find((one) => says(one, row)) ?? held.at(-1);
  if (before === undefined) return { is: "fresh" };
  if (says(before, row)) return { is: "unchanged" };
  const heldDay = dayOf(before, find);
  const older = heldDay !== undefined && day !== undefined && day < heldDay;
  return older ? { is: "older", held: before } : { is: "revised", held: before };
}

/**
 * Holds a file's rows against those that are held: new, unchanged, changed by a later release, or different from a
 * release that is later than the file. Where every release stands for itself, all are kept; forecasts of another
 * vintage change nothing. Where a resource holds the counts of several publishers, only those of the same one are
 * looked at.
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
  const { primaryKey } = resource.schema;
  const columns = matching(resource);
  const samePublisher = (row: RawRow): boolean =>
    sourceKeys({ source: String(row.source) }).some((key) => find(key)?.publisher === source.publisher);
  const groups = byMatch(primaryKey.includes("source") ? held.filter(samePublisher) : held, columns);
  const day = certainlyPublicBy(source);
  const result = { fresh: [] as RawRow[], revised: [] as Revised[], older: [] as Older[] };
  let unchanged = 0;
  for (const row of rows) {
    const own = groups.get(JSON.stringify(columns.map((name) => row[name]))) ?? [];
    const found = primaryKey.includes("release") ? amongReleases(row, own) : inPlace(row, own, day, find);
    if (found.is === "fresh") result.fresh.push(row);
    else if (found.is === "unchanged") unchanged += 1;
    else if (found.is === "older") result.older.push({ row, held: found.held });
    else result.revised.push({ row, held: found.held, revision: revisionOf(resource, row, found.held) });
  }
  return { resource, ...result, unchanged };
}

type Revised = Comparison["revised"][number];
type Older = Comparison["older"][number];

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
