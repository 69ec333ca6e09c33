import { describe, expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.js";
import { obrEconomyText as economy } from "../../src/sources/obr-economy-text.js";
import { economySlot } from "../../src/sources/parts/obr/economy-slot.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { comparedWithData } from "./compared-with-data.js";
import { inflation, labour, type Rows } from "./made-economy.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

type Change = (rows: Rows) => void;
const text = (change: Change = () => undefined, rows = inflation()): string => {
  change(rows);
  return rows.map((row) => row.map((cell) => String(cell ?? "").replace("\n", "")).join("\t")).join("\n");
};
const read = async (content = text()) => economy.read(await madeFile(content, "table.tab"), {});
/** What was read, but for where it stood. */
const figures = ({ observations }: Awaited<ReturnType<typeof read>>): string[] =>
  observations.map(({ series, period, value, unit }) => JSON.stringify([series, period, value, unit])).sort();
const exchange = (rows: Rows, from: number, one: number, other: number): void => {
  for (const row of rows.slice(from)) [row[one], row[other]] = [row[other], row[one]];
};

test("the text says no month: no figure is outturn or forecast, and none is added to those held", async () => {
  const publication = await read();
  const { observations, released, notes, checks, standing } = publication;
  expect([released, standing]).toEqual([undefined, "copy"]);
  const found = only(observations, "CPI index", "2024-Q2");
  expect([found.value, found.unit]).toEqual([{ value: 105 }, { id: "index", base: "2015=100" }]);
  expect([found.at, found.labels]).toEqual([
    { sheet: "", row: 6, column: 6 },
    [
      { sheet: "", row: 6, column: 2 },
      { sheet: "", row: 4, column: 6 },
      { sheet: "", row: 3, column: 6 },
    ],
  ]);
  expect(new Set(observations.map(({ status }) => status))).toEqual(new Set(["not-stated"]));
  expect(observations.every((one) => economy.slot!(one, publication) === undefined)).toBe(true);
  expect(notes.join(" ")).toMatch(/does not say of which forecast/);
  expect(checks.map(({ compared }) => compared)).toEqual([7]);
});

test("of the labour market, too: millions, £ billion, per cent, and hours left out by name", async () => {
  const { observations, checks, skipped, table } = await read(text(undefined, labour()));
  expect(table).toBe("Table 1.6");
  const of = (series: string) => {
    const { value, unit } = only(observations, series, "2025-Q1");
    return [value, unit];
  };
  expect(of("Employment")).toEqual([{ value: 31_500_000 }, { id: "people" }]);
  expect(of("Wages and salaries")).toEqual([{ value: 310_000_000_000 }, { id: "GBP" }]);
  expect(of("ILO unemployment rate")).toEqual([{ value: 10 }, { id: "percent" }]);
  expect(checks.map(({ compared }) => compared)).toEqual([6, 3, 1]);
  expect(skipped.at(-1)).toEqual({ what: "columns", why: "hours: no unit of realpay", count: 1 });
});

describe("nothing changes", () => {
  test.each<[string, (plain: string) => string]>([
    ["with line ends of Windows", (plain) => plain.replace(/\n/g, "\r\n")],
    ["with a mark of UTF-8 before it", (plain) => `\uFEFF${plain}`],
    ["with a line end behind it, or none", (plain) => `${plain}\n`],
    ["with a blank row put in above", () => text((rows) => rows.splice(1, 0, []))],
    ["with columns exchanged together with their headings", () => text((rows) => exchange(rows, 2, 4, 5))],
    ["with more notes", (plain) => `${plain}\n\tSource: made up\n\tSee table 1.6, row 4`],
    ["with tabs to the end of every row", (plain) => plain.replace(/$/gm, "\t\t\t")],
    ["with figures to one decimal", (plain) => plain.replace("\t110\t", "\t110.0\t")],
  ])("%s", async (_, change) => {
    const changed = change(text());
    expect(changed).not.toBe(text());
    expect(figures(await read(changed))).toEqual(figures(await read()));
  });
});

describe("refused, with the row", () => {
  test.each<[string, string, RegExp, Change]>([
    ["columns that changed places", "figures-disagree", /growth rates/, (rows) => exchange(rows, 4, 4, 5)],
    ["a period twice", "repeated-label", /row 7: 2024Q2 stands twice/, (rows) => rows.splice(6, 0, rows[5]!)],
    ["a heading twice", "repeated-label", /row 4: .*"RPI" stands twice/, (rows) => (rows[3]![3] = "RPI")],
    ["a heading gone", "missing-label", /row 5, column 6/, (rows) => (rows[3]![5] = "")],
    ["a base gone", "missing-label", /row 3, column 6: .*which index/, (rows) => (rows[2]![5] = "")],
    ["growth said of no column", "unknown-unit", /row 4, column 3/, (rows) => (rows[2]![2] = "")],
    ["a text for a figure", "not-a-figure", /row 5, column 3: "l0"/, (rows) => (rows[4]![2] = "l0")],
    ["a period misspelt", "unknown-label", /row 14, column 2/, (rows) => (rows[13]![1] = "2025-2b")],
    ["no period", "missing-label", /row 6, column 2/, (rows) => (rows[5]![1] = "")],
    ["nothing below the headings", "missing-label", /row 2: no row below the title/, (rows) => rows.splice(4)],
  ])("%s", async (_, code, says, change) => {
    await expect(read(text(change))).rejects.toEqual(refusal(code, says));
  });

  test("people and their rate that changed places", async () => {
    const swapped = text((rows) => exchange(rows, 3, 2, 3), labour());
    await expect(read(swapped)).rejects.toEqual(refusal("figures-disagree", /row 4, column 6: .*2024-Q1/));
  });

  test("another unit", async () => {
    const thousands = text((rows) => (rows[2]![2] = "Employment (16+, thousands)"), labour());
    await expect(read(thousands)).rejects.toEqual(refusal("unknown-unit", /row 3, column 3: .*thousands/));
  });
});

test("it is of this kind and no other", async () => {
  const kinds = async (content: string) => {
    const opened = await madeFile(content, "table.tab");
    return SOURCES.filter((source) => source.recognises(opened)).map(({ id }) => id);
  };
  expect(await kinds(text())).toEqual(["obr-economy-text"]);
  expect(await kinds(text(undefined, labour()))).toEqual(["obr-economy-text"]);
  expect(await kinds(text((rows) => (rows[1]![1] = "1.8 Inflation")))).toEqual([]);
});

describe.skipIf(!hasRaw)("the real texts of March 2017", () => {
  const opened = async (name: string) => economy.read(await rawFile(name), {});
  const LABOUR = "obr-efo-march-2017-labour.tab";
  const PRICES = "obr-efo-march-2017-prices.tab";

  test.each<[string, string, string, number, number, number]>([
    // Read off the texts by eye: line and column.
    [LABOUR, "Employment", "2008-Q1", 29_700_000, 4, 3],
    [LABOUR, "Employment rate", "2008-Q1", 60.3, 4, 4],
    [LABOUR, "Claimant count", "2017-Q1", 790_000, 40, 9],
    [LABOUR, "Wages and salaries", "2017-Q1", 202_400_000_000, 40, 14],
    [LABOUR, "Average earnings growth", "2009-Q1", -2.5, 8, 17],
    [LABOUR, "Average earnings index", "2021-Q2", 132.4, 57, 18],
    [PRICES, "RPI growth", "2008-Q4", 2.7, 8, 3],
    [PRICES, "CPI index", "2016-Q4", 101.5, 40, 14],
    [PRICES, "RPI index", "2021-Q4", 314, 60, 12],
    [PRICES, "CPI growth", "2016", 0.7, 70, 5],
    [PRICES, "RPI index", "2008/09", 214.8, 76, 12],
  ])("%s: %s, %s", async (name, series, period, value, row, column) => {
    const found = only((await opened(name)).observations, series, period);
    expect([found.value, found.at]).toEqual([{ value }, { sheet: "", row, column }]);
  });

  test("years are means of the quarters, rounded: 100 in 2008 is 99.5, and no base of their own", async () => {
    const { observations } = await opened(LABOUR);
    const found = only(observations, "Average earnings index", "2008");
    expect([found.value, found.unit.base]).toEqual([{ value: 100 }, "2008Q1=100"]);
    expect(new Set(observations.map(({ unit }) => unit.base))).toEqual(new Set([undefined, "2008Q1=100"]));
  });

  test("every check holds without an exception", async () => {
    const checks = [...(await opened(LABOUR)).checks, ...(await opened(PRICES)).checks];
    expect(checks.map(({ compared }) => compared)).toEqual([170, 85, 53, 711]);
    expect(checks.flatMap(({ exceptions }) => exceptions)).toEqual([]);
  });

  test("all 344 figures that the data hold of them are the same, once somebody says of which month they are", async () => {
    const source = { ...economy, slot: (one: Parameters<typeof economySlot>[0]) => economySlot(one, "2017-03") };
    const keys = ["obr-efo-2017-03"];
    expect(dataRows("forecasts").filter((row) => keys.includes(row.source!))).toHaveLength(344);
    const [labours, prices] = [await opened(LABOUR), await opened(PRICES)];
    const observations = [...labours.observations, ...prices.observations];
    expect(comparedWithData(source, { ...prices, observations }, keys)).toMatchObject({ compared: 344, differing: [] });
  });
});
