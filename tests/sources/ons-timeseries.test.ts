import fc from "fast-check";
import { expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { onsDataset } from "../../src/sources/ons-dataset.js";
import { onsTimeseries } from "../../src/sources/ons-timeseries.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { comparedWithData } from "./compared-with-data.js";
import { type MadeSeries, madeSeries, seriesCsv } from "./made-series.js";
import { madeWorkbook } from "./made-workbook.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const read = async (series: MadeSeries) => onsTimeseries.read(await madeFile(seriesCsv(series)), {});
const labelled = (label: string, change: (row: readonly [string, string]) => (readonly [string, string])[]) => {
  const { labels, figures } = madeSeries();
  return { labels: labels.flatMap((row) => (row[0] === label ? change(row) : [row])), figures };
};
const figured = (change: (rows: (readonly [string, string])[]) => void): MadeSeries => {
  const { labels, figures } = madeSeries();
  const rows = [...figures];
  change(rows);
  return { labels, figures: rows };
};
const placeOfPeriod = (rows: readonly (readonly [string, string])[], period: string): number =>
  rows.findIndex(([one]) => one === period);

test("a figure stands beside its month, under its code and title", async () => {
  const publication = await read(madeSeries());
  const found = only(publication.observations, "D7BT", "2021-03");
  expect(found.value).toEqual({ value: 100.8 }); // 100 in January, and 0.4 more in each month after it
  expect(found.unit).toEqual({ id: "index", base: "2015=100" });
  expect(found.at).toEqual({ sheet: "", row: 21, column: 2 });
  expect(found.labels).toEqual([
    { sheet: "", row: 21, column: 1 },
    { sheet: "", row: 2, column: 2 },
    { sheet: "", row: 1, column: 2 },
  ]);
  expect([publication.released, publication.nextRelease]).toEqual(["2023-01-18", "2023-02-15"]);
  expect(publication.title).toBe("Consumer price inflation time series (MM23)");
  expect(publication.checks).toEqual([
    { what: "years and quarters lie among their months", compared: 10, exceptions: [] },
  ]);
});

test("a workbook gives the same as the text", async () => {
  const { labels, figures } = madeSeries();
  const rows = [...labels, ...figures].map(([label, text]) => [label, text]);
  const values = ({ observations }: Awaited<ReturnType<typeof read>>): string[] =>
    observations.map(({ period, value }) => `${period} ${cellValue(value)}`);
  const before = values(await read(madeSeries()));
  for (const kind of ["xls", "xlsx", "ods"] as const) {
    const file = await madeFile(madeWorkbook([{ name: "data", rows }], kind), "made");
    expect(onsTimeseries.recognises(file)).toBe(true);
    expect(values(onsTimeseries.read(file, {})), kind).toEqual(before);
  }
});

test("labels in any order, with a row more, and notes below the figures change nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(madeSeries().labels as [string, string][], { minLength: 8 }),
      fc.nat(8),
      async (labels, at) => {
        labels.splice(at, 0, ["Sample size", "a label of a later vintage"]);
        const { observations } = await read({ labels, figures: [...madeSeries().figures, ["Note: made up", ""]] });
        expect(cellValue(only(observations, "D7BT", "2022-12").value)).toBe(109.2);
        expect(observations).toHaveLength(34);
      },
    ),
    { numRuns: 25 },
  );
});

test("a byte-order mark, other ends of lines, cp1252 and no quotes change nothing", async () => {
  const text = seriesCsv(madeSeries({ Title: "AWE: Made Up Level (£): Pay", CDID: "ZZZ9", PreUnit: "£", Unit: "" }));
  const bytes = Uint8Array.from(`\n${text}`.slice(1), (one) => one.charCodeAt(0)); // every character is one of Latin 1
  for (const content of [`\ufeff${text}`, text.replaceAll("\n", "\r\n"), text.replaceAll('"', ""), bytes]) {
    const { observations } = onsTimeseries.read(await madeFile(content), {});
    expect(only(observations, "ZZZ9", "2021").unit).toEqual({ id: "GBP/week", prices: "current" });
  }
});

test("the same code on another reference year is told by what the file says, and has no place among the data", async () => {
  const old = await read(madeSeries({ Title: "CPI INDEX 00: ALL ITEMS 2005=100" }));
  expect(only(old.observations, "D7BT", "2021-01").unit.base).toBe("2005=100");
  expect(old.notes.join()).toMatch(/D7BT is on 2005=100; the data hold it on 2015=100/);
  expect(old.observations.map((one) => onsTimeseries.slot!(one, old)).filter((slot) => slot !== undefined)).toEqual([]);
  await expect(read(madeSeries({ Unit: "Index, 2005 = 100" }))).rejects.toEqual(
    refusal("unknown-unit", /D7BT counts cannot be told/), // title and unit name two
  );
});

