import type { Day } from "../core/day.js";
import { isJsonObject, type JsonObject, type JsonValue, own, ownText } from "../read/json.js";
import type { Place } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import { dayIn, isAge, isPounds, refuseEntry } from "./parts/minimum-wage/entry-reader.js";
import { everyUprating } from "./parts/minimum-wage/uprating.js";
import type { Observation } from "./parts/observation.js";
import type { Check } from "./parts/publication.js";

const placeIn = (path: string): Place => ({ sheet: path, row: 0, column: 0 });

/** What the model calls pounds; its like for other countries has other names. */
const UNIT = "currency-GBP";

const looksSo = (tree: JsonValue | undefined): tree is JsonObject => {
  if (!isJsonObject(tree) || !/minimum wage/i.test(ownText(tree, "description") ?? "")) return false;
  const brackets = own(tree, "brackets");
  return Array.isArray(brackets) && isJsonObject(brackets[0]) && own(brackets[0], "amount") !== undefined;
};

/** A number that holds from a day on, until the next. */
interface Step {
  readonly from: Day;
  readonly value: number;
}

/** The steps of a threshold or of an amount, the earliest first: the number itself, or an object that holds it beside its reference. */
function stepsOf(entry: JsonObject, name: string, fits: (value: number) => boolean, place: string): Step[] {
  const where = `${place}.${name}`;
  const held = own(entry, name);
  if (!isJsonObject(held) || Object.keys(held).length === 0)
    return refuseEntry("missing-label", where, held, "numbers by the day from which they hold");
  const steps = Object.entries(held).map(([day, given]): Step => {
    const value = isJsonObject(given) ? own(given, "value") : given;
    if (typeof value !== "number" || !fits(value))
      return refuseEntry(
        "not-a-figure",
        `${where}.${day}`,
        value,
        name === "amount" ? "pounds an hour" : "an age in years",
      );
    return { from: dayIn(day, where), value };
  });
  return steps.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The step that holds on a day. */
const on = (steps: readonly Step[], day: Day): Step | undefined => steps.filter(({ from }) => from <= day).at(-1);

/** One bracket: an age, which may change, and the rate that is paid from it. */
interface Bracket {
  readonly path: string;
  readonly ages: readonly Step[];
  readonly rates: readonly Step[];
}

function bracketOf(entry: JsonValue, path: string, file: string): Bracket {
  const place = `${file}, ${path}`;
  if (!isJsonObject(entry)) return refuseEntry("missing-label", place, entry, "a threshold and an amount");
  const ages = stepsOf(entry, "threshold", isAge, place);
  const rates = stepsOf(entry, "amount", isPounds, place);
  if (rates[0]!.from < ages[0]!.from)
    refuseEntry("missing-label", `${place}.threshold`, ages[0]!.from, `an age for the rate from ${rates[0]!.from}`);
  everyUprating(
    `ages from ${ages.map(({ value }) => value).join(", then ")}`,
    rates.map(({ from }) => from),
    file,
  );
  return { path, ages, rates };
}

/** Ages rise from bracket to bracket on every day, and whoever is older gets no less: else two were exchanged. */
function checkOrder(brackets: readonly Bracket[], file: string): Check {
  let compared = 0;
  brackets.slice(1).forEach((older, i) => {
    const younger = brackets[i]!;
    for (const day of daysOf(older)) {
      for (const name of ["ages", "rates"] as const) {
        const [below, above] = [on(younger[name], day)?.value, on(older[name], day)?.value];
        if (below === undefined || above === undefined) continue;
        compared += 1;
        if (name === "ages" ? above > below : above >= below) continue;
        refuseEntry(
          "figures-disagree",
          `${file}, ${older.path}.${name === "ages" ? "threshold" : "amount"} on ${day}`,
          above,
          `${name === "ages" ? "more" : "no less"} than ${below}, as ${younger.path} has`,
        );
      }
    }
  });
  return { what: "ages and rates rise from bracket to bracket", compared, exceptions: [] };
}

/** The days on which the rate of a bracket, or the age it is paid from, is another. */
const daysOf = ({ ages, rates }: Bracket): Day[] =>
  [...new Set([...ages, ...rates].map(({ from }) => from))].filter((day) => day >= rates[0]!.from).sort();

const figuresOf = (bracket: Bracket): Observation[] =>
  daysOf(bracket).map((day): Observation => {
    const [age, rate] = [on(bracket.ages, day)!, on(bracket.rates, day)!];
    return {
      series: "minimum_rate",
      period: day.slice(0, 7),
      dimensions: { effective_from: day, min_age: String(age.value), bracket: bracket.path },
      value: { value: rate.value },
      unit: { id: "GBP/hour" },
      status: "not-stated",
      at: placeIn(`${bracket.path}.amount.${rate.from}`),
      labels: [placeIn(`${bracket.path}.threshold.${age.from}`)],
    };
  });

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
    const tree = file.tree as JsonObject;
    const metadata = own(tree, "metadata");
    const unit = isJsonObject(metadata) ? own(metadata, "amount_unit") : undefined;
    if (unit !== UNIT) refuseEntry("unknown-unit", `${file.name}, metadata.amount_unit`, unit, UNIT);
    const entries = own(tree, "brackets") as readonly JsonValue[];
    const brackets = entries.map((entry, i) => bracketOf(entry, `brackets[${i}]`, file.name));
    const order = checkOrder(brackets, file.name);
    const references = JSON.stringify(entries).split('"reference":').length - 1;
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
        observations: brackets.flatMap(figuresOf),
        skipped: references === 0 ? [] : [{ what: "references", why: "citations, no figures", count: references }],
        checks: [
          { what: "every bracket has a rate from every 1 April since 2017", compared: brackets.length, exceptions: [] },
          order,
        ],
        notes: ["Statutory rates as another party holds them: the rates themselves are those of GOV.UK."],
      },
      file.name,
    );
  },
});
