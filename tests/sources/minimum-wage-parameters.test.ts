import { describe, expect, test } from "vitest";
import { cellValue } from "../../src/core/cell.js";
import { SOURCES } from "../../src/sources/index.js";
import { minimumWageParameters } from "../../src/sources/minimum-wage-parameters.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

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
`;
const read = async (text: string) => minimumWageParameters.read(await madeFile(text, "rates.yaml"), {});

test("a rate is of the age that its bracket had on that day", async () => {
  const { observations, standing } = await read(PARAMETERS);
  expect(standing).toBe("secondary");
  expect(observations.map(({ period, dimensions, value }) => [period, dimensions.min_age, cellValue(value)])).toEqual([
    ["2030-10", "0", 5],
    ["2031-04", "0", 6],
    ["2032-04", "0", 7.5],
    ["2030-10", "25", 9],
    ["2031-04", "23", 10],
    ["2032-04", "21", 11],
  ]);
  const found = only(observations, "minimum_rate", "2032-04", { min_age: "0" });
  expect([found.at.sheet, found.unit]).toEqual(["brackets[0].amount.2032-04-01", { id: "GBP/hour" }]);
  expect(found.labels.map(({ sheet }) => sheet)).toEqual(["brackets[0].threshold.2030-10-01"]);
});

describe("refused, with the place in the tree", () => {
  test.each<[string, string, RegExp, (text: string) => string]>([
    [
      "a text for a rate",
      "not-a-figure",
      /brackets\[1\]\.amount\.2031-04-01/,
      (t) => t.replace("2031-04-01: 10", "2031-04-01: ten"),
    ],
    ["a value taken out", "not-a-figure", /2032-04-01: found nothing/, (t) => t.replace("      value: 7.5\n", "")],
    [
      "a bracket without ages",
      "not-a-figure",
      /brackets\[0\]/,
      (t) => t.replace("- threshold:\n    2030-10-01: 0\n  amount", "- amount"),
    ],
    [
      "a day that is none",
      "bad-day",
      /"2030-13-01" is not a day/,
      (t) => t.replace("2030-10-01: 25", "2030-13-01: 25"),
    ],
    ["a year left out", "missing-uprating", /no rate from 2031-04-01/, (t) => t.replace("    2031-04-01: 6\n", "")],
  ])("%s", async (_, code, says, change) => {
    await expect(read(change(PARAMETERS))).rejects.toEqual(refusal(code, says));
  });

  test.skipIf(!hasRaw)("the rates of 2023 are missing from the real file", async () => {
    const file = await rawFile("policyengine-minimum-wage-non-apprentice-2026.yaml");
    expect(() => minimumWageParameters.read(file, {})).toThrow(refusal("missing-uprating", /no rate from 2023-04-01/));
  });
});

test.skipIf(!hasRaw)("the statutory rates that the real file does hold are those of the data", async () => {
  const file = await rawFile("policyengine-minimum-wage-non-apprentice-2026.yaml");
  const { brackets } = file.tree as unknown as { brackets: { amount: Record<string, number | { value: number }> }[] };
  const held = dataRows("minimum-wage").filter(({ band }) => band === "16-17");
  let compared = 0;
  for (const [day, amount] of Object.entries(brackets[0]!.amount)) {
    const row = held.find(({ effective_from }) => effective_from === day);
    if (row === undefined) continue;
    compared += 1;
    expect([day, typeof amount === "number" ? amount : amount.value]).toEqual([day, Number(row.value)]);
  }
  expect(compared).toBeGreaterThan(8);
});

test("it is of this kind and no other", async () => {
  const file = await madeFile(PARAMETERS, "rates.yaml");
  expect(SOURCES.filter((source) => source.recognises(file)).map(({ id }) => id)).toEqual(["minimum-wage-parameters"]);
});
