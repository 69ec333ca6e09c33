import type { Grade } from "../../../catalogue/rows/civil-service.js";
import { type Period, periodWords } from "../../../core/period.js";
import type { Chart } from "../../../evidence/chart.js";
import type { Table, TableCell } from "../../../evidence/table.js";
import { GRADES } from "../grades.js";
import { salaryKey } from "../medians.js";
import { standingWords } from "../standing-words.js";
import { compositionCharts } from "./composition-charts.js";
import type { CompositionFacts } from "./composition-facts.js";
import { PARTS } from "./effect-formulas.js";
import { type ShareBase, shareKey } from "./grade-counts.js";
import { contributionKey, effectKey } from "./mean-effects.js";
import { medianChangeKey } from "./median-changes.js";

const heading = (grade: Grade): string =>
  grade === "all" ? "All grades" : grade === "unknown" ? "Grade unknown" : grade;

function table({ book, from, to, counts, taken }: CompositionFacts): Table {
  const share = { unit: { id: "percent" }, as: "percent1" } as const;
  const money = { unit: { id: "GBP/year", prices: "current" }, as: "pounds0" } as const;
  const since = periodWords(from);
  const counted = [...new Set([...counts.headcount, ...counts.fte])].sort();
  const figureOr = (key: string, otherwise: string): TableCell => (book.has(key) ? { figure: key } : otherwise);
  const row = (grade: Grade, period: Period): TableCell[] => {
    const level = grade !== "all" && grade !== "unknown";
    const shares: readonly (readonly [ShareBase, "headcount" | "fte", boolean])[] = [
      ["known", "headcount", level],
      ["all", "headcount", grade !== "all"],
      ["known", "fte", level],
    ];
    const keys = shares.map(([base, count]) => shareKey(base, count, grade, period));
    const first = [...keys, salaryKey(grade, period, "mean"), salaryKey(grade, period)].find((key) => book.has(key))!;
    const of = period < from ? "[z]" : period === from ? "base" : "[x]";
    return [
      `${heading(grade)}, ${period.slice(0, 4)}`,
      standingWords(book.figures[first]!.standing),
      ...shares.map(([, , applies], i) => figureOr(keys[i]!, applies ? "[x]" : "[z]")),
      figureOr(salaryKey(grade, period, "mean"), "[x]"),
      period > from ? figureOr(medianChangeKey(grade, period), "[x]") : of,
      ...PARTS.map((part) =>
        taken.includes(period)
          ? { figure: grade === "all" ? effectKey(part, period) : contributionKey(part, grade, period) }
          : of,
      ),
    ];
  };
  const effect = `Effect on the mean since ${since}`;
  const later = counted.filter((period) => period > to && book.has(salaryKey("all", period)));
  return {
    columns: [
      { id: "grade", label: "Grade, 31 March" },
      { id: "standing", label: "Whose figures" },
      { id: "share-known", label: "Share of headcount, grade known", ...share },
      { id: "share-all", label: "Share of headcount, unknown grade included", ...share },
      { id: "share-fte", label: "Share of full-time equivalents, grade known", ...share },
      { id: "mean", label: "Mean salary", ...money },
      { id: "median-change", label: `Median salary, change since ${since}`, ...share },
      { id: "pay", label: `${effect}: pay within grades`, ...money },
      { id: "mix", label: `${effect}: mix of grades`, ...money },
      { id: "interaction", label: `${effect}: both together`, ...money },
      { id: "total", label: `${effect}: all three`, ...money },
    ],
    rows: [
      ...GRADES.flatMap((grade) => counted.map((period) => row(grade, period))),
      ...counts.whole.map((period) => row("unknown", period)),
      ...[...counts.whole, ...later].map((period) => row("all", period)),
    ],
  };
}

/** Table and charts of the finding on the mix of grades. */
export const compositionDisplay = (facts: CompositionFacts): { table: Table; charts: Chart[] } => ({
  table: table(facts),
  charts: compositionCharts(facts),
});
