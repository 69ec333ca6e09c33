import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { problem } from "../core/problem.js";
import type { Evidence } from "../evidence/evidence.js";
import { dataFiles } from "./data-files.js";
import { makeFiles } from "./make-files.js";
import { type FileHash, type Manifest, manifestText } from "./manifest.js";
import type { PackOptions } from "./pack-options.js";
import { MANIFEST_FILE, replaceFolder } from "./replace-folder.js";
import type { Unanswered } from "./unanswered.js";

/** A pack that was built. */
export interface Pack {
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly findings: readonly Evidence[];
  /** The questions that the data of the day do not answer. */
  readonly unanswered: readonly Unanswered[];
  readonly files: readonly FileHash[];
}

/**
 * Builds the evidence pack: one folder with a page, workbooks, charts, tables and a manifest. Same data, same bytes.
 * The folder is written beside its place and moved into it at the end; until then an old pack is left whole.
 *
 * @param options  data, findings and folder
 * @returns where it is and what is in it
 * @throws Problem "no-findings", those of the findings and of the data; "not-a-pack", "foreign-files", "not-writable" and the like
 * @example await buildPack({ catalogue: openCatalogue(), findings: FINDINGS, out: "out", version: "1.0.0" })
 */
export async function buildPack(options: PackOptions): Promise<Pack> {
  const { catalogue, version } = options;
  if (options.findings.length === 0)
    problem("no-findings", "a pack needs at least one finding", { hint: "see realpay list", exit: 2 });
  const inputs = dataFiles(catalogue, options.disk);
  const made: Omit<Pack, "folder"> = { findings: [], unanswered: [], files: [] };
  const folder = await replaceFolder(
    options.out,
    async (fresh) => {
      const { findings, unanswered, attributions, neutralised, outputs } = await makeFiles(options, fresh);
      const ids = findings.map((evidence) => evidence.id);
      const then =
        "leftOut" in catalogue ? { asOf: { day: catalogue.asOf, leftOut: catalogue.leftOut, unanswered } } : {};
      const manifest: Manifest = {
        realpay: version,
        findings: ids,
        ...then,
        inputs,
        outputs,
        neutralised,
        attributions,
      };
      await writeFile(join(fresh, MANIFEST_FILE), manifestText(manifest));
      Object.assign(made, { findings, unanswered, files: outputs });
    },
    options.signal,
  );
  return { folder, ...made };
}
