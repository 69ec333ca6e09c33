import type { Dataset } from "../core/dataset.js";
import { type Day, dayWords, parseDay } from "../core/day.js";
import { addMonths, isPeriod, monthsOf } from "../core/period.js";
import type { Source, SourceKey } from "../core/source.js";
import type { Catalogue } from "./catalogue.js";
import type { ResourceId, ResourceRows } from "./rows/index.js";
import { sourceKeys } from "./source-keys.js";

/** A source that may not be used, and why. */
export interface LeftOutSource {
  readonly key: SourceKey;
  readonly because: "published later" | "release date unknown";
}

/** The data as they stood on a day. */
export interface CatalogueAsOf extends Catalogue {
  readonly asOf: Day;
  /** Every source that is left out, in the order of `sources.csv`. */
  readonly leftOut: readonly LeftOutSource[];
}

/** What describes the data rather than being data: cautions stay, whenever they were written down. */
const DESCRIBING: ReadonlySet<string> = new Set<ResourceId>([
  "sources",
  "licences",
  "series-breaks",
  "gaps",
  "grid",
  "crosswalk",
  "revisions",
  "official-files",
]);

/**
 * The day by which a source was certainly public: its release date; the last day of it where only the month or the year
 * is known; the day of a dated copy where no release date is. Undefined where nothing is known.
 *
 * @example certainlyPublicBy({ ...source, released: "2026-05", publicBy: "" }) // "2026-05-31"
 */
export function certainlyPublicBy({ released, publicBy }: Pick<Source, "released" | "publicBy">): Day | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(released)) return released;
  if (!isPeriod(released)) return publicBy === "" ? undefined : publicBy;
  const after = addMonths(monthsOf(released).at(-1)!, 1);
  return new Date(Date.parse(`${after}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/**
 * The data as they stood on a day: only what rests on releases that were certainly public by then, so that a claim can
 * be defended as it was made. A row that rests on two sources needs both. A source whose date is unknown is left out
 * and listed. Breaks, gaps and listed choices describe the data and stay.
 *
 * When not to use it: to see what a publisher's series looked like before a revision. Only the releases held can be told
 * apart, and of most series one is held.
 *
 * @param catalogue  the data
 * @param day        the last day that counts, as 2026-05-21
 * @returns the same with fewer rows; what was left out and why
 * @throws Problem "bad-day"
 * @example asOf(openCatalogue(), "2026-05-21").leftOut[0]?.key // "acses-browser-2025-preview"
 */
export function asOf(catalogue: Catalogue, day: Day): CatalogueAsOf {
  const last = parseDay(day, "--as-of");
  const leftOut = catalogue.sources().flatMap((source): LeftOutSource[] => {
    const by = certainlyPublicBy(source);
    if (by === undefined) return [{ key: source.key, because: "release date unknown" }];
    return by <= last ? [] : [{ key: source.key, because: "published later" }];
  });
  const out = new Set(leftOut.map(({ key }) => key));
  const kept = new Map<string, Dataset<unknown>>();
  const holds = (row: object): boolean =>
    !("source" in row) || row.source === "" || sourceKeys(row as { source: string }).every((key) => !out.has(key));
  return {
    ...catalogue,
    asOf: last,
    leftOut,
    revisions: () => catalogue.revisions().filter(({ isSource }) => !out.has(isSource)),
    dataset<K extends ResourceId>(id: K): Dataset<ResourceRows[K]> {
      const whole = catalogue.dataset(id);
      if (DESCRIBING.has(id)) return whole;
      const before = kept.get(id);
      if (before !== undefined) return before as Dataset<ResourceRows[K]>;
      const made: Dataset<ResourceRows[K]> = {
        ...whole,
        title: `${whole.title} (as it stood on ${dayWords(last)})`,
        rows: [
          ...whole.rows.filter(holds),
          ...catalogue.superseded(id).flatMap(({ was, is }) => (holds(was) && !holds(is) ? [was] : [])),
        ],
        sources: whole.sources.filter((key) => !out.has(key)),
      };
      kept.set(id, made);
      return made;
    },
  };
}
