import { expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { onsFilteredDataset } from "../../src/sources/ons-filtered-dataset.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const PRICES = "v4_0,mmm-yy,Time,uk-only,Geography,cpih1dim1aggid,Aggregate";
const row = (value: string, month: string, code: string, label: string): string =>
  `${value},${month},${month},K02000001,United Kingdom,${code},${label}`;
/** Made-up figures of two months in the layout of cpih01. */
const ROWS = [
  row("101.5", "Jan-20", "CP00", "Overall Index"),
  row("102.5", "Feb-20", "CP00", "Overall Index"),
  row("99", "Jan-20", "CP07", "07 Transport"),
  row("98", "Feb-20", "CP07", "07 Transport"),
];
const read = async (lines: readonly string[]) => onsFilteredDataset.read(await madeFile(`${lines.join("\n")}\n`), {});

test("a figure stands in its row, with the label of each dimension", async () => {
  const { observations, released, notes } = await read([PRICES, ...ROWS]);
  const found = only(observations, "07 Transport", "2020-02");
  expect(found.value).toEqual({ value: 98 });
  expect(found.unit).toEqual({ id: "index" });
  expect(found.dimensions).toEqual({ geography: "United Kingdom", aggregate: "07 Transport" });
  expect(found.at).toEqual({ sheet: "", row: 5, column: 1 });
  expect(found.labels.map(({ column }) => column)).toEqual([3, 5, 7]);
  expect(released).toBeUndefined();
  expect(notes.join()).toMatch(/neither the reference period of an index/);
});

test("as many columns as v4_ says are markings, and never a dimension", async () => {
  const pay = [
    "v4_2,Data Marking,CV,calendar-years,Time,administrative-geography,Geography,hours-and-earnings,HoursAndEarnings",
    "612.5,,1.2,2024,2024,K02000001,United Kingdom,weekly-pay-gross,Weekly pay - Gross",
    ",x,,2024,2024,W92000004,Wales,weekly-pay-gross,Weekly pay - Gross",
    ",,,2024,2024,S92000003,Scotland,weekly-pay-gross,Weekly pay - Gross",
    "37.0,,0.2,2024,2024,K02000001,United Kingdom,paid-hours-worked-total,Paid hours worked - Total",
  ];
  const { observations, skipped } = await read(pay);
  const of = (geography: string) => only(observations, "Weekly pay - Gross", "2024", { geography });
  expect(of("United Kingdom")).toMatchObject({ value: { value: 612.5 }, unit: { id: "GBP/week" } });
  expect(of("Wales").value).toEqual({ missing: "[x]", as: "x" });
  expect(of("Scotland").value).toEqual({ missing: "not-published", as: "" }); // a blank is never nought
  expect(skipped).toEqual([{ what: "rows", why: "in a unit that the layout does not say, as hours", count: 1 }]);
});

test("the order of rows and of dimensions does not matter", async () => {
  const turned = ROWS.map((line) => {
    const [value, code, time, ...rest] = line.split(",");
    return [value, rest[2], rest[3], rest[0], rest[1], code, time].join(",");
  }).reverse();
  const heading = "v4_0,cpih1dim1aggid,Aggregate,uk-only,Geography,mmm-yy,Time";
  const { observations } = await read([heading, ...turned]);
  expect(cellValue(only(observations, "Overall Index", "2020-01").value)).toBe(101.5);
});

test("a heading taken out or exchanged with its code is no file of this kind", async () => {
  for (const heading of [
    PRICES.replace("v4_0,", "V0,"),
    PRICES.replace("Time,", ""),
    PRICES.replace("mmm-yy,Time", "Time,mmm-yy"),
    PRICES.replace("Geography", ""),
  ])
    expect(onsFilteredDataset.recognises(await madeFile(`${[heading, ...ROWS].join("\n")}\n`)), heading).toBe(false);
});

test("a label that is blank, a time that its code contradicts, and a row moved to one side are refused", async () => {
  for (const wrong of [
    row("1", "Mar-20", "CP07", ""),
    row("1", "Mar-20", "", "07 Transport"),
    row("1", "soon", "CP07", "07 Transport"),
    row("1", "Mar-20", "CP07", "07 Transport").replace("Mar-20,Mar-20", "Mar-20,Apr-20"),
    row("1", "Mar-20", "CP07", "Overall Index"), // another row says what CP07 is
  ])
    await expect(read([PRICES, ...ROWS, wrong]), wrong).rejects.toEqual(refusal("unknown-label", /row 6/));
  const moved = row("1", "Mar-20", "CP07", "07 Transport").replace("1,", "1,,");
  await expect(read([PRICES, ...ROWS, moved])).rejects.toEqual(refusal("missing-label", /beyond the last heading/));
});

test("a row twice, a word for a figure, a dataset whose unit cannot be known, and no rows at all are refused", async () => {
  await expect(read([PRICES, ...ROWS, ROWS[0]!])).rejects.toEqual(refusal("repeated-figure", /stands twice/));
  await expect(read([PRICES, row("about 1", "Mar-20", "CP07", "07 Transport")])).rejects.toEqual(
    refusal("not-a-figure", /about 1/),
  );
  await expect(read(["v4_0,yyyy,Time,uk-only,Geography", "5,2020,2020,K02000001,United Kingdom"])).rejects.toEqual(
    refusal("unknown-unit", /no column for the unit/),
  );
  await expect(read([PRICES])).rejects.toEqual(refusal("no-figures", /not one figure/));
});

test.skipIf(!hasRaw)("the overall index of cpih01 is CPIH as held in all 61 months", async () => {
  const publication = onsFilteredDataset.read(await rawFile("ons-api-v4-cpih01-2025.csv"), {});
  expect(publication.observations).toHaveLength(793);
  const held = new Map(dataRows("prices").map(({ index, period, value }) => [`${index} ${period}`, Number(value)]));
  const overall = publication.observations.filter(({ series }) => series === "Overall Index");
  const rounded = (one: number): number => Math.round(one * 10) / 10; // December 2021 is printed as 114.682
  expect(overall.map(({ value }) => rounded(cellValue(value)!))).toEqual(
    overall.map(({ period }) => held.get(`cpih ${period}`)),
  );
  expect(overall).toHaveLength(61);
  expect(onsFilteredDataset.slot).toBeUndefined(); // the file does not say on which reference period it is
});
