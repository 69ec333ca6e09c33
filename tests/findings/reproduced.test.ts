import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { release } from "../../src/catalogue/release.js";
import { figureBook } from "../../src/evidence/figure-book.js";
import { compared } from "../../src/findings/parts/reproduced/comparison.js";
import { reproduced } from "../../src/findings/reproduced.js";
import { refusal } from "../refusal.js";
import { evidenceTable, evidenceWords, misquoted, unreproduced, unsourced } from "./parts/evidence-text.js";

const catalogue = openCatalogue();
const evidence = reproduced.answer(catalogue);
const value = (key: string): number => {
  const cell = evidence.figures[key]!.value;
  return "value" in cell ? cell.value : Number.NaN;
};

/** A book with a published 3.5% and an "ours" with bounds. */
function verdictOf(ours: number, low: number, high: number): string {
  const book = figureBook();
  const common = {
    unit: { id: "percent" },
    period: "2024-03",
    status: "final",
    standing: "publisher",
    sources: ["a"],
  } as const;
  book.published("published.x", { ...common, label: "published", value: { value: 3.5 }, cell: "a.csv: x" });
  book.published("ours.x", {
    ...common,
    label: "ours",
    value: { value: ours },
    cell: "a.csv: y",
    uncertainty: { low, high, kind: "bounds" },
  });
  return compared(book, {
    id: "x",
    result: "x",
    group: "x",
    published: "published.x",
    ours: "ours.x",
    half: 0.05,
    why: "",
  }).verdict;
}

test("half of the last digit is the edge of agreement as printed, and overlapping bounds that of rounding", () => {
  expect(verdictOf(3.45, 3.4, 3.5)).toBe("to the last digit"); // 3.5 − 3.45 = 0.05: prints 3.5 when halves go up
  expect(verdictOf(3.44, 3.39, 3.49)).toBe("within rounding"); // 0.06 away, but 3.49 + 0.05 reaches 3.5
  expect(verdictOf(3.3, 3.25, 3.44)).toBe("apart"); // 3.44 + 0.05 = 3.49 does not
  expect(verdictOf(3.7, 3.56, 3.8)).toBe("apart"); // 3.56 − 0.05 = 3.51 is above 3.5
});

test("the rate of CPI to March 2023 by hand", () => {
  // data/prices.csv: CPI 117.1 in March 2022, 128.9 in March 2023: 128.9 ÷ 117.1 × 100 − 100 = 10.0768…, published 10.1
  expect(value("ours.cpi.2023-03")).toBeCloseTo(10.0768574, 6);
  expect(value("published.cpi.2023-03")).toBe(10.1);
  expect(value("difference.cpi.2023-03")).toBeCloseTo(-0.0231426, 6);
});

test("published means come out of their groups: Civil Service Statistics 2021 and 2023, all grades 33,720 and 36,120", () => {
  for (const [period, mean] of [
    ["2021-03", 33720],
    ["2023-03", 36120],
  ] as const) {
    const { uncertainty } = evidence.figures[`ours.mean.all.${period}`]!;
    expect(value(`mean.all.${period}`)).toBe(mean);
    expect(Math.abs(value(`ours.mean.all.${period}`) - mean)).toBeLessThanOrEqual(5);
    expect(uncertainty).toMatchObject({ kind: "bounds" });
  }
});

test("RPI rates are those published, to the last digit, in every month of which both are held: 403 of 403 from 1988-01", () => {
  const prices = new Map(
    catalogue
      .dataset("prices")
      .rows.filter((row) => row.index === "rpi")
      .map((row) => [row.period, "value" in row.value ? row.value.value : Number.NaN]),
  );
  const rates = catalogue.dataset("prices-annual-rate").rows.filter((row) => row.index === "rpi");
  const pairs = rates.flatMap((row) => {
    const before = prices.get(`${Number(row.period.slice(0, 4)) - 1}${row.period.slice(4)}`);
    const now = prices.get(row.period);
    return before === undefined || now === undefined || !("value" in row.value)
      ? []
      : [[Math.round(Math.round((now / before) * 1e8) / 1e5 - 1000) / 10, row.value.value] as const];
  });
  expect(pairs).toHaveLength(403);
  for (const [ours, published] of pairs) expect(ours).toBe(published);
});

