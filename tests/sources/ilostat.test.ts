import { describe, expect, test } from "vitest";
import { ilostat } from "../../src/sources/ilostat.js";
import { SOURCES } from "../../src/sources/index.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { asHeld } from "./as-held.js";
import { comparedWithData } from "./compared-with-data.js";
import { type Change, exchange, put, type Row, textOf } from "./made-years.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const HEAD: Row = [
  "iso3c",
  "year",
  "ud",
  "cbc",
  "hourearn_isco08_total",
  "nstrikes_sector_total",
  "ndays_sector_total",
  "nworkers_sector_total",
  "nstrikes_isic4_O",
  "ndays_isic4_total",
  "ndays_isic4_O",
  "ndays_isic4_P",
  "ndays_isic31_L",
  "nworkers_sector_ser",
  "nworkers_isic4_total",
  "nworkers_isic4_O",
  "nworkers_isic4_P",
];
/** Made-up figures in the layout of the tidied file: days are days, workers thousands, NA where there is none. */
const rows = (): Row[] => [
  "GBR,2008,30,40,12,100,600000,500,NA,NA,NA,NA,250000,300,NA,NA,NA".split(","),
  "GBR,2009,29.5,NA,NA,80,400000,200.5,30,400000,150000,200000,NA,180,200.5,90,100".split(","),
];
const read = async (change: Change = () => undefined) => {
  const [all, head] = [rows(), [...HEAD]];
  change(all, head);
  return ilostat.read(await madeFile(textOf([head, ...all])), {});
};
const facts = ({ observations }: Awaited<ReturnType<typeof read>>) =>
  observations
    .map(({ series, period, dimensions, value, unit }) => JSON.stringify([series, period, dimensions, value, unit]))
    .sort();

test("stoppages and days are counts, workers thousands; each knows its industry and its classification", async () => {
  const publication = await read();
  const { observations, skipped, checks, table, standing } = publication;
  const workers = only(observations, "nworkers_sector_total", "2009");
  expect([workers.value, workers.unit, workers.status]).toEqual([{ value: 200_500 }, { id: "people" }, "not-stated"]);
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
  expect([days.value, days.unit]).toEqual([{ value: 150_000 }, { id: "count" }]);
  expect([days.at, days.dimensions]).toEqual([
    { sheet: "", row: 3, column: 11 },
    { classification: "isic4", industry: "O" },
  ]);
  expect(days.labels).toEqual([
    { sheet: "", row: 3, column: 2 },
    { sheet: "", row: 1, column: 11 },
  ]);
  expect(observations.filter(({ series, period }) => series === "ndays_isic4_O" && period === "2008")).toEqual([]);
  expect(only(observations, "ud", "2009")).toMatchObject({ value: { value: 29.5 }, unit: { id: "percent" } });
  expect(observations).toHaveLength(7 + 12);
  expect(skipped[0]).toMatchObject({ count: 1 }); // the earnings
  expect([table, standing]).toEqual(["GBR", "copy"]);
  // Two totals of ISIC 4, its four industries and the sum of two, services of both years; days and workers of both years and of ISIC 4.
  expect(checks.map(({ compared }) => compared)).toEqual([2 + 4 + 2 + 2, 3]);
});

