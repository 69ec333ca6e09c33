import { expect, test } from "vitest";
import { onsAshe } from "../../src/sources/ons-ashe.js";
import { onsAsheLivingWage as lwf } from "../../src/sources/ons-ashe-living-wage.js";
import { refusal } from "../refusal.js";
import { type MadeCell, type MadeSheet, madeWorkbook } from "./made-workbook.js";
import { madeFile, only } from "./raw.js";

const GAP = undefined;
type Change = (rows: MadeCell[][]) => void;

/** Made-up jobs in the layout that programs reading these workbooks expect; no real one was at hand. */
function sheet(name: string, whom: string, jobs: number, change: Change = () => {}): MadeSheet {
  const rows: MadeCell[][] = [
    [
      `Table 7 LWF.1a   Employee jobs with hourly pay below the living wage - For ${whom} employee jobsa: United Kingdom, 2022`,
    ],
    [],
    [GAP, GAP, "Number"],
    [GAP, GAP, "of jobsb", "Per cent"],
    ["Description", "Code", "(thousand)"],
    ["United Kingdom", "K02000001", 10 * jobs, 12.5],
    ["Great Britain", "K03000001", 9 * jobs, 12.4],
    ["Northern Ireland", "N92000002", jobs, "x"],
    ["a  Employees on adult rates."],
  ];
  change(rows);
  return { name, rows };
}
const three = (change?: Change): MadeSheet[] => [
  { name: "Notes", rows: [["Guide"]] },
  sheet("All", "all", 100, change),
  sheet("Male", "male", 40),
  sheet("Female", "female", 60),
];
const file = (sheets: MadeSheet[]) => madeFile(madeWorkbook(sheets, "xls"), "made");
const read = async (sheets: MadeSheet[]) => lwf.read(await file(sheets), {});

test("thousands of jobs and their share stand apart; the share of the kingdom has a place among the data", async () => {
  const publication = await read(three());
  const of = { code: "K02000001", sex: "all" };
  const jobs = only(publication.observations, "jobs below the Living Wage Foundation rates", "2022-04", of);
  expect([jobs.value, jobs.unit.id, jobs.at]).toEqual([
    { value: 1000000 },
    "count",
    { sheet: "All", row: 6, column: 3 },
  ]);
  const share = only(publication.observations, "share of jobs below the Living Wage Foundation rates", "2022-04", of);
  expect([share.value, share.unit.id]).toEqual([{ value: 12.5 }, "percent"]);
  expect(lwf.slot!(share, publication)).toEqual({
    resource: "low-pay",
    columns: { measure: "share_jobs_below_real_living_wage_lwf", period: "2022-04", edition: "2022", note: "" },
  });
  expect(publication.checks.map(({ compared }) => compared)).toEqual([3, 3]);
});

test("it is no other table of the survey, and coefficients of variation are not jobs", async () => {
  const made = await file(three());
  expect([lwf.recognises(made), onsAshe.recognises(made)]).toEqual([true, false]);
  const cv = await read([sheet("All", "all", 1, (rows) => (rows[0]![0] = String(rows[0]![0]).replace("1a", "1b")))]);
  expect(cv.observations.every(({ unit, series }) => unit.id === "percent" && /coefficient/.test(series))).toBe(true);
});

test("headings may stand in one row and in another order", async () => {
  const turned = three((rows) => {
    rows.splice(2, 2, []);
    for (const row of rows.slice(3, 7)) [row[2], row[3]] = [row[3], row[2]];
    rows[3] = ["Description", "Code", "% of jobs", "Number of jobs (thousand)"];
  });
  const [before, after] = [await read(three()), await read(turned)];
  const figures = ({ observations }: typeof before): string[] =>
    observations.map(({ series, dimensions, value }) => JSON.stringify([series, dimensions, value])).sort();
  expect(figures(after)).toEqual(figures(before));
});

test("what was moved, blanked or doubled is refused", async () => {
  await expect(read(three((rows) => (rows[3]![3] = GAP)))).rejects.toEqual(refusal("missing-label", /headings/));
  await expect(read(three((rows) => (rows[4]![1] = GAP)))).rejects.toEqual(
    refusal("missing-label", /Description and Code/),
  );
  await expect(read(three((rows) => (rows[6]![0] = GAP)))).rejects.toEqual(
    refusal("missing-label", /without a description/),
  );
  await expect(read(three((rows) => rows.splice(6, 0, rows[6]!)))).rejects.toEqual(refusal("sum-mismatch", /./));
  await expect(read(three((rows) => (rows[5]![2] = 1200)))).rejects.toEqual(refusal("sum-mismatch", /1200000/));
  const swapped = three((rows) => {
    for (const row of rows.slice(5, 8)) [row[2], row[3]] = [row[3], row[2]];
  });
  await expect(read(swapped)).rejects.toEqual(refusal("figures-disagree", /share of 1000%/));
  const [, all, male] = three();
  await expect(read([all!, { ...male!, name: "Female" }])).rejects.toEqual(
    refusal("label-conflict", /name of the sheet/),
  );
  await expect(read(three((rows) => (rows[0]![0] = String(rows[0]![0]).replace(", 2022", ""))))).rejects.toEqual(
    refusal("missing-label", /which year/),
  );
});
