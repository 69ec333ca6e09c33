import type { Period } from "../../../core/period.js";
import { periodWords } from "../../../core/period.js";
import { INDEX_IDS, type IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Basis } from "../../../pay/index.js";
import { percentFigure } from "../arithmetic-figures.js";
import type { IndexFigures } from "../index-figures.js";
import { realChangeFigure } from "../real-figures.js";
import { type Body, perFteName } from "./body-figures.js";
import { type LimitOptions, limitsKey, limitsOf, limitsWords } from "./limits.js";
import { billUsable } from "./returns.js";
import { type SetFigures, setFigures, withSalary } from "./set-figures.js";

/** The bodies that pass under some limits, taken together between two Marches. */
export interface LimitedSet {
  readonly options: LimitOptions;
  readonly figures: SetFigures;
  readonly change: string;
  /** Those of its bodies that filed a usable salary cost at both ends; undefined when none did. */
  salary(): SalarySet | undefined;
  real(index: IndexId, basis: Basis): string;
}

/** Salary cost of the bodies of a set that filed it. */
export interface SalarySet {
  readonly bodies: number;
  readonly figures: SetFigures;
  readonly change: string;
  readonly real: Readonly<Record<IndexId, string>>;
}

/** Opens the sets: under any limits, from any March of those held to the last. */
export function limitedSets(
  book: FigureBook,
  indices: IndexFigures,
  bodies: readonly Body[],
  marches: readonly Period[],
): (options: LimitOptions, from: Period, basis: Basis) => LimitedSet | undefined {
  const to = marches.at(-1)!;
  const seen = new Map<string, LimitedSet | undefined>();
  const open = (options: LimitOptions, from: Period, basis: Basis): LimitedSet | undefined => {
    const span = marches.slice(marches.indexOf(from));
    const own = bodies.filter(
      (body) => body.readingWithin(limitsOf(options)) === "checked" && span.every((p) => billUsable(body.filed[p])),
    );
    if (own.length === 0) return undefined;
    const name = limitsKey(options);
    const says = limitsWords(options);
    const what = (field: "bill" | "salary", n: number): string => `${perFteName(field)}, ${n} bodies, ${says}`;
    const between = `${periodWords(from)} to ${periodWords(to)}`;
    const figures = setFigures(book, name, says, own, from);
    const real = (
      field: "bill" | "salary",
      n: number,
      [start, end]: readonly [string, string],
      index: IndexId,
      on: Basis,
    ): string =>
      realChangeFigure(book, indices, `set.${field}-real.${name}.${index}.${from}.${on}`, {
        what: what(field, n),
        from: start,
        to: end,
        index,
        basis: on,
      });
    const ends = (field: "bill" | "salary", set: SetFigures): readonly [string, string] => [
      set.perFte(field, from),
      set.perFte(field, to),
    ];
    const bills = ends("bill", figures);
    const change = (field: "bill" | "salary", set: SetFigures): string =>
      percentFigure(book, `set.${field}-change.${name}.${from}`, "change", {
        label: `change of ${what(field, set.bodies.length)}, ${between}`,
        from: set.perFte(field, from),
        to: set.perFte(field, to),
      });
    const paid = withSalary(own, from, to);
    const salary = (): SalarySet | undefined => {
      if (paid.length === 0) return undefined;
      const set = setFigures(book, `${name}.paid`, says, paid, from);
      const costs = ends("salary", set);
      const after = Object.fromEntries(
        INDEX_IDS.map((id) => [id, real("salary", set.bodies.length, costs, id, basis)]),
      );
      return {
        bodies: paid.length,
        figures: set,
        change: change("salary", set),
        real: after as Record<IndexId, string>,
      };
    };
    return {
      options,
      figures,
      change: change("bill", figures),
      salary,
      real: (index, on) => real("bill", own.length, bills, index, on),
    };
  };
  return (options, from, basis) => {
    const key = `${limitsKey(options)}.${from}.${basis}`;
    if (!seen.has(key)) seen.set(key, open(options, from, basis));
    return seen.get(key);
  };
}
