import { expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { oecdIndicator } from "../../src/sources/oecd-indicator.js";
import { refusal } from "../refusal.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const HEAD = '"LOCATION","INDICATOR","SUBJECT","MEASURE","FREQUENCY","TIME","Value","Flag Codes"';
const row = (time: string, value: string, changes: Partial<Record<string, string>> = {}): string => {
  const { location = "GBR", indicator = "PPI", measure = "IDX2015", frequency = "M", flag = "" } = changes;
  return `"${location}","${indicator}","TOT_MKT","${measure}","${frequency}","${time}",${value},${flag === "" ? "" : `"${flag}"`}`;
};
const ROWS = [row("2015-01", "99.5"), row("2015-02", "100.5", { flag: "P" }), row("2015", "100", { frequency: "A" })];
const read = async (lines: readonly string[], head = HEAD) =>
  oecdIndicator.read(await madeFile(`\ufeff${[head, ...lines].join("\n")}\n`), {});

test("a figure stands in its row, with its country, measure and frequency", async () => {
  const { observations, series, notes } = await read(ROWS);
  const found = only(observations, "PPI.TOT_MKT", "2015-02");
  expect(found.value).toEqual({ value: 100.5 });
  expect(found.unit).toEqual({ id: "index", base: "2015=100" });
  expect([found.status, found.dimensions]).toEqual([
    "provisional",
    { location: "GBR", measure: "IDX2015", frequency: "M" },
  ]);
  expect([found.at, found.labels.map(({ column }) => column)]).toEqual([
    { sheet: "", row: 3, column: 7 },
    [1, 2, 3, 4, 5, 6],
  ]);
  expect(series).toHaveLength(1);
  expect(notes.join()).toMatch(/producer prices.*no measure of the cost of living/);
});

test("neither producer prices nor what the OECD calls CPI has a place among the data", async () => {
  expect(oecdIndicator.slot).toBeUndefined();
  const { notes } = await read([row("2015-01", "1.5", { indicator: "CPI", measure: "AGRWTH" })]);
  expect(notes.join()).toMatch(/equals CPIH/);
});

test("columns are found by their headings", async () => {
  const turned = '"Value","Flag Codes","TIME","FREQUENCY","MEASURE","SUBJECT","INDICATOR","LOCATION"';
  const { observations } = await read(['99.5,,"2015-01","M","IDX2015","TOT_MKT","PPI","GBR"'], turned);
  expect(cellValue(only(observations, "PPI.TOT_MKT", "2015-01").value)).toBe(99.5);
});

test("countries and measures are kept apart, and a blank is no nought", async () => {
  const { observations } = await read([
    ...ROWS,
    row("2015-01", "90", { location: "FRA" }),
    row("2015-01", "1.5", { measure: "AGRWTH" }),
    row("2015-03", ""),
  ]);
  expect(observations).toHaveLength(6);
  expect(only(observations, "PPI.TOT_MKT", "2015-01", { measure: "AGRWTH" }).unit).toEqual({ id: "percent" });
  expect(only(observations, "PPI.TOT_MKT", "2015-03").value).toEqual({ missing: "not-published", as: "" });
});

test("another frequency than the period, an unknown measure, no country, a month twice, and a word are refused", async () => {
  for (const wrong of [
    row("2015", "1"),
    row("2015-05", "1", { measure: "" }),
    row("2015-05", "1", { measure: "MLN_USD" }),
    row("2015-05", "1", { location: "" }),
    row("2015-05", "1", { indicator: "" }),
    row("soon", "1"),
  ])
    await expect(read([...ROWS, wrong]), wrong).rejects.toEqual(refusal("unknown-label", /row 5/));
  await expect(read([...ROWS, ROWS[0]!])).rejects.toEqual(refusal("repeated-figure", /stands twice/));
  await expect(read([...ROWS, `,${row("2015-05", "1", { flag: "P" })}`])).rejects.toEqual(
    refusal("missing-label", /without a heading/),
  );
  await expect(read([row("2015-05", "up")])).rejects.toEqual(refusal("not-a-figure", /"up"/));
});

test("without one of its headings it is no file of this kind", async () => {
  for (const heading of ["LOCATION", "FREQUENCY", "Value"]) {
    const file = await madeFile(`${[HEAD.replace(heading, "x"), ...ROWS].join("\n")}\n`);
    expect(oecdIndicator.recognises(file), heading).toBe(false);
  }
});

test.skipIf(!hasRaw)("producer prices of the United Kingdom run over 156 months", async () => {
  const { observations } = oecdIndicator.read(await rawFile("oecd-dp-live-ppi-2022.csv"), {});
  expect(observations).toHaveLength(156);
  expect(cellValue(only(observations, "PPI.TOT_MKT", "2021-11").value)).toBe(121.1);
});
