import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { onsDataset } from "../../src/sources/ons-dataset.js";
import { onsTimeseries } from "../../src/sources/ons-timeseries.js";
import type { Publication } from "../../src/sources/parts/publication.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { datasetRows, figuresOf, type MadeSeries, madeSeries, quotedCsv, rising } from "./made-series.js";
import { FACTS, hasRaw, madeFile, only, rawFile } from "./raw.js";

const LEVELS = rising(500, 3.5).map((one) => Math.round(one));
/** Growth on the same month a year before, where there is one; blank in the first year and in the rows of years and quarters. */
const growth = (levels: readonly number[]): MadeSeries["figures"] =>
  figuresOf(levels).map(([period], i, all) => {
    const month = i - (all.length - levels.length);
    return [period, month < 12 ? "" : ((levels[month]! / levels[month - 12]! - 1) * 100).toFixed(1)];
  });

const level: MadeSeries = madeSeries({
  Title: "AWE: Whole Economy Level (£): Made Up",
  CDID: "KAB9",
  PreUnit: "£",
  Unit: "",
  "Release date": "14-02-2023",
});
const pay: MadeSeries = { ...level, figures: figuresOf(LEVELS, 0) };
const rate: MadeSeries = {
  ...madeSeries({
    Title: "AWE: Whole Economy Year on Year Single Month Growth (%): Made Up",
    CDID: "KAC2",
    Unit: "",
    "Release date": "14-02-2023",
  }),
  figures: growth(LEVELS),
};
const weight = madeSeries({ Title: "AWE: Whole Economy: Employment Weight", CDID: "ZZZ1", Unit: "" });
const three = (): string[][] => datasetRows([pay, rate, weight]);
const read = async (rows: readonly (readonly string[])[]): Promise<Publication> =>
  onsDataset.read(await madeFile(quotedCsv(rows)), {});
const changed = (change: (rows: string[][]) => void): string[][] => {
  const rows = three();
  change(rows);
  return rows;
};
const figures = ({ observations }: Publication): string[] =>
  observations.map(({ series, period, value }) => `${series} ${period} ${cellValue(value)}`).sort();

test("a figure stands beside its month, under the code and title of its column", async () => {
  const publication = await read(three());
  const found = only(publication.observations, "KAC2", "2022-01");
  expect(found.value).toEqual({ value: 8.4 }); // by hand: 542 over 500
  expect(found.unit).toEqual({ id: "percent" });
  expect(found.at).toEqual({ sheet: "", row: 30, column: 3 });
  expect(found.labels).toEqual([
    { sheet: "", row: 30, column: 1 },
    { sheet: "", row: 2, column: 3 },
    { sheet: "", row: 1, column: 3 },
  ]);
  expect(only(publication.observations, "KAB9", "2022-12").status).toBe("provisional");
  expect([publication.title, publication.released, publication.nextRelease]).toEqual([
    "Average weekly earnings (data set EMP)",
    "2023-02-14",
    "2023-02-15",
  ]);
  expect(publication.checks.map(({ compared }) => compared)).toEqual([10, 12]);
  expect(publication.skipped).toEqual([
    { what: "series", why: "neither the title nor the unit says what they count", count: 1 },
  ]);
});

test("blanks are no figures: a rate begins a year after its level", async () => {
  const { observations } = await read(three());
  expect(observations.filter(({ series }) => series === "KAC2")).toHaveLength(12);
});

test("columns in another order, rows of labels in another order, and a row more give the same figures", async () => {
  const before = figures(await read(three()));
  const turned = changed((rows) => {
    for (const row of rows) [row[1], row[2]] = [row[2]!, row[1]!];
    rows.splice(0, 7, ["Notes", "", "", ""], ...rows.slice(0, 7).reverse());
  });
  expect(figures(await read(turned))).toEqual(before);
});

test("the same code in two columns, under one title or two, is refused", async () => {
  await expect(read(datasetRows([pay, rate, pay]))).rejects.toEqual(refusal("repeated-label", /KAB9 stands twice/));
  const retitled = changed((rows) => {
    rows[1]![3] = "kab9";
  });
  await expect(read(retitled)).rejects.toEqual(refusal("repeated-label", /columns|KAB9 stands twice/));
});

