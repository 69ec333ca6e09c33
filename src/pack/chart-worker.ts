import { parentPort, workerData } from "node:worker_threads";
import { Problem } from "../core/problem.js";
import type { Evidence } from "../evidence/evidence.js";
import { type ChartJob, type DrawnChart, drawChart } from "./draw-chart.js";

/** What a worker answers: a drawn chart, or what went wrong as plain data. */
export type WorkerAnswer =
  | { readonly drawn: DrawnChart }
  | {
      readonly failed: {
        readonly code?: string;
        readonly message: string;
        readonly details: object;
        readonly stack?: string;
      };
    };

async function answer(job: ChartJob): Promise<WorkerAnswer> {
  try {
    return { drawn: await drawChart(workerData as readonly Evidence[], job) };
  } catch (error) {
    const { message, stack } = error as Error;
    if (!(error instanceof Problem))
      return { failed: { message, details: {}, ...(stack === undefined ? {} : { stack }) } };
    return { failed: { code: error.code, message, details: { ...error } } };
  }
}

/** Draws charts in a thread of its own, one at a time. Loaded anywhere but in a worker it does nothing. */
parentPort?.on("message", async (job: ChartJob) => {
  const message = await answer(job);
  parentPort?.postMessage(message, "drawn" in message ? [message.drawn.png.buffer as ArrayBuffer] : []);
});
