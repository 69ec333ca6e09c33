import { join } from "node:path";
import { nearest } from "../core/nearest.js";
import { problem } from "../core/problem.js";
import type { Standing } from "../core/standing.js";
import { readCsv } from "../read/csv.js";
import { readBytes, readChecked } from "./check-bytes.js";
import { DATA_PACKAGE_FILE, type DataPackage, parseDataPackage, type ResourceDescriptor } from "./data-package.js";
import type { Disk } from "./disk.js";
import { type MergedRows, mergeRows } from "./overlay/merge-rows.js";
import { REVISIONS, type Revision, revisionsOf } from "./overlay/revisions.js";
import { parseRows, type RawRow } from "./parse-rows.js";
import { checkForeignKey, checkSources } from "./row-checks.js";
import { checkSeries } from "./series-checks.js";

/** Reads resources of the shipped folder, and of a user's own laid over it, each at most once. */
export interface Loader {
  readonly folder: string;
  /** The folder of the user's own data, where there is one. */
  readonly overlay: string | undefined;
  readonly dataPackage: DataPackage;
  /** The description of the user's own. */
  readonly ownPackage: DataPackage | undefined;
  /** Every resource there is, in either folder; of one that is in both, the shipped description. */
  readonly resources: readonly ResourceDescriptor[];
  /** The description of a resource. @throws Problem "unknown-resource", with the nearest name */
  describe(id: string): ResourceDescriptor;
  /** The checked and typed rows of a resource: read when first asked for, then kept. */
  rows(id: string): readonly RawRow[];
  /** The same, with the shipped rows in whose place a revised one stands. */
  merged(id: string): MergedRows;
  /** What later releases changed. */
  revisions(): readonly Revision[];
}

/** One folder with a package. */
interface Part {
  readonly folder: string;
  readonly dataPackage: DataPackage;
  readonly byName: ReadonlyMap<string, ResourceDescriptor>;
}

function openPart(folder: string, disk: Disk): Part {
  const file = join(folder, DATA_PACKAGE_FILE);
  if (!disk.exists(file))
    problem("no-data", `${folder} holds no data: there is no ${DATA_PACKAGE_FILE} in it`, {
      found: "no such file",
      expected: file,
      where: folder,
      hint: "name the folder that holds datapackage.json",
    });
  const dataPackage = parseDataPackage(readBytes(file, disk), file);
  return { folder, dataPackage, byName: new Map(dataPackage.resources.map((resource) => [resource.name, resource])) };
}

const columnsOf = ({ schema }: ResourceDescriptor): string =>
  JSON.stringify([schema.fields.map(({ name }) => name), schema.primaryKey]);

/** Refuses a user's resource that has the name of a shipped one and other columns: its rows could not be laid over it. */
function checkOverlay(shipped: Part, own: Part): void {
  for (const resource of own.dataPackage.resources) {
    const same = shipped.byName.get(resource.name);
    if (same !== undefined && columnsOf(same) !== columnsOf(resource))
      problem("overlay-mismatch", `${own.folder}: ${resource.path} has other columns than the shipped ${same.path}`, {
        found: resource.schema.fields.map(({ name }) => name).join(", "),
        expected: same.schema.fields.map(({ name }) => name).join(", "),
        where: join(own.folder, resource.path),
        hint: "it was made with another version of realpay: add the official files again into a new folder",
      });
  }
}

/**
 * Opens a folder of data, with a user's own laid over it when one is named. Reads only the descriptions; a resource is
 * read when first asked for.
 *
 * @throws Problem "no-data", "bad-data-package", "overlay-mismatch"
 */
export function createLoader(folder: string, disk: Disk, overlay?: string): Loader {
  const shipped = openPart(folder, disk);
  const own = overlay === undefined ? undefined : openPart(overlay, disk);
  if (own !== undefined) checkOverlay(shipped, own);
  const extra = own?.dataPackage.resources.filter(({ name }) => !shipped.byName.has(name)) ?? [];
  const resources = [...shipped.dataPackage.resources, ...extra];
  const byName = new Map(resources.map((resource) => [resource.name, resource]));
  const kept = new Map<string, MergedRows>();
  let standings: ReadonlyMap<string, Standing> | undefined;
  let revisions: readonly Revision[] | undefined;

  const describe = (id: string): ResourceDescriptor => {
    const found = byName.get(id);
    if (found !== undefined) return found;
    const near = nearest(id, [...byName.keys()]);
    return problem("unknown-resource", `there is no resource "${id}"`, {
      found: id,
      expected: `one of ${[...byName.keys()].join(", ")}`,
      ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
      exit: 2,
    });
  };
  const sourceStandings = (): ReadonlyMap<string, Standing> => {
    standings ??= new Map(rows("sources").map((row) => [row.key as string, row.standing as Standing]));
    return standings;
  };
  const readPart = (part: Part, resource: ResourceDescriptor): RawRow[] => {
    const schema = shipped.byName.get(resource.name)?.schema ?? resource.schema;
    const path = part === own ? join(part.folder, resource.path) : resource.path;
    const parsed = parseRows(readCsv(readChecked(part.folder, resource, disk), path), { ...resource, path, schema });
    const here = { ...resource, path };
    if (schema.fields.some((field) => field.name === "source")) checkSources(parsed, here, sourceStandings());
    for (const key of schema.foreignKeys ?? [])
      if (key.reference.resource !== "sources") checkForeignKey(parsed, here, key, rows(key.reference.resource));
    return parsed;
  };
  const merged = (id: string): MergedRows => {
    const before = kept.get(id);
    if (before !== undefined) return before;
    const resource = describe(id);
    const base = shipped.byName.has(id) ? readPart(shipped, shipped.byName.get(id)!) : [];
    const added = own?.byName.get(id);
    const over = added === undefined ? [] : readPart(own!, added);
    const known = over.length === 0 || id === REVISIONS ? [] : revisionList().filter((one) => one.resource === id);
    const result = mergeRows(resource, base, over, new Set(known.map(({ row }) => row)), added?.path ?? resource.path);
    checkSeries(result.rows, resource);
    kept.set(id, result);
    return result;
  };
  const rows = (id: string): readonly RawRow[] => merged(id).rows;
  const revisionList = (): readonly Revision[] => {
    revisions ??= byName.has(REVISIONS) ? revisionsOf(rows(REVISIONS)) : [];
    return revisions;
  };
  const { dataPackage } = shipped;
  const ownPackage = own?.dataPackage;
  return { folder, overlay, dataPackage, ownPackage, resources, describe, rows, merged, revisions: revisionList };
}