test("months alone have a place among the data", async () => {
  const publication = await read(madeSeries());
  const slots = publication.observations.map((one) => onsTimeseries.slot!(one, publication));
  expect(slots.filter((slot) => slot !== undefined)).toHaveLength(24);
  expect(slots.at(-1)).toEqual({
    resource: "prices",
    columns: { index: "cpi", cdid: "D7BT", period: "2022-12", base: "2015=100" },
  });
});

test("the latest month of earnings is provisional where the release followed soon, and real earnings keep their prices", async () => {
  const awe = { Title: "AWE: Whole Economy Level (£): Total Pay", CDID: "KAB9", PreUnit: "£", Unit: "" };
  const pay = await read(madeSeries({ ...awe, "Release date": "14-02-2023" }));
  expect(pay.observations.filter(({ status }) => status === "provisional").map(({ period }) => period)).toEqual([
    "2022-12",
  ]);
  const late = await read(madeSeries({ ...awe, "Release date": "14-08-2023" })); // the file was cut
  expect(late.observations.filter(({ status }) => status === "provisional")).toEqual([]);
  const real = await read(
    madeSeries({ ...awe, CDID: "A2FC", Title: "AWE: Whole Economy Real Terms Level (£): Regular Pay" }),
  );
  expect(real.observations[0]!.unit).toEqual({ id: "GBP/week", prices: { index: "cpih", of: "2015" } });
  await expect(read(madeSeries({ ...awe, CDID: "A2FC" }))).rejects.toEqual(refusal("unknown-unit", /A2FC/));
});

test("labels that are gone, blank or there twice are refused", async () => {
  for (const label of ["Title", "Unit"])
    await expect(read(labelled(label, () => []))).rejects.toEqual(refusal("missing-label", new RegExp(label)));
  await expect(read(labelled("Title", () => [["Title", ""]]))).rejects.toEqual(refusal("unknown-unit", /D7BT/));
  await expect(read(labelled("CDID", (row) => [row, row]))).rejects.toEqual(refusal("repeated-label", /CDID/));
  const without = await madeFile(seriesCsv(labelled("CDID", () => [])));
  expect(onsTimeseries.recognises(without)).toBe(false);
});

test("an optional label that is gone leaves its fact unknown, and a release date that is none is refused", async () => {
  const { released, nextRelease } = await read(labelled("Release date", () => []));
  expect([released, nextRelease]).toEqual([undefined, "2023-02-15"]);
  expect((await read(madeSeries({ "Next release": "To be announced" }))).nextRelease).toBeUndefined();
  await expect(read(madeSeries({ "Release date": "soon" }))).rejects.toEqual(refusal("bad-release-date", /soon/));
});

test("a release before the end of a month that the file holds is the release of something else", async () => {
  const { released, notes } = await read(madeSeries({ "Release date": "14-12-2022" }));
  expect(released).toBeUndefined();
  expect(notes.join()).toMatch(/states the release of 2022-12-14, and holds 2022-12, which had not ended/);
});

test("a month twice, a text among the months, a word for a figure, and no figures at all are refused", async () => {
  const twice = figured((rows) => rows.splice(20, 0, rows[20]!));
  await expect(read(twice)).rejects.toEqual(refusal("repeated-label", /stands twice/));
  const word = figured((rows) => rows.splice(20, 1, ["2021 MAI", "104.0"]));
  await expect(read(word)).rejects.toEqual(refusal("unknown-label", /2021 MAI/));
  const about = figured((rows) => rows.splice(20, 1, [rows[20]![0], "about 104"]));
  await expect(read(about)).rejects.toEqual(refusal("not-a-figure", /about 104/));
  await expect(read({ ...madeSeries(), figures: [] })).rejects.toEqual(refusal("no-figures", /no row with a period/));
});

test("a blank is no figure and never nought", async () => {
  const { observations } = await read(
    figured((rows) => {
      const at = placeOfPeriod(rows, "2021 MAY");
      rows[at] = ["2021 MAY", ""];
    }),
  );
  expect(observations.some(({ period }) => period === "2021-05")).toBe(false);
  expect(observations).toHaveLength(33);
});

test("figures moved by some rows beside their months are refused: the years no longer lie among them", async () => {
  const { labels, figures } = madeSeries();
  const by = (rows: number): MadeSeries => ({
    labels,
    figures: figures.map(([period], i) => [period, figures[(i + rows) % figures.length]![1]]),
  });
  for (const rows of [1, 2, 5, 33])
    await expect(read(by(rows))).rejects.toEqual(refusal("figures-disagree", /lies outside/));
});

