/** A time limit that aborts a signal. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Counts from now again. */
  again(): void;
  /** Ends it; the signal is never aborted by it any more. */
  done(): void;
}

/**
 * Aborts a signal after a time, with a reason that says what took too long.
 *
 * @param ms      the time, in milliseconds
 * @param reason  makes the error, when the time is over
 */
export function deadline(ms: number, reason: () => Error): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(reason()), ms);
  let over = false;
  return {
    signal: controller.signal,
    again: () => void (over || timer.refresh()),
    done: () => {
      over = true;
      clearTimeout(timer);
    },
  };
}
