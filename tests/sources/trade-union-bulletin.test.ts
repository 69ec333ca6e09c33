import { describe, expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.js";
import { tradeUnionBulletin as bulletin } from "../../src/sources/trade-union-bulletin.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { comparedWithData } from "./compared-with-data.js";
import { type MadeCell, type MadeSheet, madeWorkbook } from "./made-workbook.js";
import { madeFile, only } from "./raw.js";

const GAP = undefined;
type Rows = MadeCell[][];
type Change = (rows: Rows) => void;

/** Made-up figures in the layout that a program reading the workbook of 2021 expects; no real one was at hand. */
const members = (): Rows => [
  ["Table 2.1a: Trade Union Membership levels by sector and gender, 1995 to 2021"],
  ["This worksheet contains one table."],
  ["Figures are in thousands."],
  [
    "Year",
    "Private sector: All",
    "Private sector: Male",
    "Private sector: Female",
    "Public sector: All",
    "Public sector: Male",
    "Public sector: Female",
  ],
  [1995, 3000, 2000, 1000, 3500, 1700, 1800],
  [1996, 2900, 1900, 1000, 3510, 1700, 1810],
  [2021, 2500, 1400, 1100, 3900, 1200, 2700],
  ["Source: Labour Force Survey, Office for National Statistics"],
];
const regions = (): Rows => [
  ["Table 4.1: Trade union membership as a proportion of employees by nation and region, 1995 to 2020"],
  ["This worksheet contains one table."],
  [],
  ["Regions", "1995 (%)", "1996 (%)", "2021 (%) [r]"],
  ["United Kingdom", 31, 30.4, 22.2],
  ["Region: North East", 41, 40.1, 29],
  ["Region: Yorkshire and the Humber", 36, 35.2, 27.1],
  ["Wales", 43, "[u]", 35.5],
  ["Northern Ireland", GAP, 39, 30.6],
  ["Source: Labour Force Survey"],
];
const density = (): Rows => [
  ["Table 1.5: UK Trade union membership as a % of employees by education, 2021"],
  ["Category", "Percentage of employees"],
  ["All employees", 23],
  ["Sex: Male", 20],
  ["Sex: Female", 26],
  ["Highest qualification: Degree or equivalent", 27],
];
const earnings = (): Rows => [
  ["Table 1.9: Average hourly earnings (in £s) by union status, 2021"],
  ["Category", "All employees", "Union members", "Non-members", "Union wage premium (%)"],
  ["All employees", 16, 16.5, 15.8, 4.4],
  ["Industry: Education", 17, 18, "[u]", GAP],
];
const errors = (): Rows => [
  ["Table A20: Standard errors of trade union density by gender, 2025"],
  ["Category", "Standard error (percentage points)"],
  ["All employees", 0.3],
  ["Male", 0.4],
];
const none: Change = () => {};
const sheetOf = (name: string, rows: Rows, change: Change = none, more: Partial<MadeSheet> = {}): MadeSheet => {
  change(rows);
  return { name, rows, ...more };
};
const cover: MadeSheet = {
  name: "Cover",
  rows: [["Trade union statistics"], ["Published 25 May 2022"], ["Next publication date: 24 May 2023"]],
};
const contents: MadeSheet = {
  name: "Contents",
  rows: [["Table 1.5: Union density by education"], ["Table 2.1a: Union levels by sector"]],
};
const book = (): MadeSheet[] => [
  cover,
  contents,
  sheetOf("1_5", density()),
  sheetOf("1_9", earnings()),
  sheetOf("2_1A", members()),
  sheetOf("4_1", regions()),
  sheetOf("A20", errors()),
];
const file = (sheets: MadeSheet[], kind: "xlsx" | "ods" = "xlsx") => madeFile(madeWorkbook(sheets, kind), "made");
const read = async (sheets: MadeSheet[], kind?: "xlsx" | "ods") => bulletin.read(await file(sheets, kind), {});
const one = (rows: Rows, change: Change = none) => read([sheetOf("t", rows, change)]);
const figures = ({ observations }: Awaited<ReturnType<typeof read>>): string[] =>
  observations
    .map(({ series, period, dimensions, value, unit }) => JSON.stringify([series, period, dimensions, value, unit]))
    .sort();

test.each(["xlsx", "ods"] as const)(
  "years stand over the columns, before the rows or in the title (%s)",
  async (kind) => {
    const { observations, checks, released, nextRelease } = await read(book(), kind);
    const across = only(observations, "trade union density", "2021", { table: "4.1", row: "Region: North East" });
    expect([across.value, across.unit.id, across.status]).toEqual([{ value: 29 }, "percent", "revised"]);
    expect(across.at).toEqual({ sheet: "4_1", row: 6, column: 4 });
    expect(across.labels).toEqual([
      { sheet: "4_1", row: 6, column: 1 },
      { sheet: "4_1", row: 4, column: 4 },
      { sheet: "4_1", row: 1, column: 1 },
      { sheet: "4_1", row: 0, column: 0 },
    ]);
    const down = only(observations, "trade union members", "1996", { table: "2.1a", column: "Public sector: Female" });
    expect([down.value, down.unit.id]).toEqual([{ value: 1_810_000 }, "people"]);
    const titled = only(observations, "trade union density", "2021", { table: "1.5", row: "Sex: Female" });
    expect(titled.value).toEqual({ value: 26 });
    expect(checks.map(({ compared }) => compared)).toEqual([1, 6, 0]);
    expect([released, nextRelease]).toEqual(["2022-05-25", "2023-05-24"]);
  },
);

test("what too few were asked of is a reason, and a blank is no figure", async () => {
  const { observations } = await read(book());
  expect(only(observations, "trade union density", "1996", { row: "Wales" }).value).toEqual({
    missing: "[x]",
    as: "[u]",
  });
  expect(
    observations.some(({ period, dimensions }) => period === "1995" && dimensions.row === "Northern Ireland"),
  ).toBe(false);
});

test("pounds an hour and the premium in per cent stand apart, and so do standard errors in points", async () => {
  const { observations } = await read(book());
  const pay = only(observations, "average hourly earnings", "2021", { row: "All employees", column: "Union members" });
  expect([pay.value, pay.unit]).toEqual([{ value: 16.5 }, { id: "GBP/hour", prices: "current" }]);
  const premium = only(observations, "trade union wage premium", "2021", { row: "All employees" });
  expect([premium.value, premium.unit.id]).toEqual([{ value: 4.4 }, "percent"]);
  const error = only(observations, "trade union density, standard error", "2025", { row: "Male" });
  expect([error.value, error.unit.id]).toEqual([{ value: 0.4 }, "points"]);
});

describe("places among the data", () => {
  test("are those of one group of all employees, in the words of the data", async () => {
    const publication = await read(book());
    const slotOf = (dimensions: Record<string, string>, period = "2021") => {
      const found = publication.observations.find(
        (o) => o.period === period && Object.entries(dimensions).every(([name, value]) => o.dimensions[name] === value),
      )!;
      return bulletin.slot!(found, publication);
    };
    expect(slotOf({ table: "2.1a", column: "Private sector: All" })).toEqual({
      resource: "union-density",
      times: 0.001,
      columns: {
        series: "bulletin",
        dimension: "sector",
        category: "private",
        period: "2021-Q4",
        measure: "members-thousand",
        unit: "thousand people",
        flag: "",
        note: "",
      },
    });
    expect(slotOf({ row: "Region: Yorkshire and the Humber" })?.columns).toMatchObject({
      dimension: "region",
      category: "Yorkshire and The Humber",
      measure: "density",
    });
    expect(slotOf({ table: "2.1a", column: "Private sector: Male" })).toBe(undefined);
    expect(slotOf({ table: "1.5", row: "Sex: Female" })).toBe(undefined); // a table by education may be of some of them
    expect(slotOf({ table: "A20", row: "All employees" }, "2025")).toEqual({
      resource: "union-density-standard-errors",
      columns: { dimension: "all", period: "2025-Q4", note: "" },
    });
    expect(slotOf({ table: "A20", row: "Male" }, "2025")).toBe(undefined);
  });

  test("are taken once, by the first of several tables, and tables that differ are named", async () => {
    const again = (value: number): MadeSheet =>
      sheetOf("4_2", regions(), (rows) => {
        rows[0] = ["Table 4.2: Trade union density by region, 1995 to 2021"];
        rows[4]![3] = value;
      });
    const publication = await read([sheetOf("4_1", regions()), again(22.2)]);
    const slots = publication.observations.filter((each) => bulletin.slot!(each, publication) !== undefined);
    expect(new Set(slots.map(({ dimensions }) => dimensions.table))).toEqual(new Set(["4.1"]));
    expect(publication.checks.at(-1)).toMatchObject({ compared: 13, exceptions: [] });
    const differing = await read([sheetOf("4_1", regions()), again(25)]);
    expect(differing.checks.at(-1)!.exceptions).toEqual(["all employees 2021-Q4: 22.2 in table 4.1, 25 in table 4.2"]);
  });

  test("hold the figures that the data took from bulletins", async () => {
    const held = dataRows("union-density").filter(({ source }) => source === "beis-tu-2018");
    const of = (measure: string, dimension: string) =>
      held.filter((r) => r.measure === measure && r.dimension === dimension);
    const table = (title: string, measure: string, dimensions: string[], unit: string): MadeSheet => ({
      name: title.slice(0, 9),
      rows: [
        [title],
        ["Category", `2016 (${unit})`, `2017 (${unit})`, `2018 (${unit})`],
        ...dimensions.flatMap((dimension) =>
          of(measure, dimension).map(({ category, period, value }): MadeCell[] => {
            const row: MadeCell[] = [category, GAP, GAP, GAP];
            row[Number(period!.slice(0, 4)) - 2015] = Number(value);
            return row;
          }),
        ),
      ],
    });
    const merged = (sheet: MadeSheet): MadeSheet => {
      const rows = new Map<string, MadeCell[]>();
      for (const row of sheet.rows.slice(2)) {
        const before = rows.get(String(row[0])) ?? [row[0], GAP, GAP, GAP];
        rows.set(
          String(row[0]),
          before.map((cell, i) => cell ?? row[i]),
        );
      }
      return { ...sheet, rows: [...sheet.rows.slice(0, 2), ...rows.values()] };
    };
    const publication = await read(
      [
        table(
          "Table 1.2: Trade union density by sex, sector and region, 2016 to 2018",
          "density",
          ["all", "sex", "sector", "region"],
          "%",
        ),
        table(
          "Table 1.3: Trade union membership levels among employees by sector, 2016 to 2018",
          "members-thousand",
          ["all", "sector"],
          "thousands",
        ),
      ].map(merged),
    );
    const slots = publication.observations.map((each) => bulletin.slot!(each, publication));
    expect(slots.every((slot) => slot !== undefined)).toBe(true);
    const scaled = {
      ...publication,
      observations: publication.observations.map((o) =>
        o.unit.id === "people" && "value" in o.value ? { ...o, value: { value: o.value.value / 1000 } } : o,
      ),
    };
    const { compared, differing } = comparedWithData(bulletin, scaled, ["beis-tu-2018"]);
    expect([compared, differing]).toEqual([18, []]);
  });
});

describe("another workbook of the kind", () => {
  test("with headings merged over two rows, a row of notes more, and another order of columns gives the same", async () => {
    const before = await one(members());
    const two = members();
    two.splice(
      3,
      1,
      ["Year", "Private sector", GAP, GAP, "Public sector", GAP, GAP],
      [GAP, "All", "Male", "Female", "All", "Male", "Female"],
    );
    two.splice(2, 0, ["A row of notes more"]);
    const after = await read([{ name: "Table 2.1", rows: two, merged: ["B5:D5", "E5:G5", "A5:A6"] }]);
    expect(figures(after)).toEqual(figures(before));
    const turned = members().map((row) => (row.length > 1 ? [row[0], ...row.slice(1).reverse()] : row));
    expect(figures(await one(turned))).toEqual(figures(before));
  });

  test("with labels in the second column, years as text with a glued footnote, and names of groups between rows", async () => {
    const moved = await one(regions().map((row) => [GAP, ...row]));
    expect(figures(moved)).toEqual(figures(await one(regions())));
    const notes = await one(members(), (rows) => (rows[5]![0] = "19962"));
    expect(only(notes.observations, "trade union members", "1996", { column: "Public sector: All" }).value).toEqual({
      value: 3_510_000,
    });
    const grouped = await one([
      ["Table 1.4: Trade union membership as a proportion of employees by sex and age, 2015"],
      ["", "Union density"],
      ["Gender"],
      ["Male", 22],
      ["Female", 27],
      ["Age bands"],
      ["16 to 19", 4],
      ["* sample too small"],
    ]);
    expect(grouped.observations.map(({ dimensions: { under, row } }) => [under, row])).toEqual([
      ["Gender", "Male"],
      ["Gender", "Female"],
      ["Age bands", "16 to 19"],
    ]);
  });

  test("whose densities are shown as percentages is read in per cent, and fractions that are not are refused", async () => {
    const shown = await one(regions(), (rows) => {
      for (const row of rows.slice(4, 9))
        row.forEach((cell, i) => {
          if (typeof cell === "number") row[i] = { percent: Number((cell / 100).toPrecision(12)) };
        });
    });
    expect(figures(shown)).toEqual(figures(await one(regions())));
    const bare = one(regions(), (rows) => {
      for (const row of rows.slice(4, 9))
        row.forEach((cell, i) => {
          if (typeof cell === "number") row[i] = cell / 100;
        });
    });
    await expect(bare).rejects.toEqual(refusal("bad-value", /no density is above 1%/));
  });

  test("with intervals takes their ends apart, and leaves out a table that does not say which end is which", async () => {
    const title = "Table A21: Trade union density and 95% confidence intervals by nation and region, 2025";
    const rows = (heads: string[]): Rows => [[title], ["Regions", ...heads], ["United Kingdom", 22, 21.4, 22.6]];
    const { observations } = await one(rows(["Density (%)", "Lower limit (%)", "Upper limit (%)"]));
    expect(observations.map(({ series, value }) => [series, value])).toEqual([
      ["trade union density", { value: 22 }],
      ["trade union density, lower 95% limit", { value: 21.4 }],
      ["trade union density, upper 95% limit", { value: 22.6 }],
    ]);
    const left = await read([sheetOf("4_1", regions()), sheetOf("A21", rows(["Density (%)", "CI (%)", "CI 2 (%)"]))]);
    expect(left.skipped.at(-1)).toMatchObject({ what: 'sheet "A21", table A21' });
  });
});

describe("what is refused or left out", () => {
  test("a table without a unit, a year or headings is left out by name; a workbook of nothing else is refused", async () => {
    const left = async (rows: Rows): Promise<string[]> => {
      const { skipped } = await read([sheetOf("4_1", regions()), sheetOf("x", rows)]);
      return skipped.filter(({ what }) => what.startsWith('sheet "x"')).map(({ why }) => why);
    };
    const blank = (row: number): Rows => members().map((cells, i) => (i === row ? [] : cells));
    expect(await left(blank(2))).toEqual(["neither the headings, the title nor a note names one unit"]);
    expect(await left(blank(3))).toEqual(["no row of headings between the title and the figures"]);
    const undated = density();
    undated[0] = ["Table 1.5: UK Trade union membership as a % of employees by education"];
    expect(await left(undated)).toEqual(["nothing says of which year the figures are"]);
    await expect(one(blank(2))).rejects.toEqual(refusal("no-figures", /not one figure/));
  });

  test("a label blanked, misspelt or standing twice", async () => {
    await expect(one(regions(), (rows) => (rows[5]![0] = GAP))).rejects.toEqual(
      refusal("missing-label", /without a label/),
    );
    await expect(one(regions(), (rows) => (rows[3]![2] = GAP))).rejects.toEqual(
      refusal("missing-label", /without a heading/),
    );
    await expect(one(regions(), (rows) => (rows[3]![2] = "199b (%)"))).rejects.toEqual(
      refusal("unknown-label", /hold none/),
    );
    await expect(one(members(), (rows) => (rows[5]![0] = "I996"))).rejects.toEqual(
      refusal("unknown-label", /among years/),
    );
    await expect(one(regions(), (rows) => (rows[3]![2] = "1995 (%)"))).rejects.toEqual(
      refusal("repeated-figure", /stands twice/),
    );
    await expect(one(regions(), (rows) => rows.splice(6, 0, rows[5]!))).rejects.toEqual(
      refusal("repeated-figure", /North East/),
    );
    await expect(read([sheetOf("a", regions()), sheetOf("b", regions())])).rejects.toEqual(
      refusal("repeated-label", /table 4.1/),
    );
  });

  test("a row whose figures were blanked, a word among them, a heading of another unit, or one that reaches nobody knows how far", async () => {
    await expect(one(regions(), (rows) => (rows[5] = ["Region: North East"]))).rejects.toEqual(
      refusal("unknown-label", /holds none/),
    );
    await expect(one(regions(), (rows) => (rows[5]![1] = "about 40"))).rejects.toEqual(
      refusal("not-a-figure", /about 40/),
    );
    await expect(one(regions(), (rows) => (rows[3]![1] = "1995 (thousands)"))).rejects.toEqual(
      refusal("label-conflict", /other units/),
    );
    const unmerged = members();
    unmerged.splice(
      3,
      1,
      ["Year", "Private sector", GAP, GAP, "Public sector"],
      [GAP, "All", "Male", "Female", "All", "Male", "Female"],
    );
    await expect(one(unmerged)).rejects.toEqual(refusal("missing-label", /reaches over/));
  });

  test("columns that changed places: men and women no longer add to all, or all lies outside them", async () => {
    const swapped = one(members(), (rows) => {
      for (const row of rows.slice(4, 7)) [row[1], row[2]] = [row[2], row[1]];
    });
    await expect(swapped).rejects.toEqual(refusal("sum-mismatch", /members in 1995, table 2.1a/));
    await expect(one(density(), (rows) => (rows[2]![1] = 28))).rejects.toEqual(
      refusal("figures-disagree", /20% of men and 26% of women/),
    );
    await expect(one(density(), (rows) => (rows[2]![1] = 230))).rejects.toEqual(refusal("bad-value", /230%/));
  });

  test("a hidden sheet is not read, and columns of changes between years are no figures", async () => {
    const { skipped, observations } = await read([
      sheetOf("4_1", regions(), (rows) => {
        rows[3]![4] = "Change 1995 to 2021";
        rows[4]![4] = 1;
      }),
      { ...sheetOf("old", members()), hidden: true },
    ]);
    expect(skipped).toContainEqual({ what: 'sheet "old"', why: "hidden", count: 1 });
    expect(skipped).toContainEqual({
      what: 'columns of sheet "4_1", table 4.1',
      why: "changes between years",
      count: 1,
    });
    expect(observations).toHaveLength(14);
  });
});

test("it is of this kind and no other; a text of one table is, too", async () => {
  const kinds = async (made: ReturnType<typeof madeFile>): Promise<string[]> => {
    const opened = await made;
    return SOURCES.filter((source) => source.recognises(opened)).map(({ id }) => id);
  };
  expect(await kinds(file(book()))).toEqual(["trade-union-bulletin"]);
  const text = regions().map((row) =>
    row.map((cell) => (typeof cell === "string" && cell.includes(",") ? `"${cell}"` : (cell ?? ""))).join(","),
  );
  expect(await kinds(madeFile(text.join("\n")))).toEqual(["trade-union-bulletin"]);
  expect(await kinds(madeFile("Table 1: Pay\nYear,Pay\n2020,1\n"))).toEqual([]);
});
