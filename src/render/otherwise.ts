import type { Figure } from "../core/figure.js";
import { periodWords } from "../core/period.js";
import { INDEX_NAMES, type IndexId, unitWords } from "../core/unit.js";
import type { Evidence } from "../evidence/evidence.js";
import { formatFigure } from "../evidence/format.js";
import type { GridCell } from "../evidence/grid.js";
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

const indexName = (id: string): string => INDEX_NAMES[id as IndexId] ?? id;
const plain = (id: string): string => id.replace(/-/g, " ");

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const combination = (cell: Omit<GridCell, "figure" | "value">): string[] => [
  indexName(cell.index),
  periodWords(cell.base),
  plain(cell.basis),
  plain(cell.statistic),
  ...(cell.comparator === undefined ? [] : [plain(cell.comparator)]),
];

const show = (figure: Figure, value: number): string =>
  formatFigure({ ...figure, value: { value } }, formatOfUnit(figure.unit));

/**
 * What the headline would have been under the other reasonable choices, in one or two sentences; or why there are
 * no others. Never a probability: the combinations are choices, not draws.
 *
 * @param evidence  evidence that has passed its checks
 */
export function otherwiseWords({ grid, figures }: Evidence): string {
  if ("none" in grid) return grid.none;
  const chosen = figures[grid.chosen.figure]!;
  const [index, base, basis, statistic, comparator] = combination(grid.chosen);
  const choice = `${index}, base ${base}, basis ${basis}, ${statistic}${comparator === undefined ? "" : `, against ${comparator}`}`;
  return (
    `${sentenceCase(grid.says)}: from ${show(chosen, grid.low)} to ${show(chosen, grid.high)} over the ${grid.of} listed combinations of ` +
    `price index, base, basis and statistic. The one chosen (${choice}) gives ${formatFigure(chosen, formatOfUnit(chosen.unit))}; ` +
    `${grid.agree} of the ${grid.of} agree with it in sign.`
  );
}

/**
 * The same as a table: one row for each listed combination, the chosen one marked; undefined when there is no grid.
 *
 * @param evidence  evidence that has passed its checks
 */
export function otherwiseTable({ grid, figures }: Evidence): OtherwiseTable | undefined {
  if ("none" in grid) return undefined;
  const compared = grid.cells.some((cell) => cell.comparator !== undefined);
  const unit = figures[grid.chosen.figure]!.unit;
  return {
    caption: `${sentenceCase(grid.says)}, under each listed combination of choices`,
    columns: [
      "Price index",
      "Base",
      "Basis",
      "Statistic",
      ...(compared ? ["Compared with"] : []),
      "Shown in the headline",
      `Value (${unitWords(unit)})`,
    ],
    rows: grid.cells.map((cell) => {
      const figure = figures[cell.figure]!;
      const chosen = cell.figure === grid.chosen.figure;
      const names = combination(cell);
      return {
        words: [...names, ...(compared && names.length === 4 ? ["none"] : []), chosen ? "yes" : "no"],
        figure: cell.figure,
        shown: formatFigure(figure, formatOfUnit(figure.unit)),
        chosen,
      };
    }),
  };
}
