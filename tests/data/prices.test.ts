import { expect, test } from "vitest";
import { seriesOf } from "../../src/catalogue/series.js";
import { addMonths, monthsOf, type Period } from "../../src/core/period.js";
import type { IndexId } from "../../src/core/unit.js";
import { catalogue, numberOf } from "./own-data.js";

const index = (id: IndexId) =>
  seriesOf(
    id,
    catalogue.dataset("prices").rows.filter((row) => row.index === id),
  );
const values = (id: IndexId): Map<Period, number> => new Map(index(id).map((row) => [row.period, numberOf(row)]));
const rates = (id: IndexId) =>
  seriesOf(
    `${id} rate`,
    catalogue.dataset("prices-annual-rate").rows.filter((row) => row.index === id),
  );

/** Per cent on a year earlier, rounded half up to one decimal; the tiny addition undoes the binary form of x.x5. */
const rounded = (change: number): number => Math.floor(change * 10 + 0.5 + 1e-9) / 10;
function computed(id: IndexId, month: Period): number {
  const own = values(id);
  return (own.get(month)! / own.get(addMonths(month, -12))! - 1) * 100;
}

test.for([
  ["cpi", "1988-01", "2026-08", 464],
  ["cpih", "1988-01", "2026-04", 460],
  ["rpi", "1987-01", "2026-07", 475],
] as const)("%s has every month from %s to %s", ([id, first, last, months]) => {
  const rows = index(id);
  expect([rows[0]?.period, rows.at(-1)?.period, rows.length]).toEqual([first, last, months]);
  rows.forEach((row, i) => {
    expect(row.period).toBe(addMonths(first, i));
  });
});

test("each index stands on one reference period and one code", () => {
  for (const [id, base, cdid] of [
    ["cpi", "2015=100", "D7BT"],
    ["cpih", "2015=100", "L522"],
    ["rpi", "Jan 1987=100", "CHAW"],
  ] as const)
    expect(new Set(index(id).map((row) => `${row.base} ${row.cdid}`))).toEqual(new Set([`${base} ${cdid}`]));
});

test("the 12-month rate of RPI that was published is the one computed from the index, in 403 months of 403", () => {
  const published = rates("rpi").filter((row) => row.period >= "1988-01" && row.period <= "2021-07");
  expect(published).toHaveLength(403);
  const equal = published.filter((row) => rounded(computed("rpi", row.period)) === numberOf(row));
  expect(equal).toHaveLength(403);
});

test.for([
  ["cpi", "2026-02"],
  ["cpih", "2026-04"],
] as const)(
  "the published rate of %s, from unrounded indices, is within 0.2 of the computed one in every month",
  ([id, last]) => {
    const published = rates(id).filter((row) => row.period >= "1989-01" && row.period <= last);
    expect(published.at(-1)?.period).toBe(last);
    const distances = published.map((row) => Math.abs(rounded(computed(id, row.period)) - numberOf(row)));
    expect(Math.max(...distances)).toBeLessThan(0.2 + 1e-9);
    // equal in about 6 months of 10, within 0.1 almost always
    expect(distances.filter((distance) => distance < 0.05).length / distances.length).toBeGreaterThan(0.5);
    expect(distances.filter((distance) => distance < 0.15).length / distances.length).toBeGreaterThan(0.98);
  },
);

test("annual means and single months are those others have published", () => {
  const cpi = values("cpi");
  const mean = (period: Period) => monthsOf(period).reduce((sum, month) => sum + cpi.get(month)!, 0) / 12;
  expect(cpi.get("2011-12")).toBe(95.1);
  // mean of April 2011 to March 2012, and of April 2024 to March 2025
  expect(mean("2011/12")).toBeCloseTo(94.225, 6);
  expect(mean("2024/25")).toBeCloseTo(134.783, 3);
  // the reference year is the mean of its months: 100 to the rounding of one month
  expect(mean("2015")).toBeCloseTo(100, 1);
  const cpih = values("cpih");
  const year = monthsOf("2015").reduce((sum, month) => sum + cpih.get(month)!, 0) / 12;
  expect(year).toBeCloseTo(100, 1);
  expect(values("rpi").get("1987-01")).toBe(100);
});

test("a month never moves by more than a twentieth: no digit is slipped", () => {
  for (const id of ["cpi", "cpih", "rpi"] as const) {
    const own = [...values(id).values()];
    const moves = own.slice(1).map((value, i) => Math.abs(value / own[i]! - 1));
    expect(Math.max(...moves)).toBeLessThan(0.05);
  }
});
