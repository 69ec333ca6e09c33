import { hasValue } from "../../../core/cell.js";
import { monthCount, type Period, parsePeriod, periodKind } from "../../../core/period.js";
import type { Status } from "../../../core/standing.js";
import { placeOf, type Sheet } from "../../../read/sheet.js";
import { figureCell } from "../figure-cell.js";
import type { Observation } from "../observation.js";
import type { Check } from "../publication.js";
import { refuseAt } from "../refuse-at.js";
import { scaledCell } from "../scaled-cell.js";
import type { EconomyTable, TableColumn } from "./economy-table.js";
import { ownBase } from "./own-base.js";

/** Where outturn ends, by the month of the forecast. */
function statusOf(period: Period, column: TableColumn, table: EconomyTable, vintage: Period | undefined): Status {
  if (vintage === undefined) return "not-stated";
  const [begins, now] = [monthCount(period), monthCount(vintage)];
  const ends = begins + parsePeriod(period).length - 1;
  if (table.number === "1.6") return begins <= now ? "not-stated" : "forecast"; // the tables do not say where outturn of earnings ends
  if (column.unit === undefined || ends < now) return "final";
  return periodKind(period) === "financial-year" && begins <= now ? "part-outturn" : "forecast";
}

/** What a column is called among the figures: its heading, and whether it is a growth rate or the index itself. */
export const seriesName = ({ name, group }: TableColumn): string =>
  group === "" ? name : /growth/i.test(group) ? `${name} growth` : `${name} index`;

/** The figures of a table; blank cells are none, since some series end before the others. */
export function economyFigures(
  sheet: Sheet,
  table: EconomyTable,
  vintage: Period | undefined,
  file: string,
): Observation[] {
  const observations: Observation[] = [];
  for (const column of table.columns) {
    if (column.unit === undefined) continue;
    const series = seriesName(column);
    for (const { row, period, at } of table.rows) {
      const cell = figureCell(sheet, row, column.column, file);
      if (cell === undefined) continue;
      observations.push({
        series,
        period,
        dimensions: { table: table.number },
        value: scaledCell(cell, column.times),
        unit: column.unit,
        status: statusOf(period, column, table, vintage),
        at: placeOf(sheet, row, column.column),
        labels: [at, ...column.labels],
      });
    }
  }
  return ownBase(observations);
}

/** Percentage points by which a printed growth rate may differ from that of the index: both are rounded in the older text. */
const SLACK = 0.16;

/**
 * Holds growth rates against the indices beside them, a year apart. A column that was moved fails here.
 *
 * @throws Problem "figures-disagree" when more than one in twenty do
 */
export function checkGrowth(sheet: Sheet, observations: readonly Observation[], file: string): Check {
  const byKey = new Map(observations.map((one) => [`${one.series}\0${one.period}`, one]));
  const exceptions: string[] = [];
  let compared = 0;
  for (const growth of observations) {
    const yearly = periodKind(growth.period!) !== "quarter";
    if (!growth.series.endsWith(" growth") || !hasValue(growth.value)) continue;
    if (yearly && growth.dimensions.table === "1.6") continue; // earnings of years are not means of the quarters' index
    const index = growth.series.replace(/ growth$/, " index");
    const [now, then] = [byKey.get(`${index}\0${growth.period}`), byKey.get(`${index}\0${yearBefore(growth.period!)}`)];
    if (now === undefined || then === undefined || !hasValue(now.value) || !hasValue(then.value)) continue;
    compared += 1;
    const rate = (now.value.value / then.value.value - 1) * 100;
    if (Math.abs(rate - growth.value.value) > SLACK)
      exceptions.push(
        `${growth.series}, ${growth.period}: printed ${growth.value.value.toFixed(2)}, from the index ${rate.toFixed(2)}`,
      );
  }
  if (exceptions.length * 20 > compared)
    refuseAt("figures-disagree", "growth rates are not those of the indices beside them", {
      file,
      sheet,
      found: exceptions.slice(0, 3).join("; "),
      expected: `growth within ${SLACK} of a point of the index's own`,
    });
  return { what: `growth rates are those of the indices beside them, to ${SLACK} of a point`, compared, exceptions };
}

/** The same period a year before. @example yearBefore("2024/25") // "2023/24" */
function yearBefore(period: Period): Period {
  const year = Number(period.slice(0, 4)) - 1;
  return period.includes("/") ? `${year}/${String((year + 1) % 100).padStart(2, "0")}` : `${year}${period.slice(4)}`;
}
