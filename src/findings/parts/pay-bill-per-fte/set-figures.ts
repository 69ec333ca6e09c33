import { type Period, periodWords } from "../../../core/period.js";
import type { UnitId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { sum } from "../../../stats/index.js";
import { type Body, perFteName } from "./body-figures.js";
import { salaryUsable } from "./returns.js";

/** Adds how many there are of some figures, and returns the key. */
export function countFigure(book: FigureBook, key: string, label: string, from: readonly string[]): string {
  const { period } = book.figures[from[0]!]!;
  return book.derived(key, {
    label,
    value: (...values) => values.length,
    unit: { id: "count" },
    period,
    method: "count",
    formula: `countNotNegative(A..${letter(from.length - 1)})`,
    from,
  });
}

/** Adds the sum of some figures, and returns the key. */
export function sumFigure(book: FigureBook, key: string, label: string, unit: UnitId, from: readonly string[]): string {
  const { period } = book.figures[from[0]!]!;
  return book.derived(key, {
    label,
    value: (...values) => sum(values),
    unit: unit === "GBP" ? { id: unit, prices: "current" } : { id: unit },
    period,
    method: "sum over the bodies of the set",
    formula: `sum(A..${letter(from.length - 1)})`,
    from,
  });
}

/** The figures of a set of bodies taken together. */
export interface SetFigures {
  readonly bodies: readonly Body[];
  /** Pay bill per full-time equivalent of the set, over the Marches asked for. */
  perFte(field: "bill" | "salary", period: Period): string;
  fte(period: Period): string;
  total(field: "bill" | "salary", period: Period): string;
}

/**
 * The figures of a set chosen from a March on: sums over its bodies, divided. A set is never a total of the service.
 *
 * @param set   of the keys: "fit-within-15.jump-within-20"
 * @param says  which bodies, in words
 */
export function setFigures(
  book: FigureBook,
  set: string,
  says: string,
  bodies: readonly Body[],
  from: Period,
): SetFigures {
  const words = `${bodies.length} bodies, ${says}`;
  const name = `${set}.${bodies.length}.${from}`;
  const total = (field: "fte" | "bill" | "salary", period: Period): string =>
    sumFigure(
      book,
      `set.${field}.${name}.${period}`,
      `${field === "fte" ? "full-time equivalents" : field === "bill" ? "pay bill of the month" : "salary cost of the month"}, ${words}, ${periodWords(period)}`,
      field === "fte" ? "fte" : "GBP",
      bodies.map((body) => body.figure(field, period)!),
    );
  return {
    bodies,
    fte: (period) => total("fte", period),
    total,
    perFte: (field, period) =>
      book.derived(`set.${field}-per-fte.${name}.${period}`, {
        label: `${perFteName(field)}, ${words}, ${periodWords(period)}`,
        value: (money, fte) => money! / fte!,
        unit: { id: "GBP", prices: "current" },
        period,
        method: "per full-time equivalent",
        formula: "A ÷ B",
        from: [total(field, period), total("fte", period)],
      }),
  };
}

/** Those of a set whose salary cost may be used at both ends. */
export const withSalary = (bodies: readonly Body[], from: Period, to: Period): Body[] =>
  bodies.filter(({ filed }) => salaryUsable(filed[from]) && salaryUsable(filed[to]));

/**
 * Adds pay bill per full-time equivalent at the end with every body's staff as at the start: what the change would have
 * been had no body grown or shrunk beside the others.
 */
export function fixedStaffFigure(book: FigureBook, bodies: readonly Body[], from: Period, to: Period): string {
  const n = bodies.length;
  const terms = bodies.map((_, i) => `${letter(i)} × ${letter(n + i)}`).join(" + ");
  const staff = bodies.map((body) => body.figure("fte", from)!);
  const bills = bodies.map((body) => body.perFte("bill", to)!);
  return book.derived(`fixed-staff.${from}.${to}`, {
    label: `${perFteName("bill")}, ${n} bodies, ${periodWords(to)}, each with its staff of ${periodWords(from)}`,
    value: (...values) => sum(values.slice(0, n).map((v, i) => v * values[n + i]!)) / sum(values.slice(0, n)),
    unit: { id: "GBP", prices: "current" },
    period: to,
    method: "mean over bodies, weighted by their staff at the start",
    formula: `(${terms}) ÷ sum(A..${letter(n - 1)})`,
    from: [...staff, ...bills],
  });
}
