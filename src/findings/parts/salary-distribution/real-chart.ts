import { calendarYearOf } from "../../../core/period.js";
import { INDEX_NAMES } from "../../../core/unit.js";
import type { Chart } from "../../../evidence/chart.js";
import { decimal, formatFigure } from "../../../evidence/format.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { basisLine } from "../chart-lines.js";
import type { DistributionFacts, SalaryFacts } from "./distribution-facts.js";
import { edgeOf, pc, pounds, when } from "./distribution-words.js";
import { edgeWords } from "./real-shares.js";

/** That the first day's copy leaves open how part-time salaries are counted. */
export const hoursNote = ({ shares }: DistributionFacts): Sentence => [
  "How the copy of ",
  when(shares[0]!.share),
  " counts part-time salaries is not stated.",
];

/** The shares of the first day beside the limits of those of the second, at what the same salary was worth. */
export function realChart({ book, first, second, real, grid, index, basis }: SalaryFacts): Chart[] {
  const edges = [...new Set(grid.grid.cells.map(({ comparator }) => comparator!))];
  const shown = real.filter(({ edge }) => edges.includes(edgeWords(edge)));
  const [lowest] = shown;
  if (lowest === undefined) return [];
  return [
    {
      id: "salary-distribution-real",
      recipe: "bars",
      title: [
        "In ",
        when(lowest.before.share),
        ", ",
        pc(lowest.before.share),
        " were on ",
        pounds(edgeOf(first, lowest.before)),
        " or less; in ",
        when(lowest.mostShare),
        ", between ",
        pc(lowest.leastShare),
        " and ",
        pc(lowest.mostShare),
        " were on no more than that was worth",
      ],
      subtitle: [
        "Share paid no more than a salary of ",
        when(lowest.before.share),
        ", and in ",
        when(lowest.mostShare),
        ` no more than that was worth by ${INDEX_NAMES[index]}, per cent`,
      ],
      unit: { id: "percent" },
      as: "percent1",
      points: shown.flatMap(({ edge, threshold, before, leastShare, mostShare }) => {
        const category = `£${decimal(edge, 0)}, worth ${formatFigure(book.figures[threshold]!, "pounds0")} later`;
        return [
          { series: calendarYearOf(first.of.period), category, figure: before.share },
          { series: `${calendarYearOf(second.of.period)}, at least`, category, figure: leastShare },
          { series: `${calendarYearOf(second.of.period)}, at most`, category, figure: mostShare },
        ];
      }),
      focus: [calendarYearOf(first.of.period)],
      notes: [
        ["What a salary was worth later falls inside a band, so the share is known between two limits."],
        hoursNote(first),
        basisLine(basis, "A salary"),
      ],
    },
  ];
}
