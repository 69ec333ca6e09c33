import { describe, expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.js";
import { obrEconomyTables as economy } from "../../src/sources/obr-economy-tables.js";
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
type Kind = "xlsx" | "ods" | "xls";
const file = (sheets: MadeSheet[], kind?: Kind) => madeFile(madeWorkbook(sheets, kind), "made");
const read = async (change: Change = () => undefined, kind?: Kind) => {
  const [prices, jobs] = [inflation(), labour()];
  change(prices, jobs);
  return economy.read(await file(book(prices, jobs), kind), {});
};
/** What was read, but for where it stood. */
const figures = ({ observations }: Awaited<ReturnType<typeof read>>): string[] =>
  observations
    .map(({ series, period, dimensions, value, unit, status }) =>
      JSON.stringify([series, period, dimensions, value, unit, status]),
    )
    .sort();
/** Columns of a table change places from a row on; counted from 0. */
const exchange = (rows: Rows, from: number, one: number, other: number): void => {
  for (const row of rows.slice(from)) [row[one], row[other]] = [row[other], row[one]];
};

describe("a figure has the value, unit, period, status and place of its cell", () => {
  test.each(["xlsx", "ods", "xls"] as const)("in table 1.7 (%s)", async (kind) => {
    const { observations, released } = await read(undefined, kind);
    expect(released).toBe("2025-03");
    const rpi = only(observations, "RPI index", "2024-Q1");
    expect([rpi.value, rpi.unit, rpi.dimensions]).toEqual([
      { value: 110 },
      { id: "index", base: "Jan 1987=100" },
      { table: "1.7" },
    ]);
    expect([rpi.at, rpi.labels]).toEqual([
      { sheet: "1.7", row: 5, column: 5 },
      [
        { sheet: "1.7", row: 5, column: 2 },
        { sheet: "1.7", row: 4, column: 5 },
        { sheet: "1.7", row: 3, column: 5 },
      ],
    ]);
    const cpi = only(observations, "CPI growth", "2025-Q1");
    expect([cpi.value, cpi.unit]).toEqual([{ value: 5 }, { id: "percent" }]);
    // The heading that CPI shares with RPI stands over RPI.
    expect(cpi.labels.at(-1)).toEqual({ sheet: "1.7", row: 3, column: 3 });
  });

  test("in table 1.6, whose units stand in the headings; hours have none and are named as left out", async () => {
    const { observations, skipped } = await read();
    const of = (series: string) => {
      const { value, unit } = only(observations, series, "2024-Q1");
      return [value, unit];
    };
    expect(of("Employment")).toEqual([{ value: 30_000_000 }, { id: "people" }]);
    expect(of("Employment rate")).toEqual([{ value: 60 }, { id: "percent" }]);
    expect(of("Wages and salaries")).toEqual([{ value: 300_250_000_000 }, { id: "GBP" }]);
    expect(of("Average weekly earnings growth")).toEqual([{ value: 5 }, { id: "percent" }]);
    expect(of("Average weekly earnings index")).toEqual([{ value: 150 }, { id: "index", base: "2008Q1=100" }]);
    expect(skipped).toEqual([
      { what: "sheets", why: "tables other than 1.6 and 1.7", count: 2 },
      { what: "rows below the figures", why: "notes", count: 1 },
      { what: "columns", why: "hours: no unit of realpay", count: 1 },
    ]);
  });

  test("outturn of prices ends before the month of the forecast; of earnings the tables do not say", async () => {
    const { observations } = await read((prices) => prices.splice(8, 0, [GAP, "2024Q4", 1, 1, 1, 1]));
    const status = (series: string, period: string) => only(observations, series, period).status;
    expect(status("CPI index", "2024-Q4")).toBe("final");
    expect(status("CPI index", "2025-Q1")).toBe("forecast"); // March is not over in March
    expect(status("CPI index", "2024")).toBe("final");
    expect(status("CPI index", "2025")).toBe("forecast");
    expect(status("CPI index", "2024/25")).toBe("part-outturn");
    expect(status("CPI index", "2025/26")).toBe("forecast");
    expect(status("Employment", "2025-Q1")).toBe("not-stated");
    expect(only((await read((_, jobs) => (jobs[4]![1] = "2025Q2"))).observations, "Employment", "2025-Q2").status).toBe(
      "forecast",
    );
  });

  describe("years are on a base of their own", () => {
    /** The base of the last year, below the four quarters of the first: 100, 99.5, 99.6 and 99, whose mean is 99.525. */
    const base = async (first: number, second: number, quarters = [100, 99.5, 99.6, 99]) => {
      const rows = quarters.map((value, i) => [`2008Q${i + 1}`, value] as const);
      const { observations } = await read((_, jobs) => {
        const row = ([period, value]: readonly [string, number]) => [GAP, period, ...Array(10).fill(GAP), value];
        jobs.splice(3, 3, ...[...rows, ["2008", first] as const, ["2009", second] as const].map(row));
      });
      const of = (period: string) => only(observations, "Average weekly earnings index", period).unit.base;
      if (quarters.length > 0) expect(of("2008-Q4")).toBe("2008Q1=100");
      return of("2009");
    };
    test("where they begin at 100, whatever the heading says of quarters", async () => {
      expect(await base(100, 101.5)).toBe("2008=100");
      expect(await base(100, 101, [100, 97, 97, 97])).toBe("2008=100"); // a mean of 97.75 is not 100 rounded
      expect(await base(100, 101, [])).toBe("2008=100"); // and without quarters nothing speaks against it
    });
    test("not where they begin otherwise, or at a mean of quarters that was rounded to 100", async () => {
      expect(await base(99.525, 101.5)).toBe("2008Q1=100");
      expect(await base(100, 102)).toBe("2008Q1=100");
    });
    test("not where the heading's base is a year", async () => {
      const { observations } = await read((rows) => {
        rows[9]![5] = 100;
        rows[10]![3] = 7; // 107 ÷ 100 − 1
      });
      expect(only(observations, "CPI index", "2025").unit.base).toBe("2015=100");
    });
  });

  test("a marker is a reason, a blank is no figure and never nought", async () => {
    const { observations } = await read((prices) => {
      prices[4]![2] = "..";
      prices[4]![3] = "[c]";
    });
    expect(only(observations, "RPI growth", "2024-Q1").value).toEqual({ missing: "..", as: ".." });
    expect(only(observations, "CPI growth", "2024-Q1").value).toEqual({ missing: "[c]", as: "[c]" });
    expect(observations.some(({ series, period }) => series === "RPI growth" && period === "2024/25")).toBe(false);
  });
});

describe("nothing changes", () => {
  test.each<[string, Change]>([
    ["with rows put in above", (prices) => prices.splice(1, 0, [], ["Updated in May"])],
    ["with a blank row below the title", (prices, jobs) => [prices, jobs].map((rows) => rows.splice(2, 0, []))],
    ["with a column put in before", (prices, jobs) => [...prices, ...jobs].map((row) => row.unshift(GAP))],
    ["with columns exchanged together with their headings", (prices) => exchange(prices, 2, 4, 5)],
    ["with growth rates exchanged below the heading that they share", (prices) => exchange(prices, 3, 2, 3)],
    ["with labour columns exchanged together with their headings", (_, jobs) => exchange(jobs, 2, 2, 12)],
    ["with more notes", (prices) => prices.push([GAP, "Source: made up"], [GAP, "Note:", "2 in C, not a figure"])],
    ["with a stray mark over an empty column", (_, jobs) => (jobs[2]![14] = "`")],
    [
      "with years written 2024/25 and quarters written 2024 Q1",
      (prices) => {
        prices[12]![1] = "2024/25";
        prices[4]![1] = "2024 Q1";
      },
    ],
    ["with numbers stored as text", (prices) => (prices[4]![4] = "110.0")],
    ["with years stored as numbers", (prices) => (prices[9]![1] = 2024)],
  ])("%s", async (_, change) => {
    expect(figures(await read(change))).toEqual(figures(await read()));
  });
});

describe("figures are held against one another", () => {
  test("growth against the index a year before, unemployment against its parts, compensation against its own", async () => {
    const { checks } = await read();
    // RPI: 121 ÷ 110 − 1 = 10%, 132.3 ÷ 126 − 1 = 5%; CPI: 109.2 ÷ 104 − 1 = 5%, 105 ÷ 105 − 1 = 0%;
    // years 127 ÷ 118 − 1 = 7.627%, 107 ÷ 104.5 − 1 = 2.392%; 108 ÷ 104 − 1 = 3.846%. Earnings: 156 ÷ 150 − 1 = 4%.
    expect(checks.map(({ what, compared, exceptions }) => [what.split(" ")[0], compared, exceptions])).toEqual([
      ["unemployment", 6, []],
      ["wages", 3, []],
      ["growth", 1, []],
      ["growth", 7, []],
    ]);
  });

  test("one growth rate in twenty may differ and is named, two may not", async () => {
    const long = (wrong: number) => (prices: Rows) => {
      const quarters = Array.from({ length: 24 }, (_, i) => `${2000 + Math.floor(i / 4)}Q${1 + (i % 4)}`);
      const rows = quarters.map((quarter, i) => [GAP, quarter, i < 4 + wrong ? 9 : 0, GAP, 100]);
      prices.splice(4, 10, ...rows);
    };
    expect((await read(long(1))).checks.at(-1)).toMatchObject({
      compared: 20,
      exceptions: ["RPI growth, 2001-Q1: printed 9.00, from the index 0.00"],
    });
    await expect(read(long(2))).rejects.toEqual(
      refusal("figures-disagree", /sheet "1\.7": growth rates are not those/),
    );
  });

  test.each<[string, string, RegExp, Change]>([
    ["a growth rate typed over", "figures-disagree", /growth rates are not those/, (prices) => (prices[6]![3] = 6)],
    ["indices that changed places", "figures-disagree", /"1\.7": growth/, (prices) => exchange(prices, 4, 4, 5)],
    ["growth rates that changed places", "figures-disagree", /"1\.7": growth/, (prices) => exchange(prices, 4, 2, 3)],
    [
      "headings that changed places",
      "figures-disagree",
      /"1\.7": growth/,
      (prices) => exchange(prices.slice(0, 4), 3, 4, 5),
    ],
    [
      "people and their rate",
      "figures-disagree",
      /"1\.6", row 4, column 6: .* numbers of people/,
      (_, jobs) => exchange(jobs, 3, 2, 3),
    ],
    ["two rates", "figures-disagree", /row 4, column 6: .* two other rates/, (_, jobs) => exchange(jobs, 3, 3, 6)],
    [
      "a number of people typed over",
      "figures-disagree",
      /row 5, column 6: .*2025-Q1/,
      (_, jobs) => (jobs[4]![4] = 5.3),
    ],
    ["wages and compensation", "sum-mismatch", /"1\.6", I4: .*2024-Q1/, (_, jobs) => exchange(jobs, 3, 8, 9)],
    ["contributions typed over", "sum-mismatch", /2025: parts add to 1660000000000/, (_, jobs) => (jobs[5]![10] = 410)],
  ])("refused: %s", async (_, code, says, change) => {
    await expect(read(change)).rejects.toEqual(refusal(code, says));
  });
});

describe("refused, with the place", () => {
  test.each<[string, string, RegExp, Change]>([
    [
      "a period twice",
      "repeated-label",
      /"1\.7", row 7: 2024Q2 stands twice/,
      (prices) => prices.splice(6, 0, prices[5]!),
    ],
    ["a heading twice", "repeated-label", /row 4: .*"RPI" stands twice/, (prices) => (prices[3]![3] = "RPI")],
    [
      "no base over an index",
      "missing-label",
      /row 3, column 6: .*which index "CPI"/,
      (prices) => (prices[2]![5] = GAP),
    ],
    [
      "a base that is none",
      "unknown-label",
      /row 3, column 6: .*which index "CPI"/,
      (prices) => (prices[2]![5] = "Index"),
    ],
    [
      "no base in a heading",
      "unknown-unit",
      /"1\.6", row 3, column 13/,
      (_, jobs) => (jobs[2]![12] = "Earnings index"),
    ],
    ["nothing over growth rates", "unknown-unit", /row 4, column 3: .*unit "RPI"/, (prices) => (prices[2]![2] = GAP)],
    ["a growth rate's heading gone", "missing-label", /row 5, column 3/, (prices) => (prices[3]![2] = GAP)],
    [
      "an index's heading gone",
      "missing-label",
      /row 5, column 6: .*without a heading/,
      (prices) => (prices[3]![5] = GAP),
    ],
    ["a labour heading gone", "missing-label", /"1\.6", row 4, column 3/, (_, jobs) => (jobs[2]![2] = GAP)],
    [
      "another unit",
      "unknown-unit",
      /row 3, column 3: .*thousands/,
      (_, jobs) => (jobs[2]![2] = "Employment (thousands)"),
    ],
    ["figures beside no period", "missing-label", /row 6, column 2/, (prices) => (prices[5]![1] = GAP)],
    ["a period misspelt", "unknown-label", /row 6, column 2: figures stand/, (prices) => (prices[5]![1] = "2024QZ")],
    ["the last period misspelt", "unknown-label", /row 14, column 2/, (prices) => (prices[13]![1] = "2025-Z6")],
    ["years that do not follow", "unknown-label", /row 14, column 2/, (prices) => (prices[13]![1] = "2025-27")],
    ["a month among years", "unknown-label", /row 14, column 2/, (prices) => (prices[13]![1] = "2025-12")],
    ["a period below notes", "unknown-label", /row 16: .*below the notes/, (prices) => prices.push([GAP, "2026Q1", 1])],
    ["a text for a figure", "not-a-figure", /"1\.7", C5: "10 or so"/, (prices) => (prices[4]![2] = "10 or so")],
    ["no periods at all", "missing-label", /row 2: no row below the title/, (prices) => prices.splice(4)],
  ])("%s", async (_, code, says, change) => {
    await expect(read(change)).rejects.toEqual(refusal(code, says));
  });

  test("a table twice", async () => {
    const sheets = [...book(inflation(), labour()), { name: "1.7 again", rows: inflation() }];
    const opened = await file(sheets);
    expect(() => economy.read(opened, {})).toThrow(refusal("repeated-figure", /RPI growth.*stands twice/));
  });

  test("a workbook that does not say of which month it is: outturn could not be told from forecast", async () => {
    const opened = await file(book(inflation(), labour()).slice(2));
    expect(() => economy.read(opened, {})).toThrow(refusal("missing-label", /of which month the forecast is/));
  });
});

test("what is known by name has its place among the forecasts, by the month of the forecast", async () => {
  const publication = await read();
  const slot = (series: string, period: string) =>
    economy.slot!(only(publication.observations, series, period), publication);
  expect(slot("CPI index", "2025-Q2")).toEqual({
    resource: "forecasts",
    decimals: 4,
    columns: { release: "2025-03", publisher: "OBR", series: "cpi_index", period: "2025-Q2", base: "2015=100" },
  });
  expect(slot("Average weekly earnings growth", "2025")?.columns).toMatchObject({
    series: "average_earnings_growth",
    base: "",
  });
  expect(slot("Employment", "2025")).toBeUndefined();
});

test("it is of this kind and no other; a hidden sheet and a table numbered otherwise are none of it", async () => {
  const kinds = async (sheets: MadeSheet[], kind?: Kind) => {
    const opened = await file(sheets, kind);
    return SOURCES.filter((source) => source.recognises(opened)).map(({ id }) => id);
  };
  for (const kind of ["xlsx", "ods", "xls"] as const)
    expect(await kinds(book(inflation(), labour()), kind)).toEqual(["obr-economy-tables"]);
  expect(await kinds([{ name: "1.6", rows: labour() }])).toEqual(["obr-economy-tables"]);
  const renumbered = inflation();
  renumbered[1]![1] = "1.8 Inflation";
  expect(await kinds([{ name: "1.7", rows: renumbered }])).toEqual([]);
  const hidden = [
    { name: "a", rows: [["A"]] },
    { name: "1.7", rows: inflation(), hidden: true },
  ];
  expect(await kinds(hidden)).toEqual([]);
});

describe.skipIf(!hasRaw)("the real workbook of March 2026", () => {
  const opened = async () => economy.read(await rawFile("obr-efo-march-2026-economy.xlsx"), {});

  test.each<[string, string, string, number, string, string]>([
    // Read off the sheets by eye: column and row, as a spreadsheet names them.
    ["M5", "RPI index", "2008-Q1", 211.1, "Jan 1987=100", "final"],
    ["O76", "CPI index", "2025-Q4", 139.82466666666667, "2015=100", "final"],
    ["O77", "CPI index", "2026-Q1", 140.14680680766136, "2015=100", "forecast"],
    ["U76", "Consumer expenditure deflator index", "2025-Q4", 107.882568, "2023=100", "final"],
    ["F115", "CPIH growth", "2025", 3.883068751092744, "", "final"],
    ["C138", "RPI growth", "2025/26", 4.222376714963461, "", "part-outturn"],
    ["C143", "RPI growth", "2030/31", 2.0757113073875733, "", "forecast"],
  ])("table 1.7, %s", async (cell, series, period, value, base, status) => {
    const found = only((await opened()).observations, series, period);
    expect([found.value, found.unit.base ?? "", found.status]).toEqual([{ value }, base, status]);
    const column = cell.charCodeAt(0) - 64;
    expect(found.at).toEqual({ sheet: "1.7", row: Number(cell.slice(1)), column });
  });

  test("table 1.6, C76, G76, M76, Q76 and the first years of R", async () => {
    const { observations } = await opened();
    const of = (series: string, period: string) => {
      const { value, unit, at } = only(observations, series, period);
      return [value, unit.id, unit.base, at.row, at.column];
    };
    expect(of("Employment", "2026-Q1")).toEqual([{ value: 34_222_417.1 }, "people", undefined, 76, 3]);
    expect(of("ILO unemployment rate", "2026-Q1")).toEqual([{ value: 5.25 }, "percent", undefined, 76, 7]);
    expect(of("Compensation of employees", "2026-Q1")).toEqual([{ value: 391_753_072_500 }, "GBP", undefined, 76, 13]);
    const growth = of("Average weekly earnings growth", "2026-Q1");
    expect(growth).toEqual([{ value: 3.4826245092160812 }, "percent", undefined, 76, 17]);
    expect(of("Average weekly earnings index", "2008")).toEqual([{ value: 100 }, "index", "2008=100", 97, 18]);
    expect(of("Average weekly earnings index", "2008/09")).toEqual([{ value: 100 }, "index", "2008/09=100", 120, 18]);
  });

  test("RPIX ends in the first quarter of 2030, and blanks behind it are no figures", async () => {
    const rpix = (await opened()).observations.filter(({ series }) => series === "RPIX index");
    expect(rpix.filter(({ period }) => period!.includes("Q")).at(-1)!.period).toBe("2030-Q1");
    expect(rpix).toHaveLength(133);
  });

  test("every check holds without an exception", async () => {
    const { checks, skipped } = await opened();
    expect(checks.map(({ compared }) => compared)).toEqual([278, 139, 89, 1318]);
    expect(checks.flatMap(({ exceptions }) => exceptions)).toEqual([]);
    // Hours a worker and hours in all; the stray mark over an empty column is not counted among them.
    expect(skipped.at(-1)).toEqual({ what: "columns", why: "hours: no unit of realpay", count: 2 });
  });

  test("all 1,378 figures that the data hold of it are the same, to the four decimals kept, and so is their status", async () => {
    const publication = await opened();
    const keys = ["obr-efo-2026-03-table1.6", "obr-efo-2026-03-table1.7"];
    const held = dataRows("forecasts").filter(({ source }) => keys.includes(source!));
    expect(held).toHaveLength(1378);
    const rounded = publication.observations.map((one) =>
      "value" in one.value ? { ...one, value: { value: Number(one.value.value.toFixed(4)) } } : one,
    );
    expect(comparedWithData(economy, { ...publication, observations: rounded }, keys)).toMatchObject({
      compared: 1378,
      differing: [],
    });
    const statuses = new Map(held.map(({ series, period, status }) => [`${series} ${period}`, status]));
    const otherwise = publication.observations.filter((one) => {
      const columns = economy.slot!(one, publication)?.columns;
      return columns !== undefined && statuses.get(`${columns.series} ${columns.period}`) !== one.status;
    });
    expect(otherwise.map(({ series, period, status }) => `${series} ${period}: ${status}`)).toEqual([]);
  });
});