test("a column without its code or title, and a block without a label, are refused", async () => {
  for (const [row, code] of [
    [0, "missing-label"],
    [1, "missing-label"],
  ] as const)
    await expect(read(changed((rows) => (rows[row]![2] = "")))).rejects.toEqual(refusal(code, /column 3: a series/));
  for (const label of ["Title", "Unit"])
    await expect(read(three().filter(([one]) => one !== label))).rejects.toEqual(
      refusal("missing-label", new RegExp(`no label "${label}"`)),
    );
});

test("figures in a column without code and title are refused, and a blank column is nothing", async () => {
  const bare = changed((rows) => {
    for (const row of rows.slice(0, 2)) row[3] = "";
  });
  await expect(read(bare)).rejects.toEqual(refusal("missing-label", /column without a heading/));
  const trailing = changed((rows) => {
    for (const row of rows) row.push("");
  });
  expect(figures(await read(trailing))).toEqual(figures(await read(three())));
});

test("figures exchanged between columns below their headings are refused: rates no longer come from levels", async () => {
  const longer = rising(500, 3.5, 36).map((one) => Math.round(one));
  const exchanged = datasetRows([
    { ...pay, figures: growth(longer) },
    { ...rate, figures: figuresOf(longer, 0) },
  ]);
  await expect(read(exchanged)).rejects.toEqual(refusal("figures-disagree", /KAC2 of 2023-01 does not come from KAB9/));
  const other = { ...pay, figures: figuresOf(rising(700, 9), 0) };
  await expect(read(datasetRows([other, rate]))).rejects.toEqual(
    refusal("figures-disagree", /KAC2 of 2022-01 does not come from KAB9/),
  );
});

test("a column moved down by a row is refused", async () => {
  const moved = changed((rows) => {
    for (let i = rows.length - 1; i > 7; i -= 1) rows[i]![1] = rows[i - 1]![1]!;
  });
  await expect(read(moved)).rejects.toEqual(refusal("figures-disagree", /KAB9/));
});

test("years outside their months are named where a series is not held, and the rest is read", async () => {
  const index = madeSeries({ Title: "CPI INDEX 05.1: MADE UP 2015=100", CDID: "ZZZ2" });
  const odd = { ...index, figures: index.figures.map(([p, v]) => [p, p === "2021" ? "90.0" : v] as const) };
  const { checks, observations } = await read(datasetRows([pay, rate, odd]));
  expect(checks[0]).toEqual({
    what: "years and quarters lie among their months",
    compared: 20,
    exceptions: ["ZZZ2, 2021"],
  });
  expect(cellValue(only(observations, "ZZZ2", "2021-01").value)).toBe(100);
});

test("a month that stands twice and a row that is none are refused", async () => {
  await expect(read(changed((rows) => rows.splice(20, 0, rows[20]!)))).rejects.toEqual(
    refusal("repeated-label", /stands twice/),
  );
  await expect(read(changed((rows) => rows.splice(20, 0, ["Revised", "1", "2"])))).rejects.toEqual(
    refusal("unknown-label", /"Revised" is no period/),
  );
});

test("series of prices with blank units are known by their titles; one that is held and says nothing is refused", async () => {
  const blank = { PreUnit: "", Unit: "" };
  const cpi = madeSeries(blank);
  const cpiRate: MadeSeries = {
    ...madeSeries({ ...blank, Title: "CPI ANNUAL RATE 00: ALL ITEMS 2015=100", CDID: "D7G7" }),
    figures: growth(rising(100, 0.4)),
  };
  const rpiRate: MadeSeries = {
    ...cpiRate,
    labels: madeSeries({
      ...blank,
      Title: "RPI All Items: Percentage change over 12 months: Jan 1987=100",
      CDID: "CZBH",
    }).labels,
  };
  const publication = await read(datasetRows([cpi, cpiRate, rpiRate]));
  expect(publication.title).toBe("Consumer price inflation time series (MM23)");
  expect(publication.series.map(({ unit }) => unit)).toEqual([
    { id: "index", base: "2015=100" },
    { id: "percent" },
    { id: "percent" },
  ]);
  const slots = publication.observations.flatMap((one) => onsDataset.slot!(one, publication)?.resource ?? []);
  expect(slots.filter((one) => one === "prices")).toHaveLength(24);
  expect(slots.filter((one) => one === "prices-annual-rate")).toHaveLength(24);
  const vague = madeSeries({ ...blank, Title: "CPI", CDID: "D7BT" });
  await expect(read(datasetRows([vague, cpiRate]))).rejects.toEqual(refusal("unknown-unit", /D7BT counts/));
});

