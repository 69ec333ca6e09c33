import { describe, expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { ilostat } from "../../src/sources/ilostat.js";
import { SOURCES } from "../../src/sources/index.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { comparedWithData } from "./compared-with-data.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const HEAD = [
  "iso3c",
  "year",
  "ud",
  "cbc",
  "hourearn_isco08_total",
  "nstrikes_sector_total",
  "ndays_sector_total",
  "nworkers_sector_total",
  "ndays_isic4_O",
  "ndays_isic31_L",
];
/** Made-up figures in the layout of the tidied file. */
const rows = (): string[][] => [
  ["GBR", "2008", "27.1", "33.6", "12", "140", "759", "511", "NA", "510"],
  ["GBR", "2009", "27", "32.7", "NA", "98", "455", "208.5", "350", "NA"],
];
const read = async (change: (all: string[][], head: string[]) => void = () => undefined) => {
  const [all, head] = [rows(), [...HEAD]];
  change(all, head);
  return ilostat.read(await madeFile(`${[head, ...all].map((cells) => cells.join(",")).join("\n")}\n`), {});
};

test("stoppages and days are counts, workers thousands; each knows its industry and its classification", async () => {
  const publication = await read();
  const { observations, skipped } = publication;
  const workers = only(observations, "nworkers_sector_total", "2009");
  expect([workers.value, workers.unit]).toEqual([{ value: 208_500 }, { id: "people" }]);
  expect(ilostat.slot!(workers, publication)).toEqual({
    resource: "labour-disputes",
    times: 0.001,
    columns: {
      industry: "all industries",
      classification: "",
      measure: "workers-involved-thousand",
      period: "2009",
      unit: "thousand people",
    },
  });
  const days = only(observations, "ndays_isic4_O", "2009");
  expect([days.at, days.dimensions]).toEqual([
    { sheet: "", row: 3, column: 9 },
    { classification: "isic4", industry: "O" },
  ]);
  expect(ilostat.slot!(days, publication)?.columns).toMatchObject({
    classification: "ISIC4",
    measure: "working-days-lost",
  });
  expect(observations.filter(({ series, period }) => series === "ndays_isic4_O" && period === "2008")).toEqual([]);
  expect(skipped[0]).toMatchObject({ count: 1 });
});

describe("refused, with the row", () => {
  test.each<[string, string, RegExp, (all: string[][], head: string[]) => void]>([
    ["a row of another country", "unknown-label", /row 3/, (all) => (all[1]![0] = "FRA")],
    ["years that do not rise", "repeated-label", /row 3/, (all) => (all[1]![1] = "2008")],
    ["a share above 100", "bad-value", /ud is outside/, (all) => (all[0]![2] = "271")],
    ["a text for a figure", "not-a-figure", /"many"/, (all) => (all[0]![6] = "many")],
    ["a heading twice", "repeated-label", /stands 2 times/, (_, head) => (head[9] = "ndays_isic4_O")],
  ])("%s", async (_, code, says, change) => {
    await expect(read(change)).rejects.toEqual(refusal(code, says));
  });
});

test("it is of this kind and no other", async () => {
  const file = await madeFile([HEAD, ...rows()].map((cells) => cells.join(",")).join("\n"));
  expect(SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id)).toEqual(["ilostat"]);
});

test.skipIf(!hasRaw)(
  "in the real file no industry loses more days than all, and what is held is the same",
  async () => {
    const publication = ilostat.read(await rawFile("ilostat-united-kingdom-labour-2019.csv"), {});
    const { observations } = publication;
    const total = new Map(
      observations
        .filter(({ series }) => series === "ndays_sector_total")
        .map((one) => [one.period, cellValue(one.value)!]),
    );
    const parts = observations.filter(({ series, period }) => /^ndays_isic/.test(series) && total.has(period));
    expect(parts.length).toBeGreaterThan(100);
    // A day lost in an industry is a day lost in all of them; figures are rounded to hundreds.
    for (const part of parts) expect(cellValue(part.value) ?? 0).toBeLessThanOrEqual(total.get(part.period)! + 100);
    const sources = [...new Set(dataRows("labour-disputes").map(({ source }) => source!))].filter((key) =>
      /ilo/.test(key),
    );
    const { compared, differing } = comparedWithData(ilostat, publication, sources);
    expect(sources.length).toBeGreaterThan(0);
    expect(compared).toBeGreaterThan(50);
    expect(differing.filter((line) => !sameInThousands(line))).toEqual([]);
  },
);

/** Workers are held in thousands and read as people. */
function sameInThousands(line: string): boolean {
  const [, own, ours] = /: ([\d.]+), ours ([\d.]+)$/.exec(line) ?? [];
  return own !== undefined && Math.abs(Number(own) / 1000 - Number(ours)) < 1e-9;
}
