import type { UnitId } from "./unit.js";

/** What a statistic returns: the value, how far it may be off, on how many values, by which method. */
export interface Estimate {
  readonly value: number;
  readonly unit?: UnitId;
  /** In the same unit as the value; absent where the method gives none. */
  readonly standardError?: number;
  readonly low?: number;
  readonly high?: number;
  readonly n: number;
  readonly method: string;
}
