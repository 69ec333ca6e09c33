import { type Day, parseDay } from "../core/day.js";
import { problem } from "../core/problem.js";
import { isJsonObject, type JsonObject, type JsonValue, own } from "../read/json.js";
import type { Place } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import { rateSlot } from "./parts/minimum-wage/rate-slot.js";
import { dayBefore, everyUprating } from "./parts/minimum-wage/uprating.js";
import type { Observation } from "./parts/observation.js";

/** The end that stands for none. */
const NO_END = "3000-01-01";
/** The age that stands for none. */
const NO_AGE = 1000;

const placeIn = (path: string): Place => ({ sheet: path, row: 0, column: 0 });

const looksSo = (tree: JsonValue | undefined): tree is readonly JsonObject[] =>
  Array.isArray(tree) &&
  isJsonObject(tree[0]) &&
  own(tree[0], ":start_date") !== undefined &&
  own(tree[0], ":minimum_rates") !== undefined;

/** Reads names of one entry, and says where one is that is not as it should be. */
function reader(entry: JsonObject, path: string, file: string) {
  const refuse = (name: string, found: JsonValue | undefined, expected: string): never =>
    problem("not-a-figure", `${file}, ${path}.${name}: found ${JSON.stringify(found)?.slice(0, 60) ?? "nothing"}`, {
      found: JSON.stringify(found)?.slice(0, 120) ?? "nothing",
      expected,
      where: `${file}, ${path}.${name}`,
      hint: "the file was edited or cut: take it from GOV.UK again",
    });
  return {
    refuse,
    day(name: string): Day {
      const value = own(entry, name);
      return typeof value === "string"
        ? parseDay(value, `${file}, ${path}.${name}`)
        : refuse(name, value, "a day as 2026-04-01");
    },
    number(name: string): number {
      const value = own(entry, name);
      return typeof value === "number" && value >= 0 ? value : refuse(name, value, "a number, 0 or more");
    },
  };
}

/** One entry of the file: from when to when, and from which age the National Living Wage is paid. */
interface Span {
  readonly from: Day;
  readonly to: Day | "";
  readonly path: string;
}

function ratesOf(entry: JsonObject, { from, to, path }: Span, file: string): Observation[] {
  const base = { period: from.slice(0, 7), status: "not-stated" as const };
  const dates = { effective_from: from, effective_to: to };
  const starts = placeIn(`${path}.:start_date`);
  const list = own(entry, ":minimum_rates");
  const { refuse, number } = reader(entry, path, file);
  if (!Array.isArray(list) || list.length === 0) return refuse(":minimum_rates", list, "a list of rates by age");
  const age = own(entry, ":living_wage_min_age");
  const living = age === undefined ? {} : { living_wage_min_age: String(number(":living_wage_min_age")) };
  let before = -1;
  const observations = list.map((item: JsonValue, i): Observation => {
    const here = `${path}.:minimum_rates[${i}]`;
    if (!isJsonObject(item)) return refuse(`:minimum_rates[${i}]`, item, "a rate with its ages");
    const rate = reader(item, here, file);
    const [low, high, value] = [rate.number(":min_age"), rate.number(":max_age"), rate.number(":rate")];
    if (low >= high || (before >= 0 && low !== before))
      rate.refuse(":min_age", low, `ages that follow one another, ${Math.max(before, 0)} here`);
    if (value < 1 || value > 50) rate.refuse(":rate", value, "pounds an hour");
    before = high;
    return {
      ...base,
      series: "minimum_rate",
      dimensions: { ...dates, ...living, min_age: String(low), max_age: high === NO_AGE ? "" : String(high) },
      value: { value },
      unit: { id: "GBP/hour" },
      at: placeIn(`${here}.:rate`),
      labels: [starts, placeIn(`${here}.:min_age`), placeIn(`${here}.:max_age`)],
    };
  });
  if (before !== NO_AGE) refuse(":minimum_rates", list.length, "ages up to the last");
  for (const [name, unit] of [
    ["apprentice_rate", "GBP/hour"],
    ["accommodation_rate", "GBP"],
  ] as const) {
    const value = own(entry, `:${name}`);
    if (value === undefined || value === null || value === 0) continue; // 0 and a blank stand for: there was none
    observations.push({
      ...base,
      series: name,
      dimensions: dates,
      value: { value: number(`:${name}`) },
      unit: { id: unit },
      at: placeIn(`${path}.:${name}`),
      labels: [starts],
    });
  }
  return observations;
}

/** The rates behind GOV.UK's minimum wage calculators. */
export const minimumWageRates = defineSource({
  id: "minimum-wage-rates",
  publisher: "GOV.UK",
  title: "Minimum wage calculator: rates file",
  looksLike:
    "YAML: a list of spans with :start_date, :end_date, :minimum_rates by :min_age and :max_age, :apprentice_rate and :accommodation_rate.",
  signs: [":start_date", ":end_date", ":minimum_rates", ":min_age", ":max_age", ":rate", ":apprentice_rate"],
  met: "real files",
  recognises: ({ tree }) => looksSo(tree),
  read(file) {
    const spans: Span[] = [];
    const observations = (file.tree as readonly JsonObject[]).flatMap((entry, i) => {
      const path = `[${i}]`;
      if (!isJsonObject(entry)) return reader({}, path, file.name).refuse("", entry, "a span of rates");
      const { day, refuse } = reader(entry, path, file.name);
      const [from, end] = [day(":start_date"), day(":end_date")];
      const last = spans.at(-1);
      if (end < from) refuse(":end_date", end, `a day after ${from}`);
      if (last !== undefined && last.to !== dayBefore(from))
        refuse(":start_date", from, `the day after ${last.to || "an end"}: spans that follow one another`);
      const span: Span = { from, to: end === NO_END ? "" : end, path };
      spans.push(span);
      return ratesOf(entry, span, file.name);
    });
    everyUprating(
      "all ages",
      spans.map(({ from }) => from),
      file.name,
      2016,
    );
    return finish(
      {
        publisher: "GOV.UK",
        title: "Minimum wage calculator: rates file",
        table: "",
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: [
          { id: "minimum_rate", title: "Minimum wage by age", unit: { id: "GBP/hour" } },
          { id: "apprentice_rate", title: "Minimum wage of apprentices", unit: { id: "GBP/hour" } },
          { id: "accommodation_rate", title: "Accommodation offset, a day", unit: { id: "GBP" } },
        ],
        observations,
        skipped: [],
        checks: [
          {
            what: "spans follow one another to the day, and rise every April from 2016",
            compared: spans.length,
            exceptions: [],
          },
        ],
        notes: [],
      },
      file.name,
    );
  },
  slot: (observation, { observations }) => rateSlot(observation, observations),
});
