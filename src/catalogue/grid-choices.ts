import { nearest } from "../core/nearest.js";
import { problem } from "../core/problem.js";
import type { GridChoice, GridMeasure, GridRow } from "./rows/references.js";

/** One option for every choice of a measure. */
export type GridCombination = Readonly<Partial<Record<GridChoice, string>>>;

/** The reasonable choices of one measure. */
export interface GridChoices {
  readonly measure: GridMeasure;
  /** The headline's combination. */
  readonly chosen: GridCombination;
  /** Every option of each choice, in the order of the data. */
  readonly options: Readonly<Partial<Record<GridChoice, readonly string[]>>>;
  /** Every combination that `grid.csv` lists: all options with all, but for those that require another. */
  readonly combinations: readonly GridCombination[];
  /** The rows, with the reason for each option. */
  readonly rows: readonly GridRow[];
}

const allowed = (combination: GridCombination, rows: readonly GridRow[]): boolean =>
  rows.every((row) => {
    if (row.requires === "" || combination[row.choice] !== row.option) return true;
    const [choice, option] = row.requires.split("=") as [GridChoice, string];
    return option.split("|").includes(combination[choice] ?? "");
  });

/**
 * The reasonable choices of a measure.
 *
 * @throws Problem "unknown-measure"; "bad-grid" unless exactly one option of every choice is the headline's
 */
export function gridChoices(measure: string, all: readonly GridRow[]): GridChoices {
  const rows = all.filter((row) => row.measure === measure);
  const [first] = rows;
  if (first === undefined) {
    const known = [...new Set(all.map((row) => row.measure))];
    const near = nearest(measure, known);
    return problem("unknown-measure", `grid.csv lists no choices for "${measure}"`, {
      found: measure,
      expected: `one of ${known.join(", ")}`,
      ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
      exit: 2,
    });
  }
  const options: Partial<Record<GridChoice, string[]>> = {};
  const chosen: Partial<Record<GridChoice, string>> = {};
  for (const row of rows) {
    options[row.choice] = [...(options[row.choice] ?? []), row.option];
    if (!row.chosen) continue;
    if (chosen[row.choice] !== undefined) refuseChosen(measure, row.choice, "two options");
    chosen[row.choice] = row.option;
  }
  let combinations: GridCombination[] = [{}];
  for (const choice of Object.keys(options) as GridChoice[]) {
    if (chosen[choice] === undefined) refuseChosen(measure, choice, "no option");
    combinations = combinations.flatMap((start) => options[choice]!.map((option) => ({ ...start, [choice]: option })));
  }
  combinations = combinations.filter((combination) => allowed(combination, rows));
  return { measure: first.measure, chosen, options, combinations, rows };
}

function refuseChosen(measure: string, choice: GridChoice, found: string): never {
  return problem("bad-grid", `grid.csv: ${found} of "${choice}" chosen for ${measure}`, {
    found,
    expected: "exactly one option of every choice is the headline's",
    where: `grid.csv, measure ${measure}, choice ${choice}`,
  });
}
