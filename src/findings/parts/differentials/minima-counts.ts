import { monthOfDay } from "../../../core/day.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import type { MinimaChange } from "./minima-figures.js";
import type { GradePair } from "./ratio-figures.js";

/** Keys of how many differentials fell, rose and are the same as written, and of how many. */
export interface MinimaCounts {
  readonly of: string;
  readonly fell: string;
  readonly rose: string;
}

/** Steps below which a differential in per cent is unchanged as it is written. */
const SHOWN = 0.05;

/** Counts the changes of differentials that show in the first decimal; undefined when there is none. */
export function minimaCounts(
  book: FigureBook,
  pair: GradePair,
  changes: readonly MinimaChange[],
): MinimaCounts | undefined {
  if (changes.length === 0) return undefined;
  const from = changes.map(({ change }) => change);
  const days = changes.flatMap((c) => [monthOfDay(c.from.day), monthOfDay(c.to.day)]).sort();
  const add = (name: string, label: string, formula: string, value: (...values: number[]) => number): string =>
    book.derived(`minima.${pair.key}.${name}`, {
      label: `${label}, ${pair.name}`,
      value,
      unit: { id: "count" },
      period: [days[0]!, days.at(-1)!],
      method: "count",
      formula,
      from,
    });
  const each = (sign: "" | "−"): string => from.map((_, i) => `${sign}${letter(i)} + ${SHOWN}`).join(", ");
  const run = `A..${letter(from.length - 1)}`;
  return {
    of: add(
      "of",
      "scales that can be followed",
      `countNegative(${run}) + countNotNegative(${run})`,
      (...v) => v.length,
    ),
    fell: add(
      "fell",
      "scales on which the differential of minima fell",
      `countNegative(${each("")})`,
      (...v) => v.filter((x) => x + SHOWN < 0).length,
    ),
    rose: add(
      "rose",
      "scales on which the differential of minima rose",
      `countNegative(${each("−")})`,
      (...v) => v.filter((x) => -x + SHOWN < 0).length,
    ),
  };
}
