import { expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { bankOfEngland } from "../../src/sources/bank-of-england.js";
import { refusal } from "../refusal.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const RATE = "DATE,IUDBEDR\n30 Jan 2015,1.5\n02 Feb 2015,1.5\n03 Feb 2015,1.75\n";
const read = async (text: string) => bankOfEngland.read(await madeFile(text), {});

test("a rate stands beside its day; its period is the month", async () => {
  const { observations, notes } = await read(RATE);
  const found = only(observations, "IUDBEDR", "2015-02", { day: "2015-02-03" });
  expect(found.value).toEqual({ value: 1.75 });
  expect(found.unit).toEqual({ id: "percent" });
  expect([found.at, found.labels]).toEqual([
    { sheet: "", row: 4, column: 2 },
    [
      { sheet: "", row: 4, column: 1 },
      { sheet: "", row: 1, column: 2 },
    ],
  ]);
  expect(observations).toHaveLength(3);
  expect(notes.join()).toMatch(/a value a working day/i);
});

test("a daily rate has no place among monthly data", () => expect(bankOfEngland.slot).toBeUndefined());

test("the order of days, a mark at the start, other ends of lines and blank rows change nothing", async () => {
  const [head, ...lines] = RATE.trim().split("\n");
  const { observations } = await read(`\ufeff${[head, ...lines.reverse(), ""].join("\r\n")}\r\n`);
  expect(cellValue(only(observations, "IUDBEDR", "2015-01").value)).toBe(1.5);
});

test("a blank is no rate", async () => {
  expect((await read(RATE.replace("02 Feb 2015,1.5", "02 Feb 2015,"))).observations).toHaveLength(2);
});

test("a day twice, a label that is no day, a word, a series that is not known, and no figures are refused", async () => {
  await expect(read(`${RATE}03 Feb 2015,1.75\n`)).rejects.toEqual(refusal("repeated-figure", /stands twice/));
  await expect(read(`${RATE}31 Feb 2015,1.75\n`)).rejects.toEqual(refusal("unknown-label", /31 Feb 2015/));
  await expect(read(RATE.replace("1.75", "up"))).rejects.toEqual(refusal("not-a-figure", /"up"/));
  await expect(read(RATE.replace("IUDBEDR", "IUDSOIA"))).rejects.toEqual(refusal("unknown-unit", /IUDSOIA/));
  await expect(read("DATE,IUDBEDR\n03 Feb 2015,\n")).rejects.toEqual(refusal("no-figures", /not one figure/));
});

test("figures under no code are refused", async () => {
  const file = await madeFile("DATE,IUDBEDR,\n03 Feb 2015,1.5,9\n");
  expect(() => bankOfEngland.read(file, {})).toThrow(/without a heading/);
});

test.skipIf(!hasRaw)("Bank Rate of 12,967 days: it fell to 0.1 on 19 March 2020", async () => {
  const { observations } = bankOfEngland.read(await rawFile("boe-bank-rate-2026.csv"), {});
  expect(observations).toHaveLength(12_967);
  const on = (day: string) => cellValue(only(observations, "IUDBEDR", day.slice(0, 7), { day }).value);
  expect([on("1975-01-02"), on("2009-08-05"), on("2020-03-18"), on("2020-03-19"), on("2026-04-20")]).toEqual([
    11.5, 0.5, 0.25, 0.1, 3.75,
  ]);
});
