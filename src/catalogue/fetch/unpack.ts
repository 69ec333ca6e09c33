import type { Transform } from "node:stream";
import { createGunzip, createInflate } from "node:zlib";
import { problem } from "../../core/problem.js";

/**
 * What unpacks a body that was packed for the way: gzip and deflate, which are all that is asked for. Nothing for a
 * body that was sent as it is.
 *
 * @param encoding  the header `Content-Encoding`
 * @param where     the address, for the message
 * @throws Problem "bad-encoding"
 */
export function unpack(encoding: string | undefined, where: string): Transform | undefined {
  const plain = encoding?.trim().toLowerCase() ?? "";
  if (plain === "" || plain === "identity") return undefined;
  if (plain === "gzip" || plain === "x-gzip") return createGunzip();
  if (plain === "deflate") return createInflate();
  return problem("bad-encoding", `the file comes packed in a way that was not asked for: ${plain.slice(0, 60)}`, {
    found: plain.slice(0, 60),
    expected: "gzip, deflate, or not packed",
    where,
    hint: "download the file by hand and add it",
  });
}
