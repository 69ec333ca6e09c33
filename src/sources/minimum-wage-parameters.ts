import { parseDay } from "../core/day.js";
import { problem } from "../core/problem.js";
import { isJsonObject, type JsonObject, type JsonValue, own, ownText } from "../read/json.js";
import type { Place } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import { everyUprating } from "./parts/minimum-wage/uprating.js";
import type { Observation } from "./parts/observation.js";

const placeIn = (path: string): Place => ({ sheet: path, row: 0, column: 0 });

const looksSo = (tree: JsonValue | undefined): tree is JsonObject => {
  if (!isJsonObject(tree) || !/minimum wage/i.test(ownText(tree, "description") ?? "")) return false;
  const brackets = own(tree, "brackets");
  return Array.isArray(brackets) && isJsonObject(brackets[0]) && own(brackets[0], "amount") !== undefined;
};

/** A value of a parameter: the number itself, or an object that holds it beside its reference. */
function numberOf(value: JsonValue | undefined, path: string, file: string): number {
  const found = isJsonObject(value) ? own(value, "value") : value;
  return typeof found === "number"
    ? found
    : problem("not-a-figure", `${file}, ${path}: found ${JSON.stringify(found)?.slice(0, 60) ?? "nothing"}`, {
        found: JSON.stringify(found)?.slice(0, 120) ?? "nothing",
        expected: "a number, or an object with a value",
        where: `${file}, ${path}`,
        hint: "the file was edited or cut: take it from its publisher again",
      });
}

function bracket(entry: JsonValue, path: string, file: string): Observation[] {
  const [threshold, amount] = isJsonObject(entry) ? [own(entry, "threshold"), own(entry, "amount")] : [];
  if (!isJsonObject(threshold) || !isJsonObject(amount)) return [numberOf(null, path, file) as never];
  const ages = Object.entries(threshold)
    .map(([day, value]) => ({
      from: parseDay(day, `${file}, ${path}.threshold`),
      age: numberOf(value, `${path}.threshold.${day}`, file),
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const amounts = Object.entries(amount).map(([day, value]) => ({
    from: parseDay(day, `${file}, ${path}.amount`),
    value: numberOf(value, `${path}.amount.${day}`, file),
  }));
  everyUprating(
    `ages from ${ages.map(({ age }) => age).join(", then ")}`,
    amounts.map(({ from }) => from),
    file,
  );
  return amounts.map(({ from, value }): Observation => {
    const age = ages.filter((one) => one.from <= from).at(-1) ?? ages[0]!;
    return {
      series: "minimum_rate",
      period: from.slice(0, 7),
      dimensions: { effective_from: from, min_age: String(age.age), bracket: path },
      value: { value },
      unit: { id: "GBP/hour" },
      status: "not-stated",
      at: placeIn(`${path}.amount.${from}`),
      labels: [placeIn(`${path}.threshold.${age.from}`)],
    };
  });
}

/** Minimum wage rates by age as a public model of taxes and benefits holds them. */
export const minimumWageParameters = defineSource({
  id: "minimum-wage-parameters",
  publisher: "PolicyEngine",
  title: "Minimum wage by age, as parameters of a model",
  looksLike: "YAML with a description, and brackets of a threshold (an age) and an amount, each by the day it begins.",
  signs: ["description", "brackets", "threshold", "amount"],
  met: "real files",
  recognises: ({ tree }) => looksSo(tree),
  read(file) {
    const brackets = own(file.tree as JsonObject, "brackets") as readonly JsonValue[];
    const observations = brackets.flatMap((entry, i) => bracket(entry, `brackets[${i}]`, file.name));
    return finish(
      {
        publisher: "PolicyEngine",
        title: "Minimum wage by age",
        table: "",
        released: undefined,
        nextRelease: undefined,
        licence: "citation-only",
        standing: "secondary",
        series: [{ id: "minimum_rate", title: "Minimum wage by age", unit: { id: "GBP/hour" } }],
        observations,
        skipped: [{ what: "references", why: "citations, no figures", count: 1 }],
        checks: [
          { what: "every bracket has a rate from every 1 April since 2017", compared: brackets.length, exceptions: [] },
        ],
        notes: ["Statutory rates as another party holds them: the rates themselves are those of GOV.UK."],
      },
      file.name,
    );
  },
});
