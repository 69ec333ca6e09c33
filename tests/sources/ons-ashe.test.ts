import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cellValue, hasValue } from "../../src/core/cell.js";
import { onsAshe } from "../../src/sources/ons-ashe.js";
import { titleIn } from "../../src/sources/parts/ons-ashe/title.js";
import { refusal } from "../refusal.js";
import { type MadeCell, type MadeSheet, madeWorkbook } from "./made-workbook.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const GAP = undefined;
type Row = readonly MadeCell[];

/** Made-up rows of a table by sector: description, code, jobs in thousands, median, change, mean, change, p10, p25, p90. */
const ALL: readonly Row[] = [
  ["All employees", GAP, 60, 500, 1.5, 600, 2, 200, 300, 1000],
  ["Public sector ", GAP, 20, 550, 1, 610, -1, 250, 350, 900],
  ["Private sector ", GAP, 37, 480, "x", 590, 3, 190, 290, "x"],
  ["Non-profit body or mutual association ", GAP, 2, 510, ":", 520, 3, "..", 410, 700],
  ["Not Classified", GAP, 1, "x", "x", "x", "x", "x", "x", "x"],
];
const times = (rows: readonly Row[], by: number): Row[] =>
  rows.map((row) => row.map((cell, i) => (i === 2 ? Number(cell) * by : cell)));

function sheet(
  name: string,
  whom: string,
  rows: readonly Row[],
  change: (rows: MadeCell[][]) => void = () => {},
): MadeSheet {
  const made: MadeCell[][] = [
    [`Table 13.1a   Weekly pay - Gross (£) - For ${whom} employee jobsa: United Kingdom, 2025`],
    [],
    [GAP, GAP, "Number", GAP, "Annual", GAP, "Annual"],
    [GAP, GAP, "of jobsb", GAP, "percentage", GAP, "percentage", "Percentiles"],
    ["Description", "Code", "(thousand)", "Median", "change", "Mean", "change", 10, 25, 90],
    ...rows.map((row) => [...row]),
    ["a  Employees on adult rates whose pay for the survey pay-period was not affected by absence. "],
    ["Source: Annual Survey of Hours and Earnings, Office for National Statistics."],
  ];
  made[5]!.push(GAP, ".. = disclosive");
  made[6]!.push(GAP, "x = CV > 20%");
  change(made);
  return { name, rows: made };
}
const three = (change?: (rows: MadeCell[][]) => void): MadeSheet[] => [
  { name: "Notes", rows: [["Guide to results from the Annual Survey of Hours and Earnings (ASHE)"]] },
  sheet("All", "all", ALL, change),
  sheet("Male", "male", times(ALL, 0.5)),
  sheet("Female", "female", times(ALL, 0.5)),
];
const read = async (sheets: MadeSheet[], kind: "xls" | "xlsx" = "xlsx") =>
  onsAshe.read(await madeFile(madeWorkbook(sheets, kind), "made"), {});

test.each(["xls", "xlsx"] as const)(
  "a figure stands under its heading, beside its description, on its sheet (%s)",
  async (kind) => {
    const publication = await read(three(), kind);
    const found = only(publication.observations, "Weekly pay - Gross", "2025-04", {
      description: "Public sector",
      statistic: "p25",
      sex: "male",
    });
    expect(found.value).toEqual({ value: 350 });
    expect(found.at).toEqual({ sheet: "Male", row: 7, column: 9 });
    expect(found.unit).toEqual({ id: "GBP/week", prices: "current" });
    expect(found.status).toBe("not-stated");
    expect(onsAshe.slot!(found, publication)).toEqual({
      resource: "ashe",
      columns: {
        sector: "public",
        work_pattern: "all",
        sex: "male",
        measure: "weekly_gross",
        statistic: "p25",
        period: "2025-04",
      },
    });
  },
);

test("marks are read by the key of the workbook, thousands are multiplied out, changes are left out", async () => {
  const { observations, skipped } = await read(three());
  const value = (description: string, statistic: string): unknown =>
    observations.find(
      (o) =>
        o.dimensions.description === description && o.dimensions.statistic === statistic && o.dimensions.sex === "all",
    )?.value;
  expect(value("Private sector", "p90")).toEqual({ missing: "[x]", as: "x" });
  expect(value("Non-profit body or mutual association", "p10")).toEqual({ missing: "[c]", as: ".." });
  expect(value("Public sector", "jobs")).toEqual({ value: 20000 });
  expect(observations.some(({ dimensions }) => /change/i.test(dimensions.statistic!))).toBe(false);
  expect(skipped.some(({ what }) => /column "Annual percentage change" of "All"/.test(what))).toBe(true);
});

test("jobs by sex, by sector and percentiles are checked", async () => {
  const { checks } = await read(three());
  expect(checks.map(({ what, compared }) => [what, compared])).toEqual([
    ["percentiles rise", 3 * 10],
    ["jobs by sex and by working pattern add up", 5],
    ["jobs by place add up", 0],
    ["jobs by kind add up", 3],
  ]);
});

test("coefficients of variation are a series of their own and have no slot", async () => {
  const cv = three(
    (rows) => (rows[0]![0] = "Table 13.1b   Weekly pay - Gross (£) - For all employee jobsa: United Kingdom, 2025"),
  );
  const publication = await read([cv[1]!]);
  const found = only(publication.observations, "Weekly pay - Gross, coefficient of variation", "2025-04", {
    description: "Public sector",
    statistic: "median",
  });
  expect(found.unit).toEqual({ id: "percent" });
  expect(onsAshe.slot!(found, publication)).toBeUndefined();
});

