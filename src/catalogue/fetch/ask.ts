import type { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import { problem } from "../../core/problem.js";
import { allowedAddress } from "./allowed-address.js";
import { type AnswerHeaders, header } from "./header.js";
import { stopWaiting } from "./stop-waiting.js";

/** What is asked, and how. */
export interface Asking {
  readonly address: string;
  readonly hosts: readonly string[];
  readonly redirects: number;
  /** What goes along for an address on the way: the conditions of the last snapshot, at its own final address only. */
  readonly headers: (address: string) => Readonly<Record<string, string>>;
  readonly agent: Dispatcher;
  readonly signal: AbortSignal;
}

/** The head of an answer, with its body still to come. */
export interface Answer {
  /** The address that gave it, after all redirects. */
  readonly address: string;
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly body: Readable;
}

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** Ends a body that nobody reads, with the error that this is to it. */
const drop = (body: Readable): void => void body.on("error", () => undefined).destroy();

/**
 * Asks for an address and follows its redirects by hand, each held to the hosts that are listed.
 *
 * @returns the first answer that is no redirect; its body must be read or destroyed
 * @throws Problem "other-host", "not-https", "bad-address", "bad-redirect", "too-many-redirects"
 */
export async function ask(asking: Asking): Promise<Answer> {
  const { request } = await import("undici");
  let address = allowedAddress({ text: asking.address, hosts: asking.hosts });
  for (let redirects = 0; ; redirects += 1) {
    const pending = request(address, {
      dispatcher: asking.agent,
      headers: asking.headers(address),
      signal: asking.signal,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const { statusCode, headers, body } = await stopWaiting(pending, asking.signal, ({ body: late }) => drop(late));
    body.on("error", () => undefined); // who reads it sees it too; unseen, it would end the process
    if (!REDIRECTS.includes(statusCode)) return { address, status: statusCode, headers, body };
    drop(body);
    const location = header(headers, "location");
    if (location === undefined)
      problem("bad-redirect", "the address leads on, and does not say where", {
        found: `answer ${statusCode} without a location`,
        where: address,
        hint: "open the address in a browser and look where the file is now",
      });
    if (redirects >= asking.redirects)
      problem("too-many-redirects", `the address was led on more than ${asking.redirects} times`, {
        found: `at last to ${location.slice(0, 200)}`,
        expected: `at most ${asking.redirects} redirects`,
        where: asking.address,
        hint: "open the address in a browser and look where the file is now",
      });
    address = allowedAddress({ text: location, from: address, hosts: asking.hosts });
  }
}
