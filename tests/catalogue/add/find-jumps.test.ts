import { expect, test } from "vitest";
import { findJumps } from "../../../src/catalogue/add/find-jumps.js";
import type { ResourceDescriptor } from "../../../src/catalogue/data-package.js";
import type { RawRow } from "../../../src/catalogue/parse-rows.js";

const resource = {
  name: "made",
  path: "made.csv",
  title: "",
  description: "",
  bytes: 0,
  hash: "",
  schema: {
    fields: [{ name: "index" }, { name: "period" }, { name: "value" }],
    primaryKey: ["index", "period"],
    missingValues: [""],
  },
} as unknown as ResourceDescriptor;
const rows = (values: readonly number[], from = 1): RawRow[] =>
  values.map((value, i) => ({ index: "a", period: `2024-${String(from + i).padStart(2, "0")}`, value: { value } }));
/** Steps of 1% each, and one of 2%: the largest ever is 2%. */
const HELD = rows([100, 101, 102, 103, 104, 106.08, 107, 108, 109]);

test("a step of more than twice the largest before it is a jump, by hand: 2% was the largest, 4.1% is one", () => {
  const [jump, ...others] = findJumps(resource, rows([113.5], 10), HELD); // 113.5 / 109 = 1.0413
  expect(others).toEqual([]);
  expect(jump).toMatchObject({ from: { period: "2024-09", value: 109 }, to: { period: "2024-10", value: 113.5 } });
  expect(jump!.step).toBeCloseTo(113.5 / 109 - 1, 12);
  expect(jump!.largest).toBeCloseTo(0.02, 12);
  expect(findJumps(resource, rows([113.3], 10), HELD)).toEqual([]); // 3.94%, within 4%
});

test("a series that is too short, or never moved, is not judged", () => {
  expect(findJumps(resource, rows([500], 4), rows([100, 101, 102]))).toEqual([]);
  expect(findJumps(resource, rows([500], 11), rows(Array.from({ length: 10 }, () => 100)))).toEqual([]);
});

test("a release that gives the whole series again is judged by what the series did before, at the same months too", () => {
  const again = rows([100, 101, 102, 103, 104, 106.08, 107, 108, 109]);
  expect(findJumps(resource, again, HELD)).toEqual([]);
  const spoilt = rows([100, 101, 102, 103, 104, 106.08, 1070, 108, 109]);
  expect(findJumps(resource, spoilt, HELD).map(({ to }) => to.period)).toEqual(["2024-07", "2024-08"]);
});

test("values about nothing are judged by their difference and not by their ratio", () => {
  const held = rows([-0.1, 0.1, 0, 0.2, 0.1, 0.3, 0.2, 0.1, 0]);
  expect(findJumps(resource, rows([0.4], 10), held)).toEqual([]); // a step of 0.4, twice the largest of 0.2
  expect(findJumps(resource, rows([0.5], 10), held)).toHaveLength(1);
});
