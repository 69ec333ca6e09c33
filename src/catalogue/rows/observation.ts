import type { Cell } from "../../core/cell.js";
import type { SourceKey } from "../../core/source.js";
import type { Standing, Status } from "../../core/standing.js";

/** What every observation carries: the figure or why there is none, how firm it is, whose word, and where from. */
export interface Observation {
  readonly value: Cell;
  readonly status: Status;
  readonly standing: Standing;
  /** One key of sources.csv, or several separated by "; ": take it apart with `sourceKeys`. */
  readonly source: SourceKey;
}
