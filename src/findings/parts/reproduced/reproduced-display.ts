import { periodWords } from "../../../core/period.js";
import { INDEX_IDS, INDEX_NAMES } from "../../../core/unit.js";
import type { Chart } from "../../../evidence/chart.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Table, TableCell } from "../../../evidence/table.js";
import { standingWords } from "../standing-words.js";
import type { Comparison } from "./comparison.js";

const when = (book: FigureBook, { published }: Comparison): string => {
  const { period } = book.figures[published]!;
  return typeof period === "string" ? periodWords(period) : `${periodWords(period[0])} to ${periodWords(period[1])}`;
};

/** One row a result: published, ours, difference, and why. */
export function reproducedTable(book: FigureBook, comparisons: readonly Comparison[]): Table {
  const rows = comparisons.map((comparison): TableCell[] => {
    const { published, ours, difference, result, verdict, why } = comparison;
    const own = book.figures[published]!;
    const percent = own.unit.id === "percent";
    const cell = (key: string | undefined): TableCell => (key === undefined ? "[x]" : { figure: key });
    const trio = [{ figure: published }, cell(ours), cell(difference)];
    const none: TableCell[] = ["[z]", "[z]", "[z]"];
    return [
      `${result}, ${when(book, comparison)}`,
      standingWords(own.standing),
      ...(percent ? [...trio, ...none] : [...none, ...trio]),
      verdict,
      why,
    ];
  });
  const pounds = { id: "GBP/year" } as const;
  return {
    columns: [
      { id: "result", label: "Result" },
      { id: "standing", label: "Whose figure" },
      { id: "published", label: "Published", unit: { id: "percent" }, as: "percent-printed" },
      { id: "ours", label: "Ours", unit: { id: "percent" }, as: "percent2" },
      { id: "difference", label: "Ours less published", unit: { id: "points" }, as: "points2" },
      { id: "published-pounds", label: "Published, salary", unit: pounds, as: "pounds0" },
      { id: "ours-pounds", label: "Ours, salary", unit: pounds, as: "pounds2" },
      { id: "difference-pounds", label: "Ours less published, salary", unit: pounds, as: "pounds2" },
      { id: "verdict", label: "Agreement" },
      { id: "why", label: "What may differ, or what is missing" },
    ],
    rows,
  };
}

/** The distance of ours from the published rates of the three indices, year by year. */
export function reproducedChart(book: FigureBook, comparisons: readonly Comparison[]): Chart[] {
  const points = INDEX_IDS.flatMap((index) =>
    comparisons
      .filter(({ group, difference }) => group === INDEX_NAMES[index] && difference !== undefined)
      .map(({ difference }) => ({
        series: INDEX_NAMES[index],
        figure: difference!,
        at: book.figures[difference!]!.period as string,
      })),
  );
  // One month of every year: the last month held would stand beside its March as a line straight up.
  const month = points[0]?.at.slice(4);
  const yearly = points.filter(({ at }) => at.slice(4) === month);
  const shown = new Set(yearly.map(({ figure }) => figure));
  const explained = comparisons.every(({ difference = "", verdict }) => !shown.has(difference) || verdict !== "apart");
  return points.length === 0
    ? []
    : [
        {
          id: "reproduced",
          recipe: "small-multiples",
          title: explained
            ? [
                "Rounding of the published indices explains every difference between our twelve-month rates and the published ones",
              ]
            : ["Our twelve-month rates less the published ones"],
          subtitle: ["Rate worked out from the published index less the published rate, the same month of each year"],
          unit: { id: "points" },
          as: "decimal2",
          points: yearly,
          notes: [
            ["Published rates and indices are both rounded to one decimal; a line at zero would be perfect agreement."],
          ],
        },
      ];
}
