import { expect, test } from "vitest";
import { type CountedBand, checkBands, quantileBounds, shareBounds } from "../../src/stats/index.js";
import { refusal } from "../refusal.js";

/** Thirty, fifty and twenty people. */
const BANDS: readonly CountedBand[] = [
  { from: 0, to: 20, count: 30 },
  { from: 21, to: 40, count: 50 },
  { from: 41, count: 20 },
];

test("at the upper end of a band the share is known, inside one it lies between the shares at the two ends", () => {
  expect(shareBounds(BANDS, 20)).toEqual({ low: 0.3, high: 0.3 }); // 30 of 100
  expect(shareBounds(BANDS, 40)).toEqual({ low: 0.8, high: 0.8 }); // 80 of 100
  expect(shareBounds(BANDS, 25)).toEqual({ low: 0.3, high: 0.8 });
  expect(shareBounds(BANDS, 1000)).toEqual({ low: 0.8, high: 1 }); // the open-ended band may end anywhere
  expect(shareBounds(BANDS, -1)).toEqual({ low: 0, high: 0 });
});

test("rounding and those in no band go against the share on each side", () => {
  const rounded = BANDS.map((band): CountedBand => {
    const count = band.count as number;
    return { ...band, count: [count - 5, count + 5] };
  });
  // least: 25 ÷ (25 + 55 + 25); most: 35 ÷ (35 + 45 + 15)
  const { low, high } = shareBounds(rounded, 20);
  expect(low).toBeCloseTo(25 / 105, 12);
  expect(high).toBeCloseTo(35 / 95, 12);
  // ten more who may stand anywhere: 30 ÷ 110 and 40 ÷ 110
  const anywhere = shareBounds(BANDS, 20, { unplaced: 10 });
  expect(anywhere.low).toBeCloseTo(30 / 110, 12);
  expect(anywhere.high).toBeCloseTo(40 / 110, 12);
});

test("a quantile is placed in the band where the running share reaches it, and nowhere inside", () => {
  expect(quantileBounds(BANDS, 0.1)).toEqual({ low: 0, high: 20, bands: [0, 0] });
  expect(quantileBounds(BANDS, 0.5)).toEqual({ low: 21, high: 40, bands: [1, 1] });
  expect(quantileBounds(BANDS, 0.9)).toEqual({ low: 41, bands: [2, 2] });
});

test("where the running share is reached exactly, both bands are named: definitions of a quantile differ there", () => {
  expect(quantileBounds(BANDS, 0.3)).toEqual({ low: 0, high: 40, bands: [0, 1] });
  expect(quantileBounds(BANDS, 0.8)).toEqual({ low: 21, bands: [1, 2] });
});

test("rounded counts and those in no band can leave a quantile in several bands", () => {
  // 29 of 100 certain, 31 possible at 0.3
  const rounded = BANDS.map(
    (band, i): CountedBand => ({ ...band, count: i === 0 ? [29, 31] : (band.count as number) }),
  );
  expect(quantileBounds(rounded, 0.3).bands).toEqual([0, 1]);
  expect(quantileBounds(BANDS, 0.32, { unplaced: [0, 10] }).bands).toEqual([0, 1]); // 40 ÷ 110 = 0.364 is possible
});

test("the bounds hold the median of any values that the bands can hold", () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    let state = seed;
    const draw = (): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
    const values = Array.from({ length: 101 }, () => Math.floor(draw() * 60)).sort((a, b) => a - b);
    const count = (from: number, to: number): number => values.filter((v) => v >= from && v <= to).length;
    const bands = [0, 10, 20, 30, 40, 50].map((from) => ({ from, to: from + 9, count: count(from, from + 9) }));
    const { low, high } = quantileBounds(bands, 0.5);
    expect(values[50]).toBeGreaterThanOrEqual(low);
    expect(values[50]).toBeLessThanOrEqual(high!);
    const share = values.filter((v) => v <= 33).length / values.length;
    const bounds = shareBounds(bands, 33);
    expect(share).toBeGreaterThanOrEqual(bounds.low - 1e-12);
    expect(share).toBeLessThanOrEqual(bounds.high + 1e-12);
  }
});

test("the published quartiles of March 2021 lie in the bands that the published counts put them in", () => {
  // Cabinet Office, Civil Service Statistics 2021: 21,240, 114,290, 118,140, 79,000, 45,870 and 106,110 above;
  // lower quartile £23,840, median £29,180, upper quartile £38,390
  const bands: CountedBand[] = [
    { from: 0, to: 20000, count: 21240 },
    { from: 20001, to: 25000, count: 114290 },
    { from: 25001, to: 30000, count: 118140 },
    { from: 30001, to: 35000, count: 79000 },
    { from: 35001, to: 40000, count: 45870 },
    { from: 40001, count: 106110 },
  ];
  const published = [
    [0.25, 23840],
    [0.5, 29180],
    [0.75, 38390],
  ] as const;
  for (const [p, value] of published) {
    const { low, high } = quantileBounds(bands, p, { unplaced: 240 });
    expect(value).toBeGreaterThanOrEqual(low);
    expect(value).toBeLessThanOrEqual(high!);
  }
});

test("what is not a distribution in bands is refused", () => {
  const misspelt = { unplacd: 10 } as object;
  expect(() => shareBounds(BANDS, 20, misspelt)).toThrow(refusal("unknown-option", /no option "unplacd"/));
  expect(() => quantileBounds(BANDS, 0.5, misspelt)).toThrow(refusal("unknown-option", /no option "unplacd"/));
  expect(() => quantileBounds([], 0.5)).toThrow(refusal("too-few-values", /needs 1 band or more/));
  expect(() => quantileBounds(BANDS, 0)).toThrow(refusal("bad-number", /0 is not a share between 0 and 1/));
  expect(() => quantileBounds(BANDS, 50)).toThrow(refusal("bad-number", /50 is not a share/));
  expect(() => shareBounds([BANDS[1]!, BANDS[0]!], 20)).toThrow(refusal("bad-bands", /not followed by a higher one/));
  expect(() => shareBounds([BANDS[2]!, { from: 60, to: 70, count: 1 }], 20)).toThrow(
    refusal("bad-bands", /no upper end/),
  );
  expect(() => shareBounds([{ from: 0, to: 10, count: -1 }], 5)).toThrow(
    refusal("bad-number", /-1 to -1 is not a count/),
  );
  expect(() => shareBounds([{ from: 0, to: 10, count: [5, 4] }], 5)).toThrow(
    refusal("bad-number", /5 to 4 is not a count/),
  );
  expect(() => shareBounds([{ from: 0, to: 10, count: 0 }], 5)).toThrow(refusal("no-weight", /no band is certain/));
  expect(() => shareBounds(BANDS, Number.NaN)).toThrow(refusal("bad-number", /threshold/));
  expect(() => checkBands("x", [{ from: 20, to: 10, count: 1 }])).toThrow(refusal("bad-bands", /20 to 10/));
});
