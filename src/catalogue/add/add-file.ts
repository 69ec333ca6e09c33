import { join } from "node:path";
import { type Day, parseDay } from "../../core/day.js";
import { knownOptions } from "../../core/options.js";
import { type Catalogue, openCatalogue } from "../catalogue.js";
import { DATA_PACKAGE_FILE } from "../data-package.js";
import { nodeDisk, type WritableDisk } from "../disk.js";
import { type LoadOptions, load, type OfficialDataset } from "../load.js";
import { createLoader, type Loader } from "../loader.js";
import { overlayThere } from "../overlay/overlay-folder.js";
import { stagedDisk } from "../overlay/staged-disk.js";
import { alone, writePackage } from "../overlay/write-package.js";
import { ownDataFolder } from "../own-data-folder.js";
import { addedFiles, type ToWrite } from "./added-files.js";
import { addedFile } from "./describe-package.js";
import { type Addition, planAddition } from "./plan-addition.js";
import { refuseAddition } from "./refuse-addition.js";

/** How a file is added. */
export interface AddOptions extends Pick<LoadOptions, "period" | "map" | "name" | "onProgress" | "signal"> {
  /** The folder it is added to: a user's own, or the shipped one of a checkout. Made where there is none. */
  readonly into: string;
  /** The day on which it is added: by then a file that does not say when it was released was certainly public. */
  readonly today: Day;
  /** Says what would be done and does nothing. */
  readonly dryRun?: boolean;
  /** Values that differ from those held are taken, and both are kept. */
  readonly acceptRevisions?: boolean;
  /** Values that move further than a series ever did are taken. */
  readonly acceptJumps?: boolean;
  /** Figures that no resource holds are kept in one of the user's own. */
  readonly all?: boolean;
  /** The address it was fetched from, when it was. */
  readonly address?: string;
  /** The shipped data; those that come with realpay unless given. */
  readonly shipped?: string;
  readonly disk?: WritableDisk;
}

const OPTIONS = [
  "into",
  "today",
  "dryRun",
  "acceptRevisions",
  "acceptJumps",
  "all",
  "address",
  "shipped",
  "disk",
  "period",
  "map",
  "name",
  "onProgress",
  "signal",
];

/** What adding a file came to. */
export interface Added extends Addition {
  readonly dataset: OfficialDataset;
  /** Whether anything was written; not in a dry run, nor when nothing is new. */
  readonly written: boolean;
  /** Rows that are new or stand in the place of others. */
  readonly rows: number;
  readonly into: string;
}

/** The file's source with what is known only when it is added: by when it was public, and where it was fetched. */
function withDay(dataset: OfficialDataset, today: Day, address: string | undefined): OfficialDataset {
  const { source, kind } = dataset;
  const publicBy = source.released === "unknown" && !kind.id.startsWith("own-") ? parseDay(today) : "";
  const fetched = address === undefined ? {} : { address, addressUnknownBecause: "" };
  return { ...dataset, source: { ...source, publicBy, ...fetched } };
}

/** Reads what would be written as if it had been, with every check there is. */
function checkStaged(
  shipped: string,
  into: string,
  { files, description }: ToWrite,
  changed: readonly string[],
  disk: WritableDisk,
): void {
  const staged = new Map([...files].map(([name, content]) => [join(into, name), content]));
  staged.set(join(into, DATA_PACKAGE_FILE), new TextEncoder().encode(description));
  const loader: Loader = createLoader(shipped, stagedDisk(disk, staged), into === shipped ? undefined : into);
  for (const name of changed) loader.rows(name);
}

/**
 * Adds an official file, or one of one's own, to a folder of data: read, held against what is there, checked as it would
 * stand, written all or none. What was, what is and which release says so are kept of every changed value.
 *
 * @param input    path, bytes or text of the file
 * @param options  where to, on which day, and what is accepted
 * @returns what is new, unchanged, changed and jumping; whether it was written
 * @throws Problem those of `load`; "no-period", "no-resource", "unit-mismatch", "revised-values", "jump", "missing-period",
 *   "locked"; nothing is written then
 * @example await addFile("d7bt.csv", { into: "realpay-data", today: "2026-12-01", dryRun: true })
 */
export async function addFile(input: string | Uint8Array, options: AddOptions): Promise<Added> {
  knownOptions("addFile", options, OPTIONS);
  const { into, today, all = false, dryRun = false, acceptRevisions = false, acceptJumps = false, address } = options;
  const disk = options.disk ?? nodeDisk;
  const shipped = options.shipped ?? ownDataFolder(disk);
  const { period, map, name } = options;
  const asked = { period, map, name, onProgress: options.onProgress, signal: options.signal };
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as LoadOptions;
  const dataset = withDay(await load(input, { ...given, disk }), today, address);
  const work = (write: boolean): Added => {
    const overlay = into === shipped ? undefined : overlayThere(into, ".", disk);
    const where = { folder: shipped, disk, ...(overlay === undefined ? {} : { overlay }) };
    const catalogue: Catalogue = openCatalogue(where);
    const loader = createLoader(shipped, disk, overlay);
    const addition = planAddition(dataset, catalogue, loader, all);
    if (!dryRun) refuseAddition(addition, { revisions: acceptRevisions, jumps: acceptJumps });
    const file = addedFile(dataset.source, dataset.file, dataset.publication.nextRelease);
    const toWrite = addedFiles(into, addition, file, { catalogue, loader, disk });
    const changed = addition.comparisons.filter(({ fresh, revised }) => fresh.length + revised.length > 0);
    if (toWrite.rows > 0)
      checkStaged(
        shipped,
        into,
        toWrite,
        changed.map(({ resource }) => resource.name),
        disk,
      );
    if (write) writePackage(into, toWrite.files, toWrite.description, disk);
    return { ...addition, dataset, into, rows: toWrite.rows, written: write };
  };
  const first = work(false); // refused before anything is made
  if (dryRun || first.rows === 0) return first;
  return alone(into, disk, `realpay data add ${dataset.file.name}`, () => work(true));
}
