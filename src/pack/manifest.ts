import { createHash } from "node:crypto";
import { jsonText } from "../render/json.js";
import type { AttributionLine } from "../render/sheet.js";
import type { NeutralisedInFile } from "./table-files.js";

/** A file by what is in it. */
export interface FileHash {
  /** With forward slashes, from the folder of the pack or of the data. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a pack is made of: nothing of the machine, the day or the version of Node is in it. */
export interface Manifest {
  /** Version of realpay. */
  readonly realpay: string;
  readonly findings: readonly string[];
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
