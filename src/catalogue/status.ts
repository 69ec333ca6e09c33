import type { Day } from "../core/day.js";
import type { WrittenResource } from "./add/describe-package.js";
import { certainlyPublicBy } from "./as-of.js";
import type { Catalogue } from "./catalogue.js";
import type { Loader } from "./loader.js";
import type { RawRow } from "./parse-rows.js";
import type { ResourceId } from "./rows/index.js";
import type { GapsRow } from "./rows/references.js";
import { sourceKeys } from "./source-keys.js";
import { spanOf } from "./span.js";

/** How old a resource is, when more is to be expected, and what it lacks. */
export interface ResourceStatus {
  readonly resource: string;
  readonly title: string;
  /** The last moment its figures speak of. */
  readonly to: string | undefined;
  /** The day by which its newest source was certainly public; undefined where no source says. */
  readonly newest: Day | undefined;
  /** Days since then. */
  readonly days: number | undefined;
  /** When its publisher said the next release would come; undefined where nothing held says so. */
  readonly next: Day | undefined;
  /** Whether that day has passed: there should be something newer. */
  readonly due: boolean;
  readonly gaps: readonly GapsRow[];
}

const DAY = 86_400_000;
const days = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

function newestOf(rows: readonly RawRow[], catalogue: Catalogue): Day | undefined {
  const keys = new Set(
    rows.flatMap(({ source }) => (typeof source === "string" && source !== "" ? sourceKeys({ source }) : [])),
  );
  const known = [...keys].flatMap((key) => {
    const source = catalogue.source(key);
    return source === undefined ? [] : (certainlyPublicBy(source) ?? []);
  });
  return known.sort().at(-1);
}

/** When the next release of a resource was said to come: by a file that was added, else by the list of official files. */
function nextOf(name: string, newest: Day | undefined, catalogue: Catalogue, loader: Loader): Day | undefined {
  const own = loader.ownPackage?.resources.find((resource) => resource.name === name) as WrittenResource | undefined;
  const said = [
    ...(own?.sources ?? []).flatMap(({ nextRelease }) => nextRelease ?? []),
    ...catalogue
      .dataset("official-files")
      .rows.filter(({ fills, next_release: next }) => fills.split(" ").includes(name) && next !== "")
      .map(({ next_release: next }) => next),
  ].sort();
  return said.find((day) => newest === undefined || day > newest) ?? said.at(-1);
}

/**
 * How old each resource is, when the next release is expected, and which official file would fill each known gap.
 *
 * @param catalogue  the data
 * @param loader     the same, row by row
 * @param today      the day from which age is counted
 * @returns one entry for each resource with figures, in the order of the package
 * @example dataStatus(catalogue, loader, "2026-12-01").find((one) => one.resource === "prices")?.due // true
 */
export function dataStatus(catalogue: Catalogue, loader: Loader, today: Day): ResourceStatus[] {
  return loader.resources
    .filter(({ schema }) => schema.fields.some(({ name }) => name === "value"))
    .map(({ name, title }) => {
      const rows = loader.rows(name);
      const newest = newestOf(rows, catalogue);
      const next = nextOf(name, newest, catalogue, loader);
      const gaps = catalogue.gaps(name as ResourceId);
      return {
        resource: name,
        title,
        to: spanOf(rows)?.to,
        newest,
        days: newest === undefined ? undefined : days(newest, today),
        next,
        due: next !== undefined && next <= today,
        gaps,
      };
    });
}
