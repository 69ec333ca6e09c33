import { calendarYearOf } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { twoSidedP } from "../../../stats/index.js";
import { densityKey } from "../density-long-run/density-figures.js";
import type { Told } from "../told-apart.js";
import { employeesKey } from "./employees-figure.js";
import type { Split } from "./split-figures.js";

const LEVEL = 0.05;

/** Whether the change of a split and the part that goes with members can be told from none. */
export interface SplitTold {
  readonly change: Told;
  readonly membership: Told;
}

/**
 * Whether the change of a split and its membership effect can be told from none, with the one standard error there is,
 * borrowed for both ends. The membership effect is Shapley's: with employees taken as known it is a sum of the two
 * densities, so that its standard error follows from theirs without approximation.
 */
export function splitTold(book: FigureBook, split: Split): SplitTold {
  const { from, to, years } = split;
  const name = `${calendarYearOf(from)}.${calendarYearOf(to)}`;
  const shared = { unit: { id: "ratio" }, period: [from, to] } as const;
  const told = (effect: string, z: string): Told => ({ change: effect, z, apart: twoSidedP(book.value(z)) < LEVEL });
  const change = book.derived(`z.change.${name}`, {
    ...shared,
    label: `change of union density over its borrowed standard error, ${years}`,
    value: (a, b, se) => (b! - a!) / Math.hypot(se!, se!),
    method: "difference over the standard error of a difference of two independent estimates",
    formula: "(B − A) ÷ sqrt(C × C + C × C)",
    from: [densityKey("lfs_survey", from), densityKey("lfs_survey", to), "se.borrowed"],
  });
  const membership = book.derived(`z.membership.${name}`, {
    ...shared,
    label: `membership effect, Shapley, over its borrowed standard error, employees taken as known, ${years}`,
    value: (effect, start, end, se) => effect! / ((se! / 2) * Math.hypot(1 + end! / start!, 1 + start! / end!)),
    method: "effect over the standard error that those of the two densities give it",
    formula: "A ÷ (D ÷ 2 × sqrt((1 + C ÷ B) × (1 + C ÷ B) + (1 + B ÷ C) × (1 + B ÷ C)))",
    from: [split.membership.shapley, employeesKey("lfs_survey", from), employeesKey("lfs_survey", to), "se.borrowed"],
  });
  return { change: told(split.change, change), membership: told(split.membership.shapley, membership) };
}