test("an index on another base is read and named, and has no place among the data", async () => {
  const old = madeSeries({ Title: "CPI INDEX 00: ALL ITEMS 2005=100" });
  const publication = await read(datasetRows([old, weight]));
  expect(publication.notes.join()).toMatch(/D7BT is on 2005=100/);
  expect(publication.observations.some((one) => onsDataset.slot!(one, publication) !== undefined)).toBe(false);
});

test("a dataset is no file of one series", async () => {
  const file = await madeFile(quotedCsv(three()));
  expect([onsDataset.recognises(file), onsTimeseries.recognises(file)]).toEqual([true, false]);
});

describe.skipIf(!hasRaw)("EMP of 21 April 2026, 458 series", () => {
  let emp: Publication;
  beforeAll(async () => {
    emp = onsDataset.read(await rawFile("ons-emp-dataset-2026.csv"), {});
  });
  const facts = (name: string): Record<string, string>[] => parse(readFileSync(join(FACTS, name)), { columns: true });

  test("every figure of 421 series is read; 37 weights have no unit", () => {
    expect(emp.observations).toHaveLength(158_360);
    expect(emp.series).toHaveLength(421);
    expect(emp.skipped).toEqual([
      { what: "series", why: "neither the title nor the unit says what they count", count: 37 },
    ]);
    expect(emp.checks).toEqual([
      { what: "years and quarters lie among their months", compared: 28_990, exceptions: [] },
      { what: "rates come from the levels beside them", compared: 6_640, exceptions: [] },
    ]);
  });

  test.each([
    ["awe.csv", 6_280],
    ["awe_annual_growth.csv", 3_620],
  ])("all of %s is what was tidied before", (name, count) => {
    const own = new Map(emp.observations.map(({ series, period, value }) => [`${series} ${period}`, cellValue(value)]));
    let compared = 0;
    for (const { cdid, period, value } of facts(name)) {
      expect(own.get(`${cdid} ${period}`), `${cdid} ${period}`).toBe(Number(value));
      compared += 1;
    }
    expect(compared).toBe(count);
  });

  test.each([
    ["average-weekly-earnings", 6_280],
    ["average-weekly-earnings-growth", 3_620],
  ])("the rows of %s that came from it are exactly its slots, values and statuses", (resource, count) => {
    const row = (columns: Readonly<Record<string, string>>, value: number | undefined, status: string): string =>
      `${Object.entries(columns)
        .sort()
        .map(([name, text]) => `${name}=${text}`)
        .join(" ")}: ${value}, ${status}`;
    const own = emp.observations.flatMap((one) => {
      const slot = onsDataset.slot!(one, emp);
      return slot?.resource === resource ? [row(slot.columns, cellValue(one.value), one.status)] : [];
    });
    const held = dataRows(resource)
      .filter(({ source }) => source === "ons-emp-2026-04-21")
      .map(({ value, status, standing, source, ...columns }) => row(columns, Number(value), status!));
    expect(held).toHaveLength(count);
    expect(own.sort()).toEqual(held.sort());
  });

  test("real earnings keep the prices they are in", () => {
    expect(only(emp.observations, "A2FC", "2026-02").unit).toEqual({
      id: "GBP/week",
      prices: { index: "cpih", of: "2015" },
    });
    expect(only(emp.observations, "KAI7", "2026-02").unit).toEqual({ id: "GBP/week", prices: "current" });
  });
});
