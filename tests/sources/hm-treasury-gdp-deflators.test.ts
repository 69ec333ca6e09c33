import { describe, expect, test } from "vitest";
import { hmTreasuryGdpDeflators as deflators } from "../../src/sources/hm-treasury-gdp-deflators.js";
import { SOURCES } from "../../src/sources/index.js";
import { refusal } from "../refusal.js";
import { type MadeCell, type MadeSheet, madeWorkbook } from "./made-workbook.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const GAP = undefined;
type Rows = MadeCell[][];
type Change = (rows: Rows) => void;
type Kind = "xlsx" | "ods" | "xls";
/** Made-up figures in the layout of the workbook: financial years, a narrow column, calendar years. */
const table = (): Rows => [
  ["GDP DEFLATORS AT MARKET PRICES, AND MONEY GDP"],
  ["Made up"],
  ["Financial year", GAP, GAP, GAP, GAP, GAP, "Calendar year"],
  [GAP, "GDP deflator at market prices", GAP, "Money GDP (3)", GAP, GAP, GAP, "GDP deflator at market prices"],
  [
    "Financial year",
    "2022-23 = 100",
    "per cent change on previous year",
    "Cash £ million\nNon-Season-ally Adjusted",
    "Cash £ million\nSeasonally Adjusted",
    GAP,
    "Calendar year",
    "2022 = 100",
    "per cent change on previous year",
    "Cash £ million\nNon-Seasonally Adjusted",
  ],
  ["2021-22", 95, GAP, 2_300_000, 2_310_000, GAP, "2021", 94, GAP, 2_250_000],
  ["2022-23", 100, 5.263, 2_500_000.5, 2_510_000, GAP, "2022", 100, 6.383, 2_450_000],
  ["2023-24 (1), (2)", 106, 6, 2_700_000, 2_710_000, GAP, "2023 (1)", 107, 7, 2_650_000],
  [],
  ["Sources and footnotes:"],
  ["(1) Forecast."],
];
const none: Change = () => undefined;
const sheets = (change: Change): MadeSheet[] => {
  const rows = table();
  change(rows);
  return [
    { name: "notes", rows: [["About"]] },
    { name: "deflators", rows },
  ];
};
const read = async (change = none, kind?: Kind) =>
  deflators.read(await madeFile(madeWorkbook(sheets(change), kind), "made"), {});
/** What was read, but for where it stood. */
const figures = ({ observations }: Awaited<ReturnType<typeof read>>): string[] =>
  observations
    .map(({ series, period, value, unit, status }) => JSON.stringify([series, period, value, unit, status]))
    .sort();
/** Columns change places from a row on; counted from 0. */
const exchange = (rows: Rows, from: number, one: number, other: number): void => {
  for (const row of rows.slice(from, 8)) [row[one], row[other]] = [row[other], row[one]];
};
/** Row 8, of 2023-24, and row 7, of 2022-23, counted from 0. */
const [LAST, BASE] = [7, 6];

