import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { leftOut } from "./tools.js";

/** Says at the end of a run, in one line, what this machine could not test. */
export function teardown(): void {
  const line = leftOut();
  if (line !== undefined) process.stdout.write(`\n${line}\n`);
  if (!existsSync(fileURLToPath(new URL("../../shared/raw/", import.meta.url))))
    process.stdout.write("\nLeft out: the tests over official files, which are not beside this checkout.\n");
}
