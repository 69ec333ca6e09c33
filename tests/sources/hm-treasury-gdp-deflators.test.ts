import { describe, expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { hmTreasuryGdpDeflators as deflators } from "../../src/sources/hm-treasury-gdp-deflators.js";
import { SOURCES } from "../../src/sources/index.js";
import { refusal } from "../refusal.js";
import { type MadeCell, madeWorkbook } from "./made-workbook.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const GAP = undefined;
type Rows = MadeCell[][];
/** Made-up figures in the layout of the workbook: financial years and calendar years beside one another. */
const table = (): Rows => [
  ["GDP DEFLATORS AT MARKET PRICES, AND MONEY GDP"],
  ["Made up"],
  [GAP, "GDP deflator at market prices", GAP, "Money GDP", GAP, "GDP deflator at market prices"],
  [
    "Financial year",
    "2022-23 = 100",
    "per cent change on previous year",
    "Cash £ million\nnon-seasonally adjusted",
    "Calendar year",
    "2022 = 100",
    "per cent change on previous year",
  ],
  ["2021-22", 95, GAP, 2_300_000, "2021", 94, GAP],
  ["2022-23", 100, 5.263, 2_500_000.5, "2022", 100, 6.383],
  ["2023-24 (1), (2)", 106, 6, 2_700_000, "2023 (1)", 107, 7],
  [],
  ["Sources and footnotes:"],
  ["(1) Forecast."],
];
const read = async (change: (rows: Rows) => void = () => undefined, kind: "xlsx" | "ods" | "xls" = "xlsx") => {
  const rows = table();
  change(rows);
  const sheets = [
    { name: "notes", rows: [["About"]] },
    { name: "deflators", rows },
  ];
  return deflators.read(await madeFile(madeWorkbook(sheets, kind), "made"), {});
};
const figures = ({ observations }: Awaited<ReturnType<typeof read>>): string[] =>
  observations
    .map(({ series, period, value, unit, status }) => JSON.stringify([series, period, value, unit, status]))
    .sort();

test.each(["xlsx", "ods", "xls"] as const)(
  "each index is on the base of its heading, and forecasts are marked (%s)",
  async (kind) => {
    const { observations, checks, skipped } = await read(undefined, kind);
    const financial = only(observations, "GDP deflator", "2021/22");
    expect([financial.value, financial.unit]).toEqual([{ value: 95 }, { id: "index", base: "2022/23=100" }]);
    expect([financial.at, financial.labels]).toEqual([
      { sheet: "deflators", row: 5, column: 2 },
      [
        { sheet: "deflators", row: 5, column: 1 },
        { sheet: "deflators", row: 4, column: 2 },
      ],
    ]);
    expect(only(observations, "GDP deflator", "2021").unit).toEqual({ id: "index", base: "2022=100" });
    expect(only(observations, "GDP deflator", "2023/24").status).toBe("forecast");
    // £2,500,000.5 million is £2,500,000,500,000.
    const money = only(observations, "money GDP, not seasonally adjusted", "2022/23");
    expect([money.value, money.unit]).toEqual([{ value: 2_500_000_500_000 }, { id: "GBP" }]);
    // Changes of 2022-23 and 2023-24, and of 2022 and 2023: 100 ÷ 95 − 1 = 5.263%, 107 ÷ 100 − 1 = 7%.
    expect(checks).toEqual([{ what: "printed changes are those of the index", compared: 4, exceptions: [] }]);
    expect(skipped.map(({ count }) => count)).toEqual([2, 1]);
  },
);

test("rows put in above and a column put in before change nothing", async () => {
  const moved = await read((rows) => {
    rows.splice(1, 0, ["Updated"], []);
    for (const row of rows) row.unshift(GAP);
  });
  expect(figures(moved)).toEqual(figures(await read()));
});

describe("refused, with the place", () => {
  test.each<[string, string, RegExp, (rows: Rows) => void]>([
    ["a change that is not the index's", "figures-disagree", /change of 2023\/24/, (rows) => (rows[6]![2] = 6.2)],
    ["an index that was typed over", "figures-disagree", /is not that of the index/, (rows) => (rows[5]![1] = 101)],
    ["a heading that is not known", "unknown-label", /row 4/, (rows) => (rows[3]![3] = "Index of something")],
    ["years of the other kind", "unknown-label", /row 6/, (rows) => (rows[5]![0] = "2022")],
    ["a base of the other kind", "label-conflict", /the other kind/, (rows) => (rows[3]![1] = "2022 = 100")],
    ["figures beside no year", "missing-label", /row 6/, (rows) => (rows[5]![0] = GAP)],
    [
      "a year below the notes",
      "unknown-label",
      /below the notes/,
      (rows) => rows.push(["2024-25", 108, GAP, GAP, "2024", 109]),
    ],
    ["a year twice", "repeated-figure|figures-disagree", /2022/, (rows) => (rows[6]![0] = "2022-23")],
    ["a text for a figure", "not-a-figure", /B6/, (rows) => (rows[5]![1] = "1OO")],
  ])("%s", async (_, code, says, change) => {
    const thrown = await read(change).catch((error: unknown) => error);
    expect(code.split("|")).toContain((thrown as { code: string }).code);
    expect((thrown as Error).message).toMatch(says);
  });

  test("and another workbook is none", async () => {
    const file = await madeFile(madeWorkbook([{ name: "a", rows: [["GDP"], ["Year", "2022 = 100"]] }]), "made");
    expect(deflators.recognises(file)).toBe(false);
    await expect(read((rows) => rows.splice(4))).rejects.toEqual(refusal("no-figures", /not one figure/));
  });
});

test("it is of this kind and no other", async () => {
  const file = await madeFile(madeWorkbook([{ name: "deflators", rows: table() }]), "made");
  expect(SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id)).toEqual([
    "hm-treasury-gdp-deflators",
  ]);
});

test.skipIf(!hasRaw)(
  "the real workbook of November 2023: its base years are 100, and every printed change is the index's",
  async () => {
    const { observations, checks } = deflators.read(await rawFile("hmt-gdp-deflators-november-2023.xlsx"), {});
    expect(cellValue(only(observations, "GDP deflator", "2022/23").value)).toBe(100);
    expect(cellValue(only(observations, "GDP deflator", "2022").value)).toBe(100);
    expect(only(observations, "GDP deflator", "2027/28").status).toBe("forecast");
    expect(checks[0]!.compared).toBeGreaterThan(100);
  },
);
