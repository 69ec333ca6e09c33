import { problem } from "../../core/problem.js";
import type { Answer } from "./ask.js";
import { header } from "./header.js";
import { PassingFault } from "./passing-fault.js";
import { retryAfter } from "./retry-after.js";

const WORDS: Readonly<Record<number, readonly [code: string, says: string, hint: string]>> = {
  401: ["refused-by-publisher", "wants a name and a password", "download the file by hand and add it"],
  403: ["refused-by-publisher", "refuses to give the file", "download the file by hand and add it"],
  404: ["not-there", "has no file at this address", "look for the new address on the page of the publication"],
  410: ["not-there", "has taken the file away", "look for the new address on the page of the publication"],
  451: ["refused-by-publisher", "may not give the file for reasons of law", "look for another copy"],
};

/**
 * Refuses an answer that brings no file.
 *
 * @throws PassingFault "busy" for 408, 429 and every 5xx, with the time the publisher asks for
 * @throws Problem "not-there", "refused-by-publisher", "bad-answer"
 */
export function refuseStatus({ status, headers, address: where }: Answer): void {
  if (status === 200) return;
  const { host } = new URL(where);
  if (status === 429 || status === 408 || status >= 500)
    throw new PassingFault(
      "busy",
      status === 429 ? `${host} asks to be left alone for a while` : `${host} is out of order`,
      { found: `answer ${status}`, expected: "the file", where, hint: "try again later, or download the file by hand" },
      retryAfter(header(headers, "retry-after"), header(headers, "date")),
    );
  const [code, says, hint] = WORDS[status] ?? ["bad-answer", "does not answer with a file", "try again later"];
  problem(code, `${host} ${says}`, { found: `answer ${status}`, expected: "answer 200, with the file", where, hint });
}