describe("a figure has the value, unit, period, status and place of its cell", () => {
  test.each(["xlsx", "ods", "xls"] as const)("each index on the base of its heading (%s)", async (kind) => {
    const { observations, checks, skipped, standing } = await read(none, kind);
    expect(standing).toBe("publisher");
    const financial = only(observations, "GDP deflator", "2021/22");
    expect([financial.value, financial.unit]).toEqual([{ value: 95 }, { id: "index", base: "2022/23=100" }]);
    expect([financial.at, financial.labels]).toEqual([
      { sheet: "deflators", row: 6, column: 2 },
      [
        { sheet: "deflators", row: 6, column: 1 },
        { sheet: "deflators", row: 5, column: 2 },
      ],
    ]);
    const calendar = only(observations, "GDP deflator", "2021");
    expect([calendar.value, calendar.unit]).toEqual([{ value: 94 }, { id: "index", base: "2022=100" }]);
    expect(calendar.labels[0]).toEqual({ sheet: "deflators", row: 6, column: 7 });
    // Changes of 2022-23 and 2023-24, and of 2022 and 2023: 100 ÷ 95 − 1 = 5.263%, 107 ÷ 100 − 1 = 7%.
    // Two columns of money by financial year, three years each, against one by calendar year.
    expect(checks).toEqual([
      { what: "printed changes are those of the index", compared: 4, exceptions: [] },
      { what: expect.stringMatching(/^money of financial years is above/), compared: 6, exceptions: [] },
    ]);
    expect(skipped).toEqual([
      { what: "rows below the figures", why: "sources and footnotes", count: 2 },
      { what: "other sheets", why: "no table of deflators", count: 1 },
    ]);
  });

  test("money in pounds, adjusted for the season and not; changes in per cent", async () => {
    const { observations } = await read();
    const of = (series: string, period: string) => {
      const { value, unit } = only(observations, series, period);
      return [value, unit];
    };
    // £2,500,000.5 million is £2,500,000,500,000.
    expect(of("money GDP, not seasonally adjusted", "2022/23")).toEqual([{ value: 2_500_000_500_000 }, { id: "GBP" }]);
    expect(of("money GDP, seasonally adjusted", "2022/23")).toEqual([{ value: 2_510_000_000_000 }, { id: "GBP" }]);
    expect(of("money GDP, not seasonally adjusted", "2022")).toEqual([{ value: 2_450_000_000_000 }, { id: "GBP" }]);
    const change = of("GDP deflator, change on the year before", "2023");
    expect(change).toEqual([{ value: 7 }, { id: "percent" }]);
  });

  test("forecasts are marked behind the year; of others the table does not say", async () => {
    const { observations } = await read();
    const status = (period: string) => only(observations, "GDP deflator", period).status;
    expect(["2022/23", "2023/24", "2022", "2023"].map(status)).toEqual([
      "not-stated",
      "forecast",
      "not-stated",
      "forecast",
    ]);
  });

  test("a dash or a marker is a reason, a blank is no figure and never nought", async () => {
    const { observations } = await read((rows) => {
      rows[LAST]![1] = "-";
      rows[LAST]![3] = "..";
      rows[LAST]![4] = "[c]";
    });
    const value = (series: string) => only(observations, series, "2023/24").value;
    expect(value("GDP deflator")).toEqual({ missing: "not-published", as: "-" });
    expect(value("money GDP, not seasonally adjusted")).toEqual({ missing: "..", as: ".." });
    expect(value("money GDP, seasonally adjusted")).toEqual({ missing: "[c]", as: "[c]" });
    const changes = observations.filter(({ series }) => series.endsWith("year before"));
    expect(changes.map(({ period }) => period)).toEqual(["2022/23", "2022", "2023/24", "2023"]);
  });
});

describe("nothing changes", () => {
  test.each<[string, Change]>([
    ["with rows put in above", (rows) => rows.splice(1, 0, ["Updated"], [])],
    ["with a column put in before", (rows) => rows.map((row) => row.unshift(GAP))],
    ["with columns exchanged together with their headings", (rows) => exchange(rows, 4, 1, 3)],
    [
      "with calendar years put before financial years",
      (rows) => {
        for (const row of rows.slice(2, 8))
          row.unshift(...Array.from({ length: 5 }, (_, i) => row[6 + i]).slice(0, 4), GAP);
        for (const row of rows.slice(2, 8)) row.length = 10;
      },
    ],
    ["without the narrow column between", (rows) => rows.slice(2, 8).map((row) => row.splice(5, 1))],
    ["with a blank row among the years", (rows) => rows.splice(BASE, 0, [])],
    ["with more notes", (rows) => rows.push(["Note:", "2 in B, not a figure"], ["https://example.org"])],
    ["with years stored as numbers", (rows) => (rows[BASE]![6] = 2022)],
    ["with numbers stored as text", (rows) => (rows[BASE]![3] = "2,500,000.5")],
  ])("%s", async (_, change) => {
    expect(figures(await read(change))).toEqual(figures(await read()));
  });
});