test("annual pay is of the financial year that ended, hourly pay of April", () => {
  const title = (measure: string): unknown => {
    const { period, unit } = titleIn(`Table 8.7a   ${measure} - For all employee jobsa: United Kingdom, 2025`)!;
    return [period, unit.id];
  };
  expect(title("Annual pay - Gross (£)")).toEqual(["2024/25", "GBP/year"]);
  expect(title("Hourly pay - Excluding overtime (£)")).toEqual(["2025-04", "GBP/hour"]);
  expect(title("Paid hours worked - Total")).toEqual(["2025-04", "count"]);
  expect(titleIn("Table 8.7a   Annual pay - Gross - For all employee jobs: United Kingdom, 2025")).toBeUndefined();
  expect(titleIn("Table 8.7a   Annual pay - Gross (£) - For all employee jobs: United Kingdom")).toBeUndefined();
});

test("a row of notes above, headings in one row and swapped columns with their headings change nothing", async () => {
  const before = await read([three()[1]!]);
  const moved = three((rows) => {
    for (const row of rows.slice(2, 10)) [row[3], row[7]] = [row[7], row[3]];
    rows.splice(1, 0, ["Note about this edition"]);
    rows.splice(3, 2, []);
    rows[4]![2] = "Number of jobs (thousand)";
    rows[3]![3] = "Percentiles";
  })[1]!;
  const after = await read([moved]);
  const figures = ({ observations }: typeof before): string[] =>
    observations.map(({ series, dimensions, value }) => JSON.stringify([series, dimensions, value])).sort();
  expect(figures(after)).toEqual(figures(before));
});

test("figures that have moved under their headings are refused", async () => {
  const swapped = three((rows) => {
    for (const row of rows.slice(5, 10)) [row[3], row[8]] = [row[8], row[3]];
  });
  await expect(read(swapped)).rejects.toEqual(refusal("figures-disagree", /the median is below the p25/));
  const jobs = three((rows) => (rows[6]![2] = 26));
  await expect(read(jobs)).rejects.toEqual(refusal("sum-mismatch", /parts add to 20000, the total printed is 26000/));
});

test("a missing heading, description or title is refused, and a description that stands twice", async () => {
  await expect(read(three((rows) => (rows[4]![3] = GAP)))).rejects.toEqual(
    refusal("missing-label", /Description, Median/),
  );
  await expect(read(three((rows) => (rows[3]![7] = GAP)))).rejects.toEqual(refusal("missing-label", /Percentiles/));
  await expect(read(three((rows) => (rows[4]![9] = GAP)))).rejects.toEqual(refusal("missing-label", /column 10/));
  await expect(read(three((rows) => (rows[6]![0] = GAP)))).rejects.toEqual(
    refusal("missing-label", /without a description/),
  );
  await expect(read(three((rows) => (rows[0]![0] = "Table 13.1a")))).rejects.toEqual(
    refusal("missing-label", /its title/),
  );
  await expect(read(three((rows) => rows.splice(6, 0, rows[6]!)))).rejects.toEqual(refusal("repeated-figure", /twice/));
});

test("a sheet whose name and title disagree, or of another year, is refused", async () => {
  const [, all, male] = three();
  await expect(read([all!, { ...male!, name: "Female" }])).rejects.toEqual(refusal("label-conflict", /does not fit/));
  const old = sheet("Male", "male", ALL, (rows) => (rows[0]![0] = String(rows[0]![0]).replace("2025", "2024")));
  await expect(read([all!, old])).rejects.toEqual(refusal("label-conflict", /does not fit/));
});

const RAW_NAME = "ons-ashe-table8-1a-2025.xlsx";

test.skipIf(!hasRaw)("the weekly pay of the kingdom is the one that the data hold", async () => {
  const publication = onsAshe.read(await rawFile(RAW_NAME), {});
  expect(publication.checks.map(({ compared }) => compared)).toEqual([25772, 1576, 135, 0]);
  const ours = new Map<string, number>();
  for (const o of publication.observations) {
    const slot = onsAshe.slot!(o, publication);
    if (slot === undefined || !hasValue(o.value)) continue;
    const { sector, work_pattern, sex, measure, statistic, period } = slot.columns;
    ours.set([sector, work_pattern, sex, measure, statistic, period, o.unit.id].join(","), cellValue(o.value)!);
  }
  const compared: Record<string, number> = {};
  for (const line of readFileSync("data/ashe.csv", "utf8").trim().split("\n").slice(1)) {
    const [sector, pattern, sex, measure, statistic, period, value, unit, , , source] = line.trim().split(",");
    const found = ours.get([sector, pattern, sex, measure, statistic, period, unit].join(","));
    if (found === undefined) continue;
    expect(found, line).toBe(Number(value));
    compared[source!] = (compared[source!] ?? 0) + 1;
  }
  expect(compared).toEqual({ "ashe-2025p-table8": 36, "ashe-2025p-region-table": 72 });
});

test.skipIf(!hasRaw)("a place is told by its code, and its marks are kept", async () => {
  const { observations } = onsAshe.read(await rawFile(RAW_NAME), {});
  const found = only(observations, "Weekly pay - Gross", "2025-04", {
    code: "E06000005",
    statistic: "p90",
    sex: "all",
    work_pattern: "all",
  });
  expect(found.value).toEqual({ missing: "[x]", as: "x" });
  expect(found.at).toEqual({ sheet: "All", row: 11, column: 17 });
  expect(observations.length).toBe(46284);
});
