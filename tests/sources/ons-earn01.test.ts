import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { onsEarn01 } from "../../src/sources/ons-earn01.js";
import { refusal } from "../refusal.js";
import { type MadeCell, type MadeSheet, madeWorkbook } from "./made-workbook.js";
import { FACTS, hasRaw, madeFile, only, rawFile } from "./raw.js";

/** Made-up pay of two sectors over sixteen months, in the layout of EARN01; the rates come from the levels. */
const WHOLE = Array.from({ length: 16 }, (_, i) => 300.25 + 2 * i);
const PRIVATE = Array.from({ length: 16 }, (_, i) => 600 + 4 * i + i * i);
const mean3 = (pay: readonly number[], i: number): number => (pay[i]! + pay[i - 1]! + pay[i - 2]!) / 3;
const single = (pay: readonly number[], i: number): MadeCell =>
  i < 12 ? undefined : (pay[i]! / pay[i - 12]! - 1) * 100;
const three = (pay: readonly number[], i: number): MadeCell =>
  i < 14 ? undefined : (mean3(pay, i) / mean3(pay, i - 12) - 1) * 100;

function payRows(): MadeCell[][] {
  const rows: MadeCell[][] = [
    ["EARN01 Average Weekly Earnings - total pay, Great Britain (seasonally adjusted)1"],
    ["Date of this publication: 10 June 2025", undefined, undefined, "Date of next publication: 17 July 2025"],
    ["Standard Industrial Classification (2007)"],
    [undefined, "Whole Economy", undefined, undefined, "Private sector3 4 5 6"],
    [
      undefined,
      "Weekly Earnings     (£)",
      "% changes year on year",
      undefined,
      "Weekly Earnings      (£)",
      "% changes year on year",
    ],
    [undefined, undefined, "Single month", "3 month average 2", undefined, "Single month", "3 month average 2"],
    [undefined, "KAB9", "KAC2", "KAC3", "KAC4", "KAC5", "KAC6"],
    [],
  ];
  WHOLE.forEach((level, i) => {
    const day = `${2000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-01`;
    rows.push([{ day }, level, single(WHOLE, i), three(WHOLE, i), PRIVATE[i], single(PRIVATE, i), three(PRIVATE, i)]);
  });
  rows.push([], ["1. Estimates of total pay include bonuses but exclude arrears of pay."]);
  return rows;
}
const MERGED = ["B4:D4", "E4:G4", "C5:D5", "F5:G5", "B5:B6", "E5:E6"];
const pay = (rows = payRows(), more: Partial<MadeSheet> = {}): MadeSheet => ({
  name: "1. AWE Total Pay",
  rows,
  merged: MERGED,
  ...more,
});
const read = async (sheet: MadeSheet, kind: "xls" | "xlsx" = "xls") =>
  onsEarn01.read(await madeFile(madeWorkbook([sheet], kind), "made"), {});
const changed = (change: (rows: MadeCell[][]) => void): MadeSheet => {
  const rows = payRows();
  change(rows);
  return pay(rows);
};

test.each(["xls", "xlsx"] as const)("a figure stands under its code, its headings and its month (%s)", async (kind) => {
  const { observations, released, nextRelease } = await read(pay(), kind);
  const found = only(observations, "KAC4", "2000-02");
  expect(found.value).toEqual({ value: 605 });
  expect(found.at).toEqual({ sheet: "1. AWE Total Pay", row: 10, column: 5 });
  expect(found.dimensions).toEqual({ measure: "total_pay", sector: "Private sector", statistic: "level" });
  expect(found.labels).toEqual([
    { sheet: "1. AWE Total Pay", row: 10, column: 1 },
    { sheet: "1. AWE Total Pay", row: 7, column: 5 },
    { sheet: "1. AWE Total Pay", row: 0, column: 0 },
    { sheet: "1. AWE Total Pay", row: 5, column: 5 },
    { sheet: "1. AWE Total Pay", row: 4, column: 5 },
  ]);
  expect([released, nextRelease]).toEqual(["2025-06-10", "2025-07-17"]);
});

