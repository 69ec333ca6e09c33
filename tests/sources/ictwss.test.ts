import { describe, expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { ictwss } from "../../src/sources/ictwss.js";
import { SOURCES } from "../../src/sources/index.js";
import { refusal } from "../refusal.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const HEAD = "iso3c country iso2c year Coord TUM NUM NUM_s WSEE UD UD_s UD_fem UD_public CF1_name".split(" ");
/** Made-up figures in the layout of the database: a row a year, NA where there is none. */
const rows = (): string[][] => [
  ["GBR", "United Kingdom", "GB", "1994", "2", "9000", "8000", "NA", "20000", "40", "NA", "35", "60.5", "TUC"],
  ["GBR", "United Kingdom", "GB", "1995", "2", "8500", "7500", "7300", "20500", "36.5854", "32.1", "30", "61", "TUC"],
];
const read = async (change: (all: string[][], head: string[]) => void = () => undefined) => {
  const [all, head] = [rows(), [...HEAD]];
  change(all, head);
  return ictwss.read(await madeFile(`${[head, ...all].map((cells) => cells.join(",")).join("\n")}\n`), {});
};

test("members are thousands, densities per cent, and NA is no figure", async () => {
  const { observations, skipped } = await read();
  const members = only(observations, "NUM", "1995");
  expect([members.value, members.unit]).toEqual([{ value: 7_500_000 }, { id: "people" }]);
  expect([members.at, members.labels]).toEqual([
    { sheet: "", row: 3, column: 7 },
    [
      { sheet: "", row: 3, column: 4 },
      { sheet: "", row: 1, column: 7 },
    ],
  ]);
  expect(observations.filter(({ series, period }) => series === "UD_s" && period === "1994")).toEqual([]);
  expect(skipped[0]!.count).toBe(6); // codes, names and the year are no figures of members
});

test("administrative and survey figures have places of their own, and groups change theirs when the survey begins", async () => {
  const publication = await read();
  const slot = (series: string, period: string) =>
    ictwss.slot!(only(publication.observations, series, period), publication)?.columns;
  expect(slot("UD", "1995")).toMatchObject({ series: "administrative", period: "1995", measure: "density" });
  expect(slot("UD_s", "1995")).toMatchObject({ series: "lfs_survey", period: "1995-Q4", category: "all employees" });
  expect(slot("NUM", "1995")).toMatchObject({ measure: "members-thousand", unit: "thousand people" });
  expect(slot("UD_fem", "1994")).toMatchObject({ series: "ictwss_pre_lfs", category: "female", period: "1994" });
  expect(slot("UD_public", "1995")).toMatchObject({ series: "lfs_survey", category: "public", period: "1995-Q4" });
  expect(slot("TUM", "1995")).toBeUndefined();
});

test("columns in another order change nothing", async () => {
  const sorted = (publication: Awaited<ReturnType<typeof read>>) =>
    publication.observations.map(({ series, period, value }) => `${series} ${period} ${cellValue(value)}`).sort();
  const moved = await read((all, head) => {
    for (const cells of [head, ...all]) cells.reverse();
  });
  expect(sorted(moved)).toEqual(sorted(await read()));
});

describe("refused, with the row", () => {
  test.each<[string, string, RegExp, (all: string[][], head: string[]) => void]>([
    ["a row of another country", "unknown-label", /row 3/, (all) => (all[1]![0] = "FRA")],
    ["years that do not rise", "repeated-label", /row 3/, (all) => (all[1]![3] = "1994")],
    ["a year that is none", "unknown-label", /row 2/, (all) => (all[0]![3] = "94")],
    ["a density above 100", "bad-value", /UD is outside/, (all) => (all[0]![9] = "400")],
    ["a text for a figure", "not-a-figure", /"n\.k\."/, (all) => (all[0]![6] = "n.k.")],
    ["a heading twice", "repeated-label", /"UD" stands 2 times/, (_, head) => (head[4] = "UD")],
  ])("%s", async (_, code, says, change) => {
    await expect(read(change)).rejects.toEqual(refusal(code, says));
  });
});

test("it is of this kind and no other", async () => {
  const file = await madeFile([HEAD, ...rows()].map((cells) => cells.join(",")).join("\n"));
  expect(SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id)).toEqual(["ictwss"]);
});

test.skipIf(!hasRaw)("in the real file density is net members over employees, as its authors define it", async () => {
  // UD = NUM × 100 ÷ WSEE: the database's own definition, which its figures must give again.
  const { observations } = ictwss.read(await rawFile("ictwss-6-1-united-kingdom-2019.csv"), {});
  const at = (series: string) =>
    new Map(observations.filter((one) => one.series === series).map((one) => [one.period, cellValue(one.value)!]));
  const [density, members, employees] = [at("UD"), at("NUM"), at("WSEE")];
  let compared = 0;
  for (const [period, value] of density) {
    if (!members.has(period) || !employees.has(period)) continue;
    compared += 1;
    expect(Math.abs((members.get(period)! / employees.get(period)!) * 100 - value), String(period)).toBeLessThan(0.06);
  }
  expect(compared).toBeGreaterThan(40);
});
