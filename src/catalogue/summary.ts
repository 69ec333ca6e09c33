import type { ResourceDescriptor } from "./data-package.js";
import type { RawRow } from "./parse-rows.js";
import { releasesOf } from "./release.js";
import type { GapsRow, SeriesBreaksRow } from "./rows/references.js";
import { sourceKeys } from "./source-keys.js";
import { spanOf } from "./span.js";

/** What is in a resource: how much, from when to when, of which releases, with which breaks and gaps. */
export interface ResourceSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: number;
  /** First and last moment the rows speak of; undefined where rows have no time. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Oldest first; empty where the resource has one release only. */
  readonly releases: readonly string[];
  readonly sources: readonly string[];
  readonly breaks: readonly SeriesBreaksRow[];
  readonly gaps: readonly GapsRow[];
}

/** What is in a resource. */
export function summarise(
  resource: ResourceDescriptor,
  rows: readonly RawRow[],
  breaks: readonly SeriesBreaksRow[],
  gaps: readonly GapsRow[],
): ResourceSummary {
  const span = spanOf(rows);
  const texts = new Set(rows.map((row) => row.source).filter((text) => typeof text === "string" && text !== ""));
  const released = rows.filter((row): row is RawRow & { release: string } => typeof row.release === "string");
  return {
    id: resource.name,
    title: resource.title,
    description: resource.description,
    rows: rows.length,
    from: span?.from,
    to: span?.to,
    releases: releasesOf(released),
    sources: [...new Set([...texts].flatMap((text) => sourceKeys({ source: String(text) })))].sort(),
    breaks,
    gaps,
  };
}
