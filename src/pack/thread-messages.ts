import { parentPort } from "node:worker_threads";
import { Problem } from "../core/problem.js";

/** What went wrong in a thread, as plain data. */
export interface ThreadFailure {
  /** Of a Problem; absent when it is a bug. */
  readonly code?: string;
  readonly message: string;
  readonly details: object;
  readonly stack?: string;
}

/** What a thread is asked. */
export interface ThreadTask<Task> {
  readonly number: number;
  readonly task: Task;
}

/** What a thread answers. */
export type ThreadAnswer<Result> = { readonly number: number } & (
  | { readonly result: Result }
  | { readonly failed: ThreadFailure }
);

function failure(error: unknown): ThreadFailure {
  const { message, stack } = error as Error;
  if (error instanceof Problem) return { code: error.code, message, details: { ...error } };
  return { message, details: {}, ...(stack === undefined ? {} : { stack }) };
}

/**
 * Answers what the thread is asked, one task after another. Called anywhere but in a thread it does nothing.
 *
 * @param work   does one task
 * @param bytes  what of a result is handed over and not copied
 */
export function answerTasks<Task, Result>(
  work: (task: Task) => Promise<Result>,
  bytes: (result: Result) => readonly Uint8Array[],
): void {
  const port = parentPort;
  if (port === null) return;
  let last = Promise.resolve();
  port.on("message", ({ number, task }: ThreadTask<Task>) => {
    last = last.then(async () => {
      try {
        const result = await work(task);
        const handed = bytes(result).map((part) => part.buffer as ArrayBuffer);
        port.postMessage({ number, result } satisfies ThreadAnswer<Result>, handed);
      } catch (error) {
        port.postMessage({ number, failed: failure(error) } satisfies ThreadAnswer<Result>);
      }
    });
  });
}
