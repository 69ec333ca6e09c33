import type { Figure } from "../core/figure.js";
import type { Period } from "../core/period.js";
import type { Source } from "../core/source.js";
import type { Chart } from "./chart.js";
import type { Grid } from "./grid.js";
import type { Sentence } from "./sentence.js";
import type { Table } from "./table.js";

/** What a reader must know beside the numbers. */
export interface Note {
  readonly kind: "scope" | "method" | "break" | "status" | "conflict" | "gap";
  readonly text: Sentence;
}

/** What the other side will say, and the answer from the figures. */
export interface Objection {
  readonly says: string;
  readonly answer: Sentence;
}

/** The answer to one question, with everything needed to attack it. The same object goes to every format. */
export interface Evidence {
  readonly id: string;
  readonly question: string;
  readonly title: Sentence;
  readonly sentences: readonly Sentence[];
  readonly figures: Readonly<Record<string, Figure>>;
  readonly table: Table;
  readonly charts: readonly Chart[];
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
  readonly grid: Grid | { readonly none: string };
  readonly objections: readonly Objection[];
  readonly asOf: Period;
}
