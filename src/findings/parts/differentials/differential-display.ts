import { monthOfDay } from "../../../core/day.js";
import { type Period, periodWords } from "../../../core/period.js";
import type { Chart } from "../../../evidence/chart.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Table, TableCell } from "../../../evidence/table.js";
import { listed, movedTogether } from "../sentence-parts.js";
import type { DifferentialFacts } from "./differential-facts.js";
import type { MinimaChange, MinimaPoint } from "./minima-figures.js";
import type { PairChange } from "./pair-path.js";

const span = (from: Period, to: Period): string => `${periodWords(from)} to ${periodWords(to)}`;
const NONE = "[z]";
const f = (figure: string | undefined): TableCell => (figure === undefined ? NONE : { figure });

/** One row for each ratio of medians, differential of minima and pair of single rates, between two days. */
export function differentialTable(facts: DifferentialFacts): Table {
  const percent = { unit: { id: "percent" }, as: "percent1" } as const;
  const ratio = { unit: { id: "ratio" }, as: "decimal2" } as const;
  const ofRatio = (c: PairChange): TableCell[] => [
    `${c.pair.name}, ${c.statistic}s, ${c.who}`,
    span(c.from.period, c.to.period),
    f(c.from.ratio),
    f(c.to.ratio),
    f(c.change),
    ...[NONE, NONE],
    f(c.lowerRise),
    f(c.upperRise),
    f(facts.wageRise(c.from.period, c.to.period)?.now),
    f(facts.wageRise(c.from.period, c.to.period)?.next),
  ];
  const ofMinima = (c: MinimaChange): TableCell[][] =>
    [...(c.step === undefined ? [] : [c.step]), c].map(({ to, lowerRise, upperRise }) => [
      `${c.from.pair.name}, minima, ${c.from.who}`,
      span(monthOfDay(c.from.day), monthOfDay(to.day)),
      ...[NONE, NONE, NONE],
      f(c.from.differential),
      f(to.differential),
      f(lowerRise),
      f(upperRise),
      ...[NONE, NONE],
    ]);
  const ofSingle = (p: MinimaPoint): TableCell[] => [
    `${p.pair.name}, single rates, ${p.who}`,
    periodWords(monthOfDay(p.day)),
    ...[NONE, NONE, NONE, NONE],
    f(p.differential),
    ...[NONE, NONE, NONE, NONE],
  ];
  const { steps, means, departments, since, minima, single } = facts;
  return {
    columns: [
      { id: "what", label: "Grades, measure and whose pay" },
      { id: "span", label: "From and to" },
      { id: "ratio_from", label: "Ratio at the start", ...ratio },
      { id: "ratio_to", label: "Ratio at the end", ...ratio },
      { id: "ratio_change", label: "Change of the ratio", ...percent },
      { id: "differential_from", label: "Differential of minima at the start", ...percent },
      { id: "differential_to", label: "Differential of minima at the end", ...percent },
      { id: "lower_rise", label: "Rise of the lower grade", ...percent },
      { id: "upper_rise", label: "Rise of the upper grade", ...percent },
      { id: "nlw_rise", label: "Rise of the National Living Wage, in force on the day", ...percent },
      { id: "nlw_rise_next", label: "Rise of the National Living Wage, from the next day", ...percent },
    ],
    rows: [
      ...[...steps, ...means, ...departments["EO/AO"], ...departments["AO/AA"], ...since].map(ofRatio),
      ...[...minima["EO/AO"], ...minima["AO/AA"]].flatMap(ofMinima),
      ...[...single["EO/AO"], ...single["AO/AA"]].map(ofSingle),
    ],
  };
}

