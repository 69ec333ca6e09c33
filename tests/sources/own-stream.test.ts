import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { built } from "../built.js";

const TOP = fileURLToPath(new URL("../../", import.meta.url));
/** Megabytes that streaming may hold at its highest, Node itself taking some sixty. */
const MOST = 200;

test("files of 20 MB are streamed in memory that does not grow with them", () => {
  built();
  const said = execFileSync(process.execPath, [join(TOP, "bench/own-stream.mjs"), "--megabytes", "20", "--runs", "1"], {
    encoding: "utf8",
  });
  const peaks = [...said.matchAll(/s, (\d+) MB at most/g)].map((match) => Number(match[1]));
  expect(peaks).toHaveLength(3);
  for (const peak of peaks) expect(peak).toBeLessThan(MOST);
});
