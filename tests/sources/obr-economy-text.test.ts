import { describe, expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.js";
import { obrEconomyText } from "../../src/sources/obr-economy-text.js";
import { refusal } from "../refusal.js";
import { inflation, type Rows } from "./made-economy.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const text = (change: (rows: Rows) => void = () => undefined): string => {
  const rows = inflation();
  change(rows);
  return rows.map((row) => row.map((cell) => String(cell ?? "")).join("\t")).join("\n");
};
const read = async (content = text()) => obrEconomyText.read(await madeFile(content, "table.tab"), {});

test("the text says no month: no figure is outturn or forecast, and none is added to those held", async () => {
  const publication = await read();
  const { observations, released, notes, checks } = publication;
  expect(released).toBeUndefined();
  const found = only(observations, "CPI index", "2024-Q2");
  expect([found.value, found.status, found.at]).toEqual([
    { value: 105 },
    "not-stated",
    { sheet: "", row: 6, column: 6 },
  ]);
  expect(observations.every((one) => obrEconomyText.slot!(one, publication) === undefined)).toBe(true);
  expect(notes.join(" ")).toMatch(/does not say of which forecast/);
  expect(checks[0]!.compared).toBe(7);
});

test("line ends and a note above change nothing", async () => {
  const plain = (await read()).observations.map(({ series, period, value }) => [series, period, value]);
  const moved = await read(text((rows) => rows.splice(1, 0, [])).replace(/\n/g, "\r\n"));
  expect(moved.observations.map(({ series, period, value }) => [series, period, value])).toEqual(plain);
});

describe("refused, with the row", () => {
  test.each<[string, string, RegExp, (rows: Rows) => void]>([
    [
      "columns that changed places",
      "figures-disagree",
      /growth rates/,
      (rows) => {
        for (const row of rows.slice(4)) [row[4], row[5]] = [row[5], row[4]];
      },
    ],
    ["a period twice", "repeated-label", /stands twice/, (rows) => rows.splice(6, 0, rows[5]!)],
    ["a text for a figure", "not-a-figure", /row 5/, (rows) => (rows[4]![2] = "l0")],
  ])("%s", async (_, code, says, change) => {
    await expect(read(text(change))).rejects.toEqual(refusal(code, says));
  });
});

test("it is of this kind and no other", async () => {
  const file = await madeFile(text(), "table.tab");
  expect(SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id)).toEqual(["obr-economy-text"]);
});

test.skipIf(!hasRaw)(
  "the real texts of March 2017: 29.7 million in employment at the start of 2008, read off the file",
  async () => {
    const labour = obrEconomyText.read(await rawFile("obr-efo-march-2017-labour.tab"), {});
    expect(only(labour.observations, "Employment", "2008-Q1").value).toEqual({ value: 29_700_000 });
    expect(only(labour.observations, "Employment rate", "2008-Q1").value).toEqual({ value: 60.3 });
    const prices = obrEconomyText.read(await rawFile("obr-efo-march-2017-prices.tab"), {});
    expect(prices.checks[0]!.compared).toBeGreaterThan(500);
  },
);
