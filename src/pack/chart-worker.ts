import { parentPort } from "node:worker_threads";
import { Problem } from "../core/problem.js";
import { type ChartJob, type DrawnChart, drawChart } from "./draw-chart.js";

/** What went wrong in a thread, as plain data. */
export interface WorkerFailure {
  /** Of a Problem; absent when it is a bug. */
  readonly code?: string;
  readonly message: string;
  readonly details: object;
  readonly stack?: string;
}

/** What a thread answers. */
export type WorkerAnswer = { readonly drawn: DrawnChart } | { readonly failed: WorkerFailure };

function failure(error: unknown): WorkerFailure {
  const { message, stack } = error as Error;
  if (error instanceof Problem) return { code: error.code, message, details: { ...error } };
  return { message, details: {}, ...(stack === undefined ? {} : { stack }) };
}

/** Draws charts in a thread of its own, one at a time. Loaded anywhere but in a worker it does nothing. */
parentPort?.on("message", async (job: ChartJob) => {
  try {
    const drawn = await drawChart(job);
    parentPort?.postMessage({ drawn } satisfies WorkerAnswer, [drawn.png.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort?.postMessage({ failed: failure(error) } satisfies WorkerAnswer);
  }
});
