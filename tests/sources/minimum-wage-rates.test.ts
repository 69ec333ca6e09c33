import { describe, expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { SOURCES } from "../../src/sources/index.js";
import { minimumWageRates } from "../../src/sources/minimum-wage-rates.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

/** Made-up rates in the layout of the calculators' file: ages follow one another, spans too. */
const span = (from: string, to: string, [young, middle, living]: number[], age = 21): string => `- :start_date: ${from}
  :end_date: ${to}
  :minimum_rates:
  - :min_age: 0
    :max_age: 18
    :rate: ${young}
  - :min_age: 18
    :max_age: 21
    :rate: ${middle}
  - :min_age: 21
    :max_age: 1000
    :rate: ${living}
  :apprentice_rate: ${young}
  :accommodation_rate: 9
  :living_wage_min_age: ${age}
`;
const RATES = `# rates\n---\n${span("2031-04-01", "2032-03-31", [8, 10, 13])}\n${span("2032-04-01", "3000-01-01", [8.5, 10, 14])}`;
const read = async (text: string) => minimumWageRates.read(await madeFile(text, "rates.yml"), {});
const slots = (publication: Awaited<ReturnType<typeof read>>) =>
  publication.observations.flatMap((one) => minimumWageRates.slot!(one, publication) ?? []);

test("a rate is of its ages and of the days it holds, and says where in the tree it stands", async () => {
  const { observations } = await read(RATES);
  const found = only(observations, "minimum_rate", "2031-04", { min_age: "21" });
  expect([found.value, found.unit]).toEqual([{ value: 13 }, { id: "GBP/hour" }]);
  expect(found.dimensions).toEqual({
    effective_from: "2031-04-01",
    effective_to: "2032-03-31",
    living_wage_min_age: "21",
    min_age: "21",
    max_age: "",
  });
  expect(found.at.sheet).toBe("[0].:minimum_rates[2].:rate");
  expect(found.labels.map(({ sheet }) => sheet)).toEqual([
    "[0].:start_date",
    "[0].:minimum_rates[2].:min_age",
    "[0].:minimum_rates[2].:max_age",
    "[0].:living_wage_min_age",
  ]);
  expect([found.period, found.status]).toEqual(["2031-04", "not-stated"]);
  expect(only(observations, "accommodation_rate", "2031-04").unit).toEqual({ id: "GBP" });
  expect(observations).toHaveLength(2 * 5);
});

test("bands have the names of the data; a rate that goes on unchanged is held once, to the day it ends", async () => {
  const found = slots(await read(RATES)).map(({ columns }) => [
    columns.band,
    columns.effective_from,
    columns.effective_to,
  ]);
  expect(found).toEqual([
    ["16-17", "2031-04-01", "2032-03-31"],
    ["18-20", "2031-04-01", ""], // £10 in both spans: it does not end in March 2032
    ["nlw", "2031-04-01", "2032-03-31"],
    ["apprentice", "2031-04-01", "2032-03-31"],
    ["16-17", "2032-04-01", ""],
    ["nlw", "2032-04-01", ""],
    ["apprentice", "2032-04-01", ""],
  ]);
});

test("the same rate from a lower age is another National Living Wage, and begins again", async () => {
  const lower = span("2032-04-01", "3000-01-01", [8, 10, 13], 18).replace(":rate: 13", ":rate: 10");
  const rates = span("2031-04-01", "2032-03-31", [8, 10, 10]) + lower;
  expect(
    slots(await read(rates)).flatMap(({ columns: { band, min_age, effective_from, effective_to } }) =>
      band === "nlw" ? [[min_age, effective_from, effective_to]] : [],
    ),
  ).toEqual([
    ["21", "2031-04-01", "2032-03-31"],
    ["18", "2032-04-01", ""],
  ]);
});

test("before 2016 the rate of the oldest is the adult rate, and no later age is asked for", async () => {
  const old = span("2011-10-01", "3000-01-01", [4, 5, 6]).replace("  :living_wage_min_age: 21\n", "");
  const bands = slots(await read(old)).map(({ columns }) => [columns.band, columns.min_age, columns.max_age]);
  expect(bands).toEqual([
    ["16-17", "16", "17"],
    ["18-20", "18", "20"],
    ["adult", "21", ""],
    ["apprentice", "16", ""],
  ]);
});

test("blank and nought stand for no apprentice rate, never for a rate of nothing", async () => {
  const without = await read(
    RATES.replace(":apprentice_rate: 8\n", ":apprentice_rate: 0\n").replace(
      ":apprentice_rate: 8.5",
      ":apprentice_rate:",
    ),
  );
  expect(without.observations.filter(({ series }) => series === "apprentice_rate")).toEqual([]);
  expect(without.observations).toHaveLength(2 * 4);
});

test("line ends, a byte-order mark, remarks and the order of the names change nothing", async () => {
  const plain = (await read(RATES)).observations;
  const turned = RATES.replaceAll(/( {4}:max_age: \d+\n)( {4}:rate: [\d.]+\n)/g, "$2$1").replaceAll(
    /( {2}:apprentice_rate: [\d.]+\n)( {2}:accommodation_rate: \d\n)/g,
    "$2$1",
  );
  expect(turned).not.toBe(RATES);
  for (const text of [
    `\ufeff${RATES.replaceAll("\n", "\r\n")}`,
    RATES.replaceAll("  :end_date", "  # remark\n\n  :end_date"),
    turned,
  ])
    expect((await read(text)).observations, text).toEqual(plain);
});

describe("refused, with the place in the tree", () => {
  type Case = [what: string, code: string, says: RegExp, from: string, to: string];
  test.each<Case>([
    ["a rate that is a text", "not-a-figure", /\[0\]\.:minimum_rates\[2\]\.:rate/, ":rate: 13", ':rate: "13"'],
    ["a rate in pence", "not-a-figure", /\[2\]\.:rate: found 1300/, ":rate: 13", ":rate: 1300"],
    ["a rate without end", "not-a-figure", /\[2\]\.:rate/, ":rate: 13", ":rate: .inf"],
    ["a marker for a rate", "not-a-figure", /\[2\]\.:rate: found "\.\."/, ":rate: 13", ":rate: .."],
    ["a rate taken out", "not-a-figure", /:rate: found nothing/, "    :rate: 13\n", ""],
    [
      "a rate of apprentices in pence",
      "not-a-figure",
      /\[0\]\.:apprentice_rate: found 800/,
      "_rate: 8\n",
      "_rate: 800\n",
    ],
    ["an accommodation rate in pence", "not-a-figure", /:accommodation_rate: found 900/, "_rate: 9\n", "_rate: 900\n"],
    [
      "a rate of apprentices taken out",
      "not-a-figure",
      /:apprentice_rate: found nothing/,
      "  :apprentice_rate: 8\n",
      "",
    ],
    ["ages with a gap", "not-a-figure", /\[1\]\.:min_age: found 18/, ":max_age: 18", ":max_age: 17"],
    ["ages that begin late", "not-a-figure", /\[0\]\.:min_age: found 16/, ":min_age: 0", ":min_age: 16"],
    ["ages that end early", "not-a-figure", /ages up to 1000/, ":max_age: 1000", ":max_age: 65"],
    ["an age of half a year", "not-a-figure", /:max_age: found 18\.5/, ":max_age: 18", ":max_age: 18.5"],
    ["ages that end where they begin", "not-a-figure", /\[0\]\.:max_age: found 0/, ":max_age: 18", ":max_age: 0"],
    [
      "both ages of a rate exchanged",
      "not-a-figure",
      /:min_age: found 18/,
      "0\n    :max_age: 18",
      "18\n    :max_age: 0",
    ],
    [
      "no list of rates",
      "not-a-figure",
      /\[1\]\.:minimum_rates: found null/,
      RATES.slice(RATES.lastIndexOf("  - :min_age: 0"), RATES.lastIndexOf("  :apprentice_rate")),
      "",
    ],
    ["spans with a gap", "not-a-figure", /\[1\]\.:start_date/, "2032-03-31", "2032-02-28"],
    ["a span that ends before it begins", "not-a-figure", /\[0\]\.:end_date/, "2032-03-31", "2030-03-31"],
    ["a span after one without an end", "not-a-figure", /\[1\]\.:start_date.*has not/, "2032-03-31", "3000-01-01"],
    ["a day that is none", "bad-day", /\[0\]\.:end_date: "2032-03-32" is not a day/, "2032-03-31", "2032-03-32"],
    ["a year left out", "missing-uprating", /no rate from 2032-04-01/, "2032-03-31\n", "2033-03-31\n"],
    ["a name that stands twice", "bad-yaml", /unique/, ":max_age: 18\n", ":max_age: 18\n    :max_age: 19\n"],
    // Lost in silence, the National Living Wage would be that of the oldest band.
    ["a name misspelt", "unknown-label", /\[0\]\.:living_wage_age/, ":living_wage_min_age", ":living_wage_age"],
    ["a name of a rate misspelt", "unknown-label", /\[0\]\.:max-age/, ":max_age: 18", ":max-age: 18"],
    [
      "rates exchanged between ages",
      "figures-disagree",
      /\[1\]\.:rate: found 8/,
      "8\n  - :min_age: 18\n    :max_age: 21\n    :rate: 10",
      "10\n  - :min_age: 18\n    :max_age: 21\n    :rate: 8",
    ],
    [
      "more for apprentices than for the youngest",
      "figures-disagree",
      /\[0\]\.:apprentice_rate: found 9/,
      ":apprentice_rate: 8\n",
      ":apprentice_rate: 9\n",
    ],
    [
      "a fall from one span to the next",
      "figures-disagree",
      /\[1\]\.:minimum_rates: found 12/,
      ":rate: 14",
      ":rate: 12",
    ],
    [
      "a living wage from an age without a rate",
      "figures-disagree",
      /\[0\]\.:living_wage_min_age: found 22/,
      "wage_min_age: 21",
      "wage_min_age: 22",
    ],
    [
      "two rates above the age of the living wage",
      "figures-disagree",
      /\[2\]\.:rate: found 13/,
      "wage_min_age: 21",
      "wage_min_age: 18",
    ],
  ])("%s", async (_, code, says, from, to) => {
    let text = RATES.replace(from, to);
    expect(text).not.toBe(RATES);
    if (code === "missing-uprating") text = text.replace("- :start_date: 2032-04-01", "- :start_date: 2033-04-01");
    await expect(read(text)).rejects.toEqual(refusal(code, says));
  });

  test("an entry that is no span of rates", async () => {
    await expect(read(`${RATES}- text\n`)).rejects.toEqual(refusal("not-a-figure", /\[2\]: found "text"/));
  });
});

test("it is of this kind and no other", async () => {
  const file = await madeFile(RATES, "rates.yml");
  expect(SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id)).toEqual(["minimum-wage-rates"]);
});

