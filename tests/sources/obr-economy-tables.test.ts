import { describe, expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.js";
import { obrEconomyTables } from "../../src/sources/obr-economy-tables.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { comparedWithData } from "./compared-with-data.js";
import { inflation, labour, type Rows } from "./made-economy.js";
import { type MadeSheet, madeWorkbook } from "./made-workbook.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const GAP = undefined;
const book = (prices: Rows, jobs: Rows): MadeSheet[] => [
  { name: "Contents", rows: [[], [GAP, "March 2025 Economic and fiscal outlook – detailed forecast tables: economy"]] },
  { name: "1.1", rows: [[GAP, "1.1 GDP"]] },
  { name: "1.6", rows: jobs },
  { name: "1.7", rows: prices },
];
type Change = (prices: Rows, jobs: Rows) => void;
const read = async (change: Change = () => undefined, kind: "xlsx" | "ods" | "xls" = "xlsx") => {
  const [prices, jobs] = [inflation(), labour()];
  change(prices, jobs);
  return obrEconomyTables.read(await madeFile(madeWorkbook(book(prices, jobs), kind), "made"), {});
};

test.each(["xlsx", "ods", "xls"] as const)(
  "outturn of prices ends before the month of the forecast (%s)",
  async (kind) => {
    const { observations, released } = await read(undefined, kind);
    expect(released).toBe("2025-03");
    const rpi = only(observations, "RPI index", "2024-Q1");
    expect([rpi.value, rpi.unit, rpi.status]).toEqual([{ value: 110 }, { id: "index", base: "Jan 1987=100" }, "final"]);
    expect([rpi.at, rpi.labels]).toEqual([
      { sheet: "1.7", row: 5, column: 5 },
      [
        { sheet: "1.7", row: 5, column: 2 },
        { sheet: "1.7", row: 4, column: 5 },
        { sheet: "1.7", row: 3, column: 5 },
      ],
    ]);
    // January to March 2025 is not over in the month of the forecast; 2024-25 is partly outturn.
    expect(only(observations, "CPI growth", "2025-Q1").status).toBe("forecast");
    expect(only(observations, "CPI index", "2024/25").status).toBe("part-outturn");
    expect(only(observations, "CPI growth", "2024-Q1").unit).toEqual({ id: "percent" });
  },
);

test("units are those of the headings; hours have none and are named as left out", async () => {
  const { observations, skipped } = await read();
  expect(only(observations, "Employment", "2024-Q1")).toMatchObject({
    value: { value: 33_100_000 },
    unit: { id: "people" },
  });
  expect(only(observations, "Wages and salaries", "2024-Q1")).toMatchObject({
    value: { value: 300_250_000_000 },
    unit: { id: "GBP" },
  });
  expect(skipped).toContainEqual({ what: "columns", why: "hours: no unit of realpay", count: 1 });
  expect(only(observations, "Average weekly earnings index", "2024-Q1").unit).toEqual({
    id: "index",
    base: "2008Q1=100",
  });
});

test("growth is held against the index a year before", async () => {
  const { checks } = await read();
  // RPI: 121 ÷ 110 − 1 = 10%, 132.3 ÷ 126 − 1 = 5%; CPI: 109.2 ÷ 104 − 1 = 5%, 105 ÷ 105 − 1 = 0%; years 7.627%, 2.392%; 3.846%.
  expect(checks.at(-1)).toMatchObject({ compared: 7, exceptions: [] });
  await expect(read((prices) => (prices[6]![3] = 6))).rejects.toEqual(
    refusal("figures-disagree", /growth rates are not those/),
  );
});

test("what is known by name has its place among the forecasts, by the month of the forecast", async () => {
  const publication = await read();
  const slot = (series: string, period: string) =>
    obrEconomyTables.slot!(only(publication.observations, series, period), publication);
  expect(slot("CPI index", "2025-Q2")?.columns).toEqual({
    release: "2025-03",
    publisher: "OBR",
    series: "cpi_index",
    period: "2025-Q2",
    base: "2015=100",
  });
  expect(slot("Employment", "2025")).toBeUndefined();
});

describe("refused, with the place", () => {
  test.each<[string, string, RegExp, Change]>([
    ["a period twice", "repeated-label", /2024Q2 stands twice/, (prices) => prices.splice(6, 0, prices[5]!)],
    ["a heading twice", "repeated-label", /"RPI" stands twice/, (prices) => (prices[3]![3] = "RPI")],
    ["no base over an index", "missing-label", /which index "CPI" is/, (prices) => (prices[2]![5] = GAP)],
    ["figures beside no period", "missing-label", /row 6/, (prices) => (prices[5]![1] = GAP)],
    [
      "a period below the notes",
      "unknown-label",
      /below the notes/,
      (prices) => prices.push([GAP, "2026Q1", 1, 1, 1, 1]),
    ],
    ["a text for a figure", "not-a-figure", /C5/, (prices) => (prices[4]![2] = "10 or so")],
    ["no periods at all", "missing-label", /no row below the title/, (prices) => prices.splice(4)],
  ])("%s", async (_, code, says, change) => {
    await expect(read(change)).rejects.toEqual(refusal(code, says));
  });

  test("a workbook that does not say of which month it is: outturn could not be told from forecast", async () => {
    const file = await madeFile(madeWorkbook(book(inflation(), labour()).slice(2)), "made");
    expect(() => obrEconomyTables.read(file, {})).toThrow(refusal("missing-label", /of which month the forecast is/));
  });
});

test("it is of this kind and no other", async () => {
  const file = await madeFile(madeWorkbook(book(inflation(), labour())), "made");
  expect(SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id)).toEqual(["obr-economy-tables"]);
});

test.skipIf(!hasRaw)("every figure of the real workbook that is held is the same", async () => {
  const publication = obrEconomyTables.read(await rawFile("obr-efo-march-2026-economy.xlsx"), {});
  const sources = [...new Set(dataRows("forecasts").map(({ source }) => source!))].filter((key) =>
    key.startsWith("obr"),
  );
  const { compared, differing } = comparedWithData(obrEconomyTables, publication, sources);
  expect(compared).toBeGreaterThan(1000);
  // The data hold four decimals.
  expect(differing.filter((line) => !sameToFour(line))).toEqual([]);
});

function sameToFour(line: string): boolean {
  const [, own, ours] = /: (-?[\d.e-]+), ours (-?[\d.]+)$/.exec(line) ?? [];
  return own !== undefined && Math.abs(Number(own) - Number(ours)) < 0.00005001;
}
