import { cellValue } from "../core/cell.js";
import type { Day } from "../core/day.js";
import { isJsonObject, type JsonObject, type JsonValue, own } from "../read/json.js";
import type { Place } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import { entryReader, NO_AGE } from "./parts/minimum-wage/entry-reader.js";
import { rateSlot } from "./parts/minimum-wage/rate-slot.js";
import { dayBefore, everyUprating } from "./parts/minimum-wage/uprating.js";
import type { Observation } from "./parts/observation.js";

/** The end that stands for none. */
const NO_END = "3000-01-01";
/** The age from which the National Living Wage is paid, where the file gives it. */
const LIVING_AGE = ":living_wage_min_age";
const RATE_NAMES = [":min_age", ":max_age", ":rate"] as const;
const NAMES = [
  ":start_date",
  ":end_date",
  ":minimum_rates",
  ":apprentice_rate",
  ":accommodation_rate",
  LIVING_AGE,
] as const;

const placeIn = (path: string): Place => ({ sheet: path, row: 0, column: 0 });

const looksSo = (tree: JsonValue | undefined): tree is readonly JsonObject[] =>
  Array.isArray(tree) &&
  isJsonObject(tree[0]) &&
  own(tree[0], ":start_date") !== undefined &&
  own(tree[0], ":minimum_rates") !== undefined;

/** One entry of the file: from when to when, and from which age the National Living Wage is paid. */
interface Span {
  readonly from: Day;
  readonly to: Day | "";
  readonly path: string;
}

/** Its rates by age: of ages that follow one another from none to the last, and never less for those who are older. */
function ratesByAge(entry: JsonObject, { from, to, path }: Span, file: string): Observation[] {
  const list = own(entry, ":minimum_rates");
  const { refuse, age } = entryReader(entry, path, file);
  if (!Array.isArray(list) || list.length === 0) return refuse(":minimum_rates", list, "a list of rates by age");
  const livingAge = own(entry, LIVING_AGE) === undefined ? undefined : age(LIVING_AGE);
  const living = livingAge === undefined ? {} : { living_wage_min_age: String(livingAge) };
  let [next, before, lows] = [0, 0, [] as number[]];
  const observations = list.map((item: JsonValue, i): Observation => {
    const here = `${path}.:minimum_rates[${i}]`;
    if (!isJsonObject(item)) return refuse(`:minimum_rates[${i}]`, item, "a rate with its ages");
    const rate = entryReader(item, here, file);
    rate.onlyNames(RATE_NAMES);
    const [low, high, value] = [rate.age(":min_age"), rate.age(":max_age"), rate.pounds(":rate")];
    if (low !== next) rate.refuse(":min_age", low, `ages that follow one another, ${next} here`);
    if (low >= high) rate.refuse(":max_age", high, `an age above ${low}`);
    if (value < before)
      rate.refuse(":rate", value, `no less than ${before}, which the younger get`, "figures-disagree");
    if (livingAge !== undefined && low > livingAge && value !== before)
      rate.refuse(":rate", value, `${before}, as everybody gets from ${livingAge}`, "figures-disagree");
    [next, before, lows] = [high, value, [...lows, low]];
    return {
      period: from.slice(0, 7),
      status: "not-stated",
      series: "minimum_rate",
      dimensions: {
        effective_from: from,
        effective_to: to,
        ...living,
        min_age: String(low),
        max_age: high === NO_AGE ? "" : String(high),
      },
      value: { value },
      unit: { id: "GBP/hour" },
      at: placeIn(`${here}.:rate`),
      labels: [
        placeIn(`${path}.:start_date`),
        placeIn(`${here}.:min_age`),
        placeIn(`${here}.:max_age`),
        ...(livingAge === undefined ? [] : [placeIn(`${path}.${LIVING_AGE}`)]),
      ],
    };
  });
  if (next !== NO_AGE) refuse(":minimum_rates", list.length, `ages up to ${NO_AGE}, which stands for no last age`);
  if (livingAge !== undefined && !lows.includes(livingAge))
    refuse(LIVING_AGE, livingAge, `an age from which a rate is paid, ${lows.join(", ")}`, "figures-disagree");
  return observations;
}

/** All rates of one entry. */
function ratesOf(entry: JsonObject, span: Span, file: string): Observation[] {
  const { from, to, path } = span;
  const { refuse, pounds } = entryReader(entry, path, file);
  const observations = ratesByAge(entry, span, file);
  const youngest = cellValue(observations[0]!.value)!;
  for (const [name, unit] of [
    ["apprentice_rate", "GBP/hour"],
    ["accommodation_rate", "GBP"],
  ] as const) {
    const value = own(entry, `:${name}`);
    if (value === null || value === 0) continue; // 0 and a blank stand for: there was none
    const rate = pounds(`:${name}`);
    if (name === "apprentice_rate" && rate > youngest)
      refuse(`:${name}`, rate, `no more than ${youngest}, the rate of the youngest`, "figures-disagree");
    observations.push({
      period: from.slice(0, 7),
      status: "not-stated",
      series: name,
      dimensions: { effective_from: from, effective_to: to },
      value: { value: rate },
      unit: { id: unit },
      at: placeIn(`${path}.:${name}`),
      labels: [placeIn(`${path}.:start_date`)],
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
    let before = 0;
    const observations = (file.tree as readonly JsonObject[]).flatMap((entry, i) => {
      const path = `[${i}]`;
      if (!isJsonObject(entry)) return entryReader({}, path, file.name).refuse("", entry, "a span of rates");
      const { day, refuse, onlyNames } = entryReader(entry, path, file.name);
      onlyNames(NAMES);
      const [from, end] = [day(":start_date"), day(":end_date")];
      const last = spans.at(-1);
      if (end < from) refuse(":end_date", end, `a day after ${from}`);
      if (last !== undefined && last.to !== dayBefore(from))
        refuse(
          ":start_date",
          from,
          `the day after ${last.to || "an end, which the span before has not"}: spans that follow one another`,
        );
      const span: Span = { from, to: end === NO_END ? "" : end, path };
      spans.push(span);
      const rates = ratesOf(entry, span, file.name);
      const oldest = cellValue(rates.filter(({ series }) => series === "minimum_rate").at(-1)!.value)!;
      if (oldest < before)
        refuse(":minimum_rates", oldest, `no less than ${before} for the oldest, as before`, "figures-disagree");
      before = oldest;
      return rates;
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
