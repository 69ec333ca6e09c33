import { describe, expect, test } from "vitest";
import { hasValue } from "../../src/core/cell.js";
import type { Observation } from "../../src/sources/parts/observation.js";
import { hasRaw } from "../sources/raw.js";
import { campaign } from "./campaign.js";
import { type Reader, realReader } from "./judge.js";
import { slowDelimiter, slowRows, slowText } from "./slow-csv.js";
import { slowNumber } from "./slow-number.js";
import { subjects } from "./subject.js";
import { emptyTally } from "./tally.js";

/** Reads what the original gave from where it stood in the original, whatever stands there now. */
const byPosition: Reader = (file, { learned, source }) => {
  const observations = learned.publication.observations.flatMap((one): Observation[] => {
    const sheet = file.sheets.find(({ name }) => name === one.at.sheet);
    const value = sheet?.number(one.at.row, one.at.column) ?? slowNumber(sheet?.text(one.at.row, one.at.column) ?? "");
    const { series, period, dimensions, unit, status, at, labels } = one;
    return value === undefined ? [] : [{ series, period, dimensions, unit, status, at, labels, value: { value } }];
  });
  return { publication: { ...learned.publication, observations }, source };
};

/** The real reader, and something done to every figure of it. */
const butFor =
  (spoil: (one: Observation) => Partial<Observation>): Reader =>
  (file, subject) => {
    const { publication, source } = realReader(file, subject);
    const observations = publication.observations.map((one) => {
      const { series, period, dimensions, value, unit, status, at, labels } = one;
      return { series, period, dimensions, value, unit, status, at, labels, ...spoil(one) };
    });
    return { publication: { ...publication, observations }, source };
  };

const BROKEN: readonly (readonly [what: string, file: RegExp, reader: Reader])[] = [
  ["reads a text by position", /^ons-timeseries-d7bt-2026\.csv$/, byPosition],
  ["reads a workbook by position", /^ons-earn01-jun-2025/, byPosition],
  [
    "takes a suppressed figure for nought",
    /grade-sex-2023/,
    butFor(({ value }) => (hasValue(value) ? {} : { value: { value: 0 } })),
  ],
  [
    "drops the last digit",
    /^fred-aweppukq/,
    butFor(({ value }) => (hasValue(value) ? { value: { value: Math.trunc(value.value) } } : {})),
  ],
  ["takes the figure of the row above", /^oecd-dp-live/, butFor(({ at }) => ({ at: { ...at, row: at.row - 1 } }))],
  [
    "assumes the base of an index",
    /^ons-timeseries-d7bt-2026\.csv$/,
    butFor(() => ({ unit: { id: "index", base: "2010=100" } })),
  ],
  [
    "crashes",
    /^fred-aweppukq/,
    butFor(() => {
      throw new TypeError("made up");
    }),
  ],
];

describe.skipIf(!hasRaw)("a broken reader is caught (skipped without ../shared/raw)", () => {
  test.each(BROKEN)("that %s", async (_what, pattern, reader) => {
    const [subject] = await subjects((_kind, name) => pattern.test(name));
    const finding = await campaign(subject!, { seed: 1, cases: 60, tally: emptyTally(), reader });
    expect(finding?.says).toMatch(/^\(|^crash/);
  });
});

test("the slow reader takes quotes, new lines in them and every end of line as they are", () => {
  expect(slowRows('a,"b, ""c""\n d"\r\n1,,\r"",2')).toEqual([
    ["a", 'b, "c"\n d'],
    ["1", "", ""],
    ["", "2"],
  ]);
  expect(slowRows('a,"b')).toBeUndefined();
  expect(slowDelimiter('"a,b,c"\t1\t2')).toBe("\t");
  expect(slowText(new Uint8Array([0xa3, 0x31]))).toBe("£1");
});

test("the slow reader tells numbers from codes", () => {
  expect(["1,234.5", "£7", "(30)", "12 %", "-0.5 [r]", "4 p"].map(slowNumber)).toEqual([1234.5, 7, -30, 12, -0.5, 4]);
  expect(["E06000001", "", "x", "1-2", "2020 Q1", "0x10"].map(slowNumber)).toEqual(Array(6).fill(undefined));
});
