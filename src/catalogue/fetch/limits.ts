import { knownOptions } from "../../core/options.js";
import { problem } from "../../core/problem.js";
import { MOST_BYTES } from "../../read/most-bytes.js";

/** How long a download may take, how much may come, how often it is tried. Times in milliseconds. */
export interface FetchLimits {
  /** To reach the host, its TLS included. 10 seconds. */
  readonly connect: number;
  /** From asking to the head of the answer, redirects included. 30 seconds. */
  readonly answer: number;
  /** Between two pieces of a body: it has stalled when nothing more comes. 30 seconds. */
  readonly stall: number;
  /** One try as a whole, so that a body that trickles ends too. 5 minutes. */
  readonly whole: number;
  /** Tries after the first, when a fault may pass. 4. */
  readonly retries: number;
  /** The first wait before another try; it doubles each time. 1 second. */
  readonly firstWait: number;
  /** The longest wait, whatever the publisher asks for. 2 minutes. */
  readonly longestWait: number;
  /** Redirects that are followed. 5. */
  readonly redirects: number;
  /** Bytes of a file, as sent and as unpacked: what a file of figures may have to be read. 40 million. */
  readonly bytes: number;
}

/** The limits when none are given; all tries together end within some 35 minutes at the very worst. */
export const FETCH_LIMITS: FetchLimits = {
  connect: 10_000,
  answer: 30_000,
  stall: 30_000,
  whole: 300_000,
  retries: 4,
  firstWait: 1_000,
  longestWait: 120_000,
  redirects: 5,
  bytes: MOST_BYTES,
};

/** What may be 0: no further try, no redirect. */
const MAY_BE_NOTHING: readonly string[] = ["retries", "redirects"];

/**
 * The limits of a download: those given, and the usual ones for the rest.
 *
 * @throws Problem "unknown-option", "bad-limit"
 * @example fetchLimits({ retries: 0 }).redirects // 5
 */
export function fetchLimits(given: Partial<FetchLimits> = {}): FetchLimits {
  knownOptions("fetchOfficial: limits", given, Object.keys(FETCH_LIMITS));
  for (const [name, value] of Object.entries(given)) {
    const least = MAY_BE_NOTHING.includes(name) ? 0 : 1;
    if (Number.isSafeInteger(value) && value >= least && value <= 2_147_483_647) continue;
    problem("bad-limit", `fetchOfficial: the limit ${name} is ${value}`, {
      found: String(value),
      expected: `a whole number from ${least} to 2147483647`,
      where: `limits.${name}`,
      exit: 2,
    });
  }
  return { ...FETCH_LIMITS, ...given };
}
