import { join } from "node:path";
import type { Source } from "../../core/source.js";
import { readCsv } from "../../read/csv.js";
import type { Catalogue } from "../catalogue.js";
import { DATA_PACKAGE_FILE, type DataPackage, parseDataPackage, type ResourceDescriptor } from "../data-package.js";
import type { Disk } from "../disk.js";
import type { Loader } from "../loader.js";
import { rowKey } from "../overlay/merge-rows.js";
import { cellText, REVISIONS, type Revision } from "../overlay/revisions.js";
import { parseRows, type RawRow } from "../parse-rows.js";
import { csvText } from "./csv-text.js";
import { type AddedFile, describeResource, type WrittenResource } from "./describe-package.js";
import type { Addition } from "./plan-addition.js";
import { type TextRow, textRow } from "./text-row.js";

/** What an addition writes into a folder. */
export interface ToWrite {
  /** Content by name, but for the description. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly description: string;
  /** How many rows of it are new, and how many stand in the place of others. */
  readonly rows: number;
}

const sourceRow = (source: Source): TextRow => ({
  key: source.key,
  publisher: source.publisher,
  publication: source.publication,
  table: source.table,
  released: source.released,
  released_unknown_because: source.releasedUnknownBecause,
  public_by: source.publicBy,
  address: source.address,
  address_unknown_because: source.addressUnknownBecause,
  read_at: source.readAt,
  licence: source.licence,
  standing: source.standing,
  note: source.note,
});

const revisionRow = ({ resource, row, was, wasSource, is, isSource }: Revision): TextRow => ({
  resource,
  row,
  was: cellText(was),
  was_source: wasSource,
  is: cellText(is),
  is_source: isSource,
});

/** The description of a folder, or an empty one. */
function packageOf(folder: string, disk: Disk): DataPackage | undefined {
  const file = join(folder, DATA_PACKAGE_FILE);
  return disk.exists(file) ? parseDataPackage(disk.read(file), file) : undefined;
}

/** Texts of the rows of a file, each with its key. */
function textRows(folder: string, resource: ResourceDescriptor, disk: Disk): { key: string; row: TextRow }[] {
  const table = readCsv(disk.read(join(folder, resource.path)), resource.path);
  const typed = parseRows(table, resource);
  return table.rows.map((cells, i) => ({
    key: rowKey(typed[i]!, resource),
    row: Object.fromEntries(table.header.map((name, c) => [name, cells[c]!])),
  }));
}

const TIME: ReadonlySet<string> = new Set(["period", "effective_from", "effective_to", "date"]);

/** Puts new rows behind the last row of their series, and others in the place of the row with their key. */
function laidIn(
  rows: { key: string; row: TextRow }[],
  fresh: readonly TextRow[],
  resource: ResourceDescriptor,
): TextRow[] {
  const header = resource.schema.fields.map(({ name }) => name);
  const typed = parseRows({ header, rows: fresh.map((row) => header.map((name) => row[name] ?? "")) }, resource);
  const places = new Map(rows.map(({ key }, i) => [key, i]));
  const series = (row: TextRow): string =>
    JSON.stringify(resource.schema.primaryKey.filter((name) => !TIME.has(name)).map((name) => row[name]));
  const last = new Map(rows.map(({ row }, i) => [series(row), i]));
  const result: TextRow[][] = rows.map(({ row }) => [row]);
  const end: TextRow[] = [];
  fresh.forEach((row, i) => {
    const place = places.get(rowKey(typed[i]!, resource));
    if (place !== undefined) result[place]![0] = row;
    else (result[last.get(series(row)) ?? -1] ?? end).push(row);
  });
  return [...result.flat(), ...end];
}

/**
 * The files of a folder of data once an addition has been made to it. Nothing is written.
 *
 * @param folder    the user's own, or the shipped one of a checkout
 * @param addition  what is added
 * @param file      the official file, for the description
 */
export function addedFiles(
  folder: string,
  { source, comparisons }: Addition,
  file: AddedFile,
  { catalogue, loader, disk }: { readonly catalogue: Catalogue; readonly loader: Loader; readonly disk: Disk },
): ToWrite {
  const before = packageOf(folder, disk);
  const written = new Map<string, WrittenResource>((before?.resources ?? []).map((one) => [one.name, one]));
  const bring = new Map<string, { resource: ResourceDescriptor; rows: TextRow[] }>();
  const put = (resource: ResourceDescriptor, rows: readonly TextRow[]): void => {
    if (rows.length > 0) bring.set(resource.name, { resource, rows: [...rows] });
  };
  const added: RawRow[] = [];
  for (const { resource, fresh, revised } of comparisons) {
    const rows = [...fresh, ...revised.map(({ row }) => row)];
    added.push(...rows);
    put(
      resource,
      rows.map((row) => textRow(row, resource)),
    );
  }
  const revisions = comparisons.flatMap(({ revised }) => revised.map(({ revision }) => revision));
  const line = catalogue.source(source.key) ?? source; // the same release may be held already, in part
  put(loader.describe("sources"), added.length === 0 ? [] : [sourceRow(line)]);
  put(loader.describe(REVISIONS), revisions.map(revisionRow));
  const present = new Set([...written.keys(), ...bring.keys()]);
  const licences = catalogue.licences().filter(({ id }) => id === source.licence);
  const files = new Map<string, Uint8Array>();
  for (const [name, { resource, rows }] of bring) {
    const was = written.get(name);
    const laid = laidIn(was === undefined ? [] : textRows(folder, was, disk), rows, resource);
    const header = resource.schema.fields.map((field) => field.name);
    const content = new TextEncoder().encode(csvText(header, laid));
    files.set(resource.path, content);
    const observed = comparisons.some((one) => one.resource.name === name);
    const { sources: _, ...bare } = (was ?? resource) as WrittenResource;
    const base = was ?? bare;
    written.set(name, describeResource(base, content, laid.length, observed ? [file] : [], present, licences));
  }
  const head = before ?? {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "realpay-data-added",
    title: "Figures added to those that come with realpay",
    description:
      "The same layout as the data of realpay, laid over it: new releases, revisions that were accepted, and resources of one's own.",
    version: catalogue.version,
  };
  const resources = [...written.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { files, description: `${JSON.stringify({ ...head, resources }, null, 2)}\n`, rows: added.length };
}
