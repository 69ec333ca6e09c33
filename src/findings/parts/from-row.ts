import { sourceKeys } from "../../catalogue/source-keys.js";
import type { Cell } from "../../core/cell.js";
import type { Uncertainty } from "../../core/figure.js";
import type { Period } from "../../core/period.js";
import type { Standing, Status } from "../../core/standing.js";
import type { Unit } from "../../core/unit.js";
import type { PublishedFigure } from "../../evidence/figure-book.js";

/** What every row of data has. */
export interface DataRow {
  readonly value: Cell;
  readonly status: Status;
  readonly standing: Standing;
  readonly source: string;
}

/** Where a row stands: "civil-service-pay.csv: period=2011-03 grade=all". */
export function cellOf<Row extends object>(resource: string, row: Row, by: readonly (keyof Row & string)[]): string {
  return `${resource}.csv: ${by.map((column) => `${column}=${String(row[column])}`).join(" ")}`;
}

/**
 * A published figure from a row of data, with the place it stands at.
 *
 * @param resource  name of the resource: "civil-service-pay"
 * @param row       the row
 * @param as        `label` in words with its period, `unit`, `period`, and `by`: the columns that say which row it is
 * @returns what `book.published` takes
 * @example book.published("median.2011-03", fromRow("civil-service-pay", row, { label, unit: { id: "GBP/year" }, period: row.period, by: ["period", "grade"] }))
 */
export function fromRow<Row extends DataRow>(
  resource: string,
  row: Row,
  as: {
    readonly label: string;
    readonly unit: Unit;
    readonly period: Period | readonly [Period, Period];
    readonly by: readonly (keyof Row & string)[];
    readonly uncertainty?: Uncertainty;
  },
): PublishedFigure {
  return {
    label: as.label,
    value: row.value,
    unit: as.unit,
    period: as.period,
    status: row.status,
    standing: row.standing,
    sources: sourceKeys(row),
    cell: cellOf(resource, row, as.by),
    ...(as.uncertainty === undefined ? {} : { uncertainty: as.uncertainty }),
  };
}
