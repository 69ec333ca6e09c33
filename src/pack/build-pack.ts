import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Catalogue } from "../catalogue/catalogue.js";
import type { Disk } from "../catalogue/disk.js";
import { problem } from "../core/problem.js";
import type { Evidence } from "../evidence/evidence.js";
import { dataFiles } from "./data-files.js";
import { type DrawOptions, drawCharts } from "./draw-charts.js";
import { type FileHash, fileHash, type Manifest, manifestText } from "./manifest.js";
import { packCharts } from "./pack-charts.js";
import { chartFiles, type PackFiles, pageFile, tableFiles } from "./pack-files.js";
import { MANIFEST_FILE, replaceFolder } from "./replace-folder.js";

/** A finding that can be answered without options. */
export interface PackFinding {
  readonly id: string;
  answer(catalogue: Catalogue): Evidence;
}

/** What a pack is built from. */
export interface PackOptions extends Pick<DrawOptions, "threads" | "signal"> {
  readonly catalogue: Catalogue;
  readonly findings: readonly PackFinding[];
  /** The folder to be: new, empty, or an old pack, which is replaced whole. */
  readonly out: string;
  /** Version of realpay, for the manifest. */
  readonly version: string;
  /** The disk the data is read from. */
  readonly disk?: Disk;
  /** Told what is being done, and how much of it. */
  readonly onProgress?: (progress: { readonly doing: string; readonly done: number; readonly of: number }) => void;
}

/** A pack that was built. */
export interface Pack {
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly findings: readonly Evidence[];
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
  const { catalogue, out, version, disk, signal, threads, onProgress } = options;
  if (options.findings.length === 0)
    problem("no-findings", "a pack needs at least one finding", { hint: "see realpay list", exit: 2 });
  const inputs = dataFiles(catalogue, disk);
  const of = options.findings.length;
  const findings = options.findings.map((finding, i) => {
    signal?.throwIfAborted();
    onProgress?.({ doing: "answering", done: i, of });
    return finding.answer(catalogue);
  });
  const attributions = catalogue.attributions([
    ...new Set(findings.flatMap((evidence) => evidence.sources.map((source) => source.key))),
  ]);
  const charts = packCharts(findings);
  let files: readonly FileHash[] = [];
  const folder = await replaceFolder(
    out,
    async (fresh) => {
      const drawn = await drawCharts(
        charts.map((chart) => chart.job),
        {
          ...(threads === undefined ? {} : { threads }),
          ...(signal === undefined ? {} : { signal }),
          onDone: (done) => onProgress?.({ doing: "drawing", done, of: charts.length }),
        },
      );
      // After the threads have ended: the workbooks and the threads together would take too much memory.
      const tables = await tableFiles(findings, attributions, version);
      const content: PackFiles = {
        ...tables.files,
        ...(await chartFiles(charts, drawn)),
        ...(await pageFile(findings, attributions, charts, drawn)),
      };
      const paths = Object.keys(content).sort();
      for (const path of paths) {
        signal?.throwIfAborted();
        await mkdir(dirname(join(fresh, path)), { recursive: true });
        await writeFile(join(fresh, path), content[path]!);
      }
      const outputs = paths.map((path) => fileHash(path, content[path]!));
      const manifest: Manifest = {
        realpay: version,
        findings: findings.map((evidence) => evidence.id),
        inputs,
        outputs,
        neutralised: tables.neutralised,
        attributions,
      };
      await writeFile(join(fresh, MANIFEST_FILE), manifestText(manifest));
      files = outputs;
    },
    signal,
  );
  return { folder, findings, files };
}
