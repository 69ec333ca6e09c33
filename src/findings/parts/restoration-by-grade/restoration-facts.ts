import type { IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Basis } from "../../../pay/index.js";
import type { EarlierMedians } from "../earlier-grade-medians.js";
import type { PublishedResult } from "../published-results.js";
import type { OwnRestorations } from "./own-restorations.js";
import type { PublishedRestoration } from "./published-restorations.js";
import type { AnyIndex } from "./unstated-index.js";

/** What the words and the pictures of the restorations are made from. */
export interface RestorationFacts {
  readonly book: FigureBook;
  readonly index: IndexId;
  readonly basis: Basis;
  /** What others published by grade, lowest grade first; never empty. */
  readonly byGrade: readonly PublishedRestoration[];
  /** The same under any of the three indices, in the same order; none when the indices do not reach. */
  readonly anyIndex: readonly AnyIndex[];
  /** What research for the union published of the whole service. */
  readonly whole: { readonly changes: readonly PublishedRestoration[]; readonly rises: readonly PublishedResult[] };
  readonly own: OwnRestorations;
  /** What is held of the grades before the first full count. */
  readonly earlier: EarlierMedians | undefined;
}

/** The published changes with the smallest and the largest loss. */
export function extremes({ book, byGrade }: RestorationFacts): {
  readonly least: PublishedRestoration;
  readonly most: PublishedRestoration;
} {
  const sorted = [...byGrade].sort((a, b) => book.value(b.key) - book.value(a.key));
  return { least: sorted[0]!, most: sorted.at(-1)! };
}
