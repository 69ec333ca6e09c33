import type { Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { bodyKey } from "../civil-service-bodies.js";
import type { Body } from "./body-figures.js";
import type { SetFigures } from "./set-figures.js";

/** The change of the set without one of its bodies: the lowest, the highest, and whose absence makes each. */
export interface LeaveOneOut {
  readonly low: string;
  readonly high: string;
  readonly lowWithout: Body;
  readonly highWithout: Body;
}

/** Adds the change of the set with each body left out in turn; undefined when the set is one body. */
export function leaveOneOut(book: FigureBook, set: SetFigures, from: Period, to: Period): LeaveOneOut | undefined {
  if (set.bodies.length < 2) return undefined;
  const key = (body: Body): string => `set.without.${bodyKey(body.name)}`;
  for (const body of set.bodies)
    book.derived(key(body), {
      label: `change of the pay bill of the month per full-time equivalent of the set, without ${body.label}`,
      value: (b0, f0, b1, f1, own0, staff0, own1, staff1) =>
        ((b1! - own1!) / (f1! - staff1!) / ((b0! - own0!) / (f0! - staff0!))) * 100 - 100,
      unit: { id: "percent" },
      period: [from, to],
      method: "change without one body",
      formula: "((C − G) ÷ (D − H)) ÷ ((A − E) ÷ (B − F)) × 100 − 100",
      from: [
        set.total("bill", from),
        set.fte(from),
        set.total("bill", to),
        set.fte(to),
        body.figure("bill", from)!,
        body.figure("fte", from)!,
        body.figure("bill", to)!,
        body.figure("fte", to)!,
      ],
    });
  const sorted = [...set.bodies].sort((a, b) => book.value(key(a)) - book.value(key(b)));
  const keys = set.bodies.map(key);
  const end = (name: "low" | "high", reduce: (...values: number[]) => number, formula: string): string =>
    book.derived(`set.without.${name}`, {
      label: `change of the set without one of its bodies, ${name === "low" ? "lowest" : "highest"}`,
      value: (...values) => reduce(...values),
      unit: { id: "percent" },
      period: [from, to],
      method: name === "low" ? "lowest" : "highest",
      formula: `${formula}(A..${letter(keys.length - 1)})`,
      from: keys,
    });
  return {
    low: end("low", Math.min, "min"),
    high: end("high", Math.max, "max"),
    lowWithout: sorted[0]!,
    highWithout: sorted.at(-1)!,
  };
}
