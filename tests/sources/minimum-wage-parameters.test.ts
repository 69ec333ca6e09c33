import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { SOURCES } from "../../src/sources/index.js";
import { minimumWageParameters } from "../../src/sources/minimum-wage-parameters.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { hasRaw, madeFile, only, RAW, rawFile } from "./raw.js";

/** Made-up rates in the layout of the model's parameters: a bracket an age, a value alone or beside its reference. */
const PARAMETERS = `description: Minimum wage rate by age.

brackets:
- threshold:
    2030-10-01: 0
  amount:
    2030-10-01: 5
    2031-04-01: 6
    2032-04-01:
      value: 7.5
      reference:
        - title: Made-up regulations
- threshold:
    2030-10-01: 25
    2031-04-01: 23
    2032-04-01: 21
  amount:
    2030-10-01: 9
    2031-04-01: 10
    2032-04-01: 11

metadata:
  amount_unit: currency-GBP
`;
const read = async (text: string) => minimumWageParameters.read(await madeFile(text, "rates.yaml"), {});
const figures = ({ observations }: Awaited<ReturnType<typeof read>>) =>
  observations.map(({ period, dimensions, value }) => [period, dimensions.min_age, cellValue(value)]);

test("a rate is of the age that its bracket had on that day", async () => {
  const publication = await read(PARAMETERS);
  const { observations, standing, skipped, checks } = publication;
  expect(standing).toBe("secondary");
  expect(figures(publication)).toEqual([
    ["2030-10", "0", 5],
    ["2031-04", "0", 6],
    ["2032-04", "0", 7.5],
    ["2030-10", "25", 9],
    ["2031-04", "23", 10],
    ["2032-04", "21", 11],
  ]);
  const found = only(observations, "minimum_rate", "2032-04", { min_age: "0" });
  expect([found.at.sheet, found.unit, found.status]).toEqual([
    "brackets[0].amount.2032-04-01",
    { id: "GBP/hour" },
    "not-stated",
  ]);
  expect(found.labels.map(({ sheet }) => sheet)).toEqual(["brackets[0].threshold.2030-10-01"]);
  expect(skipped).toEqual([{ what: "references", why: "citations, no figures", count: 1 }]);
  expect(checks.map(({ compared }) => compared)).toEqual([2, 6]); // three days, of ages and of rates
});

test("an age that changes between two rates is a figure of its own, at the rate that goes on", async () => {
  const publication = await read(PARAMETERS.replace("    2031-04-01: 23", "    2031-01-01: 23"));
  expect(figures(publication).slice(3)).toEqual([
    ["2030-10", "25", 9],
    ["2031-01", "23", 9],
    ["2031-04", "23", 10],
    ["2032-04", "21", 11],
  ]);
  expect(only(publication.observations, "minimum_rate", "2031-01").at.sheet).toBe("brackets[1].amount.2030-10-01");
});

test("line ends, a byte-order mark, remarks, the order of the days and of the names change nothing", async () => {
  const plain = (await read(PARAMETERS)).observations;
  for (const [from, to] of [
    ["", "\ufeff# remark\n"],
    [/\n/g, "\r\n"],
    ["    2030-10-01: 5\n    2031-04-01: 6\n", "    2031-04-01: 6\n    2030-10-01: 5\n"],
    ["- threshold:\n    2030-10-01: 0\n  amount:\n    2030-10-01: 5", "- amount:\n    2030-10-01: 5"],
  ] as const) {
    let text = PARAMETERS.replace(from, to);
    expect(text).not.toBe(PARAMETERS);
    if (to.startsWith("- amount"))
      text = text.replace("regulations\n", "regulations\n  threshold:\n    2030-10-01: 0\n");
    expect((await read(text)).observations, text).toEqual(plain);
  }
});

