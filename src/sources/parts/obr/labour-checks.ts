import { type Cell, hasValue } from "../../../core/cell.js";
import type { Period } from "../../../core/period.js";
import { placeWords, type Sheet } from "../../../read/sheet.js";
import { checkSums } from "../check-sums.js";
import type { Observation } from "../observation.js";
import type { Check } from "../publication.js";
import { refuseAt } from "../refuse-at.js";

/** Percentage points by which rates may differ: the older text prints millions and rates to one decimal. */
const SLACK = 0.25;

/**
 * Holds the columns of table 1.6 against one another: the unemployment rate follows from the numbers of people and from
 * the two other rates, and compensation is wages and salaries with employers' contributions. Columns that changed places
 * fail here. Of table 1.7, and where columns are not there, nothing is compared.
 *
 * @throws Problem "figures-disagree", "sum-mismatch"
 */
export function checkLabour(sheet: Sheet, observations: readonly Observation[], file: string): Check[] {
  const byKey = new Map(observations.map((one) => [`${one.series}\0${one.period}`, one]));
  const cell = (series: string, period: Period): Cell | undefined => byKey.get(`${series}\0${period}`)?.value;
  const value = (series: string, period: Period): number => {
    const found = cell(series, period);
    return found !== undefined && hasValue(found) ? found.value : Number.NaN;
  };
  let compared = 0;
  for (const { series, period = "", value: printed, at } of observations) {
    if (series !== "ILO unemployment rate" || !hasValue(printed)) continue;
    const people = value("ILO unemployment", period);
    const rates: readonly (readonly [string, number])[] = [
      ["the numbers of people", (100 * people) / (people + value("Employment", period))],
      ["the two other rates", 100 * (1 - value("Employment rate", period) / value("Participation rate", period))],
    ];
    for (const [from, rate] of rates) {
      if (Number.isNaN(rate)) continue;
      compared += 1;
      if (Math.abs(rate - printed.value) > SLACK)
        refuseAt("figures-disagree", `the unemployment rate of ${period} is not that of ${from}`, {
          file,
          sheet,
          row: at.row,
          column: at.column,
          found: `${printed.value.toFixed(2)} printed, ${rate.toFixed(2)} from ${from}`,
          expected: `the same, to ${SLACK} of a point`,
        });
    }
  }
  const sums = observations
    .filter(({ series }) => series === "Compensation of employees")
    .map(({ period = "", value: total, at }) => ({
      name: `compensation of employees, ${period}`,
      total,
      parts: [cell("Wages and salaries", period), cell("Employers social contributions", period)],
      where: `${file}, ${placeWords(at)}`,
    }))
    .flatMap(({ parts: [wages, contributions], ...sum }) =>
      wages === undefined || contributions === undefined ? [] : [{ ...sum, parts: [wages, contributions] }],
    );
  return [
    {
      what: `unemployment rates are those of the columns beside them, to ${SLACK} of a point`,
      compared,
      exceptions: [],
    },
    checkSums("wages and contributions add to compensation", sums, { rounding: 1e8 }),
  ].filter((check) => check.compared > 0);
}
