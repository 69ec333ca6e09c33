import type { Slot } from "../define-source.js";
import type { Observation } from "../observation.js";
import { dayBefore, LIVING_WAGE_BEGAN } from "./uprating.js";

/** The age that stands for none. */
const NO_AGE = 1000;

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

/** Whether a rate is the same as the one that ended on the day before it: then nothing began. */
function unchanged(observation: Observation, all: readonly Observation[]): boolean {
  const eve = dayBefore(observation.dimensions.effective_from!);
  const before = all.find(
    ({ series, dimensions }) =>
      series === observation.series &&
      dimensions.effective_to === eve &&
      dimensions.min_age === observation.dimensions.min_age &&
      dimensions.max_age === observation.dimensions.max_age,
  );
  return before !== undefined && JSON.stringify(before.value) === JSON.stringify(observation.value);
}

/**
 * Where a rate of the calculators' file belongs: among the minimum wages, under the name of its band. A rate that goes on
 * unchanged is held from the day it began.
 */
export function rateSlot(observation: Observation, observations: readonly Observation[]): Slot | undefined {
  const { series, dimensions } = observation;
  if (series === "accommodation_rate" || unchanged(observation, observations)) return undefined;
  const band = series === "apprentice_rate" ? { band: "apprentice", min_age: "16", max_age: "" } : bandOf(observation);
  if (band === undefined) return undefined;
  const { effective_from = "", effective_to = "" } = dimensions;
  return {
    resource: "minimum-wage",
    columns: { ...band, effective_from, effective_to, effective_from_precision: "day", note: "" },
  };
}
