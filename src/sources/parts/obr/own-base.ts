import { hasValue } from "../../../core/cell.js";
import { type Period, periodKind } from "../../../core/period.js";
import type { Observation } from "../observation.js";

/** Half of a whole number, and half of the tenth that quarters are printed to. */
const ROUNDING = 0.55;

const numberOf = (observation: Observation | undefined): number | undefined =>
  observation !== undefined && hasValue(observation.value) ? observation.value.value : undefined;

/** The four quarters of a year. @example quartersOf("2008/09") // ["2008-Q2", "2008-Q3", "2008-Q4", "2009-Q1"] */
function quartersOf(year: Period): Period[] {
  const first = Number(year.slice(0, 4));
  return year.includes("/")
    ? [`${first}-Q2`, `${first}-Q3`, `${first}-Q4`, `${first + 1}-Q1`]
    : [1, 2, 3, 4].map((quarter) => `${first}-Q${quarter}`);
}

/**
 * Whether years are the means of their quarters, printed as whole numbers: then a first year of 100 may be 99.5 rounded,
 * and says nothing of a base.
 */
function roundedMeans(years: readonly Observation[], byKey: ReadonlyMap<string, Observation>): boolean {
  let compared = 0;
  for (const one of years) {
    const year = numberOf(one);
    if (year === undefined) continue;
    if (!Number.isInteger(year)) return false;
    const quarters = quartersOf(one.period!).map((quarter) => numberOf(byKey.get(`${one.series}\0${quarter}`)));
    if (quarters.includes(undefined)) continue;
    compared += 1;
    const mean = quarters.reduce<number>((sum, quarter) => sum + quarter! / 4, 0);
    if (Math.abs(mean - year) > ROUNDING) return false;
  }
  return compared > 0;
}

/**
 * Puts the years of an index on the base that they are on. Where its heading names a quarter, years whose first is 100
 * are on a base of their own, but for means of quarters that were rounded to it.
 */
export function ownBase(observations: readonly Observation[]): Observation[] {
  const byKey = new Map(observations.map((one) => [`${one.series}\0${one.period}`, one]));
  const keyOf = ({ series, period }: Observation): string => `${series}\0${periodKind(period!)}`;
  const years = new Map<string, Observation[]>();
  for (const one of observations)
    if (/Q\d=100$/.test(one.unit.base ?? "") && periodKind(one.period!) !== "quarter")
      years.set(keyOf(one), [...(years.get(keyOf(one)) ?? []), one]);
  const bases = new Map<string, string>();
  for (const [key, own] of years)
    if (Math.abs((numberOf(own[0]) ?? 0) - 100) < 1e-9 && !roundedMeans(own, byKey))
      bases.set(key, `${own[0]!.period}=100`);
  return observations.map((one) => {
    const base = bases.get(keyOf(one));
    return base === undefined ? one : { ...one, unit: { id: "index", base } };
  });
}
