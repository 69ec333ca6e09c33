import { availableParallelism } from "node:os";
import { garbageCollector, MOST_GARBAGE } from "./collect-garbage.js";
import { type ChartJob, type DrawnChart, drawUnclaimed, type SharedJob, shareJob } from "./draw-chart.js";
import { type Heap, startThread, type Thread } from "./thread.js";

/** Those who draw the charts while findings are still being answered and tables written. */
export interface Crew {
  /** Puts a chart on the pile; the other threads take from it at once. */
  draw(job: ChartJob): Promise<DrawnChart>;
  /** Draws in this thread too, until the pile is empty. */
  help(): Promise<void>;
  /** Ends the other threads. */
  stop(): Promise<void>;
}

/** A chart on the pile, and who waits for it. */
interface Waiting extends SharedJob {
  readonly done: (chart: DrawnChart) => void;
  readonly fail: (error: unknown) => void;
}

/** Each thread holds a Vega and a rasteriser of its own: more of them cost more memory than they save time. */
const MOST_THREADS = 2;
const HEAP: Heap = { old: 72, young: 4 };

type Drawer = Thread<SharedJob, DrawnChart | undefined>;

/** Starts the threads that draw beside this one; none where the package is not built and there is no file to run. */
function startDrawers(threads: number, signal: AbortSignal): Drawer[] {
  const file = new URL("./chart-thread.js", import.meta.url);
  const drawers: Drawer[] = [];
  while (drawers.length + 1 < threads) {
    const drawer: Drawer | undefined = startThread(file, HEAP, signal);
    if (drawer === undefined) break;
    drawers.push(drawer);
  }
  return drawers;
}

/**
 * Starts the threads of a pack. Every chart is offered to one of the others at once, which draws them in order; this
 * thread, when it has nothing else to do, takes what is left from the end. A chart is drawn by whoever claims it first.
 *
 * @param signal   ends the work
 * @param threads  how many draw, this one among them; as many as there are cores, two at most, unless given.
 *                 1 does everything in this one
 */
export function startCrew(signal: AbortSignal, threads = Math.min(availableParallelism(), MOST_THREADS)): Crew {
  const pile = new Set<Waiting>();
  const drawers = startDrawers(threads, signal);
  let offered = 0;
  return {
    draw: (job) =>
      new Promise((done, fail) => {
        const shared = shareJob(job);
        const waiting: Waiting = { ...shared, done, fail };
        pile.add(waiting);
        drawers[offered++ % drawers.length]
          ?.ask(shared)
          .then((chart) => chart !== undefined && done(chart), fail)
          .finally(() => pile.delete(waiting));
      }),
    async help() {
      const collect = garbageCollector(MOST_GARBAGE);
      for (const next of [...pile].reverse()) {
        signal.throwIfAborted();
        const { done, fail } = next;
        await drawUnclaimed(next).then((chart) => chart !== undefined && done(chart), fail);
        pile.delete(next);
        collect();
      }
      signal.throwIfAborted();
    },
    async stop() {
      await Promise.all(drawers.map((drawer) => drawer.stop()));
    },
  };
}