test("industries have the names of the data; density, coverage and other industries have no place among them", async () => {
  const publication = await read();
  const slots = publication.observations
    .filter(({ period }) => period === "2009")
    .flatMap((one) => {
      const columns = ilostat.slot!(one, publication)?.columns;
      return columns === undefined ? [] : [[one.series, columns.classification, columns.industry, columns.measure]];
    });
  expect(slots).toEqual([
    ["nstrikes_sector_total", "", "all industries", "stoppages"],
    ["ndays_sector_total", "", "all industries", "working-days-lost"],
    ["nworkers_sector_total", "", "all industries", "workers-involved-thousand"],
    ["nstrikes_isic4_O", "ISIC4", "public administration and defence (ISIC4 O)", "stoppages"],
    ["ndays_isic4_O", "ISIC4", "public administration and defence (ISIC4 O)", "working-days-lost"],
    ["ndays_isic4_P", "ISIC4", "education (ISIC4 P)", "working-days-lost"],
    ["nworkers_isic4_O", "ISIC4", "public administration and defence (ISIC4 O)", "workers-involved-thousand"],
    ["nworkers_isic4_P", "ISIC4", "education (ISIC4 P)", "workers-involved-thousand"],
  ]);
  const french = await read((all) => {
    for (const cells of all) cells[0] = "FRA";
  });
  expect(french.observations.flatMap((one) => ilostat.slot!(one, french) ?? [])).toEqual([]);
});

test("the order of columns, numbers of rows before them, line ends and a byte-order mark change nothing", async () => {
  const plain = facts(await read());
  const moved = await read((all, head) => {
    for (const cells of [head, ...all]) cells.reverse();
  });
  expect(facts(moved)).toEqual(plain);
  const numbered = await read((all, head) => {
    head.unshift("");
    all.forEach((cells, i) => {
      cells.unshift(String(i + 1));
    });
  });
  expect(facts(numbered)).toEqual(plain);
  const quoted = [HEAD, ...rows()].map((cells) => cells.map((cell) => `"${cell}"`));
  for (const text of [`\ufeff${textOf(quoted, "\r\n")}\r\n`, `Disputes\n\n${textOf([HEAD, ...rows()])}`])
    expect(facts(ilostat.read(await madeFile(text), {})), text).toEqual(plain);
});

test("industries may add to less than all, and to as much more as rounding makes", async () => {
  await expect(read(put(HEAD, 1, "ndays_isic4_P", "251500"))).resolves.toBeDefined(); // 401,500, of three roundings of 500
  await expect(read(put(HEAD, 1, "ndays_isic4_P", "251501"))).rejects.toEqual(
    refusal("sum-mismatch", /row 3, column 10: ndays_isic4_total of 2009: 400000, and 2 industries add to 401501/),
  );
  await expect(read(put(HEAD, 1, "ndays_isic4_P", "NA"))).resolves.toBeDefined();
});

describe("refused, with the row", () => {
  test.each<[string, string, RegExp, Change]>([
    ["a row of another country", "unknown-label", /row 3/, put(HEAD, 1, "iso3c", "FRA")],
    ["the name of a country for its code", "unknown-label", /row 2, column 1/, put(HEAD, 0, "iso3c", "United Kingdom")],
    ["years that do not rise", "repeated-label", /row 3/, put(HEAD, 1, "year", "2008")],
    ["a year that is none", "unknown-label", /row 3/, put(HEAD, 1, "year", "2009/10")],
    ["a share above 100", "bad-value", /row 2, column 3: ud is outside 0 to 100/, put(HEAD, 0, "ud", "300")],
    [
      "days below nought",
      "bad-value",
      /row 2, column 13: ndays_isic31_L is less/,
      put(HEAD, 0, "ndays_isic31_L", "-1"),
    ],
    ["a text for a figure", "not-a-figure", /row 2, column 7: "many"/, put(HEAD, 0, "ndays_sector_total", "many")],
    ["a heading twice", "repeated-label", /"ndays_isic4_O" stands 2 times/, (_, head) => (head[9] = "ndays_isic4_O")],
    ["a heading in large letters", "missing-label", /row 1: no heading is ud/, (_, head) => (head[2] = "UD")],
    ["a heading taken out", "missing-label", /no row holds the headings/, (_, head) => (head[3] = "")],
    ["figures under no heading", "missing-label", /row 2, column 11/, (_, head) => (head[10] = "")],
    ["a row moved to the right", "missing-label", /row 3, column 18/, (all) => all[1]!.splice(4, 0, "NA")],
    [
      "days and workers exchanged",
      "sum-mismatch",
      /row 3, column 10: ndays_isic4_total of 2009: 400000, and all industries have 200\.5/,
      exchange("ndays_sector_total", "nworkers_sector_total"),
    ],
    [
      "an industry and all exchanged",
      "sum-mismatch",
      /row 3, column 10: ndays_isic4_O of 2009: 400000, and all industries have 150000/,
      (all, head) => {
        exchange("ndays_isic4_O", "ndays_isic4_total")(all, head);
        put(HEAD, 1, "ndays_sector_total", "150000")(all, head);
      },
    ],
    [
      "all of a classification that are not all",
      "sum-mismatch",
      /row 3, column 15: nworkers_isic4_total of 2009: 205000, and all industries have 200500/,
      put(HEAD, 1, "nworkers_isic4_total", "205"),
    ],
    [
      "services with more workers than all",
      "sum-mismatch",
      /row 2, column 14: nworkers_sector_ser of 2008: 501000/,
      put(HEAD, 0, "nworkers_sector_ser", "501"),
    ],
    [
      "days in thousands",
      "figures-disagree",
      /row 2, column 7: ndays_sector_total of 2008: 600 days of 500000 workers/,
      (all, head) => {
        put(HEAD, 0, "ndays_sector_total", "600")(all, head);
        put(HEAD, 0, "ndays_isic31_L", "250")(all, head);
      },
    ],
    ["nothing but headings", "no-figures", /not one figure/, (all) => all.splice(0)],
  ])("%s", async (_, code, says, change) => {
    await expect(read(change)).rejects.toEqual(refusal(code, says));
  });
});

