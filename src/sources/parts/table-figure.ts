import type { Cell } from "../../core/cell.js";
import type { Period } from "../../core/period.js";
import type { Status } from "../../core/standing.js";
import type { Unit } from "../../core/unit.js";
import type { Place } from "../../read/sheet.js";
import type { Observation } from "./observation.js";

/** What all figures of a row share: its period and where that stands. */
export interface RowOfFigures {
  readonly row: number;
  readonly period: Period;
  readonly at: Place;
}

/** What all figures of a column share. */
export interface ColumnOfFigures {
  readonly sheet: string;
  readonly column: number;
  readonly series: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: Unit;
  /** Where its headings stand. */
  readonly labels: readonly Place[];
}

/**
 * A figure of a table with periods before its rows and series over its columns. Such tables hold up to some hundred
 * thousand of them: where one stands is put into words when somebody asks, and not before.
 */
export class TableFigure implements Observation {
  readonly value: Cell;
  readonly status: Status;
  readonly #row: RowOfFigures;
  readonly #column: ColumnOfFigures;

  constructor(row: RowOfFigures, column: ColumnOfFigures, value: Cell, status: Status) {
    this.value = value;
    this.status = status;
    this.#row = row;
    this.#column = column;
  }
  get series(): string {
    return this.#column.series;
  }
  get period(): Period {
    return this.#row.period;
  }
  get dimensions(): Readonly<Record<string, string>> {
    return this.#column.dimensions;
  }
  get unit(): Unit {
    return this.#column.unit;
  }
  get at(): Place {
    const { sheet, column } = this.#column;
    return { sheet, row: this.#row.row, column };
  }
  get labels(): readonly Place[] {
    return [this.#row.at, ...this.#column.labels];
  }
}
