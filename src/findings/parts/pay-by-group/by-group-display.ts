import type { Grade } from "../../../catalogue/rows/civil-service.js";
import { calendarYearOf } from "../../../core/period.js";
import type { Chart } from "../../../evidence/chart.js";
import type { Table, TableCell } from "../../../evidence/table.js";
import { GRADES } from "../grades.js";
import type { ByGroupFacts } from "./by-group-facts.js";
import { pc, smallerInEvery } from "./by-group-words.js";
import { LONDON } from "./region-figures.js";
import { GAP_GRADES, gapChangeKey, gapKey, MEN, sexCell, WOMEN } from "./sex-gaps.js";
import { gradePartKey, partKey, sameMixKey } from "./sex-mix.js";

const heading = (grade: Grade): string =>
  grade === "all" ? "all grades" : grade === "unknown" ? "grade unknown" : grade;

function sexRows({ cells, span }: ByGroupFacts): TableCell[][] {
  return GAP_GRADES.flatMap((grade) =>
    span.map((period) => [
      `Women, men: ${heading(grade)}, ${calendarYearOf(period)}`,
      ...(["median", "mean"] as const).flatMap((average) => [
        { figure: sexCell(cells, WOMEN, grade, average, period) },
        { figure: sexCell(cells, MEN, grade, average, period) },
        { figure: gapKey(average, grade, period) },
      ]),
      ...(["pay", "mix", "interaction"] as const).map((part) => ({
        figure: grade === "all" ? partKey(part, period) : gradePartKey(part, grade, period),
      })),
    ]),
  );
}

const none = (count: number): TableCell[] => Array.from({ length: count }, () => "[z]");

function regionRows({ regions }: ByGroupFacts): TableCell[][] {
  if (regions === undefined) return [];
  const year = calendarYearOf(regions.period);
  const names = (of: readonly string[]): string => (of.length > 2 ? `${of.length} regions` : of.join(" and "));
  const row = (who: string, low: string, high: string, gap: string): TableCell[] => [
    who,
    { figure: low },
    { figure: high },
    { figure: gap },
    ...none(6),
  ];
  return regions.ranges.flatMap(({ grade, low, high, gap, lowest, highest, london, others }) => [
    row(`Lowest region (${names(lowest)}), highest (${names(highest)}): ${heading(grade)}, ${year}`, low, high, gap),
    row(
      `Highest outside London (${names(others.highest)}), ${LONDON}: ${heading(grade)}, ${year}`,
      others.high,
      london,
      others.gap,
    ),
  ]);
}

function patternRows({ pattern }: ByGroupFacts): TableCell[][] {
  if (pattern === undefined) return [];
  const { period, partTime, fullTime, gap } = pattern;
  return [
    [
      `Part-time, full-time: all grades, ${calendarYearOf(period)}`,
      ...(["median", "mean"] as const).flatMap((average) => [
        { figure: partTime[average] },
        { figure: fullTime[average] },
        { figure: gap[average] },
      ]),
      "[x]",
      "[x]",
      "[x]",
    ],
  ];
}

function table(facts: ByGroupFacts): Table {
  const money = { unit: { id: "GBP/year", prices: "current" }, as: "pounds0" } as const;
  const share = { unit: { id: "percent" }, as: "percent1" } as const;
  const part = "Part in the gap of means, women and men";
  return {
    columns: [
      { id: "who", label: "First and second group, grade, 31 March" },
      { id: "median-first", label: "Median salary, first", ...money },
      { id: "median-second", label: "Median salary, second", ...money },
      { id: "median-gap", label: "First below second, medians", ...share },
      { id: "mean-first", label: "Mean salary, first", ...money },
      { id: "mean-second", label: "Mean salary, second", ...money },
      { id: "mean-gap", label: "First below second, means", ...share },
      { id: "pay", label: `${part}: within grades`, ...money },
      { id: "mix", label: `${part}: mix of grades`, ...money },
      { id: "interaction", label: `${part}: both together`, ...money },
    ],
    rows: [...sexRows(facts), ...regionRows(facts), ...patternRows(facts)],
  };
}

function gradesChart(facts: ByGroupFacts): Chart {
  const { to, levels } = facts;
  return {
    id: "pay-by-group",
    recipe: "bars",
    title: [
      smallerInEvery(facts)
        ? "In the five grades the gap between women and men was smaller: "
        : "In the five grades the gap between women and men was ",
      pc(levels.median.low),
      " to ",
      pc(levels.median.high),
      " of medians, ",
      pc(levels.mean.low),
      " to ",
      pc(levels.mean.high),
      " of means",
    ],
    subtitle: [
      "Salary of women below that of men, per cent of men's, by grade, ",
      { figure: gapKey("median", "all", to), as: "period" },
    ],
    unit: { id: "percent" },
    as: "percent1",
    points: (["all", ...GRADES, "unknown"] as const).flatMap((grade) => {
      const category = grade === "all" ? "All grades" : grade === "unknown" ? "Grade unknown" : grade;
      return [
        { series: "Medians", category, figure: gapKey("median", grade, to) },
        { series: "Means", category, figure: gapKey("mean", grade, to) },
      ];
    }),
    notes: [["Full-time-equivalent base salaries. All grades includes staff whose grade is not known."]],
  };
}

function yearsChart({ from, to, span, sameMixChange }: ByGroupFacts): Chart[] {
  if (sameMixChange === undefined) return [];
  const gap = gapKey("median", "all", from);
  return [
    {
      id: "pay-by-group-years",
      recipe: "lines",
      title: [
        "The gap between women and men ",
        { figure: gapChangeKey("median", "all", to), words: ["narrowed", "widened", "went"] },
        " from ",
        pc(gap),
        " to ",
        pc(gapKey("median", "all", to)),
        " at the median; with one grade mix it was ",
        pc(sameMixKey(from)),
        ", then ",
        pc(sameMixKey(to)),
        ", at the mean",
      ],
      subtitle: [
        "Salary of women below that of men, per cent of men's, all grades, ",
        { figure: gap, as: "period" },
        " to ",
        { figure: gapKey("median", "all", to), as: "period" },
      ],
      unit: { id: "percent" },
      as: "percent1",
      points: span.flatMap((period) => [
        { series: "Medians", figure: gapKey("median", "all", period) },
        { series: "Means", figure: gapKey("mean", "all", period) },
        { series: "Means, one grade mix", figure: sameMixKey(period) },
      ]),
      notes: [["One grade mix: women and men both weighted by women's headcounts, the unknown grade included."]],
    },
  ];
}

/** Table and charts of the finding on pay by group. */
export const byGroupDisplay = (facts: ByGroupFacts): { table: Table; charts: Chart[] } => ({
  table: table(facts),
  charts: [gradesChart(facts), ...yearsChart(facts)],
});