describe("money of a financial year is above that of the calendar year it begins in", () => {
  /** Five years, of which some are not: as in a year of crisis. */
  const years =
    (below: number): Change =>
    (rows) => {
      const money = [0, 1, 2, 3, 4].map((i) => (i < below ? 90 : 110));
      const row = (one: number, i: number): MadeCell[] => [
        `${2018 + i}-${19 + i}`,
        100,
        GAP,
        one,
        one,
        GAP,
        `${2018 + i}`,
        100,
        GAP,
        100,
      ];
      rows.splice(5, 3, ...money.map(row));
    };
  test("in four years of five at least", async () => {
    expect((await read(years(1))).checks[1]).toMatchObject({ compared: 10, exceptions: [] });
    await expect(read(years(2))).rejects.toEqual(refusal("figures-disagree", /"deflators": money GDP.*is not above/));
  });
  test("so that columns beside the other kind of year are refused", async () => {
    const exchanged = read((rows) => {
      years(0)(rows);
      for (const row of rows.slice(5, 10)) [row[3], row[9]] = [row[9], row[3]];
    });
    await expect(exchanged).rejects.toEqual(refusal("figures-disagree", /"deflators": money GDP.*is not above/));
  });
});

describe("refused, with the place", () => {
  test.each<[string, string, RegExp, Change]>([
    [
      "a change that is not the index's",
      "figures-disagree",
      /row 8, column 3: the change of 2023\/24/,
      (rows) => (rows[LAST]![2] = 6.2),
    ],
    [
      "an index that was typed over",
      "figures-disagree",
      /row 7, column 3: .*2022\/23 is not/,
      (rows) => (rows[BASE]![1] = 101),
    ],
    ["an index and its change exchanged", "figures-disagree", /row 8, column 3/, (rows) => exchange(rows, 5, 1, 2)],
    ["an index and money exchanged", "figures-disagree", /row 7, column 3/, (rows) => exchange(rows, 5, 1, 3)],
    ["the two indices exchanged", "figures-disagree", /row 7, column 3/, (rows) => exchange(rows, 5, 1, 7)],
    ["another unit", "unknown-label", /row 5, column 4: .*billion/, (rows) => (rows[4]![3] = "Cash £ billion")],
    ["a heading not known", "unknown-label", /row 5, column 4: .*Index/, (rows) => (rows[4]![3] = "Index of things")],
    ["money's heading gone", "missing-label", /row 6, column 4: .*without a heading/, (rows) => (rows[4]![3] = GAP)],
    ["an index's heading gone", "missing-label", /row 6, column 8/, (rows) => (rows[4]![7] = GAP)],
    ["a change's heading gone", "missing-label", /row 7, column 3/, (rows) => (rows[4]![2] = GAP)],
    ["no heading over calendar years", "missing-label", /row 6, column 7/, (rows) => (rows[4]![6] = GAP)],
    [
      "no heading over financial years",
      "missing-label",
      /row 5, column 2: no kind of year/,
      (rows) => (rows[4]![0] = GAP),
    ],
    [
      "a heading twice",
      "repeated-figure",
      /not seasonally adjusted, 2021\/22 stands twice/,
      (rows) => (rows[4]![4] = rows[4]![3]),
    ],
    [
      "years of the other kind",
      "unknown-label",
      /row 7, column 1: no financial year/,
      (rows) => (rows[BASE]![0] = "2022"),
    ],
    [
      "financial among calendar years",
      "unknown-label",
      /row 8, column 7: no calendar/,
      (rows) => (rows[LAST]![6] = "2023-24"),
    ],
    [
      "a month among calendar years",
      "missing-label",
      /row 8, column 7: no calendar/,
      (rows) => (rows[LAST]![6] = "2023-12"),
    ],
    ["years that do not follow", "missing-label", /row 8, column 1/, (rows) => (rows[LAST]![0] = "2023-25")],
    ["a year misspelt", "missing-label", /row 8, column 1/, (rows) => (rows[LAST]![0] = "2O23-24")],
    [
      "a base of the other kind",
      "label-conflict",
      /row 5, column 2: .*the other kind/,
      (rows) => (rows[4]![1] = "2022 = 100"),
    ],
    ["figures beside no year", "missing-label", /row 7, column 1/, (rows) => (rows[BASE]![0] = GAP)],
    [
      "a figure as text beside no year",
      "missing-label",
      /row 8, column 1/,
      (rows) => (rows[LAST] = [GAP, "106", GAP, GAP, GAP, GAP, "2023 (1)", 107, 7, 2_650_000]),
    ],
    ["a year below the notes", "unknown-label", /row 12: .*below the notes/, (rows) => rows.push(["2024-25", 108])],
    ["a year twice", "repeated-figure", /2022\/23 stands twice/, (rows) => rows.splice(BASE, 0, [...rows[BASE]!])],
    ["a text for a figure", "not-a-figure", /"deflators", B7: "1OO"/, (rows) => (rows[BASE]![1] = "1OO")],
    ["no years at all", "no-figures", /not one figure/, (rows) => rows.splice(5)],
  ])("%s", async (_, code, says, change) => {
    await expect(read(change)).rejects.toEqual(refusal(code, says));
  });
});

