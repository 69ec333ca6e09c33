import { expect, test } from "vitest";
import { compareEstimates } from "../../src/stats/compare-estimates.js";
import { proportionDifference } from "../../src/stats/proportion-difference.js";
import { theilSen } from "../../src/stats/theil-sen.js";
import { trend } from "../../src/stats/trend.js";
import { weightedMean } from "../../src/stats/weighted-mean.js";
import { refusal } from "../refusal.js";

const values = [1, 2, 3, 4, 5];

test.each([
  ["trend", () => trend(values, { levle: 0.1 } as never)],
  ["theilSen", () => theilSen(values, { confidense: 0.9 } as never)],
  ["compareEstimates", () => compareEstimates({ value: 1, se: 1 }, { value: 2, se: 1 }, { alpha: 0.1 } as never)],
  ["proportionInterval", () => proportionDifference({ count: 1, n: 2 }, { count: 1, n: 2 }, { conf: 0.9 } as never)],
  ["weightedMean", () => weightedMean(values, values, { unit: "GBP", wieghts: values } as never)],
])("%s refuses a misspelt option instead of answering another question", (asker, work) => {
  expect(work).toThrow(refusal("unknown-option", new RegExp(`^${asker}: there is no option`)));
});