describe("refused, with the place in the tree", () => {
  type Case = [what: string, code: string, says: RegExp, from: string, to: string];
  test.each<Case>([
    [
      "a text for a rate",
      "not-a-figure",
      /\[1\]\.amount\.2031-04-01: found "ten"/,
      "2031-04-01: 10",
      "2031-04-01: ten",
    ],
    ["a marker for a rate", "not-a-figure", /\[1\]\.amount\.2031-04-01: found "\[c\]"/, ": 10", ': "[c]"'],
    ["a rate in pence", "not-a-figure", /\[1\]\.amount\.2031-04-01: found 1000/, "2031-04-01: 10", "2031-04-01: 1000"],
    [
      "an age that is none",
      "not-a-figure",
      /\[1\]\.threshold\.2031-04-01: found -1/,
      "2031-04-01: 23",
      "2031-04-01: -1",
    ],
    ["a value taken out", "not-a-figure", /amount\.2032-04-01: found nothing/, "      value: 7.5\n", ""],
    [
      "a bracket without ages",
      "missing-label",
      /brackets\[0\]\.threshold: found nothing/,
      "threshold:\n    2030-10-01: 0\n  ",
      "",
    ],
    ["ages taken out", "missing-label", /brackets\[0\]\.threshold: found null/, "    2030-10-01: 0\n", ""],
    [
      "no ages in a bracket",
      "missing-label",
      /brackets\[0\]\.threshold: found {}/,
      "threshold:\n    2030-10-01: 0\n",
      "threshold: {}\n",
    ],
    ["a bracket that is a text", "missing-label", /brackets\[2\]: found "text"/, "metadata", "- text\nmetadata"],
    // Nothing says from which age the first rate was paid.
    [
      "a rate before the first age",
      "missing-label",
      /brackets\[1\]\.threshold/,
      "2030-10-01: 25\n",
      "2030-11-01: 25\n",
    ],
    [
      "a day that is none",
      "bad-day",
      /brackets\[1\]\.threshold: "2030-13-01" is not/,
      "2030-10-01: 25",
      "2030-13-01: 25",
    ],
    ["a day that stands twice", "bad-yaml", /unique/, "    2031-04-01: 6\n", "    2030-10-01: 6\n"],
    ["a year left out", "missing-uprating", /ages from 0: there is no rate from 2031-04-01/, "    2031-04-01: 6\n", ""],
    ["rates of two ages exchanged", "figures-disagree", /brackets\[1\]\.amount on 2031-04-01: found 5/, ": 10", ": 5"],
    ["two brackets of one age", "figures-disagree", /brackets\[1\]\.threshold on 2032-04-01: found 0/, ": 21", ": 0"],
    ["dollars", "unknown-unit", /metadata\.amount_unit: found "currency-USD"/, "currency-GBP", "currency-USD"],
    [
      "no unit at all",
      "unknown-unit",
      /metadata\.amount_unit: found nothing/,
      "  amount_unit: currency-GBP\n",
      "  type: x\n",
    ],
  ])("%s", async (_, code, says, from, to) => {
    const text = PARAMETERS.replace(from, to);
    expect(text).not.toBe(PARAMETERS);
    await expect(read(text)).rejects.toEqual(refusal(code, says));
  });

  test.skipIf(!hasRaw)("the rates of 2023 are missing from the real file", async () => {
    const file = await rawFile("policyengine-minimum-wage-non-apprentice-2026.yaml");
    expect(SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id)).toEqual([
      "minimum-wage-parameters",
    ]);
    expect(() => minimumWageParameters.read(file, {})).toThrow(refusal("missing-uprating", /no rate from 2023-04-01/));
  });
});

const HELD = dataRows("minimum-wage").filter(({ source }) => source === "govuk-smart-answers");

/** The real file with the rates of April 2023, which it lacks: those that the data hold from GOV.UK. */
async function completed() {
  const path = `${RAW}policyengine-minimum-wage-non-apprentice-2026.yaml`;
  const held = HELD.filter(({ effective_from }) => effective_from === "2023-04-01");
  const rate = (band: string): string => held.find((row) => row.band === band)!.value!;
  const [young, middle, older, living] = ["16-17", "18-20", "21-22", "nlw"].map(rate);
  const rates = [young, middle, older, living, living];
  let bracket = 0;
  const text = readFileSync(path, "utf8").replace(/^ {4}2024-04-01:$/gm, (line) => {
    bracket += 1;
    return `    2023-04-01: ${rates[bracket - 1]}\n${line}`;
  });
  return read(text);
}

describe.skipIf(!hasRaw)("the real file, once the rates of 2023 are put in", () => {
  test("£12.71 from 21 in April 2026, £6.70 from 21 and £7.20 from 25 in April 2016, read off it", async () => {
    const { observations } = await completed();
    const at = (day: string, age: string) => only(observations, "minimum_rate", day, { min_age: age });
    expect([at("2026-04", "21").value, at("2026-04", "21").at.sheet]).toEqual([
      { value: 12.71 },
      "brackets[2].amount.2026-04-01",
    ]);
    expect([at("2016-04", "21").value, at("2016-04", "25").value]).toEqual([{ value: 6.7 }, { value: 7.2 }]);
  });

  test("says the same as the data, which have the rates from GOV.UK", async () => {
    const { observations } = await completed();
    const compared: string[] = [];
    for (const { dimensions, value } of observations) {
      // Of the same lower age on the same day: 16 to 17 are from no age in the model.
      const { effective_from: from, min_age: age } = dimensions as { effective_from: string; min_age: string };
      const row = HELD.find(
        (one) => one.effective_from === from && one.min_age === (age === "0" ? "16" : age) && one.band !== "apprentice",
      );
      if (row === undefined) continue;
      compared.push(row.band!);
      expect([from, age, cellValue(value)]).toEqual([from, age, Number(row.value)]);
    }
    const count = (band: string): number => compared.filter((one) => one === band).length;
    expect(["16-17", "18-20", "21-22", "21-24", "adult", "nlw"].map(count)).toEqual([14, 14, 3, 6, 4, 11]);
  });
});

test("it is of this kind and no other", async () => {
  const file = await madeFile(PARAMETERS, "rates.yaml");
  expect(SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id)).toEqual(["minimum-wage-parameters"]);
});
