import { expect, test } from "vitest";
import { fixedMixIndex } from "../../src/pay/fixed-mix-index.js";
import { near, refusal } from "../refusal.js";

const group = (name: string, headcount: number, medianStart: number, medianEnd: number) => ({
  group: name,
  headcount,
  medianStart,
  medianEnd,
});

test("weighs the ratios of the medians by the headcounts of the start", () => {
  near(fixedMixIndex([group("AO", 3, 100, 110), group("EO", 1, 200, 204)]), 108); // (3 × 1.10 + 1 × 1.02) / 4
});

test("equal rises in every grade give that rise whatever the mix, and no rise gives 100", () => {
  near(fixedMixIndex([group("AO", 9, 100, 103), group("EO", 2, 300, 309)]), 103);
  near(fixedMixIndex([group("AO", 9, 100, 100), group("EO", 2, 300, 300)]), 100);
});

test("Civil Service Statistics 2021 to 2023: it rises 4.0%, where the overall median rose 9.4% (31,920 ÷ 29,180)", () => {
  const grades = [
    group("AA/AO", 140660, 21050, 22520),
    group("EO", 128890, 27570, 28120),
    group("SEO/HEO", 129035, 36030, 37830),
    group("G6/G7", 62425, 57000, 58440),
    group("SCS", 7295, 82380, 83980),
    group("unknown", 16570, 31310, 29050),
  ];
  // (140660 × 1.069834 + 128890 × 1.019949 + 129035 × 1.049958 + 62425 × 1.025263 + 7295 × 1.019422 + 16570 × 0.927819) / 484875
  expect(fixedMixIndex(grades).toFixed(1)).toBe("104.0");
});

test("a missing median, a repeated group, or nothing is refused", () => {
  expect(() => fixedMixIndex([group("AO", 1, 100, Number.NaN)])).toThrow(
    refusal("bad-number", /median of AO at the end/),
  );
  expect(() => fixedMixIndex([group("AO", 1, 1, 1), group("AO", 1, 1, 1)])).toThrow(refusal("repeated-group", /twice/));
  expect(() => fixedMixIndex([])).toThrow(refusal("too-few-values", /got 0/));
});