describe.skipIf(!hasRaw)("GOV.UK's own files", () => {
  test("of 2026: £12.71 from 21 and £8.00 for apprentices from April 2026, read off the file", async () => {
    const { observations } = minimumWageRates.read(await rawFile("govuk-minimum-wage-rates-2026.yml"), {});
    const living = only(observations, "minimum_rate", "2026-04", { min_age: "23" });
    expect([living.value, living.at.sheet]).toEqual([{ value: 12.71 }, "[1].:minimum_rates[3].:rate"]);
    expect(only(observations, "minimum_rate", "2026-04", { min_age: "18" }).value).toEqual({ value: 10.85 });
    expect(only(observations, "apprentice_rate", "2026-04").value).toEqual({ value: 8 });
    expect(only(observations, "accommodation_rate", "2025-04").value).toEqual({ value: 10.66 });
  });

  test("of 2006 to 2022: £5.35 from 22 in October 2006, and no apprentice rate until October 2010", async () => {
    const { observations } = minimumWageRates.read(await rawFile("govuk-minimum-wage-rates-2006-2022.yml"), {});
    expect(only(observations, "minimum_rate", "2006-10", { min_age: "22" }).value).toEqual({ value: 5.35 });
    expect(only(observations, "minimum_rate", "2016-04", { min_age: "25" }).value).toEqual({ value: 7.2 });
    const first = observations.find(({ series }) => series === "apprentice_rate")!;
    expect([first.period, first.value, first.at.sheet]).toEqual(["2010-10", { value: 2.5 }, "[4].:apprentice_rate"]);
  });

  test.each([
    ["govuk-minimum-wage-rates-2026.yml", 8],
    ["govuk-minimum-wage-rates-2006-2022.yml", 70],
  ] as const)("%s: every rate that is held is the same, of the same ages and to the same day", async (name, count) => {
    const publication = minimumWageRates.read(await rawFile(name), {});
    const held = dataRows("minimum-wage").filter(({ source }) => source === "govuk-smart-answers");
    const found = publication.observations.flatMap((one) => {
      const columns = minimumWageRates.slot!(one, publication)?.columns;
      return columns === undefined ? [] : [{ columns, value: cellValue(one.value)! }];
    });
    expect(found).toHaveLength(count);
    for (const { columns, value } of found) {
      const { band, effective_from, effective_to, min_age, max_age } = columns;
      const rows = held.filter((row) => row.band === band && row.effective_from === effective_from);
      // The last span of a file has no end yet.
      const ours = rows.map((row) => [Number(row.value), row.min_age, row.max_age, effective_to && row.effective_to]);
      expect(ours, `${band} ${effective_from}`).toEqual([[value, min_age, max_age, effective_to]]);
    }
  });
});
