import type { Cell } from "./cell.js";
import type { Period } from "./period.js";
import type { SourceKey } from "./source.js";
import type { Standing, Status } from "./standing.js";
import type { Unit } from "./unit.js";

/** How far a figure may be off: a standard error, an interval or bounds, or the plain statement that nobody published one. */
export type Uncertainty =
  | { readonly se: number; readonly borrowed?: true }
  | { readonly low: number; readonly high: number; readonly kind: "interval95" | "bounds" }
  | "none published";

/** One number that went into a figure. */
export interface Operand {
  /** Letter used in the formula, then what the number is: "A: median salary, all grades, March 2011". */
  readonly label: string;
  readonly value: Cell;
  /** Keys of every source of the number, as the data write several: "tua-2016; era-2025". */
  readonly source: string;
  /** Where the number stands: "civil-service-pay.csv: period=2011-03 grade=all", or "figure: index.cpi.2011-03" when it is itself derived. */
  readonly cell?: string;
}

/** A number that can defend itself. */
export interface Figure {
  readonly label: string;
  readonly value: Cell;
  readonly unit: Unit;
  readonly period: Period | readonly [Period, Period];
  /** What was done, then the formula in the letters of the operands: "real change: (B ÷ A) ÷ (D ÷ C) × 100 − 100". "as published" when nothing was. */
  readonly method: string;
  readonly status: Status;
  readonly standing: Standing;
  readonly uncertainty: Uncertainty;
  readonly sources: readonly SourceKey[];
  readonly operands: readonly Operand[];
}
