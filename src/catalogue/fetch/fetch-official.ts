import { type Day, parseDay } from "../../core/day.js";
import { knownOptions } from "../../core/options.js";
import { problem } from "../../core/problem.js";
import { allowedAddress } from "./allowed-address.js";
import { backOff } from "./back-off.js";
import { type Fetched, fetchOnce, type Try } from "./fetch-once.js";
import { type FetchLimits, fetchLimits } from "./limits.js";
import { acceptedTypes } from "./media-types.js";
import { newestSnapshot } from "./newest-snapshot.js";
import { PassingFault } from "./passing-fault.js";

/** What to get, where to keep it, and the world it is got in. */
export interface FetchOptions {
  /** Where the publisher has the file. */
  readonly address: string;
  /** Every host that may be asked, that of the address among them: redirects to any other are refused. */
  readonly hosts: readonly string[];
  /** Content types the file may come with. */
  readonly accept: readonly string[];
  /** Where the snapshots are kept: `<folder>/<day>/<file>`. */
  readonly folder: string;
  readonly today: Day;
  readonly limits?: Partial<FetchLimits>;
  /** Where the names of proxies are read: HTTPS_PROXY, HTTP_PROXY, NO_PROXY. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Authorities to trust beside the usual ones, as PEM. */
  readonly authorities?: readonly string[];
  /** An interrupt: it ends the download and leaves nothing behind. */
  readonly signal: AbortSignal;
  /** Waits, and ends early when the signal is aborted: `(ms, signal) => setTimeout(ms, undefined, { signal })` of `node:timers/promises`. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** A number from 0 up to 1: `Math.random`. */
  readonly random: () => number;
  /** Takes a line about what is going on. */
  readonly log: (line: string) => void;
}

const KEYS: readonly (keyof FetchOptions)[] = [
  "address",
  "hosts",
  "accept",
  "folder",
  "today",
  "limits",
  "environment",
  "authorities",
  "signal",
  "sleep",
  "random",
  "log",
];

/** Tries until the file is there, a fault stays, or no tries are left. */
async function tryAgain(attempt: Try, { sleep, random, log }: FetchOptions): Promise<Fetched> {
  const { limits, signal } = attempt;
  for (let tries = 1; ; tries += 1) {
    try {
      return await fetchOnce(attempt);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof PassingFault)) throw error;
      if (tries > limits.retries) throw error.problem;
      const wait = Math.min(error.wait ?? backOff(tries, random, limits), limits.longestWait);
      log(`${error.message}; try ${tries + 1} of ${limits.retries + 1} in ${Math.ceil(wait / 1000)} s`);
      await sleep(wait, signal);
      signal.throwIfAborted();
    }
  }
}

/**
 * Gets the current file of a publisher into a dated folder, or says that nothing has changed. The publisher is asked
 * only for what is new (`If-None-Match`, `If-Modified-Since`), is left alone when it asks for it, and only its own
 * hosts are ever asked. What comes is held against type, content and size before it counts, and is moved into place
 * whole: a page of excuses, half a file or an interrupt leaves the folder as it was.
 *
 * When not to use it: for addresses that come from somewhere else than a person or the package, and for pages.
 *
 * @returns `new` with the snapshot that was made, or `unchanged` with the newest one there was
 * @throws Problem "other-host", "not-https", "bad-address", "too-many-redirects", "bad-redirect"; "web-page",
 *   "wrong-type", "wrong-content", "empty-file", "too-large", "bad-encoding", "cut-off"; "not-there",
 *   "refused-by-publisher", "busy", "too-slow", "stalled", "no-connection", "not-secure", "proxy-refused", "bad-proxy",
 *   "bad-answer"; "not-written", "too-many-snapshots"; "unknown-option", "unknown-value", "bad-limit", "bad-day";
 *   the reason of the signal when it is aborted
 * @example
 * const { outcome, file } = await fetchOfficial({
 *   address: "https://www.ons.gov.uk/generator?format=csv&uri=/economy/inflationandpriceindices/timeseries/d7bt/mm23",
 *   hosts: ["www.ons.gov.uk"], accept: ["text/csv"], folder: "snapshots", today: "2026-10-21",
 *   environment: process.env, signal, sleep: (ms, signal) => setTimeout(ms, undefined, { signal }), random: Math.random, log,
 * });
 */
export async function fetchOfficial(options: FetchOptions): Promise<Fetched> {
  knownOptions("fetchOfficial", options, KEYS);
  const { address, hosts, folder, environment, authorities, signal } = options;
  const limits = fetchLimits(options.limits);
  const accept = acceptedTypes(options.accept);
  if (accept.length === 0) problem("too-few-values", "fetchOfficial: accept names no content type", { exit: 2 });
  const today = parseDay(options.today, "today");
  allowedAddress({ text: address, hosts });
  signal.throwIfAborted();
  const connections = { environment, ...(authorities && { authorities }) };
  const previous = await newestSnapshot(folder, address);
  return tryAgain({ address, hosts, accept, folder, today, previous, limits, connections, signal }, options);
}
