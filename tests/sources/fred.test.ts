import { expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { bankOfEngland } from "../../src/sources/bank-of-england.js";
import { fred } from "../../src/sources/fred.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { madeWorkbook } from "./made-workbook.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const CPIH = "DATE,GBRCPIALLMINMEI\n2015-01-01,99.5\n2015-02-01,99.75\n2015-03-01,.\n2015-04-01,100.5\n";
const PAY = "DATE,AWEPPUKQ\n2015-01-01,470.5\n2015-04-01,475\n";
const read = async (text: string) => fred.read(await madeFile(text), {});

test("a figure stands beside the day its month begins", async () => {
  const { observations, standing, licence, notes, released } = await read(CPIH);
  const found = only(observations, "GBRCPIALLMINMEI", "2015-02");
  expect(found.value).toEqual({ value: 99.75 });
  expect(found.unit).toEqual({ id: "index", base: "2015=100" });
  expect([found.at, found.labels]).toEqual([
    { sheet: "", row: 3, column: 2 },
    [
      { sheet: "", row: 3, column: 1 },
      { sheet: "", row: 1, column: 2 },
    ],
  ]);
  expect(only(observations, "GBRCPIALLMINMEI", "2015-03").value).toEqual({ missing: "..", as: "." });
  expect([standing, licence, released]).toEqual(["copy", "citation-only", undefined]);
  expect(notes.join()).toMatch(/equals CPIH \(L522\).*it is not CPI \(D7BT\)/);
});

test("nothing of FRED has a place among the data, whatever it is called", () => expect(fred.slot).toBeUndefined());

test("quarters begin in January, April, July and October", async () => {
  const { observations } = await read(PAY);
  expect(observations.map(({ period }) => period)).toEqual(["2015-Q1", "2015-Q2"]);
  expect(observations[0]!.unit).toEqual({ id: "GBP/week" });
  await expect(read(`${PAY}2015-08-01,480\n`)).rejects.toEqual(refusal("unknown-label", /begins no quarter/));
});

test.each(["xls", "xlsx"] as const)(
  "a workbook of changes is percentages, below any number of titles (%s)",
  async (kind) => {
    const rows = [
      ["FRED Graph Observations"],
      ["Federal Reserve Economic Data"],
      [],
      ["GBRCPIALLMINMEI_PCH", "Made up, Percent Change"],
      ["observation_date", "GBRCPIALLMINMEI_PCH"],
      [{ day: "2015-01-01", format: "yyyy-mm-dd" }, 0.25],
      [{ day: "2015-02-01", format: "yyyy-mm-dd" }, -0.5],
    ];
    for (const more of [0, 3]) {
      const file = await madeFile(
        madeWorkbook([{ name: "FRED Graph", rows: [...Array(more).fill(["More"]), ...rows] }], kind),
        "made",
      );
      expect(fred.recognises(file)).toBe(true);
      const { observations, series } = fred.read(file, {});
      expect(only(observations, "GBRCPIALLMINMEI_PCH", "2015-02")).toMatchObject({
        value: { value: -0.5 },
        unit: { id: "percent" },
        at: { sheet: "FRED Graph", row: 7 + more, column: 2 },
      });
      expect(series[0]!.title).toMatch(/CPIH\): change on the period before$/);
    }
  },
);

test("the heading of today, and a second series beside the first, are allowed; the second is not taken", async () => {
  const text = "observation_date,AWEPPUKQ,OTHER\n2015-01-01,470.5,1\n2015-04-01,475,2\n";
  const { observations, skipped } = await read(text);
  expect(observations.map(({ series }) => series)).toEqual(["AWEPPUKQ", "AWEPPUKQ"]);
  expect(skipped).toEqual([{ what: "series", why: "only the first of a file is taken", count: 1 }]);
});

test("a series that is not known, a month twice, a day within a month, a word, and no figures are refused", async () => {
  await expect(read(CPIH.replace("GBRCPIALLMINMEI", "UNRATE"))).rejects.toEqual(refusal("unknown-unit", /UNRATE/));
  await expect(read(`${CPIH}2015-04-01,100.5\n`)).rejects.toEqual(refusal("repeated-figure", /2015-04 stands twice/));
  await expect(read(`${CPIH}2015-05-02,100.5\n`)).rejects.toEqual(refusal("unknown-label", /begins no month/));
  await expect(read(`${CPIH}Source: FRED,\n`)).rejects.toEqual(refusal("unknown-label", /Source: FRED/));
  await expect(read(CPIH.replace("01,99.75", "01,,99.75"))).rejects.toEqual(
    refusal("missing-label", /without a heading/),
  );
  await expect(read(CPIH.replace("99.75", "about 99"))).rejects.toEqual(refusal("not-a-figure", /about 99/));
  await expect(read("DATE,AWEPPUKQ\n2015-01-01,\n")).rejects.toEqual(refusal("no-figures", /not one figure/));
});

test("days of the Bank of England, and a table without a code, are no file of FRED", async () => {
  const bank = await madeFile("DATE,IUDBEDR\n02 Jan 2015,0.5\n05 Jan 2015,0.5\n");
  expect([fred.recognises(bank), bankOfEngland.recognises(bank)]).toEqual([false, true]);
  expect(fred.recognises(await madeFile("DATE,value here\n2015-01-01,1\n"))).toBe(false);
});

test.skipIf(!hasRaw)("what FRED calls the UK's CPI is CPIH in all 420 months from 1988, and CPI in few", async () => {
  const { observations } = fred.read(await rawFile("fred-gbrcpiallminmei-2022.csv"), {});
  const held = new Map(dataRows("prices").map(({ cdid, period, value }) => [`${cdid} ${period}`, Number(value)]));
  const count = (code: string) => {
    let [compared, same] = [0, 0];
    for (const { period, value } of observations) {
      const ours = held.get(`${code} ${period}`);
      if (ours === undefined) continue;
      compared += 1;
      if (Math.abs(cellValue(value)! - ours) <= 0.05 + 1e-9) same += 1;
    }
    return { compared, same };
  };
  expect(count("L522")).toEqual({ compared: 420, same: 420 });
  expect(count("D7BT")).toEqual({ compared: 420, same: 35 });
});

test.skipIf(!hasRaw)("the workbook's changes are those of CPIH from month to month", async () => {
  const { observations } = fred.read(await rawFile("fred-gbrcpiallminmei-2021.xls"), {});
  const held = dataRows("prices").filter(({ cdid }) => cdid === "L522");
  const before = new Map(held.slice(1).map(({ period }, i) => [period, Number(held[i]!.value)]));
  const now = new Map(held.map(({ period, value }) => [period, Number(value)]));
  let compared = 0;
  for (const { period, value } of observations) {
    const [from, to] = [before.get(period!), now.get(period!)];
    if (from === undefined || to === undefined) continue;
    expect(Math.abs(cellValue(value)! - (to / from - 1) * 100), period).toBeLessThan(0.11);
    compared += 1;
  }
  expect(compared).toBe(383);
  expect(observations).toHaveLength(384);
});

test.skipIf(!hasRaw)("weekly earnings by quarter run from 1919 to 2016", async () => {
  const { observations } = fred.read(await rawFile("fred-aweppukq-2023.csv"), {});
  expect(observations).toHaveLength(392);
  expect(cellValue(only(observations, "AWEPPUKQ", "1919-Q3").value)).toBe(3.16);
});
