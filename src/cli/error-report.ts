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

/** Anything thrown, as a Problem: what the disk says becomes a sentence, and what is left over is called a bug. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const { code, path, message } = thrown as NodeJS.ErrnoException;
  const says = code === undefined ? undefined : SYSTEM[code];
  if (says !== undefined)
    return new Problem("cannot-read-or-write", `cannot read or write ${path ?? "a file"}`, {
      found: code!,
      where: path ?? "",
      hint: says,
    });
  return new Problem("bug", message ?? String(thrown), {
    found: thrown instanceof Error ? thrown.name : typeof thrown,
    hint: "this is a fault in realpay: please report it with the line you typed",
  });
}

/** An error as text for a person or, with `--json`, as one line for a program. */
export function errorReport(error: Problem, json: boolean): string {
  const { code, message, found, expected, where, hint } = error;
  if (json)
    return `${JSON.stringify({ error: { code, message, found: found ?? null, expected: expected ?? null, where: where ?? null, hint: hint ?? null } })}\n`;
  const lines = Object.entries({ found, expected, where, hint })
    .filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "")
    .map(([name, text]) => `  ${name.padEnd(8)}  ${text}`);
  return [message.startsWith("realpay") ? message : `realpay: ${message}`, ...lines, ""].join("\n");
}
