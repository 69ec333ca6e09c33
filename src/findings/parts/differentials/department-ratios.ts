import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { CivilServicePayRow } from "../../../catalogue/rows/civil-service.js";
import { cellValue } from "../../../core/cell.js";
import type { Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { type PairChange, type PairPoint, pairChange, pairPoints } from "./pair-path.js";
import type { GradePair } from "./ratio-figures.js";

/** The medians of each department, by the name to join on. */
function byDepartment(catalogue: Catalogue): Map<string, CivilServicePayRow[]> {
  const names = catalogue.crosswalk("department");
  const found = new Map<string, CivilServicePayRow[]>();
  for (const row of catalogue.dataset("civil-service-pay").rows) {
    if (row.department_level !== "parent_department" || row.statistic !== "median") continue;
    const who = names.canonical(row.department, "department-group");
    found.set(who, [...(found.get(who) ?? []), row]);
  }
  return found;
}

/** The change of a ratio of medians in every department that has both grades on both days, in order of name. */
export function departmentChanges(
  book: FigureBook,
  catalogue: Catalogue,
  pair: GradePair,
  [from, to]: readonly [Period, Period],
): PairChange[] {
  return [...byDepartment(catalogue)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([who, rows]): PairChange[] => {
      const of = { who, pair, statistic: "median" } as const;
      const wanted = rows.filter((row) => row.period === from || row.period === to);
      const held = (period: Period): boolean =>
        [pair.upper, pair.lower].every((grade) =>
          wanted.some((row) => row.grade === grade && row.period === period && cellValue(row.value) !== undefined),
        );
      if (!held(from) || !held(to)) return [];
      const [start, end] = pairPoints(book, wanted, of) as [PairPoint, PairPoint];
      return [pairChange(book, of, start, end)];
    });
}

/** Keys of how many departments there are, in how many the ratio fell and rose whatever rounding did, and the range. */
export interface DepartmentCounts {
  readonly of: string;
  readonly fell: string;
  readonly rose: string;
  readonly unclear: string;
  readonly low: string;
  readonly high: string;
}

/** Counts changes and adds their range; undefined when there is none to count. */
export function departmentCounts(
  book: FigureBook,
  prefix: string,
  what: string,
  changes: readonly PairChange[],
): DepartmentCounts | undefined {
  const [first] = changes;
  if (first === undefined) return undefined;
  const run = `A..${letter(changes.length - 1)}`;
  const each = changes.map((_, i) => `−${letter(i)}`).join(", ");
  const period = [first.from.period, first.to.period] as const;
  const add = (
    name: string,
    label: string,
    formula: string,
    from: readonly string[],
    value: (...values: number[]) => number,
    unit: "count" | "percent" = "count",
  ): string =>
    book.derived(`${prefix}.${name}`, {
      label: `${label}, ${what}`,
      value,
      unit: { id: unit },
      period,
      method: unit === "count" ? "count" : label,
      formula,
      from,
    });
  const keys = changes.map(({ change }) => change);
  const below = (...values: number[]): number => values.filter((value) => value < 0).length;
  const of = add(
    "of",
    "departments held on both days",
    `countNegative(${run}) + countNotNegative(${run})`,
    keys,
    (...v) => v.length,
  );
  const fell = add(
    "fell",
    "departments in which the ratio fell, whatever rounding did",
    `countNegative(${run})`,
    changes.map(({ most }) => most),
    below,
  );
  const rose = add(
    "rose",
    "departments in which the ratio rose, whatever rounding did",
    `countNegative(${each})`,
    changes.map(({ least }) => least),
    (...values) => values.filter((value) => value > 0).length,
  );
  return {
    of,
    fell,
    rose,
    unclear: add(
      "unclear",
      "departments in which rounding hides the direction",
      "A − B − C",
      [of, fell, rose],
      (a, b, c) => a! - b! - c!,
    ),
    low: add("low", "lowest change of the ratio", `min(${run})`, keys, (...v) => Math.min(...v), "percent"),
    high: add("high", "highest change of the ratio", `max(${run})`, keys, (...v) => Math.max(...v), "percent"),
  };
}

/** Departments in order of how many staff they have in two grades, most first: to choose which to draw. */
export function byStaff(catalogue: Catalogue, changes: readonly PairChange[]): PairChange[] {
  const names = catalogue.crosswalk("department");
  const staff = new Map<string, number>();
  const [first] = changes;
  if (first === undefined) return [];
  const { pair, to } = first;
  for (const row of catalogue.dataset("civil-service-headcount").rows) {
    if (row.department_level !== "parent_department" || row.measure !== "headcount" || row.period !== to.period)
      continue;
    if (row.grade !== pair.upper && row.grade !== pair.lower) continue;
    const who = names.canonical(row.department, "department-group");
    staff.set(who, (staff.get(who) ?? 0) + (cellValue(row.value) ?? 0));
  }
  return [...changes].sort((a, b) => (staff.get(b.who) ?? 0) - (staff.get(a.who) ?? 0));
}