test("where the file marks nothing, the latest month alone is provisional", async () => {
  const { observations } = await read(pay());
  expect([
    ...new Set(observations.filter(({ status }) => status === "provisional").map(({ period }) => period)),
  ]).toEqual(["2001-04"]);
});

test("marks of the file are taken, and then nothing is assumed", async () => {
  const { observations } = await read(
    changed((rows) => {
      rows[22]![0] = "Mar 01 (r)";
      rows[21]![0] = "Feb 01 [p]";
    }),
  );
  expect(only(observations, "KAB9", "2001-03").status).toBe("revised");
  expect(only(observations, "KAB9", "2001-02").status).toBe("provisional");
  expect(only(observations, "KAB9", "2001-04").status).toBe("not-stated");
});

test("more rows of notes above, another name of the sheet and another order of columns change nothing", async () => {
  const before = await read(pay());
  const rows = payRows().map((row) => [row[4], row[5], row[6], row[0], row[1], row[2], row[3]]);
  rows[0] = payRows()[0]!;
  const moved = [["New note"], [], ...rows];
  const merged = ["E6:G6", "A6:C6", "F7:G7", "B7:C7", "E7:E8", "A7:A8"];
  const after = await read(pay(moved, { name: "Total", merged }));
  const figures = ({ observations }: typeof before): string[] =>
    observations.map(({ series, period, value, status }) => JSON.stringify([series, period, value, status])).sort();
  expect(figures(after)).toEqual(figures(before));
});

test("rates that do not come from the levels beside them are refused: columns have moved", async () => {
  const swapped = changed((rows) => {
    for (const row of rows.slice(8, 24)) [row[1], row[4]] = [row[4], row[1]];
  });
  await expect(read(swapped)).rejects.toEqual(refusal("figures-disagree", /KAC2 does not come from the levels/));
});

test("a heading and a code that say different things are refused", async () => {
  const codes = changed((rows) => ([rows[6]![1], rows[6]![4]] = ["KAC4", "KAB9"]));
  await expect(read(codes)).rejects.toEqual(refusal("label-conflict", /KAC4 and the headings above it disagree/));
  const unknown = changed((rows) => (rows[6]![1] = "KAB8"));
  await expect(read(unknown)).rejects.toEqual(refusal("label-conflict", /KAB8/));
});

