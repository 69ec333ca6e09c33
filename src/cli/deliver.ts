import { statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { problem } from "../core/problem.js";
import type { Context } from "./command.js";

/** What a command made: text, or the bytes of a binary format. */
export interface Product {
  readonly format: string;
  readonly content: string | Uint8Array;
}

/** A device or a pipe, such as /dev/null or what a shell makes of `>(…)`, is written to; a file is replaced. */
function isStream(path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  return there !== undefined && !there.isFile() && !there.isDirectory();
}

/**
 * Hands over what a command made: to the file that was named, written beside and moved into place, or to stdout.
 *
 * @param line  the line to type, up to the name of the file, for the refusal
 * @returns the path written to, or undefined when it went to stdout
 * @throws Problem "binary-to-terminal" when bytes would fill a terminal with noise; those of writing a file
 */
export async function deliver(
  { content, format }: Product,
  { out, line }: { readonly out: string | undefined; readonly line: string },
  context: Context,
): Promise<string | undefined> {
  if (out !== undefined) {
    context.signal.throwIfAborted();
    const { writeFileInPlace } = await import("../pack/write-file.js");
    await (isStream(out) ? writeFile(out, content) : writeFileInPlace(out, content));
    context.note(`wrote ${out}`);
    return out;
  }
  if (typeof content === "string") context.print(content);
  else if (context.terminal) refuseTerminal(format, line);
  else context.write(content);
  return undefined;
}

/** Refuses a binary format on a terminal before any work is done for it. */
export function refuseTerminal(format: string, line: string): never {
  return problem("binary-to-terminal", `${format} is a binary format: on a terminal it would be noise`, {
    found: "stdout is a terminal",
    expected: "a file, or another program that reads it",
    hint: line,
  });
}

/**
 * The format that was asked for: by name, else by the ending of the file, else the first of the list.
 *
 * @param endings  formats by the ending of a file name, when it is not the name of the format
 * @throws Problem "unknown-ending" (exit 2) when a file is named and nothing says in which format
 */
export function formatFor<F extends string>(
  { format, out }: { readonly format: string | undefined; readonly out: string | undefined },
  formats: readonly F[],
  endings: Readonly<Record<string, F>> = {},
): F {
  if (format !== undefined) return format as F; // its list was checked with the options
  if (out === undefined) return formats[0]!;
  const ending = /\.([^./\\]+)$/.exec(out)?.[1]?.toLowerCase() ?? "";
  const known = formats.find((name) => name === ending) ?? endings[ending];
  return (
    known ??
    problem("unknown-ending", `the name "${out}" does not say a format`, {
      found: ending === "" ? "no ending" : `.${ending}`,
      expected: `a name that ends in ${formats.map((name) => `.${name}`).join(", ")}, or --format`,
      where: "--out",
      exit: 2,
    })
  );
}
