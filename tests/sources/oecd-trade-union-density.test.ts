import { describe, expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.js";
import { oecdTradeUnionDensity } from "../../src/sources/oecd-trade-union-density.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { asHeld } from "./as-held.js";
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
  return oecdTradeUnionDensity.read(await madeFile(textOf([head, ...all])), {});
};
/** As the dataset is given: a byte-order mark, quotes, and the line ends of Windows. */
const textOf = (all: Row[]): string =>
  `\ufeff${all.map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\r\n")}\r\n`;
const facts = ({ observations }: Awaited<ReturnType<typeof read>>) =>
  observations.map(({ series, period, dimensions, value, unit, status }) =>
    JSON.stringify([series, period, dimensions, value, unit, status]),
  );

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

test("columns in another order, one more, and the names beside the codes taken out change nothing", async () => {
  const plain = facts(await read());
  const moved = await read((all, head) => {
    for (const cells of [head, ...all]) cells.unshift(cells.pop()!, cells.splice(12, 1)[0]!);
    head.push("Remarks");
    for (const cells of all) cells.push("none");
  });
  expect(facts(moved)).toEqual(plain);
  const bare = await read((all, head) => {
    const kept = [0, 1, 2, 4, 6, 8, 11, 12, 13];
    for (const cells of [head, ...all]) cells.splice(0, cells.length, ...kept.map((i) => cells[i]!));
  });
  expect(facts(bare)).toEqual(plain);
});

test("line ends, quotes, a row of a title above, and blank rows change nothing", async () => {
  const plain = facts(await read());
  const all = [HEAD, ...rows()];
  for (const text of [
    all.map((cells) => cells.join(",")).join("\n"),
    all.map((cells) => cells.join("\t")).join("\n"),
    `"Trade union density"\r\n${textOf(all).slice(1)}\r\n\r\n`,
  ])
    expect(facts(oecdTradeUnionDensity.read(await madeFile(text), {})), text).toEqual(plain);
});

describe("refused, with the row", () => {
  test.each<[string, string, RegExp, (all: Row[], head: Row) => void]>([
    ["another source", "unknown-label", /row 3/, (all) => (all[1]![4] = "OTH")],
    ["another measure", "unknown-label", /row 2/, (all) => (all[0]![8] = "THS")],
    ["another series", "unknown-label", /row 3/, (all) => (all[1]![6] = "MEM")],
    ["figures of quarters", "unknown-label", /row 4/, (all) => (all[2]![2] = "Q")],
    ["a year that is none", "unknown-label", /row 4/, (all) => (all[2]![11] = "1990-Q1")],
    ["a year taken out", "unknown-label", /row 4/, (all) => (all[2]![11] = "")],
    ["a flag that is not known", "unknown-label", /row 3/, (all) => (all[1]![13] = "Z")],
    ["a country without its code", "unknown-label", /row 3/, (all) => (all[1]![0] = "")],
    ["one code with two names", "unknown-label", /row 3/, (all) => (all[1]![1] = "France")],
    ["codes and names of countries exchanged", "unknown-label", /row 2/, (_, head) => exchange(head, 0, 1)],
    ["years and figures exchanged", "unknown-label", /row 2/, (_, head) => exchange(head, 11, 12)],
    ["codes of sources exchanged", "label-conflict", /row 2/, (all) => (all[0]![4] = "SVY")],
    ["a year that its code contradicts", "label-conflict", /row 4/, (all) => (all[2]![11] = "1991")],
    ["a density above 100", "bad-value", /row 2: a density is outside 0 to 100/, (all) => (all[0]![12] = "405")],
    ["a density below 0", "bad-value", /row 2: a density is outside/, (all) => (all[0]![12] = "-40.5")],
    [
      "shares of one for percentages",
      "bad-value",
      /column 13: no density is above 1%/,
      (all) => {
        for (const cells of all) cells[12] = String(Number(cells[12]) / 100);
      },
    ],
    ["a text for a figure", "not-a-figure", /row 2, column 13: "4O.5"/, (all) => (all[0]![12] = "4O.5")],
    ["one figure twice", "repeated-figure", /TUD, GBR, administrative, 1990 stands twice/, (all) => all.push(all[0]!)],
    ["a heading twice", "repeated-label", /Year stands 2 times/, (_, head) => (head[10] = "Year")],
    ["no heading of figures", "missing-label", /COU, Country/, (_, head) => (head[12] = "Figure")],
    ["a heading in small letters", "missing-label", /the heading COU stands 0 times/, (_, head) => (head[0] = "cou")],
    ["a figure under no heading", "missing-label", /row 3, column 16/, (all) => all[1]!.push("32.25")],
    ["nothing but headings", "no-figures", /not one figure/, (all) => all.splice(0)],
  ])("%s", async (_, code, says, change) => {
    await expect(read(change)).rejects.toEqual(refusal(code, says));
  });
});

/** Two headings exchanged, as when a column was moved without its heading. */
function exchange(head: Row, one: number, other: number): void {
  [head[one], head[other]] = [head[other]!, head[one]!];
}

test("a blank figure and a marker are reasons, never nought", async () => {
  const { observations } = await read((all) => {
    all[0]![12] = "";
    all[1]![12] = "..";
  });
  expect(observations.slice(0, 2).map(({ value }) => value)).toEqual([
    { missing: "not-published", as: "" },
    { missing: "..", as: ".." },
  ]);
});

const kinds = (file: Awaited<ReturnType<typeof madeFile>>): string[] =>
  SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id);

test("it is of this kind and no other, and of none when it is of another dataset", async () => {
  expect(kinds(await madeFile(textOf([HEAD, ...rows()])))).toEqual(["oecd-trade-union-density"]);
  const other = rows().map((cells) => cells.map((cell) => (cell === "TUD" ? "CBC" : cell)));
  expect(kinds(await madeFile(textOf([HEAD, ...other])))).toEqual([]);
});

describe.skipIf(!hasRaw)("the real file of 2018", () => {
  const file = rawFile("oecd-trade-union-density-2018.csv");

  test("has 40.46% for the United Kingdom in 1960 and 32.42% of the survey in 1995, read off it", async () => {
    expect(kinds(await file)).toEqual(["oecd-trade-union-density"]);
    const { observations } = oecdTradeUnionDensity.read(await file, {});
    const british = (year: string, source: string) => only(observations, "TUD", year, { country: "GBR", source });
    const first = british("1960", "administrative");
    expect([first.value, first.at]).toEqual([{ value: 40.4607373287875 }, { sheet: "", row: 1239, column: 13 }]);
    const survey = british("1995", "survey");
    expect([survey.value, survey.at.row]).toEqual([{ value: 32.4168432155429 }, 1045]);
    expect(only(observations, "TUD", "1963", { country: "KOR" }).value).toEqual({ value: 9.41754091481326 });
    expect(observations.filter(({ status }) => status === "estimate")).toHaveLength(32);
  });

  test("says the same as the data in all 79 years that they took from it", async () => {
    const publication = oecdTradeUnionDensity.read(await file, {});
    const { compared, differing } = comparedWithData(
      oecdTradeUnionDensity,
      asHeld(oecdTradeUnionDensity, publication),
      ["oecd-tud-2018"],
    );
    expect([compared, differing]).toEqual([79, []]);
    const held = dataRows("union-density").filter(({ source }) => source === "oecd-tud-2018");
    expect(held).toHaveLength(79);
  });
});
