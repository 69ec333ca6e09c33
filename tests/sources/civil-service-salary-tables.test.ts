import { expect, test } from "vitest";
import { civilServiceSalaryTables } from "../../src/sources/civil-service-salary-tables.js";
import { refusal } from "../refusal.js";
import { comparedWithData } from "./compared-with-data.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

/** Made-up medians of one office in the layout of the tidied Table 25. */
const LINES = [
  "dept,grade,annual_salary,hourly_rate,grade_label",
  "Office for Trials,scs,90000,55.03,SCS",
  "Office for Trials7,g6g7,NA,NA,Grade 6/Grade 7",
  "Office for Trials,seoheo,40000,24.46,SEO/HEO",
  "Office for Trials,eo,30000,18.34,EO",
  "Office for Trials,aoaa,20000,12.23,AO/AA",
  "Office for Trials,total,26000,15.9,Unknown",
];
const REGIONS = ["region,grade,value", "North,eo,30000", "North,aoaa,20000", "North,total,26000"];
const read = async (lines: readonly string[] = LINES, period = "2020-03") =>
  civilServiceSalaryTables.read(await madeFile(lines.join("\n")), period === "none" ? {} : { period });
const changed = (row: number, from: string, to: string): string[] =>
  LINES.map((line, i) => (i === row ? line.replace(from, to) : line));

test("the row labelled Unknown is the median of all grades, and no grade's", async () => {
  const { observations } = await read();
  const all = only(observations, "median salary", "2020-03", { organisation: "Office for Trials", grade: "all" });
  expect(all.value).toEqual({ value: 26000 });
  expect(all.at).toEqual({ sheet: "", row: 7, column: 3 });
  expect(observations.some(({ dimensions }) => dimensions.grade === "unknown")).toBe(false);
});

test("NA is no figure, footnote digits are no name, hourly rates are left and counted, and nothing is dated that the file does not date", async () => {
  const { observations, skipped, standing } = await read(LINES, "none");
  expect(only(observations, "median salary", undefined, { grade: "G6/G7" }).value).toEqual({
    missing: "[x]",
    as: "NA",
  });
  expect(skipped).toContainEqual(expect.objectContaining({ what: "hourly_rate", count: 6 }));
  expect(standing).toBe("copy");
});

test("a table by region is read by its own headings, in any order of columns", async () => {
  const turned = REGIONS.map((line) => line.split(",").toReversed().join(","));
  const figures = async (lines: readonly string[]) =>
    (await read(lines)).observations.map(({ value, dimensions }) => ({ value, dimensions }));
  expect(await figures(turned)).toEqual(await figures(REGIONS));
});

test("grades that changed places, or disagree with their label or with the hourly rate, are refused", async () => {
  await expect(read(changed(4, ",eo,", ",seoheo,"))).rejects.toEqual(refusal("label-conflict", /disagree/));
  await expect(read(["region,grade,value", "North,eo,20000", "North,aoaa,30000"])).rejects.toEqual(
    refusal("figures-disagree", /below a lower one/),
  );
  await expect(read(changed(4, "30000", "31000"))).rejects.toEqual(refusal("figures-disagree", /hourly rate/));
  await expect(read(changed(0, "annual_salary,hourly_rate", "hourly_rate,annual_salary"))).rejects.toEqual(
    refusal("figures-disagree", /cannot be a median/),
  );
});

test("labels that are blank, unknown or repeated are refused", async () => {
  await expect(read(changed(2, "Office for Trials", ""))).rejects.toEqual(refusal("missing-label", /dept/));
  await expect(read(changed(2, "g6g7", "g5"))).rejects.toEqual(refusal("unknown-label", /grade is not known/));
  await expect(read([...LINES, LINES[1]!])).rejects.toEqual(refusal("repeated-figure", /stands twice/));
  await expect(read(changed(0, "hourly_rate", "annual_salary"))).rejects.toEqual(
    refusal("repeated-label", /annual_salary/),
  );
});

test.skipIf(!hasRaw).each([
  ["cabinet-office-css-table25-salary-by-organisation-2020.csv", "css2020-t25", 590],
  ["cabinet-office-css-table26-salary-by-region-2020.csv", "css2020-t26", 84],
])("every figure of %s that our data hold is theirs", async (name, source, expected) => {
  const publication = civilServiceSalaryTables.read(await rawFile(name), { period: "2020-03" });
  const { compared, differing } = comparedWithData(civilServiceSalaryTables, publication, [source]);
  expect(differing).toEqual([]);
  expect(compared).toBe(expected);
});
