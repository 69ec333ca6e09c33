import { Problem } from "../core/problem.js";
import type { Loader } from "./loader.js";
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
  const resources = loader.dataPackage.resources.map(({ name, path, bytes, hash }): ResourceCheck => {
    const base = { resource: name, file: path, bytes, hash };
    try {
      const rows = loader.rows(name);
      for (const row of rows)
        if (typeof row.source === "string" && row.source !== "")
          for (const key of sourceKeys({ source: row.source })) used.add(key);
      return { ...base, rows: rows.length, problem: undefined };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { ...base, rows: undefined, problem: error };
    }
  });
  const complete = resources.every((check) => check.problem === undefined);
  const unusedSources = complete
    ? loader
        .rows("sources")
        .map((row) => String(row.key))
        .filter((key) => !used.has(key))
    : [];
  return {
    ok: complete && unusedSources.length === 0,
    folder: loader.folder,
    rows: resources.reduce((sum, check) => sum + (check.rows ?? 0), 0),
    resources,
    unusedSources,
  };
}
