import { INDEX_IDS, INDEX_NAMES } from "../../../core/unit.js";
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
 * Adds how far the fastest rise of prices outran the slowest over a published span, over the three indices and every
 * basis that holds all of them: the factor by which an unstated index, dated in an unstated way, can move the answer.
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
  const common = { unit: { id: "ratio" }, period: [from, to] } as const;
  const risen = held.flatMap((basis) =>
    INDEX_IDS.map((id) =>
      book.derived(`risen.${id}.${from}.${to}.${basis}`, {
        ...common,
        label: `prices of ${to} over those of ${from}, ${INDEX_NAMES[id]}, basis: ${BASIS_WORDS[basis]}`,
        value: (start, end) => end! / start!,
        method: "ratio of index values",
        formula: "B ÷ A",
        from: [indices.key(id, from, basis), indices.key(id, to, basis)],
      }),
    ),
  );
  const run = `A..${letter(risen.length - 1)}`;
  return book.derived(`spread.${from}.${to}`, {
    ...common,
    label: `largest rise of prices over the smallest, ${from} to ${to}, over CPI, CPIH and RPI and the ways of dating them`,
    value: (...values) => Math.max(...values) / Math.min(...values),
    method: "ratio of the largest to the smallest rise of prices",
    formula: `max(${run}) ÷ min(${run})`,
    from: risen,
  });
}

/** Adds the least and the most that restores a published change when any of the three indices, dated in any way, may stand behind it and any may be wanted. */
export function anyIndex(book: FigureBook, result: PublishedRestoration, spread: string): AnyIndex {
  const { key, row } = result;
  const half = halfStep(book.value(key));
  const add = (which: "low" | "high"): string => {
    const [sign, times] = which === "low" ? (["+", "× B"] as const) : (["−", "÷ B"] as const);
    return book.derived(`any-index-${which}.${key.replace(/^published\./, "")}`, {
      label: `rise that restores the ${row.measure} of ${row.from}, ${row.group}, at ${row.to}, ${which === "low" ? "least" : "most"} whichever of CPI, CPIH and RPI was used and is wanted, dated in whichever way`,
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
