import { expect, test } from "vitest";
import { ballotThresholds, type LawRule } from "../../src/density/ballot-thresholds.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";

const law: LawRule[] = [
  { effectiveFrom: "2017-03-01", parameter: "turnout threshold", value: 50, knownAsOf: "2026-02" },
  {
    effectiveFrom: "2017-03-01",
    effectiveTo: "2026-02-17",
    parameter: "support threshold",
    value: 40,
    knownAsOf: "2026-02",
  },
];
const ask = (date: string, more: Partial<Parameters<typeof ballotThresholds>[1]> = {}) =>
  ballotThresholds(law, { date, type: "statutory", importantPublicService: false, ...more });

test("the turnout threshold begins on 1 March 2017", () => {
  expect(ask("2017-02-28").turnout).toBeUndefined();
  expect(ask("2017-02-28").because).toBe("no threshold was in force before 1 March 2017");
  expect(ask("2017-03-01").turnout).toBe(50);
});

test("the support threshold holds only for important public services, and to 17 February 2026", () => {
  const important = { importantPublicService: true };
  expect(ask("2018-07-23").support).toBeUndefined();
  expect(ask("2018-07-23", important).support).toBe(40);
  expect(ask("2026-02-17", important).support).toBe(40);
  expect(ask("2026-02-18", important)).toMatchObject({ turnout: 50 });
  expect(ask("2026-02-18", important).support).toBeUndefined();
});

test("the opening day decides where it is known: a ballot that opened under the old law keeps it", () => {
  expect(ask("2026-02-25", { importantPublicService: true, opened: "2026-02-10" }).support).toBe(40);
});

test("a consultative ballot has none, whatever its day", () => {
  const found = ask("2017-11-06", { type: "consultative", importantPublicService: true });
  expect([found.turnout, found.support]).toEqual([undefined, undefined]);
  expect(found.because).toMatch(/consultative/);
});

test("a ballot after the law was last read is answered as the law stood then, and marked", () => {
  expect(ask("2026-02-28").asTheLawStoodOn).toBeUndefined();
  expect(ask("2026-03-01")).toMatchObject({ turnout: 50, asTheLawStoodOn: "2026-02" });
});

test("the shipped law holds the same two thresholds (Trade Union Act 2016; Employment Rights Act 2025)", () => {
  const shipped = dataRows("law")
    .filter(({ parameter }) => parameter!.endsWith("threshold") && !parameter!.startsWith("secondary"))
    .map((row) => ({
      effectiveFrom: row.effective_from!,
      ...(row.effective_to === "" ? {} : { effectiveTo: row.effective_to! }),
      parameter: row.parameter!,
      value: Number(row.value),
      knownAsOf: row.known_as_of!,
    }));
  expect(shipped).toEqual(expect.arrayContaining(law));
  expect(shipped).toHaveLength(2);
});

test("a day that is none, a misspelt type, two rules on one day and no law are refused", () => {
  expect(() => ask("2018-02-30")).toThrow(refusal("bad-day", /2018-02-30/));
  expect(() => ask("2018-07-23", { type: "strike" as never })).toThrow(refusal("unknown-value", /strike/));
  const ballot = { date: "2018-07-23", type: "statutory", importantPublicService: false } as const;
  expect(() => ballotThresholds([...law, law[0]!], ballot)).toThrow(refusal("law-overlaps", /23 July 2018/));
  expect(() => ballotThresholds([], ballot)).toThrow(refusal("no-law", /holds no threshold/));
});
