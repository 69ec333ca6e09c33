import { expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { onsPublicSectorEmployment } from "../../src/sources/ons-public-sector-employment.js";
import { publicSectorEmploymentSeries } from "../../src/sources/public-sector-employment-series.js";
import { refusal } from "../refusal.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const HEAD = '"","time","CDID","value","sector","geo","variable","seasonally_adj","unit","series.name"';
const row = (time: string, code: string, value: string, name = "Made Up", unit = "thousands"): string =>
  `"1",${time},"${code}",${value},"XX","UK","HC","xSA","${unit}","${name}"`;
const ROWS = [
  row("1999", "ZZZ1", "54"),
  row("1999.25", "ZZZ1", "55"),
  row("1999.5", "ZZZ1", "56.1"),
  row("1999.75", "ZZZ1", "57"),
];
const read = async (lines: readonly string[], head = HEAD) =>
  publicSectorEmploymentSeries.read(await madeFile(`${[head, ...lines].join("\n")}\n`), {});

test("fractions of a year are its quarters, and thousands are people", async () => {
  const { observations, standing, series } = await read(ROWS);
  expect(observations.map(({ period, value }) => [period, cellValue(value)])).toEqual([
    ["1999-Q1", 54_000],
    ["1999-Q2", 55_000],
    ["1999-Q3", 56_100],
    ["1999-Q4", 57_000],
  ]);
  const found = only(observations, "ZZZ1", "1999-Q2");
  expect([found.at, found.labels.map(({ column }) => column)]).toEqual([
    { sheet: "", row: 3, column: 4 },
    [2, 3, 10, 9],
  ]);
  expect([standing, series]).toEqual(["copy", [{ id: "ZZZ1", title: "Made Up", unit: { id: "people" } }]]);
});

test("columns in another order are found by their headings", async () => {
  const head = '"series.name","unit","value","CDID","time"';
  const { observations } = await read(['"Made Up","thousands",54,"ZZZ1",1999.75'], head);
  expect(cellValue(only(observations, "ZZZ1", "1999-Q4").value)).toBe(54_000);
});

test("another fraction, unit, code or name, a quarter twice, and a heading that is gone are refused", async () => {
  for (const wrong of [
    row("1999.1", "ZZZ1", "54"),
    row("spring", "ZZZ1", "54"),
    row("2000", "ZZZ1", "54", "Made Up", "persons"),
    row("2000", "", "54"),
    row("2000", "ZZZ1", "54", "Another name"),
  ])
    await expect(read([...ROWS, wrong]), wrong).rejects.toEqual(refusal("unknown-label", /row 6/));
  await expect(read([...ROWS, `,${row("2000", "ZZZ1", "54")}`])).rejects.toEqual(
    refusal("missing-label", /without a heading/),
  );
  await expect(read([...ROWS, ROWS[0]!])).rejects.toEqual(refusal("repeated-figure", /1999-Q1 stands twice/));
  const file = await madeFile(`${[HEAD.replace("time", "when"), ...ROWS].join("\n")}\n`);
  expect(publicSectorEmploymentSeries.recognises(file)).toBe(false);
});

test.skipIf(!hasRaw)(
  "headcounts are those of ONS's own tables of March 2014, but for two quarters it revised",
  async () => {
    const copied = publicSectorEmploymentSeries.read(await rawFile("ons-pse-timeseries-2014.csv"), {});
    const own = onsPublicSectorEmployment.read(await rawFile("ons-public-sector-employment-2014q1.xls"), {});
    const held = new Map(
      own.observations.map(({ series, period, value }) => [`${series} ${period}`, cellValue(value)]),
    );
    const differing: string[] = [];
    let same = 0;
    for (const { series, period, value } of copied.observations) {
      const [year, quarter] = period!.split("-Q");
      const ours = held.get(`${series} ${year}-${String(Number(quarter) * 3).padStart(2, "0")}`);
      if (ours === cellValue(value)) same += 1;
      else differing.push(`${series} ${period}`);
    }
    expect(same).toBe(176);
    expect(differing).toEqual(["G7AU 2013-Q1", "G7AU 2013-Q4", "G7K5 2013-Q1", "G7K5 2013-Q4"]);
  },
);