test("columns that somebody added are never taken, and the file is then a copy", async () => {
  const text = (rows: readonly string[][]): string => rows.map((row) => `${row.join(",")}\n`).join("");
  const { labels, figures } = madeSeries({ Unit: "Index", "Next release": "15-Feb-23" });
  const full = (one: string): string => (Number(one) + 0.021).toFixed(3);
  const edited = (order: (own: string, added: string) => string[]) =>
    text([...labels.map(([a, b]) => [a, b, ""]), ...figures.map(([a, b]) => [a, ...order(b, full(b))])]);
  const { observations, standing, skipped, notes, nextRelease } = onsTimeseries.read(
    await madeFile(edited((own, added) => [own, added])),
    {},
  );
  expect(cellValue(only(observations, "D7BT", "2021-01").value)).toBe(100);
  expect(standing).toBe("copy");
  expect(skipped).toEqual([{ what: "column 3", why: "the publisher gives no such column: it was added", count: 34 }]);
  expect(notes.join()).toMatch(/columns of its own, and its dates are written as "15-Feb-23"/);
  expect(nextRelease).toBe("2023-02-15");
  const exchanged = await madeFile(edited((own, added) => [added, own]));
  expect(() => onsTimeseries.read(exchanged, {})).toThrow(/column 3 holds 2 rounded/);
});

test("a file of one series is no dataset", async () => {
  const file = await madeFile(seriesCsv(madeSeries()));
  expect([onsTimeseries.recognises(file), onsDataset.recognises(file)]).toEqual([true, false]);
});

test.skipIf(!hasRaw).each([
  ["ons-timeseries-d7bt-2026.csv", "ons-mm23-2026-03-25", 458],
  ["ons-timeseries-d7bt-2026-09-rebuilt.csv", "ons-mm23-2026-03-25 ons-mm23-2026-09-16", 464],
  ["ons-timeseries-d7bt-2023.xls", "ons-mm23-2026-03-25", 421],
  ["ons-timeseries-d7bt-2022-edited.csv", "ons-mm23-2026-03-25", 412],
  ["ons-timeseries-l522-2025.csv", "ons-mm23-2025-06-18", 449],
  ["ons-timeseries-l522-2023.csv", "ons-mm23-2025-06-18", 421],
  ["ons-timeseries-chaw-2023.xls", "ons-mm23-2023-02-15", 433],
  ["ons-timeseries-chaw-2026-07-rebuilt.csv", "ons-mm23-2023-02-15 ons-mm23-2026-07-22", 474],
  ["ons-timeseries-d7g7-2026.csv", "ons-mm23-2026-03-25", 446],
  ["ons-timeseries-l55o-2022.csv", "ons-mm23-2026-03-25", 403],
])("every month of %s is the figure the data hold", async (name, sources, count) => {
  const publication = onsTimeseries.read(await rawFile(name), {});
  const { compared, differing } = comparedWithData(onsTimeseries, publication, sources.split(" "));
  expect(differing).toEqual([]);
  expect(compared).toBe(count);
});

test.skipIf(!hasRaw)(
  "RPI computed from CHAW and rounded half up equals the published CZBH in all 403 months",
  async () => {
    const { observations } = onsTimeseries.read(await rawFile("ons-timeseries-chaw-2026-07-rebuilt.csv"), {});
    const index = new Map(observations.map(({ period, value }) => [period, cellValue(value)!]));
    let compared = 0;
    for (const { cdid, period, value } of dataRows("prices-annual-rate")) {
      const [year, month] = period!.split("-");
      const [now, then] = [index.get(period!), index.get(`${Number(year) - 1}-${month}`)];
      if (cdid !== "CZBH" || now === undefined || then === undefined) continue;
      expect(Math.floor((now / then - 1) * 1000 + 0.5 + 1e-9) / 10, period).toBeCloseTo(Number(value), 9);
      compared += 1;
    }
    expect(compared).toBe(403);
  },
);

test.skipIf(!hasRaw)("annual rows alone, and years from 1800 above months from 1947, are read", async () => {
  const annual = onsTimeseries.read(await rawFile("ons-timeseries-kgq2-2016.csv"), {});
  expect(annual.observations).toHaveLength(67);
  expect(cellValue(only(annual.observations, "KGQ2", "1951").value)).toBe(11.7);
  expect(annual.series[0]!.title).toBe("Wages and salaries annual growth rate %");
  const long = onsTimeseries.read(await rawFile("ons-timeseries-cdko-2021.csv"), {});
  expect(cellValue(only(long.observations, "CDKO", "1800").value)).toBe(13.5);
  expect(cellValue(only(long.observations, "CDKO", "2021-10").value)).toBe(1230.8);
  expect(long.observations).toHaveLength(1114);
  expect(long.series[0]!.unit).toEqual({ id: "index" }); // "base year = 100" names no year
});

test.skipIf(!hasRaw)("levels of earnings of 2022 are given as that release, beside the ones held", async () => {
  const publication = onsTimeseries.read(await rawFile("ons-timeseries-kab9-2022.csv"), {});
  const last = only(publication.observations, "KAB9", "2022-04");
  expect([cellValue(last.value), last.status]).toEqual([604, "provisional"]);
  expect(onsTimeseries.slot!(last, publication)).toEqual({
    resource: "average-weekly-earnings",
    columns: {
      release: "2022-06-14",
      precision: "whole-pounds",
      cdid: "KAB9",
      measure: "total_pay",
      sector: "whole_economy",
      period: "2022-04",
      prices: "current",
    },
  });
});