test("a marker is a reason, and nothing is held against it", async () => {
  const { observations, checks } = await read(put(HEAD, 1, "ndays_isic4_total", ".."));
  expect(only(observations, "ndays_isic4_total", "2009").value).toEqual({ missing: "..", as: ".." });
  expect(checks.map(({ compared }) => compared)).toEqual([1 + 2 + 1 + 2, 2]);
});

const kinds = (file: Awaited<ReturnType<typeof madeFile>>): string[] =>
  SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id);

test("it is of this kind and no other, and of none without a heading it is known by", async () => {
  expect(kinds(await madeFile(textOf([HEAD, ...rows()])))).toEqual(["ilostat"]);
  expect(kinds(await madeFile(textOf([HEAD.filter((name) => name !== "cbc"), ...rows()])))).toEqual([]);
});

describe.skipIf(!hasRaw)("the real file", () => {
  const file = rawFile("ilostat-united-kingdom-labour-2019.csv");

  test("has 23,909,000 days lost in 1972 and 39,158 workers in 2018, read off it", async () => {
    expect(kinds(await file)).toEqual(["ilostat"]);
    const { observations, checks } = ilostat.read(await file, {});
    const days = only(observations, "ndays_sector_total", "1972");
    expect([days.value, days.at]).toEqual([{ value: 23_909_000 }, { sheet: "", row: 3, column: 164 }]);
    expect(only(observations, "nworkers_sector_total", "2018").value).toEqual({ value: 39_158 });
    expect(only(observations, "nstrikes_isic31_total", "1994").value).toEqual({ value: 205 });
    expect(only(observations, "ud", "2000").value).toEqual({ value: 29.81 });
    expect(observations.filter(({ period }) => Number(period) > 2019)).toEqual([]);
    for (const { compared } of checks) expect(compared).toBeGreaterThanOrEqual(2 * 49); // 1971 to 2019
  });

  test("says the same as the data in all 455 rows that they took from it", async () => {
    const { compared, differing } = comparedWithData(ilostat, asHeld(ilostat, ilostat.read(await file, {})), [
      "ilostat-fdl",
    ]);
    expect([compared, differing]).toEqual([455, []]);
    expect(dataRows("labour-disputes")).toHaveLength(455);
  });
});
