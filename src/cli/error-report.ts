import { Problem } from "../core/problem.js";

const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: "permission denied: choose a folder that you may write to",
  EPERM: "not permitted: choose a folder that you may write to",
  EROFS: "the disk is read-only: choose another folder",
  ENOSPC: "the disk is full: make room and run it again",
  ENOTDIR: "part of the path is a file, not a folder",
  EISDIR: "this is a folder: name a file",
  EEXIST: "something of that name is in the way",
  ENOENT: "there is no such file or folder",
  EMFILE: "too many files are open",
};

/** A resource is never named on a command line: one that is not there is a fault of the data, not of the question. */
const lackingData = ({ found, expected }: Problem): Problem =>
  new Problem("data-missing", `the data that comes with realpay holds no resource "${found}"`, {
    found: `no resource "${found}" in datapackage.json`,
    ...(expected === undefined ? {} : { expected: `"${found}" beside the others` }),
    where: "data/datapackage.json",
    hint: "install realpay again",
  });

/** Anything thrown, as a Problem: what the disk says becomes a sentence, and what is left over is called a bug. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown.code === "unknown-resource" ? lackingData(thrown) : thrown;
  const { code, path, message } = (thrown ?? {}) as Partial<NodeJS.ErrnoException>;
  if (typeof code === "string" && /^E[A-Z0-9]+$/.test(code))
    return new Problem("cannot-read-or-write", `cannot read or write ${path ?? "a file"}`, {
      found: code,
      ...(path === undefined ? {} : { where: path }),
      hint: SYSTEM[code] ?? "try again, or choose another place",
    });
  return new Problem("bug", `a fault in realpay itself: ${message ?? String(thrown)}`, {
    found: thrown instanceof Error ? thrown.name : typeof thrown,
    expected: "an answer, or an error that says what to do",
    hint: "this is not your mistake: please report it with the line you typed",
  });
}

/**
 * The same error with where it was met and what to do next, when whoever raised it did not know: a calculation does
 * not know which command asked for it.
 *
 * @param command  the line as far as it is known: "realpay show"
 */
export function withPlace(error: Problem, command: string): Problem {
  const { code, message, found, expected, exit } = error;
  return new Problem(code, message, {
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    where: error.where ?? command,
    hint: error.hint ?? `${command} --help`,
    exit,
  });
}

/** What was typed may hold characters that steer a terminal: they are shown, not obeyed. */
const shown = (text: string): string =>
  text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (mark) => `\\u{${mark.codePointAt(0)!.toString(16)}}`);

/** An error as text for a person or, with `--json`, as one line for a program. */
export function errorReport(error: Problem, json: boolean): string {
  const { code, message, found, expected, where, hint } = error;
  if (json)
    return `${JSON.stringify({ error: { code, message, found: found ?? null, expected: expected ?? null, where: where ?? null, hint: hint ?? null } })}\n`;
  const lines = Object.entries({ found, expected, where, hint })
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, text]) => `  ${name.padEnd(8)}  ${text.trim() === "" ? `"${text}"` : shown(text)}`);
  return [shown(message.startsWith("realpay") ? message : `realpay: ${message}`), ...lines, ""].join("\n");
}
