import { describe, expect, test } from "vitest";
import { civilServiceStatisticsTo2021 as older } from "../../src/sources/civil-service-statistics-to-2021.js";
import { SOURCES } from "../../src/sources/index.js";
import { refusal } from "../refusal.js";
import { type MadeCell, type MadeSheet, madeWorkbook } from "./made-workbook.js";
import { madeFile, only } from "./raw.js";

const GAP = undefined;
type Rows = MadeCell[][];
/** Made-up figures in the layout of the years to 2021: names in the second column, blank rows and columns between. */
const departments = (): Rows => [
  [GAP, "Table 25 Civil Service employment; median salary by responsibility level and government department1"],
  [],
  [GAP, "31 March 2018", GAP, GAP, GAP, GAP, GAP, GAP, "£"],
  [],
  [
    GAP,
    GAP,
    "Senior Civil Service Level",
    "Grades 6 and 7",
    "Senior and Higher Executive Officers2",
    "Executive Officers",
    "Administrative Officers\nand Assistants",
    GAP,
    "All employees3",
  ],
  [],
  [GAP, "Ministry of Examples"],
  [],
  [GAP, "Ministry of Examples (excl. agencies)", 80_000, 55_000, 35_000, 26_000, 20_000, GAP, 30_000],
  [GAP, "Trials Agency3", "..", 54_000, 34_000, 25_500, 19_500, GAP, 22_000],
  [],
  [GAP, "Office for Samples", 81_000, 56_000, "-", 26_100, 20_100, GAP, 31_000],
  [],
  [GAP, "All employees", 80_500, 55_500, 35_200, 26_050, 20_050, GAP, 28_000],
  [],
  [GAP, "Source: made up"],
  [GAP, "3 Names with a digit have a note."],
];
const regions = (): Rows => [
  [GAP, "Table 26 Civil Service employment; median salary by region and responsibility level"],
  [GAP, "31 March 2018"],
  [
    GAP,
    GAP,
    "Senior Civil Service Level",
    "Grades 6 and 7",
    "Executive Officers",
    "Administrative Officers and Assistants",
    "All employees",
  ],
  [GAP, "North East", 78_000, 54_000, 26_000, 20_000, 25_000],
  [GAP, "Scotland", 79_000, 54_500, 26_200, 20_100, 26_000],
  [GAP, "All employees", 80_500, 55_500, 26_050, 20_050, 28_000],
];
const book = (change: (rows: Rows) => void = () => undefined): MadeSheet[] => {
  const rows = departments();
  change(rows);
  return [
    {
      name: "Contents",
      rows: [
        [GAP, "Table", "Title"],
        [GAP, "25", "Civil Service employment; median salary by responsibility level and government department"],
      ],
    },
    { name: "Table_25", rows },
    { name: "Table_26", rows: regions() },
    {
      name: "Table_27",
      rows: [[GAP, "Table 27 Civil Service employment; median salary by ethnicity and responsibility level"]],
    },
  ];
};
const read = async (change?: (rows: Rows) => void, kind: "ods" | "xlsx" | "xls" = "ods") =>
  older.read(await madeFile(madeWorkbook(book(change), kind), "made"), {});
const figures = ({ observations }: Awaited<ReturnType<typeof read>>): string[] =>
  observations
    .map(({ series, period, dimensions, value }) => JSON.stringify([series, period, dimensions, value]))
    .sort();

test.each(["ods", "xlsx", "xls"] as const)(
  "the median of each level stands under its heading and beside its name (%s)",
  async (kind) => {
    const publication = await read(undefined, kind);
    const { observations } = publication;
    const whole = only(
      observations.filter(({ dimensions }) => Object.keys(dimensions).length === 1),
      "median salary",
      "2018-03",
      { grade: "EO" },
    );
    expect([whole.value, whole.unit]).toEqual([{ value: 26_050 }, { id: "GBP/year", prices: "current" }]);
    expect(whole.at).toEqual({ sheet: "Table_25", row: 14, column: 6 });
    expect(whole.labels).toContainEqual({ sheet: "Table_25", row: 3, column: 2 }); // the day
    expect(older.slot!(whole, publication)).toEqual({
      resource: "civil-service-pay",
      columns: {
        period: "2018-03",
        grade: "EO",
        department: "all",
        department_level: "all",
        statistic: "median",
        basis: "median salary; Civil Service Statistics 2018, statistical tables; 31 March",
      },
    });
    const agency = only(observations, "median salary", "2018-03", { organisation: "Trials Agency", grade: "SCS" });
    expect(agency.value).toEqual({ missing: "..", as: ".." });
    expect(
      only(observations, "median salary", "2018-03", { organisation: "Office for Samples", grade: "SEO/HEO" }).value,
    ).toEqual({
      missing: "not-published",
      as: "-",
    });
    expect(only(observations, "median salary", "2018-03", { region: "Scotland", grade: "all" }).value).toEqual({
      value: 26_000,
    });
    // 4 rows of 6 levels, and 2 regions of 5; the total of the regions stands among the departments too.
    expect(observations).toHaveLength(4 * 6 + 2 * 5);
  },
);

test("rows and columns that were put in, and the order of columns, change nothing", async () => {
  const plain = figures(await read());
  const moved = await read((rows) => {
    rows.splice(5, 0, [GAP, "Median, rounded to ten"], []);
    for (const row of rows) row.splice(2, 0, GAP);
    for (const row of rows.slice(4)) [row[4], row[5]] = [row[5], row[4]];
  });
  expect(figures(moved)).toEqual(plain);
});

describe("refused, with the place", () => {
  test.each<[string, string, RegExp, (rows: Rows) => void]>([
    ["a level twice", "repeated-label", /two headings say the same/, (rows) => (rows[4]![3] = "Executive Officers")],
    ["a heading of no level", "unknown-label", /a heading is not understood/, (rows) => (rows[4]![7] = "Difference")],
    ["figures under no heading", "missing-label", /without a heading/, (rows) => (rows[8]![7] = 1)],
    ["figures beside no name", "missing-label", /beside no organisation/, (rows) => (rows[9]![1] = GAP)],
    ["a text for a figure", "not-a-figure", /F12|column 6/, (rows) => (rows[11]![5] = "26,1OO")],
    [
      "pay that falls with the level",
      "figures-disagree",
      /pay rises with the grade/,
      (rows) => (rows[13]![4] = 60_000),
    ],
    ["a figure that is no salary", "figures-disagree", /cannot be a median salary/, (rows) => (rows[11]![5] = 26.1)],
    ["tables that disagree", "figures-disagree", /the same figure is 80400/, (rows) => (rows[13]![2] = 80_400)],
  ])("%s", async (_, code, says, change) => {
    await expect(read(change)).rejects.toEqual(refusal(code, says));
  });
});

test("without a day the period must be given", async () => {
  const undated = book((rows) => (rows[2]![1] = GAP)).slice(0, 2);
  const file = await madeFile(madeWorkbook(undated, "xlsx"), "made");
  expect(older.read(file, {}).notes.join(" ")).toMatch(/period must be given/);
  expect(older.read(file, {}).observations[0]!.period).toBeUndefined();
  expect(older.read(file, { period: "2017-03" }).observations[0]!.period).toBe("2017-03");
});

test("it is of this kind and no other", async () => {
  const file = await madeFile(madeWorkbook(book(), "ods"), "made");
  expect(SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id)).toEqual([
    "civil-service-statistics-to-2021",
  ]);
});