test("it is of this kind and no other; another title, a hidden sheet or a title alone are none of it", async () => {
  const kinds = async (made: MadeSheet[], kind?: Kind) => {
    const opened = await madeFile(madeWorkbook(made, kind), "made");
    return SOURCES.filter((source) => source.recognises(opened)).map(({ id }) => id);
  };
  for (const kind of ["xlsx", "ods", "xls"] as const)
    expect(await kinds(sheets(none), kind)).toEqual(["hm-treasury-gdp-deflators"]);
  expect(await kinds(sheets((rows) => (rows[0] = ["House prices"])))).toEqual([]);
  expect(await kinds(sheets((rows) => rows.splice(2)))).toEqual([]);
  expect(await kinds(sheets(none).map((sheet) => ({ ...sheet, hidden: sheet.name === "deflators" })))).toEqual([]);
});

describe.skipIf(!hasRaw)("the real workbook of November 2023", () => {
  const opened = async () => deflators.read(await rawFile("hmt-gdp-deflators-november-2023.xlsx"), {});
  const MONEY = "money GDP, not seasonally adjusted";
  const CHANGE = "GDP deflator, change on the year before";

  test.each<[string, string, string, number, string, string]>([
    // Read off the sheet by eye: column and row, as a spreadsheet names them.
    ["C8", "GDP deflator", "1955/56", 3.5242, "2022/23=100", "not-stated"],
    ["C72", "GDP deflator", "2019/20", 89.616, "2022/23=100", "not-stated"],
    ["C75", "GDP deflator", "2022/23", 100, "2022/23=100", "not-stated"],
    ["I9", "GDP deflator", "1956", 3.7806, "2022=100", "not-stated"],
    ["I74", "GDP deflator", "2021", 95.1068, "2022=100", "not-stated"],
    ["D74", CHANGE, "2021/22", -0.7980223522452186, "", "not-stated"],
    ["D76", CHANGE, "2023/24", 6.098667886495379, "", "forecast"],
    ["J81", CHANGE, "2028", 1.8606538227387004, "", "forecast"],
    ["E75", MONEY, "2022/23", 2_552_226e6, "", "not-stated"],
    ["F75", "money GDP, seasonally adjusted", "2022/23", 2_555_682e6, "", "not-stated"],
    ["K80", MONEY, "2027", 3_078_047e6, "", "forecast"],
  ])("%s", async (cell, series, period, value, base, status) => {
    const found = only((await opened()).observations, series, period);
    expect([found.value, found.unit.base ?? "", found.status]).toEqual([{ value }, base, status]);
    expect([found.at.row, found.at.column]).toEqual([Number(cell.slice(1)), cell.charCodeAt(0) - 64]);
  });

  test("the index of a forecast year is a dash: it was not published, and is not nought", async () => {
    const { observations } = await opened();
    const dashes = observations.filter(({ value }) => "missing" in value);
    expect(new Set(dashes.map(({ series }) => series))).toEqual(new Set(["GDP deflator"]));
    expect(dashes).toHaveLength(12); // 2023-24 to 2028-29, and 2023 to 2028
    expect(only(observations, "GDP deflator", "2023/24").value).toEqual({ missing: "not-published", as: "-" });
  });

  test("74 years in seven columns but for the changes of the first, and every printed change is the index's", async () => {
    const { observations, checks } = await opened();
    expect(observations).toHaveLength(74 * 7 - 2);
    expect(checks.map(({ compared, exceptions }) => [compared, exceptions])).toEqual([
      [67 * 2, []],
      [74 * 2, []],
    ]);
  });

  test("the data hold no deflators: none of its figures has a place there", () => {
    expect(deflators.slot).toBeUndefined();
  });
});
