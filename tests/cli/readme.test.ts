import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { FINDINGS } from "../../src/findings/index.js";
import { emptyFolder, realpay } from "./realpay.js";

const TOP = fileURLToPath(new URL("../../", import.meta.url));
const README = readFileSync(join(TOP, "README.md"), "utf8");

const shown = [...README.matchAll(/<!-- output: realpay (.+?) -->\n```\n([\s\S]*?)```/g)].map(
  ([, line, output]) => [line!, output!] as const,
);

test("the README shows the output of a command", () => expect(shown.length).toBeGreaterThan(0));

test.each(shown)("what the README shows of `realpay %s` is what it prints", (line, output) => {
  expect(realpay(...line.split(" ")).stdout).toBe(output);
});

test("the picture in the README is the one the command beside it draws", () => {
  const out = join(emptyFolder(), "pay.png");
  const line = /npx realpay (chart \S+ --format png --size briefing) --out/.exec(README)![1]!;
  expect(realpay(...line.split(" "), "--out", out).status).toBe(0);
  expect(readFileSync(out).equals(readFileSync(join(TOP, "docs/real-pay-median.png")))).toBe(true);
});

test("the README names every finding", () => {
  for (const { id } of FINDINGS) expect(README).toContain(`\`${id}\``);
});

test("every folder and file the README sends a reader to is there", () => {
  const map = /## Where things are\n\n```\n([\s\S]*?)```/.exec(README)![1]!;
  const named = [...map.matchAll(/(?<=^|\s)(?:[a-z]+\/)+(?:index\.ts)?/gm)].map(([path]) => path);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((path) => !existsSync(join(TOP, path)))).toEqual([]);
});
