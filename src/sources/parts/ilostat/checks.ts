import { cellValue } from "../../../core/cell.js";
import { problem } from "../../../core/problem.js";
import { placeWords } from "../../../read/sheet.js";
import type { Observation } from "../observation.js";
import type { Check } from "../publication.js";

/** To what days and workers are rounded in the coarsest years. A stoppage over two industries counts in both: those do not add up. */
const ROUNDING: Readonly<Record<string, number>> = { ndays: 1000, nworkers: 1000 };
/** Days that a worker in a stoppage loses on average, at the very least. */
const LEAST_DAYS = 0.1;

const counted = ({ series }: Observation): string => series.split("_")[0]!;

function refuse({ at, series, period }: Observation, code: string, says: string, file: string): never {
  return problem(code, `${file}, ${placeWords(at)}: ${series} of ${period}: ${says}`, {
    found: says,
    expected: "industries that come to no more than all of them, and days that fit the workers",
    where: `${file}, ${placeWords(at)}`,
    hint: "two columns may have been exchanged, or a unit changed: compare it with the publisher's file",
  });
}

/**
 * Holds the disputes of industries against those of all: no industry has more than all, days and workers add to no more
 * (what is too small to print is missing, so to less they may), and all of a classification are all. Days and workers
 * fit each other, or one of them is in another unit.
 *
 * @throws Problem "sum-mismatch", "figures-disagree"
 * @example checkDisputes([], "x.csv").map(({ compared }) => compared) // [0, 0]
 */
export function checkDisputes(observations: readonly Observation[], file: string): readonly Check[] {
  const totals = new Map<string, { readonly total: Observation; readonly value: number }>();
  const keyOf = (one: Observation, classification = one.dimensions.classification): string =>
    `${counted(one)} ${classification} ${one.period}`;
  for (const total of observations) {
    const value = cellValue(total.value);
    if (total.dimensions.industry === "total" && value !== undefined) totals.set(keyOf(total), { total, value });
  }
  const sums = new Map<string, { readonly sum: number; readonly parts: number }>();
  let [compared, pairs] = [0, 0];
  for (const part of observations) {
    const value = cellValue(part.value);
    const { classification, industry } = part.dimensions;
    if (value === undefined || industry === undefined) continue;
    if (industry === "total") {
      const all = totals.get(keyOf(part, "sector"));
      if (classification === "sector" || all === undefined) continue;
      compared += 1;
      if (value !== all.value) refuse(part, "sum-mismatch", `${value}, and all industries have ${all.value}`, file);
      continue;
    }
    const of = totals.get(keyOf(part));
    if (of === undefined) continue;
    compared += 1;
    if (value > of.value) refuse(part, "sum-mismatch", `${value}, and all industries have ${of.value}`, file);
    if (classification === "sector") continue; // its parts hold one another: all but agriculture, and services of them
    const { sum, parts } = sums.get(keyOf(part)) ?? { sum: 0, parts: 0 };
    sums.set(keyOf(part), { sum: sum + value, parts: parts + 1 });
  }
  for (const [key, { sum, parts }] of sums) {
    const { total, value } = totals.get(key)!;
    const rounding = ROUNDING[counted(total)];
    if (rounding === undefined) continue;
    compared += 1;
    const most = value + ((parts + 1) * rounding) / 2;
    if (sum > most) refuse(total, "sum-mismatch", `${value}, and ${parts} industries add to ${sum}`, file);
  }
  for (const { total, value } of totals.values()) {
    const workers = counted(total) === "ndays" ? totals.get(keyOf(total).replace("ndays", "nworkers")) : undefined;
    if (workers === undefined) continue;
    pairs += 1;
    if (value < workers.value * LEAST_DAYS)
      refuse(total, "figures-disagree", `${value} days of ${workers.value} workers`, file);
  }
  return [
    { what: "industries have no more disputes than all of them", compared, exceptions: [] },
    { what: "days lost fit the workers", compared: pairs, exceptions: [] },
  ];
}
