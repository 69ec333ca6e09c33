import { expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { onsChartDownload } from "../../src/sources/ons-chart-download.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { madeWorkbook } from "./made-workbook.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

/** Made-up rates of two indices in the layout of a bulletin's chart. */
const rows = (): (string | number)[][] => [
  ["Figure 1: Made-up rates"],
  ["Two rates, UK, January to March 2021"],
  [],
  ["Notes"],
  ["Unit", "%"],
  [],
  ["", "CPIH", "CPI"],
  ["Jan 2021", 1.5, 2.5],
  ["Feb 2021", 1.6, 2.6],
  ["Mar 2021", "", 2.7],
];
const file = (content: readonly (readonly (string | number)[])[], kind: "xls" | "csv" = "xls") =>
  kind === "csv"
    ? madeFile(content.map((row) => `${row.map((one) => `"${one}"`).join(",")}\n`).join(""))
    : madeFile(madeWorkbook([{ name: "data", rows: content }], "xls"), "made.xls");
const read = async (content: readonly (readonly (string | number)[])[], kind: "xls" | "csv" = "xls") =>
  onsChartDownload.read(await file(content, kind), {});
const changed = (change: (list: (string | number)[][]) => void): (string | number)[][] => {
  const list = rows();
  change(list);
  return list;
};

test.each(["xls", "csv"] as const)("a figure stands under its series and beside its month (%s)", async (kind) => {
  const { observations, released } = await read(rows(), kind);
  const found = only(observations, "CPI", "2021-02");
  expect(found.value).toEqual({ value: 2.6 });
  expect(found.unit).toEqual({ id: "percent" });
  const sheet = kind === "csv" ? "" : "data";
  expect(found.at).toEqual({ sheet, row: 9, column: 3 });
  expect(found.labels).toEqual([
    { sheet, row: 9, column: 1 },
    { sheet, row: 7, column: 3 },
  ]);
  expect(observations).toHaveLength(5); // the blank of March is no figure
  expect(released).toBeUndefined();
});

test("a word over the periods, rows more above, columns in another order and notes below change nothing", async () => {
  const other = changed((list) => {
    list[6]![0] = "Date";
    for (const row of list.slice(6)) [row[1], row[2]] = [row[2]!, row[1]!];
    list.splice(1, 0, ["A row more"]);
    list.push([], ["Source: made up"]);
  });
  const { observations, skipped } = await read(other);
  expect(cellValue(only(observations, "CPI", "2021-03").value)).toBe(2.7);
  expect(cellValue(only(observations, "CPIH", "2021-01").value)).toBe(1.5);
  expect(skipped).toEqual([{ what: "rows below the figures", why: "notes", count: 1 }]);
});

test("without its title, unit or headings it is no file of this kind", async () => {
  for (const row of [0, 4])
    expect(onsChartDownload.recognises(await file(changed((list) => list.splice(row, 1))))).toBe(false);
});

test("a unit that says nothing, a heading twice, a month twice, a row that is none, and a word are refused", async () => {
  await expect(read(changed((list) => (list[4]![1] = "")))).rejects.toEqual(refusal("unknown-unit", /no unit/));
  await expect(read(changed((list) => (list[6]![2] = "CPIH")))).rejects.toEqual(
    refusal("repeated-label", /"CPIH" stands 2 times/),
  );
  await expect(read(changed((list) => list.splice(8, 0, list[8]!)))).rejects.toEqual(
    refusal("repeated-figure", /stands twice/),
  );
  await expect(read(changed((list) => list.splice(8, 0, ["Feb 2O21", 1, 2])))).rejects.toEqual(
    refusal("unknown-label", /Feb 2O21/),
  );
  await expect(read(changed((list) => (list[6]![2] = "")))).rejects.toEqual(
    refusal("missing-label", /without a heading/),
  );
  await expect(read(changed((list) => (list[8]![1] = "about 2")))).rejects.toEqual(refusal("not-a-figure", /about 2/));
});

test.skipIf(!hasRaw)("rates of CPI and CPIH behind the chart of January 2022 are those held", async () => {
  const { observations } = onsChartDownload.read(await rawFile("ons-figure-cpih-2022.xls"), {});
  expect(observations).toHaveLength(363);
  const held = new Map(
    dataRows("prices-annual-rate").map(({ index, period, value }) => [`${index} ${period}`, Number(value)]),
  );
  let compared = 0;
  for (const { series, period, value } of observations) {
    const ours = held.get(`${series.toLowerCase()} ${period}`);
    if (ours === undefined) continue;
    expect(cellValue(value), `${series} ${period}`).toBe(ours);
    compared += 1;
  }
  expect(compared).toBe(242);
});
