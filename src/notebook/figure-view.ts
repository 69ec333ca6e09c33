import { inspect } from "node:util";
import type { Catalogue } from "../catalogue/catalogue.js";
import { cellValue } from "../core/cell.js";
import type { Figure } from "../core/figure.js";
import { knownOptions } from "../core/options.js";
import type { Period } from "../core/period.js";
import { problem } from "../core/problem.js";
import type { IndexId } from "../core/unit.js";
import { formatFigure } from "../evidence/format.js";
import type { Basis } from "../pay/basis.js";
import { refuseConstantPrices } from "../pay/refuse-constant-prices.js";
import { formatOfUnit } from "../render/format-of-unit.js";
import { type RealAmount, realAmount } from "./real-amount.js";

/** A figure of a finding in a notebook: the figure as it is, and what can be asked of it. */
export interface FigureView {
  readonly key: string;
  readonly figure: Figure;
  /** The number, or undefined when it is missing: then `figure.value` says why. */
  readonly value: number | undefined;
  /** The figure in words. */
  readonly text: string;
  /**
   * An amount of money in the prices of another period.
   * @throws Problem "not-an-amount", "already-constant-prices", "missing-figure", "not-one-period", "unknown-option" and those of `real`
   */
  real(options: { readonly to: Period; readonly index: IndexId; readonly basis?: Basis }): RealAmount;
}

/**
 * A figure of evidence, with what a notebook asks of it.
 *
 * @param key        its key in the evidence
 * @param figure     the figure
 * @param catalogue  holds the price indices
 * @returns the view
 * @example figureView("median.2011-03", evidence.figures["median.2011-03"], catalogue).text
 */
export function figureView(key: string, figure: Figure, catalogue: Catalogue): FigureView {
  const value = cellValue(figure.value);
  const text = formatFigure(figure, formatOfUnit(figure.unit));
  const view: FigureView = {
    key,
    figure,
    value,
    text,
    real(options) {
      if (typeof options !== "object") problem("missing-option", `${key}: real needs { to, index }`, { exit: 2 });
      knownOptions(`${key}: real`, options, ["to", "index", "basis"]);
      if (!figure.unit.id.startsWith("GBP"))
        problem("not-an-amount", `${key} is not an amount of money`, { found: figure.unit.id, expected: "pounds" });
      refuseConstantPrices("real", figure.unit);
      if (typeof figure.period !== "string")
        return problem("not-one-period", `${key} speaks of a span, not of one period`, {
          found: figure.period.join(" to "),
          expected: "a figure of one period",
        });
      if (value === undefined) return problem("missing-figure", `${key} has no value`, { found: text });
      return realAmount(catalogue, value, { from: figure.period, ...options });
    },
  };
  return Object.defineProperty(view, inspect.custom, {
    value: () => `${figure.label}: ${text} (${figure.status}; ${figure.sources.join(", ")})`,
  });
}
