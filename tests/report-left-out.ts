import { leftOut } from "./tools.js";

/** Says at the end of a run, in one line, what this machine could not test. */
export function teardown(): void {
  const line = leftOut();
  if (line !== undefined) process.stdout.write(`\n${line}\n`);
}
