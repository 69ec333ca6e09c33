import { expect, test } from "vitest";
import { hasRaw } from "../sources/raw.js";
import { runAll } from "./run-all.js";
import { CASES, SEED } from "./settings.js";
import { subjects } from "./subject.js";

const texts = (kind: string): boolean => kind === "delimited" || kind === "json" || kind === "yaml";

test.skipIf(!hasRaw)(
  "a mutated text file gives its own figures at their own labels, or a problem that says why not (skipped without ../shared/raw)",
  async () => {
    const cases = Math.round(CASES * 0.6);
    const found = await runAll("texts", await subjects(texts), { seed: SEED, cases, by: "content" });
    expect(found.findings).toEqual([]);
    expect(found.tally.cases).toBeGreaterThanOrEqual(cases);
    expect(found.tally.figures).toBeGreaterThan(cases * 10);
  },
  7_200_000,
);
