#!/usr/bin/env node
import { asProblem, errorReport, withPlace } from "./error-report.js";
import { run } from "./run.js";

const words = process.argv.slice(2);
const interruption = new AbortController();
process.once("SIGINT", () => interruption.abort());
process.once("SIGTERM", () => interruption.abort());

/** The last resort: whatever was thrown where nobody waits is told like any other error, never as a stack trace. */
function stop(thrown: unknown): never {
  process.stderr.write(errorReport(withPlace(asProblem(thrown), "realpay"), words.includes("--json")));
  process.exit(1);
}
process.on("uncaughtException", stop);
process.stderr.on("error", () => undefined); // nobody reads the notes: the result still matters
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code === "EPIPE") process.exit(0); // whoever read us has read enough
  stop({ code, path: "stdout" });
});

run(words, { stdout: process.stdout, stderr: process.stderr, signal: interruption.signal }).then((code) => {
  process.exitCode = code;
});
