/**
 * Waits for something no longer than a signal allows. undici answers an abort only once a connection stands, so that a
 * proxy that takes the connection and says nothing would hold an interrupt up.
 *
 * @param pending  what is waited for
 * @param signal   ends the waiting; its reason is thrown
 * @param unused   called with what comes after all, when nobody waits any more
 */
export function stopWaiting<T>(pending: Promise<T>, signal: AbortSignal, unused: (late: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    pending
      .then((value) => (signal.aborted ? unused(value) : resolve(value)), reject)
      .finally(() => signal.removeEventListener("abort", stop));
    if (signal.aborted) stop();
  });
}
