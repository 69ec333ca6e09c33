import { availableParallelism } from "node:os";
import { type ChartJob, type DrawnChart, drawChart } from "./draw-chart.js";
import { type TableFiles, type TableTask, tableFiles } from "./table-files.js";
import { type Heap, startThread, type Thread } from "./thread.js";

/** Those who draw the charts, while findings are still being answered, and write the tables. */
export interface Crew {
  draw(job: ChartJob): Promise<DrawnChart>;
  /** One of the parts of the tables. */
  write(task: TableTask): Promise<TableFiles>;
  /** Ends the threads that draw. */
  stop(): Promise<void>;
}

/** Each thread holds a Vega and a rasteriser of its own: more of them cost more memory than they save time. */
const MOST_THREADS = 2;
const CHART_HEAP: Heap = { old: 128, young: 8 };
const TABLE_HEAP: Heap = { old: 320, young: 8 };

/** Does everything in this thread, one thing after another. */
function alone(signal: AbortSignal): Crew {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(() => {
      signal.throwIfAborted();
      return work();
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    draw: (job) => inTurn(() => drawChart(job)),
    write: (task) => inTurn(() => tableFiles(task)),
    stop: async () => {},
  };
}

/**
 * Starts the threads of a pack: one that writes the tables, and those that draw. Where the package is not built there
 * is no file a thread could run, and everything is done in this one.
 *
 * @param signal   ends the work
 * @param threads  how many draw; as many as there are cores, two at most, unless given. 0: all in this thread
 */
export function startCrew(signal: AbortSignal, threads = Math.min(availableParallelism(), MOST_THREADS)): Crew {
  const drawers: Thread<ChartJob, DrawnChart>[] = [];
  for (let i = 0; i < threads; i += 1) {
    const thread = startThread<ChartJob, DrawnChart>(new URL("./chart-thread.js", import.meta.url), CHART_HEAP, signal);
    if (thread === undefined) return alone(signal);
    drawers.push(thread);
  }
  if (drawers.length === 0) return alone(signal);
  let given = 0;
  return {
    draw: (job) => drawers[given++ % drawers.length]!.ask(job),
    write: (task) => {
      const file = new URL("./table-thread.js", import.meta.url);
      const writer = startThread<TableTask, TableFiles>(file, TABLE_HEAP, signal);
      return writer === undefined ? tableFiles(task) : writer.ask(task).finally(() => writer.stop());
    },
    async stop() {
      await Promise.all(drawers.map((drawer) => drawer.stop()));
    },
  };
}
