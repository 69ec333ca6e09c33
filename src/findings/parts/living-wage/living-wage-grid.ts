import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { type FiguredGrid, figuredGrid, type GridChoice } from "../figured-grid.js";
import { headroomFigure, type Salary } from "./pay-points.js";
import type { StatutoryRates } from "./statutory-rates.js";

/** What pay is set against: both kinds of pay point, and all hours, against the rate that began next. */
const COMPARATOR = "next rate";

/** What the margin is called: it stands in the label of a figure. */
export const floorName = (margin: number): string => `floor margin of ${margin}%`;

/** Adds how many headrooms are below zero, and how many there are. */
export function countBelow(
  book: FigureBook,
  name: string,
  label: string,
  margin: number,
  from: readonly string[],
): void {
  const run = `A..${letter(from.length - 1)}`;
  const { period } = book.figures[from[0]!]!;
  const add = (key: string, what: string, formula: string, value: (...values: number[]) => number): string =>
    book.derived(`${name}.${key}`, {
      label: what,
      value,
      unit: { id: "count" },
      period,
      method: "count",
      formula,
      from,
    });
  add(
    "below",
    `${label} below the rate on the stated hours`,
    `countNegative(${run})`,
    (...values) => values.filter((v) => v < 0).length,
  );
  add(
    "floor",
    `${label} under the ${floorName(margin)}`,
    `countNegative(${from.map((_, i) => `${letter(i)} − ${margin}`).join(", ")})`,
    (...values) => values.filter((v) => v - margin < 0).length,
  );
  add("of", label, `countNegative(${run}) + countNotNegative(${run})`, (...values) => values.length);
}

/** The headroom of the latest median and of the latest published minimum, over the listed hours, over the rate that began next. */
export function livingWageGrid(
  book: FigureBook,
  catalogue: Catalogue,
  rates: StatutoryRates,
  hours: number,
  ends: Record<string, Salary>,
): FiguredGrid {
  const options = catalogue.grid("living-wage").options;
  const choices = (options.statistic ?? []).flatMap((statistic) =>
    (options["weekly-hours"] ?? []).map(
      (weekly): GridChoice => ({
        index: "nlw",
        base: ends[statistic]!.figure.period as string,
        basis: `${weekly} hours a week`,
        statistic,
        comparator: COMPARATOR,
      }),
    ),
  );
  const chosen: GridChoice = {
    index: "nlw",
    base: ends["grade-median"]!.figure.period as string,
    basis: `${hours} hours a week`,
    statistic: "grade-median",
    comparator: COMPARATOR,
  };
  return figuredGrid(book, {
    measure: "living-wage",
    says: "headroom of the latest lowest-grade pay held over the National Living Wage, per cent",
    names: {
      index: "Rate",
      base: "Month of pay",
      basis: "Weekly hours",
      statistic: "Kind of pay point",
      comparator: "Set against",
    },
    choices,
    chosen,
    figure({ basis, statistic }) {
      const salary = ends[statistic]!;
      const rate = rates.after(salary.day);
      return rate === undefined ? undefined : headroomFigure(book, salary, rate, Number.parseFloat(basis));
    },
  });
}
