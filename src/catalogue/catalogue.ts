import type { Dataset } from "../core/dataset.js";
import type { Day } from "../core/day.js";
import { knownOptions } from "../core/options.js";
import { problem } from "../core/problem.js";
import type { Source, SourceKey } from "../core/source.js";
import { type Crosswalk, crosswalkOf } from "./crosswalk.js";
import { type Disk, nodeDisk, type WritableDisk } from "./disk.js";
import { type GridChoices, gridChoices } from "./grid-choices.js";
import { type Attribution, attributionsOf, type Licence } from "./licences.js";
import { createLoader } from "./loader.js";
import { finishWriting } from "./overlay/finish-writing.js";
import type { Revision } from "./overlay/revisions.js";
import { unfilledGaps } from "./overlay/unfilled-gaps.js";
import { ownDataFolder } from "./own-data-folder.js";
import type { ResourceId, ResourceRows } from "./rows/index.js";
import type { CrosswalkKind, GapsRow, SeriesBreaksRow, SourcesRow } from "./rows/references.js";
import { sourceKeys } from "./source-keys.js";
import { type ResourceSummary, summarise } from "./summary.js";
import { type VerifyReport, verifyPackage } from "./verify.js";

/** Where to open a catalogue. */
export interface CatalogueOptions {
  /** A folder with a `datapackage.json`; the data that comes with realpay unless given. */
  readonly folder?: string;
  /** A folder of the user's own data, in the same layout, laid over it; none unless given. */
  readonly overlay?: string;
  /** The disk to read it from; the disk of this machine unless given. */
  readonly disk?: Disk;
}

/** The data: typed rows, where they come from, what may not be compared, what is missing, and which choices are reasonable. */
export interface Catalogue {
  readonly folder: string;
  /** The folder of the user's own data that is laid over it, where there is one. */
  readonly overlay: string | undefined;
  readonly version: string;
  /** The day as of which it stands, when it is not all that is held. */
  readonly asOf?: Day;
  /** Every resource there is. */
  readonly ids: readonly string[];
  /** The rows of a resource, read and checked when first asked for. @throws Problem "unknown-resource", "data-damaged" and those of the parser */
  dataset<K extends ResourceId>(id: K): Dataset<ResourceRows[K]>;
  /** Shipped rows in whose place a revised one of the user's stands, with it. */
  superseded<K extends ResourceId>(id: K): readonly { readonly was: ResourceRows[K]; readonly is: ResourceRows[K] }[];
  /** Values that a later release changed: what was, what is, which source says so. */
  revisions(): readonly Revision[];
  source(key: SourceKey): Source | undefined;
  sources(): readonly Source[];
  licences(): readonly Licence[];
  /** The lines that the licences of these sources ask to be printed. @throws Problem "unknown-source" */
  attributions(keys: readonly SourceKey[]): Attribution[];
  /** Where a resource breaks, and whether it may be compared across. */
  breaks(resource: ResourceId): readonly SeriesBreaksRow[];
  /** What is missing from a resource, and which official file would fill it. */
  gaps(resource: ResourceId): readonly GapsRow[];
  /** The reasonable choices of a measure. @throws Problem "unknown-measure" */
  grid(measure: string): GridChoices;
  /** Names as printed, and the one to join on. @throws Problem "unknown-value" */
  crosswalk(kind: CrosswalkKind): Crosswalk;
  /** What is there: reads everything. */
  resources(): ResourceSummary[];
  /** Reads and checks every file anew. */
  verify(): VerifyReport;
}

const toSource = (row: SourcesRow): Source => ({
  key: row.key,
  publisher: row.publisher,
  publication: row.publication,
  table: row.table,
  released: row.released,
  releasedUnknownBecause: row.released_unknown_because,
  publicBy: row.public_by,
  address: row.address,
  addressUnknownBecause: row.address_unknown_because,
  readAt: row.read_at,
  licence: row.licence,
  standing: row.standing,
  note: row.note,
});

/** A function whose answer is worked out once. */
function once<T>(work: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: work() };
    return kept.value;
  };
}

/**
 * Opens the data. Reads only the description of the package; a resource is read, checked and typed when first asked for.
 *
 * @param options  `folder` with a datapackage.json, `overlay` with the user's own data, `disk` to read them from; what comes with realpay alone unless given
 * @returns the catalogue: rows, sources, breaks, gaps, choices
 * @throws Problem "no-data", "bad-data-package", "data-unreadable", "unknown-option"
 * @example openCatalogue().dataset("prices").rows[0]?.index // "cpi"
 */
export function openCatalogue(options: CatalogueOptions = {}): Catalogue {
  knownOptions("openCatalogue", options, ["folder", "overlay", "disk"]);
  const disk = options.disk ?? nodeDisk;
  const folder = options.folder ?? ownDataFolder(disk);
  const { overlay } = options;
  if (overlay !== undefined && "move" in disk) finishWriting(overlay, disk as WritableDisk);
  const loader = createLoader(folder, disk, overlay);
  const datasets = new Map<string, Dataset<unknown>>();

  const dataset = <K extends ResourceId>(id: K): Dataset<ResourceRows[K]> => {
    const before = datasets.get(id);
    if (before !== undefined) return before as Dataset<ResourceRows[K]>;
    const { title } = loader.describe(id);
    // The schema of the package has been checked row by row; that it says what ResourceRows says is checked by a test.
    const rows = loader.rows(id) as unknown as readonly ResourceRows[K][];
    const texts = new Set(rows.map((row) => (row as { source?: string }).source ?? "").filter((text) => text !== ""));
    const sources = [...new Set([...texts].flatMap((source) => sourceKeys({ source })))].sort();
    const made: Dataset<ResourceRows[K]> = { id, title, rows, sources };
    datasets.set(id, made);
    return made;
  };
  const sourcesByKey = once(() => new Map(dataset("sources").rows.map((row) => [row.key, toSource(row)])));
  const licences = once(() =>
    dataset("licences").rows.map(({ address_unknown_because: addressUnknownBecause, ...row }): Licence => {
      return { ...row, addressUnknownBecause };
    }),
  );
  const breaks = (id: string): SeriesBreaksRow[] =>
    dataset("series-breaks").rows.filter((row) => row.resource === loader.describe(id).name);
  const gaps = (id: string): GapsRow[] => {
    const { name } = loader.describe(id);
    return unfilledGaps(
      dataset("gaps").rows.filter((row) => row.resource === name),
      overlay === undefined ? [] : loader.merged(name).added,
    );
  };

  return {
    folder,
    overlay,
    version: loader.dataPackage.version,
    ids: loader.resources.map((resource) => resource.name),
    dataset,
    superseded: <K extends ResourceId>(id: K) =>
      loader.merged(id).superseded as unknown as readonly { was: ResourceRows[K]; is: ResourceRows[K] }[],
    revisions: loader.revisions,
    source: (key) => sourcesByKey().get(key),
    sources: () => [...sourcesByKey().values()],
    licences,
    attributions: (keys) =>
      attributionsOf(
        keys.map(
          (key) =>
            sourcesByKey().get(key) ??
            problem("unknown-source", `there is no line in sources.csv for "${key}"`, { found: key }),
        ),
        licences(),
      ),
    breaks,
    gaps,
    grid: (measure) => gridChoices(measure, dataset("grid").rows),
    crosswalk: (kind) => crosswalkOf(kind, dataset("crosswalk").rows),
    resources: () =>
      loader.resources.map((resource) =>
        summarise(resource, loader.rows(resource.name), breaks(resource.name), gaps(resource.name)),
      ),
    verify: () => verifyPackage(createLoader(folder, disk, overlay)),
  };
}
