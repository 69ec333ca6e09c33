import { expect, test } from "vitest";
import { monthsOf } from "../../src/core/period.js";
import { compound } from "../../src/pay/compound.js";
import { indexValue } from "../../src/pay/index-value.js";
import { inflation } from "../../src/pay/inflation.js";
import { realValue } from "../../src/pay/real-value.js";
import { rebase } from "../../src/pay/rebase.js";
import { dataRows } from "../data-rows.js";
import { near, refusal } from "../refusal.js";
import { official } from "./indices.js";

// HM Treasury, How to use the GDP deflator series: practical examples; 2002-03 = 100.
const DEFLATOR = { "1997/98": 88.48, "1998/99": 91.031, "1999/00": 93.046, "2002/03": 100, "2003/04": 102.789 };

test("inflation 1998-99 to 1999-00 is 2.21%, 1997-98 to 2002-03 13.02% (HM Treasury, practical examples)", () => {
  expect(inflation(DEFLATOR["1998/99"], DEFLATOR["1999/00"]).toFixed(2)).toBe("2.21");
  expect(inflation(DEFLATOR["1997/98"], DEFLATOR["2002/03"]).toFixed(2)).toBe("13.02");
});

test("the inflation of parts compounds to that of the whole", () => {
  near(compound([inflation(88.48, 91.031), inflation(91.031, 100)]), inflation(88.48, 100));
});

/** To one decimal, halves away from zero, on the decimal that was meant: 2.25 is not 2.2499999. */
const halfUp = (x: number): string => (Math.sign(x) * (Math.floor(Math.abs(x) * 10 + 0.5 + 1e-9) / 10)).toFixed(1);

test("the 12-month change of CHAW equals published CZBH in every month of 1988-01 to 2021-07, 403 of 403 (known answers)", () => {
  const rpi = official("rpi");
  const published = dataRows("prices-annual-rate").filter(
    ({ index, period }) => index === "rpi" && period! >= "1988-01" && period! <= "2021-07",
  );
  const equal = published.filter(({ period, value }) => {
    const [year, month] = period!.split("-");
    return halfUp(inflation(rpi.at(`${Number(year) - 1}-${month}`), rpi.at(period!))) === Number(value).toFixed(1);
  });
  expect([published.length, equal.length]).toEqual([403, 403]);
});

test.each(["cpi", "cpih"] as const)(
  "the published 12-month rate of %s is within 0.2 points, almost always within 0.1",
  (id) => {
    const index = official(id);
    const off = dataRows("prices-annual-rate")
      .filter((row) => row.index === id && row.period! <= index.last)
      .map(({ period, value }) => {
        const [year, month] = period!.split("-");
        const rate = inflation(index.at(`${Number(year) - 1}-${month}`), index.at(period!));
        return Math.abs(Number(halfUp(rate)) - Number(value));
      });
    const share = (limit: number): number => off.filter((distance) => distance < limit + 1e-9).length / off.length;
    expect(off.length).toBeGreaterThan(400);
    expect(share(0.2)).toBe(1);
    expect(share(0.1)).toBeGreaterThan(0.95);
    expect(share(0)).toBeGreaterThan(0.5); // in about 6 months of 10
    expect(share(0)).toBeLessThan(0.75);
  },
);

test("CPI 2015 is 100 on its own base, within the rounding of its months", () => {
  near(indexValue(official("cpi"), "2015"), 100, 5e-4);
  expect(monthsOf("2015")).toHaveLength(12);
});

test("re-referencing keeps every ratio, so real values stay as they were", () => {
  const values = Object.values(DEFLATOR);
  const moved = rebase(values, 0);
  near(moved[0]!, 100);
  near(realValue(7.4, moved[1]!, moved[4]!), realValue(7.4, values[1]!, values[4]!));
  near(rebase(moved, 3)[2]!, values[2]!);
  expect(values).toEqual(Object.values(DEFLATOR)); // the input is left alone
});

test("a base outside the series and a value of zero are refused", () => {
  expect(() => rebase([1, 2], 2)).toThrow(refusal("outside-index", /no value at 2/));
  expect(() => rebase([0, 2], 1)).toThrow(refusal("bad-number", /an index value is 0/));
  expect(() => inflation(0, 1)).toThrow(refusal("bad-number", /index at the start is 0/));
});
