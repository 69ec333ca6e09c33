import { expect, test } from "vitest";
import { deflateColumns } from "../../src/pay/deflate-columns.js";
import { real } from "../../src/pay/real-value.js";
import { near, refusal } from "../refusal.js";
import { indexFrom } from "./indices.js";

const index = indexFrom(
  "2023-01",
  Array.from({ length: 24 }, (_, i) => 100 + i),
);
const periods = ["2023-01", "2024-01", "2024-12"];
const columns = { values: Float64Array.of(100, 112, 123, Number.NaN), codes: Uint16Array.of(0, 1, 2, 1), periods };

test("puts every row in the prices of one month; a missing amount stays missing", () => {
  const found = deflateColumns(columns, { index, to: "2024-01" });
  near(found[0]!, 112);
  near(found[1]!, 112);
  near(found[2]!, 112);
  expect(found[3]).toBeNaN();
  expect(columns.values[0]).toBe(100); // the input is left alone
});

test("agrees with real() row by row on every basis that fits", () => {
  for (const basis of ["month", "calendar-year"] as const) {
    const found = deflateColumns(columns, { index, to: "2023-06", basis });
    for (const i of [0, 1, 2])
      near(
        found[i]!,
        real(columns.values[i]!, { index, from: periods[columns.codes[i]!]!, to: "2023-06", basis }).value,
      );
  }
});

test("a code without a period is refused with its row, not read as missing", () => {
  for (const codes of [Int32Array.of(0, 3, 0, 0), Int32Array.of(0, -1, 0, 0)])
    expect(() => deflateColumns({ ...columns, codes }, { index, to: "2024-01" })).toThrow(refusal("bad-code", /row 2/));
});

test("columns of two lengths, a month outside, constant prices and misspelt options are refused", () => {
  const codes = Uint16Array.of(0);
  expect(() => deflateColumns({ ...columns, codes }, { index, to: "2024-01" })).toThrow(
    refusal("length-mismatch", /4 values but 1 codes/),
  );
  expect(() => deflateColumns(columns, { index, to: "2025-01" })).toThrow(refusal("outside-index", /January 2025/));
  const unit = { id: "GBP/year", prices: { index: "cpi", of: "2015" } } as const;
  expect(() => deflateColumns(columns, { index, to: "2024-01", unit })).toThrow(
    refusal("already-constant-prices", /./),
  );
  expect(() => deflateColumns(columns, { index, too: "2024-01" } as never)).toThrow(refusal("unknown-option", /"too"/));
});

test("a month outside is refused even when there are no rows", () => {
  const empty = { values: new Float64Array(0), codes: new Uint8Array(0), periods: [] };
  expect(() => deflateColumns(empty, { index, to: "2025-01" })).toThrow(refusal("outside-index", /January 2025/));
  expect(deflateColumns(empty, { index, to: "2024-01" })).toHaveLength(0);
});

test("a million rows come out as a plain loop over them gives (the bench measures the time)", () => {
  const n = 1_000_000;
  const values = Float64Array.from({ length: n }, (_, i) => i);
  const codes = Int32Array.from({ length: n }, (_, i) => i % 3);
  const found = deflateColumns({ values, codes, periods }, { index, to: "2024-01" });
  const factors = [112 / 100, 1, 112 / 123];
  expect(found.findIndex((value, i) => value !== i * factors[i % 3]!)).toBe(-1);
});
