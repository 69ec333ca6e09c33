import type { Figure } from "../core/figure.js";
import { type Period, periodWords } from "../core/period.js";
import { INDEX_NAMES, unitWords } from "../core/unit.js";
import type { Evidence } from "../evidence/evidence.js";
import { formatFigure } from "../evidence/format.js";
import type { Grid, GridCell, GridDimension } from "../evidence/grid.js";
import { formatOfUnit } from "./format-of-unit.js";

/** The combinations of a grid as a table of words, with the value of each. */
export interface OtherwiseTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly words: readonly string[];
    readonly figure: string;
    /** The value as it is written for a person. */
    readonly shown: string;
    readonly chosen: boolean;
  }[];
}

const NAMES: Readonly<Record<GridDimension, string>> = {
  index: "Price index",
  base: "Base",
  basis: "Basis",
  statistic: "Statistic",
  comparator: "Compared with",
};
const DIMENSIONS = Object.keys(NAMES) as GridDimension[];

/** Options of `grid.csv` that do not read as words. */
const OPTION_WORDS: Readonly<Record<string, string>> = {
  ...INDEX_NAMES,
  nlw: "National Living Wage",
  "grade-median": "median of the grade",
  "range-minimum": "lowest point of a range",
  public: "whole public sector",
  public_excl_financial: "public excluding financial services",
  "each-years-own-pounds": "each year's own pounds",
};

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An option as it is read. */
const option = (cell: Omit<GridCell, "figure" | "value">, dimension: GridDimension): string => {
  const id = cell[dimension];
  if (id === undefined) return "none";
  return dimension === "base" ? periodWords(id as Period) : (OPTION_WORDS[id] ?? id.replace(/[-_]/g, " "));
};

/** The dimensions in which the combinations differ at all; when none does, that of the first. */
const varying = ({ cells }: Grid): GridDimension[] => {
  const found = DIMENSIONS.filter((dimension) => new Set(cells.map((cell) => cell[dimension])).size > 1);
  return found.length === 0 ? ["index"] : found;
};

const nameOf = ({ names }: Grid, dimension: GridDimension): string => names?.[dimension] ?? NAMES[dimension];

const inProse = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

const show = (figure: Figure, value: number): string =>
  formatFigure({ ...figure, value: { value } }, formatOfUnit(figure.unit));

/** How many have the sign of the chosen one; nothing of a measure that cannot be below zero, for there it says nothing. */
function agreement({ agree, of, oneSign }: Grid): string {
  if (oneSign === true) return "it cannot be below zero under any.";
  return agree === of ? `all ${of} have its sign.` : `${agree} of the ${of} have its sign.`;
}

/**
 * What the headline would have been under the other reasonable choices, in one or two sentences; or why there are
 * no others. Only what is varied is named. Never a probability: the combinations are choices, not draws.
 *
 * @param evidence  evidence that has passed its checks
 */
export function otherwiseWords({ grid, figures }: Evidence): string {
  if ("none" in grid) return grid.none;
  const chosen = figures[grid.chosen.figure]!;
  const dimensions = varying(grid);
  const named = dimensions.map((dimension) => nameOf(grid, dimension).toLowerCase());
  const choice = dimensions.map((dimension) => {
    const bare = grid.names?.[dimension] !== undefined || (dimension !== "base" && dimension !== "basis");
    return `${bare ? "" : `${dimension} `}${option(grid.chosen, dimension)}`;
  });
  return (
    `${sentenceCase(grid.says)}: from ${show(chosen, grid.low)} to ${show(chosen, grid.high)} over the ${grid.of} listed combinations of ` +
    `${inProse(named)}. The one chosen (${choice.join(", ")}) gives ${formatFigure(chosen, formatOfUnit(chosen.unit))}; ` +
    agreement(grid)
  );
}

/**
 * The same as a table: one row for each listed combination, the chosen one marked, a column for each thing that is
 * varied; undefined when there is no grid.
 *
 * @param evidence  evidence that has passed its checks
 */
export function otherwiseTable({ grid, figures }: Evidence): OtherwiseTable | undefined {
  if ("none" in grid) return undefined;
  const dimensions = varying(grid);
  const unit = figures[grid.chosen.figure]!.unit;
  return {
    caption: `${sentenceCase(grid.says)}, under each listed combination of choices`,
    columns: [
      ...dimensions.map((dimension) => nameOf(grid, dimension)),
      "Shown in the headline",
      `Value (${unitWords(unit)})`,
    ],
    rows: grid.cells.map((cell) => {
      const figure = figures[cell.figure]!;
      const chosen = cell.figure === grid.chosen.figure;
      return {
        words: [...dimensions.map((dimension) => option(cell, dimension)), chosen ? "yes" : "no"],
        figure: cell.figure,
        shown: formatFigure(figure, formatOfUnit(figure.unit)),
        chosen,
      };
    }),
  };
}
