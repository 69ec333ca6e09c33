import { Problem } from "../../src/core/problem.js";
import { SOURCES } from "../../src/sources/index.js";
import type { Given } from "../../src/sources/parts/define-source.js";
import type { Publication } from "../../src/sources/parts/publication.js";
import { streamOwnFile } from "../../src/sources/parts/stream-own.js";
import { madeFile } from "./raw.js";

/** A made file of a user's own, read as a kind: its bytes or its text. */
export async function readOwn(id: string, content: string | Uint8Array, given: Given = {}): Promise<Publication> {
  const source = SOURCES.find((known) => known.id === `own-${id}`)!;
  return source.read(await madeFile(content), given);
}

/** Text in pieces of some bytes each. */
export async function* pieces(text: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The same file, streamed in small pieces. */
export const streamOwn = (
  kind: "pay-scales" | "pay-points" | "staff-in-post" | "membership",
  text: string,
  given: Given = {},
) => streamOwnFile({ chunks: pieces(text), name: "made.csv" }, { kind, given });

/** What a refusal says, whole: its message and everything beside it. */
export async function refusalOf(act: () => Promise<unknown>): Promise<Problem> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("it was not refused");
}

/** All that a problem says, in one text. */
export const allWords = ({ code, message, found, expected, where, hint }: Problem): string =>
  [code, message, found, expected, where, hint].join(" | ");
