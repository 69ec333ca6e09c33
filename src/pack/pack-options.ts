import type { CatalogueAsOf } from "../catalogue/as-of.js";
import type { Catalogue } from "../catalogue/catalogue.js";
import type { Disk } from "../catalogue/disk.js";
import type { PackFinding } from "./pack-finding.js";

/** What a pack is built from. */
export interface PackOptions {
  /** The data; with `asOf(catalogue, day)` the pack is that of the day, and says what the day does not answer. */
  readonly catalogue: Catalogue | CatalogueAsOf;
  readonly findings: readonly PackFinding[];
  /** The folder to be: new, empty, or an old pack, which is replaced whole. */
  readonly out: string;
  /** Version of realpay, for the manifest. */
  readonly version: string;
  /** Threads that draw charts, the one that asks among them; as many as there are cores, two at most, unless given. 1 does everything in one. */
  readonly threads?: number;
  /** Aborted when the person interrupts: nothing is left half written. */
  readonly signal?: AbortSignal;
  /** The disk the data is read from. */
  readonly disk?: Disk;
  /** Told what is being done, and how much of it. */
  readonly onProgress?: (progress: { readonly doing: string; readonly done: number; readonly of: number }) => void;
}
