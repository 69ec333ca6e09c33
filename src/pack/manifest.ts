import { createHash } from "node:crypto";
import type { LeftOutSource } from "../catalogue/as-of.js";
import type { Day } from "../core/day.js";
import type { NeutralisedCell } from "../render/csv.js";
import { jsonText } from "../render/json.js";
import type { AttributionLine } from "../render/sheet.js";
import type { Unanswered } from "./unanswered.js";

/** A file by what is in it. */
export interface FileHash {
  /** With forward slashes, from the folder of the pack or of the data. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A text cell that was kept from running as a formula, and its file. */
export type NeutralisedInFile = NeutralisedCell & { readonly file: string };

/** What a pack is made of: nothing of the machine, the day or the version of Node is in it. */
export interface Manifest {
  /** Version of realpay. */
  readonly realpay: string;
  readonly findings: readonly string[];
  /** The day as of which the data were taken, with what was left out and what could not be answered; absent when all that is held was used. */
  readonly asOf?: {
    readonly day: Day;
    readonly leftOut: readonly LeftOutSource[];
    readonly unanswered: readonly Unanswered[];
  };
  /** Every file of the data, as it was read. */
  readonly inputs: readonly FileHash[];
  /** Every file of the pack but the manifest. */
  readonly outputs: readonly FileHash[];
  /** Text cells of CSV files that were kept from running as formulas. */
  readonly neutralised: readonly NeutralisedInFile[];
  readonly attributions: readonly AttributionLine[];
}

/** A file by its path and content. @example fileHash("a.txt", new Uint8Array()).bytes // 0 */
export const fileHash = (path: string, content: Uint8Array): FileHash => ({
  path,
  bytes: content.length,
  sha256: createHash("sha256").update(content).digest("hex"),
});

/** A manifest as the text of `manifest.json`. */
export const manifestText = (manifest: Manifest): string => jsonText(manifest);
