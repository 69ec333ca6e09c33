import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Gives memory back now, before work that needs much of it begins: what writing the workbooks left behind would
 * otherwise stand beside what drawing takes.
 */
export function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

/** Bytes of garbage that may gather between pieces of work. */
export const MOST_GARBAGE = 48e6;

const held = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/**
 * A collector to be called between pieces of work: it gives memory back whenever so much has come on top of what was
 * left the last time. Of itself a heap that is already large is let grow by as much again.
 *
 * @param most  bytes of garbage that may gather
 */
export function garbageCollector(most: number): () => void {
  let left = held();
  return () => {
    if (held() - left < most) return;
    collectGarbage();
    left = held();
  };
}
