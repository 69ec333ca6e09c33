import { join } from "node:path";
import { nearest } from "../core/nearest.js";
import { problem } from "../core/problem.js";
import type { Standing } from "../core/standing.js";
import { readCsv } from "../read/csv.js";
import { readBytes, readChecked } from "./check-bytes.js";
import { DATA_PACKAGE_FILE, type DataPackage, parseDataPackage, type ResourceDescriptor } from "./data-package.js";
import type { Disk } from "./disk.js";
import { parseRows, type RawRow } from "./parse-rows.js";
import { checkForeignKey, checkSources } from "./row-checks.js";
import { checkSeries } from "./series-checks.js";

/** Reads resources of one folder, each at most once. */
export interface Loader {
  readonly folder: string;
  readonly dataPackage: DataPackage;
  /** The description of a resource. @throws Problem "unknown-resource", with the nearest name */
  describe(id: string): ResourceDescriptor;
  /** The checked and typed rows of a resource: read when first asked for, then kept. */
  rows(id: string): readonly RawRow[];
}

function readPackage(folder: string, disk: Disk): DataPackage {
  const file = join(folder, DATA_PACKAGE_FILE);
  if (!disk.exists(file))
    problem("no-data", `${folder} holds no data: there is no ${DATA_PACKAGE_FILE} in it`, {
      found: "no such file",
      expected: file,
      where: folder,
      hint: "name the folder that holds datapackage.json",
    });
  return parseDataPackage(readBytes(file, disk), file);
}

/**
 * Opens a folder of data. Reads only `datapackage.json`; a resource is read when first asked for.
 *
 * @throws Problem "no-data", "bad-data-package"
 */
export function createLoader(folder: string, disk: Disk): Loader {
  const dataPackage = readPackage(folder, disk);
  const byName = new Map(dataPackage.resources.map((resource) => [resource.name, resource]));
  const kept = new Map<string, readonly RawRow[]>();
  let standings: ReadonlyMap<string, Standing> | undefined;

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
  const check = (resource: ResourceDescriptor, parsed: readonly RawRow[]): void => {
    if (resource.schema.fields.some((field) => field.name === "source"))
      checkSources(parsed, resource, sourceStandings());
    for (const key of resource.schema.foreignKeys ?? [])
      if (key.reference.resource !== "sources") checkForeignKey(parsed, resource, key, rows(key.reference.resource));
    checkSeries(parsed, resource);
  };
  const rows = (id: string): readonly RawRow[] => {
    const before = kept.get(id);
    if (before !== undefined) return before;
    const resource = describe(id);
    const parsed = parseRows(readCsv(readChecked(folder, resource, disk), resource.path), resource);
    check(resource, parsed);
    kept.set(id, parsed);
    return parsed;
  };
  return { folder, dataPackage, describe, rows };
}
