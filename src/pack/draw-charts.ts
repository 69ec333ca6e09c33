import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { Problem, type ProblemDetails } from "../core/problem.js";
import type { WorkerAnswer, WorkerFailure } from "./chart-worker.js";
import { type ChartJob, type DrawnChart, drawChart } from "./draw-chart.js";

/** Each thread holds a Vega and a rasteriser of its own: more of them than this cost more memory than they save time. */
const MOST_THREADS = 2;

/** Megabytes of the heap of a thread, so that its garbage is collected early: drawings are short-lived. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 };

const WORKER = new URL("./chart-worker.js", import.meta.url);

/** How charts are drawn. */
export interface DrawOptions {
  /** Threads; as many as there are cores, up to two, unless given. 0 draws in this one. */
  readonly threads?: number;
  readonly signal?: AbortSignal;
  /** Called after each chart. */
  readonly onDone?: (done: number) => void;
}

const failure = ({ code, message, details, stack }: WorkerFailure): Error =>
  code === undefined
    ? Object.assign(new Error(message), stack === undefined ? {} : { stack })
    : new Problem(code, message, details as ProblemDetails);

/** Gives a worker one chart after another until there are none left. */
function workThrough(
  next: () => { job: ChartJob; keep: (drawn: DrawnChart) => void } | undefined,
  signal: AbortSignal,
): Promise<void> {
  const worker = new Worker(WORKER, { resourceLimits: LIMITS });
  const stop = (): void => void worker.terminate();
  signal.addEventListener("abort", stop, { once: true });
  return new Promise<void>((resolve, reject) => {
    let keep: ((drawn: DrawnChart) => void) | undefined;
    const give = (): void => {
      const task = signal.aborted ? undefined : next();
      if (task === undefined) {
        resolve();
        return;
      }
      keep = task.keep;
      worker.postMessage(task.job);
    };
    worker.on("message", (answer: WorkerAnswer) => {
      if ("failed" in answer) return reject(failure(answer.failed));
      keep!(answer.drawn);
      give();
    });
    worker.on("error", reject);
    worker.on("exit", () => (signal.aborted ? resolve() : reject(new Error("a thread that draws charts stopped"))));
    give();
  }).finally(async () => {
    signal.removeEventListener("abort", stop);
    await worker.terminate();
  });
}

/**
 * Draws charts on several threads and gives them back in the order of the jobs, whichever was ready first. Where the
 * package is not built there is no file a thread could run, and the charts are drawn in this one.
 *
 * @param jobs     compiled charts
 * @param options  threads, signal and progress
 * @throws whatever drawing throws; the reason of the signal when it is aborted
 */
export async function drawCharts(
  jobs: readonly ChartJob[],
  { threads = Math.min(availableParallelism(), MOST_THREADS), signal, onDone }: DrawOptions = {},
): Promise<DrawnChart[]> {
  const drawn: DrawnChart[] = new Array(jobs.length);
  let [given, done] = [0, 0];
  const next = () => {
    const at = given;
    if (at >= jobs.length) return undefined;
    given += 1;
    return {
      job: jobs[at]!,
      keep: (chart: DrawnChart): void => {
        drawn[at] = chart;
        done += 1;
        onDone?.(done);
      },
    };
  };
  const crew = existsSync(fileURLToPath(WORKER)) ? Math.min(threads, jobs.length) : 0;
  if (crew === 0)
    for (let task = next(); task !== undefined; task = next()) {
      signal?.throwIfAborted();
      task.keep(await drawChart(task.job));
    }
  else {
    // One that fails stops the others.
    const failed = new AbortController();
    const any = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
    const work = Array.from({ length: crew }, () =>
      workThrough(next, any).catch((error: unknown) => {
        failed.abort(error);
        throw error;
      }),
    );
    const ends = await Promise.allSettled(work);
    const bad = ends.find((end) => end.status === "rejected");
    if (bad?.status === "rejected") throw bad.reason;
  }
  signal?.throwIfAborted();
  return drawn;
}