function departmentsChart({ service, largest, broken }: DifferentialFacts): Chart {
  const changed = largest.filter(({ who }) => broken.has(who));
  const points = [service["EO/AO"], ...largest].flatMap((c) =>
    [c.from, c.to].map(({ period, ratio }) => ({
      series: periodWords(period),
      category: c === service["EO/AO"] ? "Whole service" : c.who,
      figure: ratio,
    })),
  );
  return {
    id: "differentials",
    recipe: "dots",
    subtitle: [
      "Median salary of EO over that of AO, ratio: the whole service, and the departments with most staff in the two grades, most first",
    ],
    unit: { id: "ratio" },
    as: "decimal2",
    points,
    focus: [periodWords(service["EO/AO"].to.period)],
    notes: [
      ["The split of AA and AO is an approximation."],
      ...changed.map(({ who }): Sentence => [{ name: who }, ": its staff changed in between, see the breaks."]),
    ],
  };
}

const pc = (figure: string): Sentence => [{ figure, as: "percent1" }];

function risesChart({ book, service, wageRise, from, to }: DifferentialFacts): Chart[] {
  const wage = wageRise(from, to);
  if (wage === undefined) return [];
  const [lower, upper] = [service["AO/AA"], service["EO/AO"]];
  const bar = (name: string, figure: string) => ({ series: name, category: name, figure, at: to });
  const WAGES = ["National Living Wage, in force on the day", "National Living Wage, from the next day"] as const;
  return [
    {
      id: "differentials-rises",
      recipe: "bars",
      title: [
        "From ",
        { figure: upper.change, as: "period-from" },
        " to ",
        { figure: upper.change, as: "period-to" },
        " ",
        ...movedTogether(book, [
          { figure: upper.upperRise, before: "the EO median " },
          { figure: upper.lowerRise, before: "the AO median " },
          { figure: lower.lowerRise, before: "the AA median " },
        ]),
        "; the National Living Wage by ",
        ...listed([pc(wage.now), ...(wage.next === undefined ? [] : [pc(wage.next)])], "or"),
      ],
      subtitle: [
        "Rise from ",
        { figure: upper.change, as: "period-from" },
        " to ",
        { figure: upper.change, as: "period-to" },
        ", per cent. Medians of the whole service; the National Living Wage is the rate of those days or of the days after",
      ],
      unit: { id: "percent" },
      as: "percent1",
      points: [
        bar("EO median", upper.upperRise),
        bar("AO median", upper.lowerRise),
        bar("AA median", lower.lowerRise),
        bar(WAGES[0], wage.now),
        ...(wage.next === undefined ? [] : [bar(WAGES[1], wage.next)]),
      ],
      focus: WAGES,
      notes: [["The split of AA and AO is an approximation."]],
    },
  ];
}

function minimaChart({ book, minima }: DifferentialFacts): Chart[] {
  const shown = [...minima["EO/AO"]].sort((a, b) => book.value(b.to.differential) - book.value(a.to.differential));
  if (shown.length === 0) return [];
  const year = (day: string): string => day.slice(0, 4);
  return [
    {
      id: "differentials-minima",
      recipe: "dots",
      title: [
        "The EO minimum over the AO minimum came down on ",
        { figure: "minima.eo-over-ao.fell", as: "count" },
        " of ",
        { figure: "minima.eo-over-ao.of", as: "count" },
        " scales that can be followed, in ",
        { figure: "minima.eo-over-ao.departments-fell", as: "count" },
        " of ",
        { figure: "minima.eo-over-ao.departments", as: "count" },
        " departments",
      ],
      subtitle: [
        "Differential of minima, per cent: how far the lowest point of the EO range stood above that of the AO range, first and last snapshot held",
      ],
      unit: { id: "percent" },
      as: "percent1",
      points: shown.flatMap(({ from, to }) => {
        const category = `${from.who}, ${year(from.day)} and ${year(to.day)}`;
        return [
          { series: "First held", category, figure: from.differential },
          { series: "Last held", category, figure: to.differential },
        ];
      }),
      focus: ["Last held"],
      notes: [["Scales of departments themselves, not of their agencies. Dates are those of the snapshots."]],
    },
  ];
}

/** The charts: departments and the whole service, the rises beside the National Living Wage, and published minima. */
export const differentialCharts = (facts: DifferentialFacts): Chart[] => [
  departmentsChart(facts),
  ...risesChart(facts),
  ...minimaChart(facts),
];
