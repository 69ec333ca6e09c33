import { type Cell, hasValue } from "../core/cell.js";
import type { Figure, Operand, Uncertainty } from "../core/figure.js";
import type { Period } from "../core/period.js";
import { problem } from "../core/problem.js";
import { significant } from "../core/significant.js";
import type { SourceKey } from "../core/source.js";
import { type Standing, type Status, weakestStanding, weakestStatus } from "../core/standing.js";
import type { Unit } from "../core/unit.js";
import { evaluate, letter } from "./formula.js";

/** A figure straight from a row of data. */
export interface PublishedFigure {
  readonly label: string;
  readonly value: Cell;
  readonly unit: Unit;
  readonly period: Period | readonly [Period, Period];
  readonly status: Status;
  readonly standing: Standing;
  readonly sources: readonly SourceKey[];
  /** Where it stands: "civil-service-pay.csv: period=2011-03 grade=all". */
  readonly cell: string;
  readonly uncertainty?: Uncertainty;
}

/** A figure worked out from others. */
export interface DerivedFigure {
  readonly label: string;
  /** The value, worked out by a function of `stats/`, `pay/` or `density/`. The formula must give the same. */
  readonly value: number;
  readonly unit: Unit;
  readonly period: Period | readonly [Period, Period];
  /** What was done: "real change". */
  readonly method: string;
  /** The same in the letters of the operands: "(B ÷ A) ÷ (D ÷ C) × 100 − 100". */
  readonly formula: string;
  /**
   * The operands in the order of their letters: keys of figures, or rows that need no name of their own
   * (the twelve months behind an annual mean).
   */
  readonly from: readonly (string | PublishedFigure)[];
  readonly uncertainty?: Uncertainty;
}

/** Gathers the figures of one finding. */
export interface FigureBook {
  readonly figures: Readonly<Record<string, Figure>>;
  /** Adds a published figure and returns its key. The same key with the same content may be added again. */
  published(key: string, figure: PublishedFigure): string;
  /** Adds a derived figure and returns its key. When an operand is missing, so is the result, for the same reason. */
  derived(
    key: string,
    figure: DerivedFigure | (Omit<DerivedFigure, "value"> & { readonly value: (...operands: number[]) => number }),
  ): string;
  /** The value behind a key. @throws Problem when the figure is unknown or missing */
  value(key: string): number;
  has(key: string): boolean;
}

const rounded = (cell: Cell): Cell => (hasValue(cell) ? { value: significant(cell.value) } : cell);

/** Every key, as the data write several: "tua-2016; era-2025". */
const sourceList = (keys: readonly SourceKey[]): string => keys.join("; ");

/** Whether two values are the same but for the digits that floating point loses. */
export const nearly = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/**
 * A new, empty book. Values are rounded to 12 significant digits on entry, and every derived value is checked
 * against its own formula, so that a figure whose workings do not give it cannot be built.
 *
 * @throws Problem "workings-disagree", "unknown-figure", "repeated-figure"
 * @example
 * const book = figureBook();
 * book.published("a", { label: "pay, 2023", value: { value: 100 }, ...rest });
 * book.derived("rise", { from: ["a", "b"], formula: "B ÷ A × 100 − 100", value: (a, b) => (b / a) * 100 - 100, ...more });
 */
export function figureBook(): FigureBook {
  const figures: Record<string, Figure> = {};
  const cells = new Map<string, string>();
  const get = (key: string): Figure =>
    figures[key] ?? problem("unknown-figure", `there is no figure "${key}"`, { found: key });
  const add = (key: string, figure: Figure): string => {
    const old = figures[key];
    if (old !== undefined && JSON.stringify(old) !== JSON.stringify(figure))
      problem("repeated-figure", `the figure "${key}" is given twice with different content`, { found: key });
    figures[key] = Object.freeze(figure);
    return key;
  };
  return {
    figures,
    has: (key) => key in figures,
    value(key) {
      const { value, label } = get(key);
      return hasValue(value)
        ? value.value
        : problem("missing-figure", `the figure "${key}" (${label}) has no value: ${value.missing}`);
    },
    published(key, given) {
      const { cell, uncertainty = "none published", ...figure } = given;
      if (given.sources.length === 0) problem("no-source", `the figure "${key}" has no source`);
      cells.set(key, cell);
      const value = rounded(given.value);
      const operand: Operand = { label: `A: ${given.label}`, value, source: sourceList(given.sources), cell };
      return add(key, { ...figure, value, uncertainty, method: "as published: A", operands: [operand] });
    },
    derived(key, given) {
      const parts = given.from.map((part) =>
        typeof part === "string" ? get(part) : { ...part, value: rounded(part.value) },
      );
      const operands = parts.map((part, i): Operand => {
        const name = given.from[i]!;
        if (part.sources.length === 0)
          problem("no-source", `operand ${letter(i)} of the figure "${key}" has no source`);
        return {
          label: `${letter(i)}: ${part.label}`,
          value: part.value,
          source: sourceList(part.sources),
          cell: typeof name === "string" ? (cells.get(name) ?? `figure: ${name}`) : name.cell,
        };
      });
      const gap = parts.find((part) => !hasValue(part.value));
      const numbers = parts.map((part) => (hasValue(part.value) ? part.value.value : Number.NaN));
      const value: Cell =
        gap !== undefined
          ? gap.value
          : { value: significant(typeof given.value === "function" ? given.value(...numbers) : given.value) };
      if (hasValue(value)) {
        const again = evaluate(given.formula, numbers);
        if (!Number.isFinite(value.value) || !nearly(again, value.value))
          problem("workings-disagree", `the figure "${key}" is ${value.value}, but its workings give ${again}`, {
            where: given.formula,
          });
      }
      return add(key, {
        label: given.label,
        value,
        unit: given.unit,
        period: given.period,
        method: `${given.method}: ${given.formula}`,
        status: weakestStatus(parts.map((part) => part.status)),
        standing: weakestStanding(parts.map((part) => part.standing)),
        uncertainty: given.uncertainty ?? "none published",
        sources: [...new Set(parts.flatMap((part) => part.sources))],
        operands,
      });
    },
  };
}
