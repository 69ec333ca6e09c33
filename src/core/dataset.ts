import type { SourceKey } from "./source.js";

/** Rows of one resource with what they are and where they come from. Plain data: wrappers with methods live in `notebook/`. */
export interface Dataset<Row> {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly sources: readonly SourceKey[];
}
