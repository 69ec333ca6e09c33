import { join } from "node:path";
import { Problem } from "../core/problem.js";
import type { ResourceDescriptor } from "./data-package.js";
import type { Loader } from "./loader.js";
import type { Revision } from "./overlay/revisions.js";
import { sourceKeys } from "./source-keys.js";

/** What checking one resource found. */
export interface ResourceCheck {
  readonly resource: string;
  readonly file: string;
  /** Rows read; undefined when it could not be read to the end. */
  readonly rows: number | undefined;
  readonly bytes: number;
  readonly hash: string;
  readonly problem: Problem | undefined;
}

/** What checking the whole folder found. */
export interface VerifyReport {
  readonly ok: boolean;
  readonly folder: string;
  readonly rows: number;
  readonly resources: readonly ResourceCheck[];
  /** Lines of sources.csv that no row uses. */
  readonly unusedSources: readonly string[];
}

/**
 * Reads and checks every resource of a loader that has read nothing yet: bytes, hash, columns, types, keys, sources, holes.
 * Finds the first problem of each resource and goes on to the next.
 */
export function verifyPackage(loader: Loader): VerifyReport {
  const used = new Set<string>();
  const isShipped = (name: string): boolean => loader.dataPackage.resources.some((shipped) => shipped.name === name);
  const check = ({ name, path, bytes, hash }: ResourceDescriptor, file: string): ResourceCheck => {
    const base = { resource: name, file, bytes, hash };
    try {
      const { rows, added, superseded } = loader.merged(name);
      for (const row of [...rows, ...superseded.map(({ was }) => was)])
        if (typeof row.source === "string" && row.source !== "")
          for (const key of sourceKeys({ source: row.source })) used.add(key);
      return {
        ...base,
        rows: file === path ? rows.length - (isShipped(name) ? added.length : 0) : added.length,
        problem: undefined,
      };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { ...base, rows: undefined, problem: error };
    }
  };
  for (const { wasSource } of revisionsHeld(loader)) used.add(wasSource);
  const own = loader.ownPackage?.resources ?? [];
  const resources = [
    ...loader.resources.map((resource) => check(resource, resource.path)),
    ...own
      .filter(({ name }) => isShipped(name))
      .map((resource) => check(resource, join(loader.overlay!, resource.path))),
  ];
  const complete = resources.every(({ problem }) => problem === undefined);
  const keys = complete ? loader.rows("sources").map((row) => String(row.key)) : [];
  const unusedSources = keys.filter((key) => !used.has(key));
  return {
    ok: complete && unusedSources.length === 0,
    folder: loader.folder,
    rows: resources.reduce((sum, { rows = 0 }) => sum + rows, 0),
    resources,
    unusedSources,
  };
}

/** The revisions, where they can be read: a damaged file of them is reported with the others. */
function revisionsHeld(loader: Loader): readonly Revision[] {
  try {
    return loader.revisions();
  } catch {
    return [];
  }
}
