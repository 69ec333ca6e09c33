import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { breaksBetween } from "../common-notes.js";
import type { FiguredGrid } from "../figured-grid.js";
import type { Statistic } from "../medians.js";
import { heldSpan } from "../periods-held.js";
import { byStaff, type DepartmentCounts, departmentChanges, departmentCounts } from "./department-ratios.js";
import { differentialGrid } from "./differential-grid.js";
import { type MinimaCounts, minimaCounts } from "./minima-counts.js";
import { type MinimaChange, type MinimaPoint, minimaChanges, singleRates } from "./minima-figures.js";
import { type PairChange, type PairPoint, pairChange, pairPoints } from "./pair-path.js";
import { type GradePair, PAIRS, type PairId } from "./ratio-figures.js";
import { type WageRises, wageRises } from "./wage-rises.js";

const WHOLE = "whole service";

/** Everything the finding on differentials shows. */
export interface DifferentialFacts extends WageRises {
  readonly book: FigureBook;
  readonly from: Period;
  readonly to: Period;
  /** The headline's three pairs from the first day to the last. */
  readonly service: Readonly<Record<PairId, PairChange>>;
  /** What the table lists of the whole service: from the first day held to every later one. */
  readonly steps: readonly PairChange[];
  /** The same by means, where both days have them. */
  readonly means: readonly PairChange[];
  readonly departments: Readonly<Record<PairId, readonly PairChange[]>>;
  readonly counts: Readonly<Record<PairId, DepartmentCounts | undefined>>;
  /** Departments that the source prints with the same salaries on both days. */
  readonly twins: readonly (readonly [string, string])[];
  /** Departments whose staff a named break changed between the two days. */
  readonly broken: ReadonlySet<string>;
  /** Departments with most staff in the two grades of the headline. */
  readonly largest: readonly PairChange[];
  /** Departments held on a later day than the whole service, for the pair that needs no split. */
  readonly since: readonly PairChange[];
  readonly minima: Readonly<Record<"EO/AO" | "AO/AA", readonly MinimaChange[]>>;
  readonly minimaCounts: Readonly<Record<"EO/AO" | "AO/AA", MinimaCounts | undefined>>;
  readonly single: Readonly<Record<"EO/AO" | "AO/AA", readonly MinimaPoint[]>>;
  readonly grid: FiguredGrid;
}

const every = <T>(work: (pair: GradePair, id: PairId) => T): Record<PairId, T> =>
  Object.fromEntries(Object.entries(PAIRS).map(([id, pair]) => [id, work(pair, id as PairId)])) as Record<PairId, T>;

/** Pairs of departments with the same four salaries. */
function twins(book: FigureBook, changes: readonly PairChange[]): (readonly [string, string])[] {
  const salaries = ({ from, to }: PairChange): string =>
    [from.lower, from.upper, to.lower, to.upper].map((key) => book.value(key)).join();
  return changes.flatMap((change, i) =>
    changes
      .slice(i + 1)
      .filter((other) => salaries(change) === salaries(other))
      .map((other) => [change.who, other.who] as const),
  );
}

/**
 * Adds every figure of the finding.
 *
 * @throws Problem "not-held" when AA, AO and EO medians of the whole service are not held for the days asked for
 */
export function differentialFacts(
  book: FigureBook,
  catalogue: Catalogue,
  options: { readonly from?: Period | undefined; readonly to?: Period | undefined },
): DifferentialFacts {
  const rows = catalogue.dataset("civil-service-pay").rows.filter((row) => row.department_level === "all");
  const path = (pair: GradePair, statistic: Statistic): PairPoint[] =>
    pairPoints(book, rows, { who: WHOLE, pair, statistic });
  const points = every((pair) => path(pair, "median"));
  const common = points["EO/AO"]
    .map(({ period }) => period)
    .filter((p) => points["AO/AA"].some(({ period }) => period === p));
  const { from, to } = heldSpan("differentials", common, options);
  if (from === to)
    problem("bad-span", `differentials: from ${from} to ${to} is one day`, {
      found: `${from} to ${to}`,
      expected: "two different days: a differential is set against an earlier one",
      exit: 2,
    });
  const at = (list: readonly PairPoint[], period: Period): PairPoint | undefined =>
    list.find((p) => p.period === period);
  const between = (pair: GradePair, statistic: Statistic, a: PairPoint, b: PairPoint): PairChange =>
    pairChange(book, { who: WHOLE, pair, statistic }, a, b);
  const service = every((pair, id) => between(pair, "median", at(points[id], from)!, at(points[id], to)!));
  const steps = Object.entries(PAIRS).flatMap(([id, pair]) => {
    const [first, ...later] = points[id as PairId].filter(({ period }) => period <= to);
    const all = later.map((point) => between(pair, "median", first!, point));
    return first!.period < from ? [...all, service[id as PairId]] : all;
  });
  const means = Object.values(PAIRS).flatMap((pair) => {
    const list = path(pair, "mean");
    const [a, b] = [at(list, from), at(list, to)];
    return a === undefined || b === undefined ? [] : [between(pair, "mean", a, b)];
  });
  const departments = every((pair) => departmentChanges(book, catalogue, pair, [from, to]));
  const after = catalogue
    .dataset("civil-service-pay")
    .rows.filter((row) => row.department_level === "parent_department" && row.period > to)
    .map(({ period }) => period)
    .sort()
    .at(-1);
  const minima = {
    "EO/AO": minimaChanges(book, catalogue, PAIRS["EO/AO"]),
    "AO/AA": minimaChanges(book, catalogue, PAIRS["AO/AA"]),
  };
  return {
    book,
    from,
    to,
    service,
    steps,
    means,
    departments,
    counts: every((pair, id) =>
      departmentCounts(book, `departments.${pair.key}`, `${pair.name}, medians`, departments[id]),
    ),
    twins: twins(book, departments["EO/AO"]),
    broken: new Set(
      breaksBetween(catalogue, "civil-service-pay", { from, to, rows: {} })
        .filter(({ field }) => field === "department")
        .flatMap(({ equals }) => equals.split("|")),
    ),
    largest: byStaff(catalogue, departments["EO/AO"]).slice(0, 11),
    since: after === undefined ? [] : departmentChanges(book, catalogue, PAIRS["EO/AA/AO"], [to, after]),
    minima,
    minimaCounts: {
      "EO/AO": minimaCounts(book, PAIRS["EO/AO"], minima["EO/AO"]),
      "AO/AA": minimaCounts(book, PAIRS["AO/AA"], minima["AO/AA"]),
    },
    single: {
      "EO/AO": singleRates(book, catalogue, PAIRS["EO/AO"]),
      "AO/AA": singleRates(book, catalogue, PAIRS["AO/AA"]),
    },
    ...wageRises(book, catalogue),
    grid: differentialGrid(book, catalogue, {
      from,
      to,
      points: { median: points, mean: every((pair) => path(pair, "mean")) },
    }),
  };
}
