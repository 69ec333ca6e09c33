import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { Problem, type ProblemDetails } from "../core/problem.js";
import type { ThreadAnswer, ThreadFailure, ThreadTask } from "./thread-messages.js";

/** A thread that does tasks of one kind, one after another. */
export interface Thread<Task, Result> {
  /** @throws (by rejection) what the thread threw; the reason of the signal when it is aborted */
  ask(task: Task): Promise<Result>;
  stop(): Promise<void>;
}

/** Megabytes a thread may take for what lives long and for what was just made. */
export interface Heap {
  readonly old: number;
  readonly young: number;
}

const thrown = ({ code, message, details, stack }: ThreadFailure): Error =>
  code === undefined
    ? Object.assign(new Error(message), stack === undefined ? {} : { stack })
    : new Problem(code, message, details as ProblemDetails);

/**
 * Starts a thread, or gives undefined where there is no file for it: the package is not built.
 *
 * @param file    the compiled module that calls `answerTasks`
 * @param heap    megabytes of its heap, old and young: with a limit its garbage is collected early
 * @param signal  stops the thread, and everything it was asked fails
 */
export function startThread<Task, Result>(
  file: URL,
  heap: Heap,
  signal: AbortSignal,
): Thread<Task, Result> | undefined {
  if (!existsSync(fileURLToPath(file))) return undefined;
  const worker = new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: heap.old, maxYoungGenerationSizeMb: heap.young },
  });
  const waiting = new Map<number, { done: (result: Result) => void; fail: (error: unknown) => void }>();
  let asked = 0;
  const failAll = (error: unknown): void => {
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  const abort = (): void => {
    failAll(signal.reason);
    void worker.terminate();
  };
  signal.addEventListener("abort", abort, { once: true });
  worker.on("message", (answer: ThreadAnswer<Result>) => {
    const { done, fail } = waiting.get(answer.number) ?? {};
    waiting.delete(answer.number);
    if ("failed" in answer) fail?.(thrown(answer.failed));
    else done?.(answer.result);
  });
  worker.on("error", failAll);
  worker.on("exit", () => failAll(new Error("a thread of the pack stopped before it was done")));
  return {
    ask(task) {
      if (signal.aborted) return Promise.reject(signal.reason);
      const number = asked++;
      return new Promise((done, fail) => {
        waiting.set(number, { done, fail });
        worker.postMessage({ number, task } satisfies ThreadTask<Task>);
      });
    },
    async stop() {
      signal.removeEventListener("abort", abort);
      await worker.terminate();
    },
  };
}
