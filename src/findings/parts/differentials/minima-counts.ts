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
  readonly unchanged: string;
  /** The same by department: one counts as fallen when every scale of it fell. */
  readonly departments: string;
  readonly departmentsFell: string;
  /** Of the scales that fell, those on which more than half of the fall had come by the next day held. */
  readonly early: string;
}

/** Steps below which a differential in per cent is unchanged as it is written. */
export const SHOWN = 0.05;

/** Counts the changes of differentials that show in the first decimal; undefined when there is none. */
export function minimaCounts(
  book: FigureBook,
  pair: GradePair,
  changes: readonly MinimaChange[],
): MinimaCounts | undefined {
  if (changes.length === 0) return undefined;
  const from = changes.map(({ change }) => change);
  const days = changes.flatMap((c) => [monthOfDay(c.from.day), monthOfDay(c.to.day)]).sort();
  const add = (
    name: string,
    label: string,
    formula: string,
    value: (...values: number[]) => number,
    keys: readonly string[] = from,
  ): string =>
    book.derived(`minima.${pair.key}.${name}`, {
      label: `${label}, ${pair.name}`,
      value,
      unit: { id: "count" },
      period: [days[0]!, days.at(-1)!],
      method: "count",
      formula,
      from: keys,
    });
  const bodies = [...new Set(changes.map((c) => c.from.body))];
  const ofBody = (body: string): number[] => changes.flatMap((c, i) => (c.from.body === body ? [i] : []));
  const highest = bodies.map((body) => {
    const own = ofBody(body).map(letter);
    return own.length === 1 ? own[0]! : `max(${own.join(", ")})`;
  });
  const top = (values: readonly number[]): number[] =>
    bodies.map((body) => Math.max(...ofBody(body).map((i) => values[i]!)));
  const stepped = changes.flatMap(({ change, step }) =>
    step !== undefined && book.value(change) + SHOWN < 0 ? [step.change, change] : [],
  );
  const each = (sign: "" | "−"): string => from.map((_, i) => `${sign}${letter(i)} + ${SHOWN}`).join(", ");
  const run = `A..${letter(from.length - 1)}`;
  const of = add(
    "of",
    "scales that can be followed",
    `countNegative(${run}) + countNotNegative(${run})`,
    (...v) => v.length,
  );
  const fell = add(
    "fell",
    "scales on which the differential of minima fell",
    `countNegative(${each("")})`,
    (...v) => v.filter((x) => x + SHOWN < 0).length,
  );
  const rose = add(
    "rose",
    "scales on which the differential of minima rose",
    `countNegative(${each("−")})`,
    (...v) => v.filter((x) => -x + SHOWN < 0).length,
  );
  return {
    of,
    fell,
    rose,
    unchanged: add("unchanged", "scales on which no change shows", "A − B − C", (a, b, c) => a! - b! - c!, [
      of,
      fell,
      rose,
    ]),
    departments: add(
      "departments",
      "departments with a scale that can be followed",
      `countNegative(${highest.join(", ")}) + countNotNegative(${highest.join(", ")})`,
      (...v) => top(v).length,
    ),
    departmentsFell: add(
      "departments-fell",
      "departments on every scale of which the differential of minima fell",
      `countNegative(${highest.map((one) => `${one} + ${SHOWN}`).join(", ")})`,
      (...v) => top(v).filter((x) => x + SHOWN < 0).length,
    ),
    early: add(
      "early",
      "scales on which more than half of the fall had come by the next snapshot held",
      stepped.length === 0
        ? "A × 0"
        : `countNegative(${stepped.flatMap((_, i) => (i % 2 === 0 ? [`${letter(i)} − ${letter(i + 1)} ÷ 2`] : [])).join(", ")})`,
      (...v) => (stepped.length === 0 ? 0 : v.filter((x, i) => i % 2 === 0 && x - v[i + 1]! / 2 < 0).length),
      stepped.length === 0 ? [fell] : stepped,
    ),
  };
}
