import { setImmediate } from "node:timers/promises";
import { problem } from "../core/problem.js";
import type { Evidence } from "../evidence/evidence.js";
import type { AttributionLine } from "../render/sheet.js";
import { byIndex } from "./by-index.js";
import { chartFiles, type PageDrawing } from "./chart-files.js";
import { collectGarbage, garbageCollector, MOST_GARBAGE } from "./collect-garbage.js";
import { type Crew, startCrew } from "./crew.js";
import { type FreshFolder, freshFolder } from "./fresh-folder.js";
import { leftOutWords } from "./left-out-words.js";
import type { FileHash, NeutralisedInFile } from "./manifest.js";
import { packCharts } from "./pack-charts.js";
import type { PackOptions } from "./pack-options.js";
import { pageFile, workingsFiles } from "./page-files.js";
import { packTitle, tableFiles } from "./table-files.js";
import { answerOrNot, type Unanswered } from "./unanswered.js";

/** What was made, every file of which is on the disk. */
export interface MadeFiles {
  readonly findings: readonly Evidence[];
  readonly unanswered: readonly Unanswered[];
  readonly attributions: readonly AttributionLine[];
  readonly neutralised: readonly NeutralisedInFile[];
  readonly outputs: readonly FileHash[];
}

function refuseNothing(unanswered: readonly Unanswered[]): never {
  return problem("no-findings", "none of the questions can be answered as the data stood that day", {
    found: unanswered.map(({ finding }) => finding).join(", "),
    expected: "at least one answer",
    hint: "choose a later day",
  });
}

/** Those who do the work, and where it goes. */
interface Workshop {
  readonly crew: Crew;
  readonly folder: FreshFolder;
  /** Stops everything. */
  readonly failed: AbortController;
  readonly signal: AbortSignal;
}

/** Answers the findings, and has their charts drawn by others meanwhile; each is written as soon as it is drawn. */
async function answerAll({ catalogue, findings: asked, onProgress }: PackOptions, workshop: Workshop) {
  const { crew, folder, failed, signal } = workshop;
  const findings: Evidence[] = [];
  const unanswered: Unanswered[] = [];
  const drawing: Promise<PageDrawing | undefined>[] = [];
  let done = 0;
  let turn: Promise<unknown> = Promise.resolve(); // one at a time: should fonts have to be cut, that takes much memory
  const collect = garbageCollector(MOST_GARBAGE);
  for (const [i, finding] of asked.entries()) {
    signal.throwIfAborted();
    collect();
    onProgress?.({ doing: "answering", done: i, of: asked.length });
    const evidence = answerOrNot(finding, catalogue);
    if ("because" in evidence) {
      unanswered.push(evidence);
      continue;
    }
    findings.push(evidence);
    for (const chart of packCharts(evidence, byIndex(finding, catalogue))) {
      const written = crew.draw(chart.job).then((drawn) => {
        const mine = turn.then(() => chartFiles(chart, drawn, folder));
        turn = mine;
        return mine;
      });
      written.then(
        () => onProgress?.({ doing: "drawing", done: ++done, of: drawing.length }),
        (error: unknown) => failed.abort(error),
      );
      drawing.push(written);
    }
    await setImmediate();
  }
  if (findings.length === 0) refuseNothing(unanswered);
  return { findings, unanswered, drawing };
}

async function makeAll(options: PackOptions, workshop: Workshop): Promise<MadeFiles> {
  const { catalogue, version } = options;
  const { crew, folder } = workshop;
  const { findings, unanswered, drawing } = await answerAll(options, workshop);
  const keys = findings.flatMap((evidence) => evidence.sources.map((source) => source.key));
  const attributions = catalogue.attributions([...new Set(keys)]);
  const leftOut = leftOutWords(catalogue);
  collectGarbage();
  const neutralised = await tableFiles({ findings, attributions, version, title: packTitle(catalogue) }, folder);
  await workingsFiles({ findings, version }, folder);
  await crew.help();
  const drawings = (await Promise.all(drawing)).filter((drawn) => drawn !== undefined);
  await pageFile({ catalogue, findings, unanswered, leftOut, attributions, drawings, version }, folder);
  return { findings, unanswered, attributions, neutralised, outputs: folder.written() };
}

/**
 * Answers the findings and writes the tables while another thread draws; then draws with it what is left. Every file
 * is written as soon as it is made, so that the pack is never held in memory.
 *
 * @param options  of the pack
 * @param fresh    an empty folder
 * @throws Problem "no-findings", those of the findings and of the disk
 */
export async function makeFiles(options: PackOptions, fresh: string): Promise<MadeFiles> {
  const failed = new AbortController();
  const signal = options.signal === undefined ? failed.signal : AbortSignal.any([options.signal, failed.signal]);
  const crew = startCrew(signal, options.threads);
  const folder = freshFolder(fresh, signal);
  try {
    return await makeAll(options, { crew, folder, failed, signal });
  } catch (error) {
    failed.abort(error);
    throw error;
  } finally {
    await crew.stop();
    await folder.settled();
  }
}
