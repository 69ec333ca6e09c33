import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { Problem } from "../../src/core/problem.js";
import { delimitedRows } from "../../src/read/delimited.js";

/** Whole numbers that look like chance and are the same every time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

test("texts with quotes come out as the parser gives them, whichever short cut is taken", () => {
  const next = chance(7);
  const pieces = ['"', '"', ",", ",", "\n", "a", "1", " ", '""', "\r\n", '","', "é"];
  let [equal, refused] = [0, 0];
  for (let i = 0; i < 20_000; i += 1) {
    const text = `"${Array.from({ length: 1 + next(12) }, () => pieces[next(pieces.length)]).join("")}`;
    let expected: string[][] | undefined;
    try {
      expected = parse(text, { relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] });
    } catch {
      expected = undefined;
    }
    let found: string[][] | undefined;
    try {
      found = delimitedRows(text, "made.csv", ",");
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
    }
    expect(found, JSON.stringify(text)).toEqual(expected);
    if (found === undefined) refused += 1;
    else equal += 1;
  }
  expect(equal).toBeGreaterThan(1000);
  expect(refused).toBeGreaterThan(1000);
});
