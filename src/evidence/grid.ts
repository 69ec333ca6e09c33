import type { Cell } from "../core/cell.js";
import type { Period } from "../core/period.js";

/** One combination of reasonable choices, and what the headline would have been under it. */
export interface GridCell {
  readonly index: string;
  readonly base: Period;
  readonly basis: string;
  readonly statistic: string;
  readonly comparator?: string;
  /** The figure that holds the value with its operands. */
  readonly figure: string;
  readonly value: Cell;
}

/** The dimensions a combination is chosen along. */
export type GridDimension = "index" | "base" | "basis" | "statistic" | "comparator";

/** A headline over every listed combination. Never a probability: the combinations are choices, not draws. */
export interface Grid {
  readonly measure: string;
  /** What the values are: "real change of the median, per cent". */
  readonly says: string;
  /** What the dimensions are called where they are not price index, base, basis, statistic and what it is compared with. */
  readonly names?: Readonly<Partial<Record<GridDimension, string>>>;
  readonly chosen: Omit<GridCell, "figure" | "value"> & { readonly figure: string };
  readonly cells: readonly GridCell[];
  readonly low: number;
  readonly high: number;
  /** Whether the measure cannot be below zero, such as a spread: then that all agree in sign is no evidence. */
  readonly oneSign?: true;
  /** How many of the listed combinations have the sign of the chosen one. */
  readonly agree: number;
  readonly of: number;
}
