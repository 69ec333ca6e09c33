import { expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { peopleSurveyBenchmarks } from "../../src/sources/people-survey-benchmarks.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { comparedWithData } from "./compared-with-data.js";
import { type MadeCell, type MadeSheet, madeWorkbook } from "./made-workbook.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

/** Made-up scores in the layout of the CSV of benchmark scores. */
const LINES = [
  "Measure,Label,Section,2019,2020,2020 change",
  'B35,"B35. I feel that my pay adequately reflects my performance",Pay and benefits,0.29,0.3,1',
  "B36,B36. I am satisfied with the total benefits package,Pay and benefits,NA,0.41,NA",
];
const csv = async (lines: readonly string[] = LINES) =>
  peopleSurveyBenchmarks.read(await madeFile(`\ufeff${lines.join("\n")}`), {});

const table = (title: string, scores: readonly MadeCell[]): MadeCell[][] => [
  [title],
  ["Source: Civil Service People Survey 2009 to 2031."],
  ["Measure", "Label", "Section", "Measure notes", "2030", "2031"],
  ["B35", "My pay\nreflects my performance", "Pay", "[note 2]", ...scores],
  ["W10", "How often?", "Wellbeing", "", "[z]", 12.5],
];
const organisations: MadeCell[][] = [
  ["Table 3: Mean scores by organisation"],
  ["Source: Civil Service People Survey 2031."],
  [
    "Organisation",
    "Organisation name",
    "Department group",
    "Survey response rate (%)",
    "B35\nMy pay reflects my performance",
    "W10\nHow often?",
  ],
  ["CS_MEDIAN", "Benchmark", "All", 70, 31.25, 12.5],
  ["CS_MEAN", "All civil servants", "All", 61, 28.5, 12.5],
  ["OFT", "Office for Trials [note 7]", "Examples", 80.5, 44.125, "[z]"],
];
const annex: MadeCell[][] = [
  ["Annex"],
  ["Measure", "Label", "Section"],
  ["B35", "My pay\nreflects my performance", "Pay"],
  ["W10", "How often?", "Wellbeing"],
];
function sheets(
  change: (all: Record<"one" | "two" | "three" | "annex", MadeCell[][]>) => void = () => undefined,
): MadeSheet[] {
  const all = {
    one: table("Table 1: Median benchmark scores, all respondents", [30.125, 31.25]),
    two: table("Table 2: Mean scores, all respondents", [27, 28.5]),
    three: organisations.map((row) => [...row]),
    annex: annex.map((row) => [...row]),
  };
  change(all);
  return [
    { name: "Cover", rows: [["Made up"]] },
    { name: "Table_1", rows: all.one },
    { name: "Table_2", rows: all.two },
    { name: "Table_3", rows: all.three },
    { name: "Annex", rows: all.annex },
  ];
}
const book = async (made = sheets(), kind: "ods" | "xlsx" = "ods") =>
  peopleSurveyBenchmarks.read(await madeFile(madeWorkbook(made, kind), "made"), {});

test("shares are carried in per cent, and changes are left out and counted", async () => {
  const { observations, skipped } = await csv();
  expect(only(observations, "B35", "2019").value).toEqual({ value: 29 });
  expect(only(observations, "B35", "2019").at).toEqual({ sheet: "", row: 2, column: 4 });
  expect(only(observations, "B36", "2019").value).toEqual({ missing: "[x]", as: "NA" });
  expect(skipped).toEqual([expect.objectContaining({ count: 1, why: expect.stringContaining("worked out") })]);
});

test.each(["ods", "xlsx"] as const)("medians, means and organisations of a workbook (%s) stand apart", async (kind) => {
  const { observations, checks } = await book(sheets(), kind);
  const medians = observations.filter((o) => o.series === "B35" && o.dimensions.organisation === undefined);
  expect(medians.map(({ value }) => cellValue(value))).toEqual([30.125, 31.25, 27, 28.5]);
  expect(only(observations, "B35", "2031", { organisation: "OFT" }).value).toEqual({ value: 44.125 });
  expect(checks).toEqual([expect.objectContaining({ compared: 4, exceptions: [] })]);
});

test("a row added above, a column added, another order of sheets and columns change nothing", async () => {
  const changed = sheets(({ one, three }) => {
    one.unshift(["New row"]);
    for (const row of three.slice(2)) row.push(row.shift());
  });
  const key = ({ observations }: Awaited<ReturnType<typeof book>>) =>
    observations
      .map(({ series, period, value, dimensions }) => JSON.stringify([series, period, value, dimensions]))
      .sort();
  expect(key(await book([changed[1]!, changed[4]!, changed[2]!, changed[3]!]))).toEqual(key(await book()));
});

test("words of a question that are not those of its code are refused", async () => {
  await expect(book(sheets(({ one }) => (one[3]![1] = "How often?")))).rejects.toEqual(
    refusal("label-conflict", /B35/),
  );
  await expect(
    book(
      sheets(
        ({ three }) => ([three[2]![4], three[2]![5]] = ["W10\nMy pay reflects my performance", "B35\nHow often?"]),
      ),
    ),
  ).rejects.toEqual(refusal("label-conflict", /W10|B35/));
});

test("tables that do not agree with one another are refused: years or columns changed places", async () => {
  await expect(book(sheets(({ one }) => ([one[3]![4], one[3]![5]] = [31.25, 30.125])))).rejects.toEqual(
    refusal("figures-disagree", /differ between the tables/),
  );
});

test("changes that do not come from the scores beside them are refused: years changed places", async () => {
  await expect(csv(LINES.map((line) => line.replace("0.29,0.3,1", "0.3,0.33,-2")))).rejects.toEqual(
    refusal("figures-disagree", /change of 2020/),
  );
});

test("labels that are missing or repeated are refused", async () => {
  await expect(csv(LINES.map((line, i) => (i === 1 ? line.replace("B35,", ",") : line)))).rejects.toEqual(
    refusal("missing-label", /no question/),
  );
  await expect(csv(LINES.map((line) => line.replace("2019,2020", "2020,2020")))).rejects.toEqual(
    refusal("repeated-label", /2020/),
  );
  await expect(csv(LINES.map((line) => line.replace(",2020 change", "")))).rejects.toEqual(
    refusal("missing-label", /medians or means/),
  );
  await expect(csv([...LINES, LINES[1]!])).rejects.toEqual(refusal("repeated-figure", /B35/));
  await expect(book(sheets(({ two }) => (two[0] = ["Table 2: Median benchmark scores"])))).rejects.toEqual(
    refusal("repeated-label", /median_benchmark/),
  );
  await expect(book(sheets(({ three }) => (three[1] = ["Source"])))).rejects.toEqual(
    refusal("missing-label", /year of the survey/),
  );
  await expect(book(sheets(({ three }) => (three[2]![4] = "")))).rejects.toEqual(
    refusal("missing-label", /no question/),
  );
});

test.skipIf(!hasRaw)("scores of pay in the workbook of 2024 are those of our data", async () => {
  const publication = peopleSurveyBenchmarks.read(
    await rawFile("cabinet-office-people-survey-benchmarks-2024.ods"),
    {},
  );
  const { compared, differing } = comparedWithData(peopleSurveyBenchmarks, publication, ["csps-2024"]);
  expect(differing).toEqual([]);
  expect(compared).toBe(160);
  expect(publication.checks[0]!.compared).toBeGreaterThan(200);
  expect(publication.checks[0]!.exceptions).toEqual([]);
  expect(JSON.stringify(publication)).not.toContain("@");
});

test.skipIf(!hasRaw)("scores of pay in the CSV to 2020 are those of our data, rounded", async () => {
  const { observations, checks } = peopleSurveyBenchmarks.read(
    await rawFile("cabinet-office-people-survey-median-benchmarks-2009-2020.csv"),
    {},
  );
  expect(checks[0]).toMatchObject({ compared: 1173, exceptions: [] });
  let compared = 0;
  for (const row of dataRows("people-survey-pay").filter(({ statistic }) => statistic === "median_benchmark")) {
    const found = observations.find(({ series, period }) => series === row.measure && period === row.period);
    if (found === undefined) continue;
    compared += 1;
    expect(Math.abs(cellValue(found.value)! - Number(row.value)), `${row.measure} ${row.period}`).toBeLessThanOrEqual(
      0.51,
    );
  }
  expect(compared).toBe(60);
});
