import { describe, expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.js";
import { oecdTradeUnionDensity } from "../../src/sources/oecd-trade-union-density.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { comparedWithData } from "./compared-with-data.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const HEAD = [
  "COU",
  "Country",
  "FREQ",
  "Frequency",
  "SOURCE",
  "Source",
  "SERIES",
  "Series",
  "MEAS",
  "Measure",
  "_TIME_",
  "Year",
  "Value",
  "Flag Codes",
  "Flags",
];
type Row = string[];
const row = (country: string, name: string, source: string, year: string, value: string, flag = ""): Row => [
  country,
  name,
  "A",
  "Annual",
  source,
  source === "ADM" ? "Administrative data" : "Survey data",
  "TUD",
  "Trade union density",
  "PCT",
  "Percentage",
  year,
  year,
  value,
  flag,
  "",
];
/** Made-up densities in the layout of the dataset. */
const rows = (): Row[] => [
  row("GBR", "United Kingdom", "ADM", "1990", "40.5"),
  row("GBR", "United Kingdom", "SVY", "1995", "32.25", "B"),
  row("KOR", "Korea", "ADM", "1990", "17", "E"),
];
const read = async (change: (all: Row[], head: Row) => void = () => undefined) => {
  const [all, head] = [rows(), [...HEAD]];
  change(all, head);
  const text = [head, ...all].map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\r\n");
  return oecdTradeUnionDensity.read(await madeFile(`\ufeff${text}\r\n`), {});
};

test("administrative and survey densities are two measures, each with its place among the data", async () => {
  const publication = await read();
  const { observations, notes } = publication;
  const survey = only(observations, "TUD", "1995", { country: "GBR", source: "survey" });
  expect([survey.value, survey.unit, survey.at]).toEqual([
    { value: 32.25 },
    { id: "percent" },
    { sheet: "", row: 3, column: 13 },
  ]);
  expect(survey.labels.map(({ column }) => column)).toEqual([1, 5, 7, 9, 12]);
  expect(only(observations, "TUD", "1990", { country: "KOR" }).status).toBe("estimate");
  expect(notes.join(" ")).toMatch(/1 figures are marked as the first after a break/);
  expect(observations.slice(0, 2).map((one) => oecdTradeUnionDensity.slot!(one, publication)?.columns)).toMatchObject([
    { series: "oecd_administrative", period: "1990", category: "all employees (administrative series)" },
    { series: "oecd_survey", period: "1995-Q4", category: "all employees" },
  ]);
  expect(oecdTradeUnionDensity.slot!(observations[2]!, publication)).toBeUndefined();
});

test("columns in another order, and one more, change nothing", async () => {
  const plain = (await read()).observations.map(({ period, dimensions, value }) => [period, dimensions, value]);
  const moved = await read((all, head) => {
    for (const cells of [head, ...all]) cells.unshift(cells.pop()!, cells.splice(12, 1)[0]!);
    head.push("Remarks");
    for (const cells of all) cells.push("none");
  });
  expect(moved.observations.map(({ period, dimensions, value }) => [period, dimensions, value])).toEqual(plain);
});

describe("refused, with the row", () => {
  test.each<[string, string, RegExp, (all: Row[], head: Row) => void]>([
    ["another source", "unknown-label", /row 3/, (all) => (all[1]![4] = "OTH")],
    ["another measure", "unknown-label", /row 2/, (all) => (all[0]![8] = "THS")],
    ["a year that is none", "unknown-label", /row 4/, (all) => (all[2]![11] = "1990-Q1")],
    ["a flag that is not known", "unknown-label", /row 3/, (all) => (all[1]![13] = "Z")],
    ["one code with two names", "unknown-label", /row 3/, (all) => (all[1]![1] = "France")],
    ["a density above 100", "bad-value", /outside 0 to 100/, (all) => (all[0]![12] = "405")],
    ["a text for a figure", "not-a-figure", /"4O.5"/, (all) => (all[0]![12] = "4O.5")],
    ["one figure twice", "repeated-figure", /stands twice/, (all) => all.push(all[0]!)],
    ["a heading twice", "repeated-label", /Year stands 2 times/, (_, head) => (head[10] = "Year")],
  ])("%s", async (_, code, says, change) => {
    await expect(read(change)).rejects.toEqual(refusal(code, says));
  });
});

test("it is of this kind and no other; a blank figure is a reason", async () => {
  const file = await madeFile([HEAD, ...rows()].map((cells) => cells.join(",")).join("\n"));
  expect(SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id)).toEqual(["oecd-trade-union-density"]);
  const { observations } = await read((all) => (all[0]![12] = ""));
  expect(observations[0]!.value).toEqual({ missing: "not-published", as: "" });
});

test.skipIf(!hasRaw)(
  "the real file of 2018: Korea 1963 read off it, and every figure that is held is the same",
  async () => {
    const publication = oecdTradeUnionDensity.read(await rawFile("oecd-trade-union-density-2018.csv"), {});
    const korea = only(publication.observations, "TUD", "1963", { country: "KOR", source: "administrative" });
    expect(korea.value).toEqual({ value: 9.41754091481326 });
    const held = dataRows("union-density").filter(({ series }) => series!.startsWith("oecd_"));
    const { differing } = comparedWithData(oecdTradeUnionDensity, publication, [
      ...new Set(held.map(({ source }) => source!)),
    ]);
    // The data hold two decimals: what differs may only do so beyond them.
    expect(differing.filter((line) => !roundsTo(line))).toEqual([]);
    expect(held.length).toBeGreaterThan(50);
  },
);

/** Whether the two figures of a line "…: 30.123456, ours 30.12" are the same to two decimals. */
function roundsTo(line: string): boolean {
  const [, own, ours] = /: ([\d.]+), ours ([\d.]+)$/.exec(line) ?? [];
  return own !== undefined && Number(Number(own).toFixed(2)) === Number(ours);
}
