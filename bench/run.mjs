/**
 * How fast realpay is, as ratios measured in one run against a named reference, so that they hold on any machine.
 *
 * npm run bench            prints them
 * npm run bench -- --check  and ends with exit code 1 when one is over its limit
 */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { deflation } from "./deflate.mjs";
import { officialFiles } from "./official-files.mjs";
import { ownStream } from "./own-stream.mjs";
import { packTimeAndMemory } from "./pack.mjs";
import { startTime } from "./start-time.mjs";

const command = fileURLToPath(new URL("../dist/src/cli/main.js", import.meta.url));
if (!existsSync(command)) {
  console.error("there is no build: npm run build");
  process.exit(1);
}

console.log(`Node ${process.version}, ${availableParallelism()} cores\n`);
const measures = [deflation, startTime, officialFiles, ownStream, packTimeAndMemory];
let over = 0;
for (const measure of measures)
  for (const { name, measured, limit, unit, detail, unknown } of [await measure(command)].flat()) {
    const kept = !unknown && measured <= limit;
    if (!kept) over += 1;
    const digits = unit === "×" ? 2 : 0;
    const value = unknown ? "cannot be read on this machine" : `${measured.toFixed(digits)}${unit}`;
    console.log(`${kept ? "ok  " : "OVER"}  ${value}  (at most ${limit}${unit})  ${name}\n      ${detail}`);
  }
if (over > 0 && process.argv.includes("--check")) process.exitCode = 1;
