import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { Problem, problem } from "../../core/problem.js";
import type { Answer } from "./ask.js";
import { HEAD_BYTES } from "./content-kind.js";
import { deadline } from "./deadline.js";
import { header } from "./header.js";
import { cutOff } from "./network-fault.js";
import { PassingFault } from "./passing-fault.js";
import { unpack } from "./unpack.js";

/** A body that has been read to its end. */
export interface ReadBody {
  /** Bytes, unpacked. */
  readonly bytes: number;
  /** 64 hexadecimal digits, of the unpacked bytes. */
  readonly sha256: string;
  /** The first bytes. */
  readonly head: Uint8Array;
}

type Pieces = AsyncIterable<Uint8Array>;

function tooLarge(found: string, most: number, where: string): never {
  return problem("too-large", "the file is larger than a file of figures may be", {
    found,
    expected: `at most ${most} bytes`,
    where,
    hint: "look at the address: a file of figures has a few million bytes at most",
  });
}

/** What zlib and the disk say, as what it means here. */
function meaning(error: unknown, where: string): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? "";
  if (code === "Z_BUF_ERROR") return cutOff(where, "packed content without its end");
  if (code.startsWith("Z_"))
    return new Problem("bad-encoding", "the file cannot be unpacked", {
      found: code,
      expected: "content packed as its header says",
      where,
      hint: "try again later, or download the file by hand and add it",
    });
  return error;
}

/**
 * Reads a body to its end, piece by piece, into a new file, so that neither a large one nor a packed one that unfolds
 * to a huge one fills memory or disk. Fewer bytes than were announced are refused. A body that is sent without its
 * length, and not in chunks, ends when the connection does: that it was cut off cannot be told then.
 *
 * @param answer  its head
 * @param into    the file, which must not exist; after a failure it may hold a part
 * @param bytes   the most bytes, as sent and unpacked
 * @param stall   milliseconds between two pieces
 * @throws Problem "too-large", "bad-encoding"; PassingFault "cut-off", "stalled"; what the network and the disk throw
 */
export async function readBody(
  answer: Answer,
  into: string,
  { bytes: most, stall, signal }: { readonly bytes: number; readonly stall: number; readonly signal: AbortSignal },
): Promise<ReadBody> {
  const { address: where, headers, body } = answer;
  const length = header(headers, "content-length");
  const announced = length === undefined ? undefined : Number(length);
  if (announced !== undefined && announced > most) tooLarge(`${announced} bytes announced`, most, where);
  const unpacking = unpack(header(headers, "content-encoding"), where);
  const waiting = deadline(stall, () => stalled(where, stall));
  const hash = createHash("sha256");
  const head: Uint8Array[] = [];
  let [sent, bytes] = [0, 0];

  async function* arriving(pieces: Pieces): Pieces {
    for await (const piece of pieces) {
      waiting.again();
      sent += piece.length;
      if (sent > most) tooLarge(`more than ${most} bytes sent`, most, where);
      yield piece;
    }
    waiting.done();
    if (announced !== undefined && sent !== announced) throw cutOff(where, `${sent} of ${announced} bytes`);
  }
  async function* keeping(pieces: Pieces): Pieces {
    for await (const piece of pieces) {
      if (bytes < HEAD_BYTES) head.push(piece.slice(0, HEAD_BYTES - bytes));
      bytes += piece.length;
      if (bytes > most) tooLarge(`more than ${most} bytes${unpacking ? " unpacked" : ""}`, most, where);
      hash.update(piece);
      yield piece;
    }
  }
  try {
    const stages = [
      body,
      arriving,
      ...(unpacking ? [unpacking] : []),
      keeping,
      createWriteStream(into, { flags: "wx" }),
    ];
    const stop = AbortSignal.any([signal, waiting.signal]);
    await pipeline(stages as unknown as readonly NodeJS.ReadWriteStream[], { signal: stop }).catch((error: unknown) => {
      throw stop.aborted ? stop.reason : meaning(error, where);
    });
  } finally {
    waiting.done();
    body.destroy();
  }
  return { bytes, sha256: hash.digest("hex"), head: Buffer.concat(head) };
}

const stalled = (where: string, ms: number): PassingFault =>
  new PassingFault("stalled", "the file stopped coming", {
    found: `nothing for ${ms / 1000} s`,
    expected: "the rest of the file",
    where,
    hint: "try again later",
  });