test("in every month held, rounding explains the distance from the published rate: prices, and earnings nominal and real", () => {
  const within = (before: number, now: number, half: number, published: number): boolean => {
    const [low, high] = [((now - half) / (before + half)) * 100 - 100, ((now + half) / (before - half)) * 100 - 100];
    return published >= low - 0.05 - 1e-9 && published <= high + 0.05 + 1e-9;
  };
  const yearBefore = (month: string): string => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  const number = (row: { readonly value: unknown } | undefined): number =>
    (row?.value as { value?: number })?.value ?? Number.NaN;
  const count = (
    levels: ReadonlyMap<string, { readonly value: unknown }>,
    rates: readonly { readonly period: string; readonly value: unknown }[],
    name: (row: never, month: string) => string,
    half: number,
  ): number => {
    let compared = 0;
    for (const rate of rates) {
      const [before, now] = [yearBefore(rate.period), rate.period].map((m) =>
        number(levels.get(name(rate as never, m))),
      );
      if (!Number.isFinite(before! + now!)) continue;
      compared += 1;
      expect(within(before!, now!, half, number(rate)), `${name(rate as never, rate.period)}`).toBe(true);
    }
    return compared;
  };
  const prices = catalogue.dataset("prices").rows;
  const byMonth = new Map(prices.map((row) => [`${row.index} ${row.period}`, row]));
  const rates = catalogue.dataset("prices-annual-rate").rows;
  expect(count(byMonth, rates, (row: { index: string }, month) => `${row.index} ${month}`, 0.05)).toBe(1297);
  const earnings = release(catalogue.dataset("average-weekly-earnings"), "latest").rows;
  const byPlace = new Map(earnings.map((row) => [`${row.measure} ${row.sector} ${row.period}`, row]));
  const growth = catalogue.dataset("average-weekly-earnings-growth").rows.filter((row) => row.basis === "single_month");
  const place = (row: { measure: string; sector: string }, month: string) => `${row.measure} ${row.sector} ${month}`;
  expect(count(byPlace, growth, place, 0.5)).toBe(3020); // ten series of 302 months
});

test("what is tested, what agrees and what is apart add up, and every result without inputs is another's", () => {
  expect(value("within.all-results") + value("apart.all-results")).toBe(value("tested.all-results"));
  expect(value("digit.all-results")).toBeLessThanOrEqual(value("within.all-results"));
  const { rows, columns } = evidence.table;
  expect(rows).toHaveLength(value("tested.all-results") + value("not-held"));
  const verdict = columns.findIndex(({ id }) => id === "verdict");
  const ours = columns.findIndex(({ id }) => id === "ours");
  const held = rows.filter((row) => row[verdict] !== "inputs not held");
  expect(held).toHaveLength(value("tested.all-results"));
  for (const row of rows.filter((r) => r[verdict] === "inputs not held")) expect(row[ours]).toBe("[x]");
});

test("without a published result and its inputs it is refused", () => {
  const none = {
    ...catalogue,
    dataset: (id: never) => {
      const whole = catalogue.dataset(id);
      return id === "prices" ? whole : { ...(whole as object), rows: [] };
    },
  } as unknown as typeof catalogue;
  expect(() => reproduced.answer(none)).toThrow(refusal("missing-rows", /no published result is held/));
});

test("every figure has a source and gives itself from its own workings, and every quote stands in its row", () => {
  expect(unsourced(evidence, catalogue)).toEqual([]);
  expect(unreproduced(evidence)).toEqual([]);
  expect(misquoted(evidence, catalogue)).toEqual([]);
});

test("the words and the table stay as they were read through", () => {
  expect(evidenceWords(evidence)).toMatchSnapshot();
  expect(evidenceTable(evidence)).toMatchSnapshot();
});
