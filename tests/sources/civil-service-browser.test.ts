import { expect, test } from "vitest";
import { civilServiceBrowser } from "../../src/sources/civil-service-browser.js";
import { refusal } from "../refusal.js";
import { comparedWithData } from "./compared-with-data.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

/** Made-up figures of two departments in the layout of the data browser. */
const TABLE = [
  "Status,Year,Parent_department,Responsibility_level_grouped,Headcount,FTE,Mean_salary,Median_salary",
  "In post,2031,Ministry of Examples,AA/AO,100,95,20110,20000",
  "In post,2031,Ministry of Examples,SCS level,5,5,[c],[c]",
  "In post,2031,Office for Trials,EO,60,55,30010,30020",
  "Leaver CS,2031,Office for Trials,EO,10,[c],30010,30020",
];
const NOTES = [
  "Data source,Made up,,,,,,",
  "Version,Generated on 2031-07-26,,,,,,",
  "Data column,Description,,,,,,",
  "Status,Employment status.,,,,,,",
  "Year,Year of data collection (as at 31 March).,,,,,,",
  "Parent_department,Department.,,,,,,",
  "Responsibility_level_grouped,Five levels.,,,,,,",
  "Headcount,Rounded to nearest 5.,,,,,,",
  "FTE,Rounded to nearest 5.,,,,,,",
  "Mean_salary,Rounded to nearest £10. For part-time employees salaries represent the full-time equivalent earnings.,,,,,,",
  "Median_salary,Rounded to nearest £10.,,,,,,",
];
const read = async (table: readonly string[] = TABLE, notes: readonly string[] = NOTES) =>
  civilServiceBrowser.read(await madeFile([...table, ...notes].join("\r\n")), {});
const changed = (row: number, from: string, to: string): string[] =>
  TABLE.map((line, i) => (i === row ? line.replace(from, to) : line));

test("a figure stands at its status, year, groupings and heading", async () => {
  const { observations } = await read();
  const found = only(observations, "median salary", "2031-03", {
    parent_department: "Ministry of Examples",
    grade: "AA/AO",
  });
  expect(found.value).toEqual({ value: 20000 });
  expect(found.at).toEqual({ sheet: "", row: 2, column: 8 });
  expect(found.labels.map(({ row, column }) => [row, column])).toEqual([
    [2, 1],
    [2, 2],
    [2, 3],
    [2, 4],
    [1, 8],
  ]);
});

test("leavers belong to the year that ended, staff in post to the day", async () => {
  const { observations } = await read();
  expect(only(observations, "headcount", "2030/31", { status: "Leaver CS" }).value).toEqual({ value: 10 });
  expect(only(observations, "fte", "2030/31", { status: "Leaver CS" }).value).toEqual({ missing: "[c]", as: "[c]" });
});

test("another order of the columns, and rows of title above, change nothing", async () => {
  const turned = (lines: readonly string[]): string[] => lines.map((line) => line.split(",").toReversed().join(","));
  const table = ["Title,,,,,,,", "", ...turned(TABLE)];
  const key = ({ observations }: Awaited<ReturnType<typeof read>>): string[] =>
    observations
      .map(({ series, period, dimensions, value }) =>
        JSON.stringify([series, period, Object.entries(dimensions).sort(), value]),
      )
      .sort();
  expect(key(await read(table))).toEqual(key(await read()));
});

test("rows of a total are held against the sum of their parts, within rounding", async () => {
  const total = "In post,2031,Ministry of Examples,All employees,110,100,20210,20010";
  const { checks } = await read([...TABLE, total]);
  expect(checks.find(({ what }) => what.startsWith("grade"))).toMatchObject({ compared: 2 });
  await expect(read([...TABLE, total.replace("110", "140")])).rejects.toEqual(refusal("sum-mismatch", /140/));
});

test("columns that changed places without their headings are refused", async () => {
  const swap = (a: number, b: number): string[] =>
    TABLE.map((line, i) => {
      const cells = line.split(",");
      if (i > 0) [cells[a], cells[b]] = [cells[b]!, cells[a]!];
      return cells.join(",");
    });
  await expect(read(swap(4, 5))).rejects.toEqual(refusal("figures-disagree", /more full-time equivalents than people/));
  await expect(read(swap(4, 7))).rejects.toEqual(refusal("figures-disagree", /cannot be a/));
  await expect(read(swap(2, 3))).rejects.toEqual(refusal("unknown-label", /responsibility level/));
  await expect(read(swap(0, 2))).rejects.toEqual(refusal("unknown-label", /what the row counts/));
});

test("means and medians that changed places are refused where there are enough of them", async () => {
  const many = Array.from(
    { length: 12 },
    (_, i) => `In post,2031,Office ${String.fromCharCode(65 + i)} of Trials,EO,60,55,30010,31020`,
  );
  await expect(read([TABLE[0]!, ...many])).rejects.toEqual(refusal("figures-disagree", /medians are above means/));
});

test("labels that are blank, unknown or repeated are refused", async () => {
  await expect(read(changed(2, "In post", ""))).rejects.toEqual(refusal("missing-label", /what the row counts/));
  await expect(read(changed(2, "2031", "31"))).rejects.toEqual(refusal("unknown-label", /year/));
  await expect(read(changed(3, "Office for Trials", ""))).rejects.toEqual(
    refusal("missing-label", /parent department/),
  );
  await expect(read(changed(0, "Parent_department", ""))).rejects.toEqual(refusal("missing-label", /no heading/));
  await expect(read(changed(0, "Parent_department", "Mean_bonus"))).rejects.toEqual(
    refusal("unknown-label", /mean bonus/),
  );
  await expect(read(changed(0, "Mean_salary", "FTE"))).rejects.toEqual(refusal("repeated-label", /fte/));
  await expect(read([...TABLE, TABLE[1]!])).rejects.toEqual(refusal("repeated-figure", /stands twice/));
});

test("a file that was cut off above its notes, or whose notes lost the rounding, is refused", async () => {
  await expect(read(TABLE.slice(0, 3), [])).rejects.toEqual(refusal("missing-label", /notes below the table/));
  await expect(read(TABLE, NOTES.slice(0, 8))).rejects.toEqual(refusal("missing-label", /rounded to/));
});

const SOURCES = ["acses-browser-2021", "acses-browser-2022", "acses-browser-2023"];
const RAW_FILES: readonly (readonly [string, compared: number])[] = [
  ["cabinet-office-acses-browser-beta-grade-2022.csv", 24],
  ["cabinet-office-acses-browser-department-grade-2021.csv", 764],
  ["cabinet-office-acses-browser-department-grade-2023.csv", 734],
  ["cabinet-office-acses-browser-grade-sex-2023.csv", 36],
  ["cabinet-office-acses-browser-organisation-ungrouped-grade-2023.csv", 690],
];
test.skipIf(!hasRaw).each(RAW_FILES)("every figure of %s that our data hold is theirs", async (name, expected) => {
  const publication = civilServiceBrowser.read(await rawFile(name), {});
  const { compared, differing } = comparedWithData(civilServiceBrowser, publication, SOURCES);
  expect(differing).toEqual([]);
  expect(compared).toBe(expected);
});
