import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { CatalogueAsOf } from "../catalogue/as-of.js";
import type { Catalogue } from "../catalogue/catalogue.js";
import type { Disk } from "../catalogue/disk.js";
import { problem } from "../core/problem.js";
import type { Evidence } from "../evidence/evidence.js";
import { byIndex } from "./by-index.js";
import { chartFiles } from "./chart-files.js";
import { collectGarbage } from "./collect-garbage.js";
import { startCrew } from "./crew.js";
import { dataFiles } from "./data-files.js";
import type { DrawnChart } from "./draw-chart.js";
import { leftOutWords } from "./left-out-words.js";
import { type FileHash, fileHash, type Manifest, manifestText } from "./manifest.js";
import { type PackChart, packCharts } from "./pack-charts.js";
import type { PackFinding } from "./pack-finding.js";
import { pageFiles } from "./page-files.js";
import { MANIFEST_FILE, replaceFolder } from "./replace-folder.js";
import { type PackFiles, packTitle, tableFiles } from "./table-files.js";
import { answerOrNot, type Unanswered } from "./unanswered.js";

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

/** A pack that was built. */
export interface Pack {
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly findings: readonly Evidence[];
  /** The questions that the data of the day do not answer. */
  readonly unanswered: readonly Unanswered[];
  readonly files: readonly FileHash[];
}

function refuseNothing(unanswered: readonly Unanswered[]): never {
  return problem("no-findings", "none of the questions can be answered as the data stood that day", {
    found: unanswered.map(({ finding }) => finding).join(", "),
    expected: "at least one answer",
    hint: "choose a later day",
  });
}

/** Answers the findings and writes the tables while another thread draws; then draws with it what is left. */
async function makeFiles({ catalogue, findings: asked, version, signal, threads, onProgress }: PackOptions) {
  const failed = new AbortController();
  const any = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  const crew = startCrew(any, threads);
  try {
    const findings: Evidence[] = [];
    const unanswered: Unanswered[] = [];
    const charts: PackChart[] = [];
    const drawing: Promise<DrawnChart>[] = [];
    let done = 0;
    for (const [i, finding] of asked.entries()) {
      any.throwIfAborted();
      onProgress?.({ doing: "answering", done: i, of: asked.length });
      const evidence = answerOrNot(finding, catalogue);
      if ("because" in evidence) {
        unanswered.push(evidence);
        continue;
      }
      const own = packCharts(evidence, byIndex(finding, catalogue));
      findings.push(evidence);
      charts.push(...own);
      for (const { job } of own) {
        const drawn = crew.draw(job).then((chart) => {
          done += 1;
          onProgress?.({ doing: "drawing", done, of: charts.length });
          return chart;
        });
        drawn.catch((error: unknown) => failed.abort(error));
        drawing.push(drawn);
      }
      await setImmediate();
    }
    if (findings.length === 0) refuseNothing(unanswered);
    const keys = findings.flatMap((evidence) => evidence.sources.map((source) => source.key));
    const attributions = catalogue.attributions([...new Set(keys)]);
    const tables = await tableFiles({ findings, attributions, version, title: packTitle(catalogue) });
    collectGarbage();
    await crew.help();
    const drawn = await Promise.all(drawing);
    const content: PackFiles = {
      ...tables.files,
      ...(await chartFiles(charts, drawn)),
      ...(await pageFiles({
        catalogue,
        findings,
        unanswered,
        leftOut: leftOutWords(catalogue),
        attributions,
        charts,
        drawn,
        version,
      })),
    };
    return { findings, unanswered, attributions, neutralised: tables.neutralised, content };
  } finally {
    await crew.stop();
  }
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
  const { catalogue, version, signal } = options;
  if (options.findings.length === 0)
    problem("no-findings", "a pack needs at least one finding", { hint: "see realpay list", exit: 2 });
  const inputs = dataFiles(catalogue, options.disk);
  const made: Omit<Pack, "folder"> = { findings: [], unanswered: [], files: [] };
  const folder = await replaceFolder(
    options.out,
    async (fresh) => {
      const { findings, unanswered, attributions, neutralised, content } = await makeFiles(options);
      const outputs = Object.keys(content)
        .sort()
        .map((path) => fileHash(path, content[path]!));
      for (const { path } of outputs) {
        signal?.throwIfAborted();
        await mkdir(dirname(join(fresh, path)), { recursive: true });
        await writeFile(join(fresh, path), content[path]!);
      }
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
    signal,
  );
  return { folder, ...made };
}