test("figures without a month, with a label that is none, or without a code are refused", async () => {
  await expect(read(changed((rows) => (rows[12]![0] = undefined)))).rejects.toEqual(
    refusal("missing-label", /row 13: figures with no month/),
  );
  await expect(read(changed((rows) => (rows[12]![0] = "Mayy 00")))).rejects.toEqual(
    refusal("unknown-label", /figures with no month/),
  );
  await expect(read(changed((rows) => (rows[6]![2] = undefined)))).rejects.toEqual(
    refusal("missing-label", /figures with no code/),
  );
  await expect(read(changed((rows) => (rows[6] = [])))).rejects.toEqual(
    refusal("missing-label", /no row holds ONS's codes/),
  );
});

test("a month that stands twice is refused, and so is a word among the figures", async () => {
  await expect(read(changed((rows) => rows.splice(12, 0, rows[12]!)))).rejects.toEqual(
    refusal("repeated-figure", /stands twice/),
  );
  await expect(read(changed((rows) => (rows[12]![1] = "about 300")))).rejects.toEqual(
    refusal("not-a-figure", /about 300/),
  );
});

test("a blank is no figure, and a hidden sheet is not read", async () => {
  const gap = await read(changed((rows) => (rows[9]![1] = undefined)));
  expect(gap.observations.some(({ series, period }) => series === "KAB9" && period === "2000-02")).toBe(false);
  const file = await madeFile(madeWorkbook([pay(), { ...pay(), name: "old", hidden: true }]), "made");
  expect(onsEarn01.read(file, {}).skipped).toContainEqual({ what: 'sheet "old"', why: "hidden", count: 1 });
});

test("sheets of two publications in one workbook are refused", async () => {
  const rows = payRows();
  rows[1] = ["Date of this publication: 13 May 2025"];
  const bonus = { name: "b", rows, merged: MERGED };
  const file = await madeFile(madeWorkbook([pay(), bonus]), "made");
  expect(() => onsEarn01.read(file, {})).toThrow(/date of this publication/i);
});

const facts = (name: string): Record<string, string>[] => {
  const [head, ...lines] = readFileSync(join(FACTS, name), "utf8").trim().split("\n");
  const names = head!.trim().split(",");
  return lines.map((line) =>
    Object.fromEntries(
      line
        .trim()
        .split(",")
        .map((text, i) => [names[i]!, text]),
    ),
  );
};

test.skipIf(!hasRaw)("all levels of June 2025 are those tidied before", async () => {
  const { observations, checks } = onsEarn01.read(await rawFile("ons-earn01-jun-2025.xls"), {});
  const byKey = new Map(observations.map((o) => [`${o.series} ${o.period}`, cellValue(o.value)]));
  let compared = 0;
  for (const { cdid, period, value, source } of facts("awe_unrounded.csv")) {
    if (source !== "ons-earn01-2025-06-10") continue;
    expect(Number(byKey.get(`${cdid} ${period}`)!.toFixed(6)), `${cdid} ${period}`).toBe(Number(value));
    compared += 1;
  }
  expect(compared).toBe(6080);
  const widths = observations.filter(({ unit }) => unit.id === "points");
  let wide = 0;
  for (const { sector, pay: measure, months, ci95_half_width_pp } of facts("awe_sampling_variability.csv")) {
    const found = widths.find(
      (o) =>
        onsEarn01.slot!(o, { released: "2025-06-10" } as never)?.columns.sector === sector &&
        o.dimensions.measure === measure &&
        o.dimensions.months === months,
    );
    expect(cellValue(found!.value), `${sector} ${measure} ${months}`).toBe(Number(ci95_half_width_pp));
    wide += 1;
  }
  expect(wide).toBe(27);
  expect(checks).toEqual([{ what: "growth rates and indices come from the levels", compared: 22958, exceptions: [] }]);
});

test.skipIf(!hasRaw)("every row of the data that came from this workbook has its slot and its value", async () => {
  const publication = onsEarn01.read(await rawFile("ons-earn01-jun-2025.xls"), {});
  const data = new Map<string, [number, string]>();
  for (const o of publication.observations) {
    const slot = onsEarn01.slot!(o, publication);
    if (slot?.resource !== "average-weekly-earnings") continue;
    const { release, precision, cdid, measure, sector, period, prices } = slot.columns;
    const key = [release, precision, cdid, measure, sector, period, prices].join(",");
    data.set(key, [Number(cellValue(o.value)!.toFixed(6)), o.status]);
  }
  const lines = readFileSync("data/average-weekly-earnings.csv", "utf8").trim().split("\n").slice(1);
  let compared = 0;
  for (const line of lines) {
    const cells = line.trim().split(",");
    if (cells[10] !== "ons-earn01-2025-06-10") continue;
    const [r, p, c, m, s, period, value, prices, status] = cells;
    expect(data.get([r, p, c, m, s, period, prices].join(",")), line).toEqual([Number(value), status]);
    compared += 1;
  }
  expect(compared).toBe(6080);
});

test.skipIf(!hasRaw)("the workbook of 2021 is read as that of 2025 is, and real terms keep their prices", async () => {
  const { observations, released } = onsEarn01.read(await rawFile("ons-earn01-aug-2021.xls"), {});
  expect(observations.length).toBe(26879);
  expect(released).toBe("2021-08-17");
  expect(only(observations, "A3WX", "2021-06").unit).toEqual({ id: "GBP/week", prices: { index: "cpih", of: "2015" } });
  expect(only(observations, "K54U", "2000-01").unit).toEqual({ id: "index", base: "2000=100" });
});
