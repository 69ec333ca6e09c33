import { placeWords } from "../../../read/sheet.js";
import { checkSums, type SumToCheck } from "../check-sums.js";
import type { Observation } from "../observation.js";
import type { Check } from "../publication.js";

const TOTAL = /^(?:all(?: employees| levels| grades| responsibility levels| civil servants)?|totals?)$/i;

/**
 * Holds rows of a total, where a table has them, against the sum of the rows they are the total of. The tables of the
 * data browser that we hold have none; then nothing was compared, and the check says so.
 *
 * @param name      the dimension: "grade"
 * @param rounding  of heads and of full-time equivalents
 * @throws Problem "sum-mismatch"
 */
export function browserTotals(
  name: string,
  observations: readonly Observation[],
  rounding: Readonly<Record<string, number>>,
  file: string,
): Check {
  const groups = new Map<string, { total?: Observation; parts: Observation[] }>();
  const counts = observations.filter(({ series }) => series === "headcount" || series === "fte");
  if (!counts.some(({ dimensions }) => TOTAL.test(dimensions[name]!)))
    return { what: `${name}: no rows of a total to compare with`, compared: 0, exceptions: [] };
  for (const observation of counts) {
    const { series, period, dimensions } = observation;
    const rest = Object.entries(dimensions).filter(([other]) => other !== name);
    const key = JSON.stringify([series, period, rest]);
    const group = groups.get(key) ?? { parts: [] };
    groups.set(key, group);
    if (TOTAL.test(dimensions[name]!)) group.total = observation;
    else group.parts.push(observation);
  }
  const sums = (series: string): SumToCheck[] =>
    [...groups.values()].flatMap(({ total, parts }) =>
      total === undefined || total.series !== series
        ? []
        : [
            {
              name: `${series}, ${Object.values(total.dimensions).join(", ")}`,
              total: total.value,
              parts: parts.map(({ value }) => value),
              where: `${file}, ${placeWords(total.at)}`,
            },
          ],
    );
  const heads = checkSums("", sums("headcount"), { rounding: rounding.headcount! });
  const fte = checkSums("", sums("fte"), { rounding: rounding.fte! });
  return { what: `${name}: the rest adds to the total`, compared: heads.compared + fte.compared, exceptions: [] };
}
