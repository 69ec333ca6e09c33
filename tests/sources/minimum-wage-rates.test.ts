import { describe, expect, test } from "vitest";
import { SOURCES } from "../../src/sources/index.js";
import { minimumWageRates } from "../../src/sources/minimum-wage-rates.js";
import { refusal } from "../refusal.js";
import { comparedWithData } from "./compared-with-data.js";
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
  ]);
  expect(only(observations, "accommodation_rate", "2031-04").unit).toEqual({ id: "GBP" });
  expect(observations).toHaveLength(2 * 5);
});

test("bands have the names of the data; a rate that goes on unchanged is held from the day it began", async () => {
  const found = slots(await read(RATES)).map(({ columns }) => [
    columns.band,
    columns.effective_from,
    columns.effective_to,
  ]);
  expect(found).toEqual([
    ["16-17", "2031-04-01", "2032-03-31"],
    ["18-20", "2031-04-01", "2032-03-31"],
    ["nlw", "2031-04-01", "2032-03-31"],
    ["apprentice", "2031-04-01", "2032-03-31"],
    ["16-17", "2032-04-01", ""],
    ["nlw", "2032-04-01", ""], // 18 to 20 stay at £10
    ["apprentice", "2032-04-01", ""],
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
});

describe("refused, with the place in the tree", () => {
  test.each<[string, string, RegExp, (text: string) => string]>([
    [
      "a rate that is a text",
      "not-a-figure",
      /\[0\]\.:minimum_rates\[2\]\.:rate/,
      (t) => t.replace(":rate: 13", ':rate: "13"'),
    ],
    ["a rate that is none", "not-a-figure", /:rate/, (t) => t.replace(":rate: 13", ":rate: 1300")],
    ["a rate taken out", "not-a-figure", /:rate: found nothing/, (t) => t.replace("    :rate: 13\n", "")],
    ["ages with a gap", "not-a-figure", /:min_age/, (t) => t.replace(":max_age: 18", ":max_age: 17")],
    ["ages that end early", "not-a-figure", /:minimum_rates/, (t) => t.replace(":max_age: 1000", ":max_age: 65")],
    ["spans with a gap", "not-a-figure", /:start_date/, (t) => t.replace("2032-03-31", "2032-02-28")],
    ["a span that ends before it begins", "not-a-figure", /:end_date/, (t) => t.replace("2032-03-31", "2030-03-31")],
    [
      "a year left out",
      "missing-uprating",
      /no rate from 2032-04-01/,
      (t) => t.replace("2032-03-31", "2033-03-31").replace("2032-04-01", "2033-04-01"),
    ],
    [
      "a name that stands twice",
      "bad-yaml",
      /unique/,
      (t) => t.replace(":max_age: 18\n", ":max_age: 18\n    :max_age: 19\n"),
    ],
  ])("%s", async (_, code, says, change) => {
    await expect(read(change(RATES))).rejects.toEqual(refusal(code, says));
  });
});

test("it is of this kind and no other", async () => {
  const file = await madeFile(RATES, "rates.yml");
  expect(SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id)).toEqual(["minimum-wage-rates"]);
});

describe.skipIf(!hasRaw)("GOV.UK's own files", () => {
  test("of 2026: £12.71 from 21 and £8.00 for apprentices from April 2026, read off the file", async () => {
    const { observations } = minimumWageRates.read(await rawFile("govuk-minimum-wage-rates-2026.yml"), {});
    expect(only(observations, "minimum_rate", "2026-04", { min_age: "23" }).value).toEqual({ value: 12.71 });
    expect(only(observations, "minimum_rate", "2026-04", { min_age: "18" }).value).toEqual({ value: 10.85 });
    expect(only(observations, "apprentice_rate", "2026-04").value).toEqual({ value: 8 });
  });

  test.each(["govuk-minimum-wage-rates-2026.yml", "govuk-minimum-wage-rates-2006-2022.yml"])(
    "%s: every rate that is held is the same",
    async (name) => {
      const publication = minimumWageRates.read(await rawFile(name), {});
      const sources = [
        ...new Set((await import("../data-rows.js")).dataRows("minimum-wage").map(({ source }) => source!)),
      ];
      const { compared, differing } = comparedWithData(minimumWageRates, publication, sources);
      expect(differing).toEqual([]);
      expect(compared).toBeGreaterThan(3);
    },
  );
});
