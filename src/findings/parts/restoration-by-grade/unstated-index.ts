import { INDEX_IDS } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { BASES, BASIS_WORDS } from "../../../pay/index.js";
import type { IndexFigures } from "../index-figures.js";
import { halfStep, type PublishedRestoration } from "./published-restorations.js";

/** The rise that restores a published change, at the least and at the most, whichever index stands behind it. */
export interface AnyIndex {
  readonly low: string;
  readonly high: string;
}

/**
 * Adds how far the fastest of the three indices outran the slowest over a published span, on the basis on which it did
 * most: the factor by which an unstated index can move the answer.
 *
 * @returns the key, or undefined when no basis has every month of every index
 */
export function indexSpread(
  book: FigureBook,
  indices: IndexFigures,
  span: { readonly from: string; readonly to: string },
): string | undefined {
  const { from, to } = span;
  const held = BASES.filter((basis) =>
    INDEX_IDS.every((id) => [from, to].every((period) => indices.covers(id, period, basis))),
  );
  if (held.length === 0) return undefined;
  const ratios = INDEX_IDS.map((_, i) => `${letter(2 * i + 1)} ÷ ${letter(2 * i)}`).join(", ");
  const common = { unit: { id: "ratio" }, period: [from, to] } as const;
  const spreads = held.map((basis) =>
    book.derived(`spread.${from}.${to}.${basis}`, {
      ...common,
      label: `rise of the fastest of CPI, CPIH and RPI over that of the slowest, ${from} to ${to}, basis: ${BASIS_WORDS[basis]}`,
      value: (...values) => {
        const risen = INDEX_IDS.map((_, i) => values[2 * i + 1]! / values[2 * i]!);
        return Math.max(...risen) / Math.min(...risen);
      },
      method: "ratio of the largest to the smallest rise of prices",
      formula: `max(${ratios}) ÷ min(${ratios})`,
      from: INDEX_IDS.flatMap((id) => [indices.key(id, from, basis), indices.key(id, to, basis)]),
    }),
  );
  return book.derived(`spread.${from}.${to}`, {
    ...common,
    label: `rise of the fastest of CPI, CPIH and RPI over that of the slowest, ${from} to ${to}, on the basis where it is widest`,
    value: (...values) => Math.max(...values),
    method: "widest over the bases",
    formula: `max(A..${letter(spreads.length - 1)})`,
    from: spreads,
  });
}

/** Adds the least and the most that restores a published change when any of the three indices may stand behind it and any may be wanted. */
export function anyIndex(book: FigureBook, result: PublishedRestoration, spread: string): AnyIndex {
  const { key, row } = result;
  const half = halfStep(book.value(key));
  const add = (which: "low" | "high"): string => {
    const [sign, times] = which === "low" ? (["+", "× B"] as const) : (["−", "÷ B"] as const);
    return book.derived(`any-index-${which}.${key.replace(/^published\./, "")}`, {
      label: `rise that restores the ${row.measure} of ${row.from}, ${row.group}, at ${row.to}, ${which === "low" ? "least" : "most"} whichever of CPI, CPIH and RPI was used and is wanted`,
      value: (x, factor) => {
        const left = 1 + (x! + (which === "low" ? half : -half)) / 100;
        return 100 / (which === "low" ? left * factor! : left / factor!) - 100;
      },
      unit: { id: "percent" },
      period: [row.from, row.to],
      method: "restoration with the index exchanged for the one furthest from it, and the rounding at its end",
      formula: `100 ÷ ((1 + (A ${sign} ${half}) ÷ 100) ${times}) − 100`,
      from: [key, spread],
    });
  };
  return { low: add("low"), high: add("high") };
}
