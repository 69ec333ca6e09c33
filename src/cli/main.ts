#!/usr/bin/env node
import { run } from "./run.js";

const interruption = new AbortController();
process.once("SIGINT", () => interruption.abort());
process.once("SIGTERM", () => interruption.abort());
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0); // whoever read us has read enough
});

run(process.argv.slice(2), { stdout: process.stdout, stderr: process.stderr, signal: interruption.signal }).then(
  (code) => {
    process.exitCode = code;
  },
);
