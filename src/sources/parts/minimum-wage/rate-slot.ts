import type { Slot } from "../define-source.js";
import type { Observation } from "../observation.js";
import { NO_AGE } from "./entry-reader.js";
import { dayAfter, dayBefore, LIVING_WAGE_BEGAN } from "./uprating.js";

/** The name of a band in the data, by its ages and the day. */
function bandOf({ dimensions, period = "" }: Observation): Omit<Slot["columns"], "effective_from"> | undefined {
  const [low, high] = [Number(dimensions.min_age), dimensions.max_age === "" ? NO_AGE : Number(dimensions.max_age)];
  const living = `${period}-01` >= LIVING_WAGE_BEGAN;
  if (high === NO_AGE) {
    const age = dimensions.living_wage_min_age ?? String(low);
    return living ? { band: "nlw", min_age: age, max_age: "" } : { band: "adult", min_age: String(low), max_age: "" };
  }
  if (living && dimensions.living_wage_min_age !== undefined && low >= Number(dimensions.living_wage_min_age))
    return undefined;
  const from = low === 0 ? 16 : low;
  return { band: `${from}-${high - 1}`, min_age: String(from), max_age: String(high - 1) };
}

/** The rate of the same ages that ends on a day, or begins on it. */
const neighbour = (
  of: Observation,
  all: readonly Observation[],
  name: "effective_from" | "effective_to",
  day: string,
): Observation | undefined =>
  all.find(
    ({ series, dimensions }) =>
      series === of.series &&
      dimensions[name] === day &&
      dimensions.min_age === of.dimensions.min_age &&
      dimensions.max_age === of.dimensions.max_age,
  );

const sameSlot = (one: Observation, other: Observation): boolean =>
  JSON.stringify([one.value, bandOf(one)]) === JSON.stringify([other.value, bandOf(other)]);

/** Whether a rate is the same as the one that ended on the day before it: then nothing began. */
function unchanged(observation: Observation, all: readonly Observation[]): boolean {
  const before = neighbour(observation, all, "effective_to", dayBefore(observation.dimensions.effective_from!));
  return before !== undefined && sameSlot(before, observation);
}

/** The last day on which a rate holds, through all the spans in which it goes on unchanged. */
function lastDay(observation: Observation, all: readonly Observation[]): string {
  const end = observation.dimensions.effective_to ?? "";
  const next = end === "" ? undefined : neighbour(observation, all, "effective_from", dayAfter(end));
  return next === undefined || !sameSlot(next, observation) ? end : lastDay(next, all);
}

/**
 * Where a rate of the calculators' file belongs: among the minimum wages, under the name of its band. A rate that goes on
 * unchanged is held once, from the day it began to the day it ended.
 */
export function rateSlot(observation: Observation, observations: readonly Observation[]): Slot | undefined {
  const { series, dimensions } = observation;
  if (series === "accommodation_rate" || unchanged(observation, observations)) return undefined;
  const band = series === "apprentice_rate" ? { band: "apprentice", min_age: "16", max_age: "" } : bandOf(observation);
  if (band === undefined) return undefined;
  const { effective_from = "" } = dimensions;
  return {
    resource: "minimum-wage",
    columns: {
      ...band,
      effective_from,
      effective_to: lastDay(observation, observations),
      effective_from_precision: "day",
      note: "",
    },
  };
}
