import { monthOfDay } from "../../../core/day.js";
import { addMonths, periodWords } from "../../../core/period.js";
import type { Chart } from "../../../evidence/chart.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { hoursWords, type PayPoint, weekWords } from "./pay-points.js";
import type { RateErrors, RateEstimate, RateProjection } from "./rate-estimates.js";
import type { StatutoryRate } from "./statutory-rates.js";

/** Everything the finding on the living wage shows. */
export interface LivingWageFigures {
  readonly weeklyHours: number;
  readonly floorMargin: number;
  /** What the table lists, in order of day. */
  readonly listed: readonly PayPoint[];
  /** Whole-service medians by grade, in order of day. */
  readonly service: Readonly<Record<"AA/AO" | "AA" | "EO", readonly PayPoint[]>>;
  /** The AA median of every department, in the latest year that has them. */
  readonly departments: readonly PayPoint[];
  readonly rates: readonly StatutoryRate[];
  /** The breaks of the rate where it began at another age, in the words of the data. */
  readonly ages: readonly Sentence[];
  readonly projection: RateProjection;
  readonly estimates: readonly RateEstimate[];
  /** How far what was enacted stood from the estimates, at least and at most. */
  readonly errors: RateErrors;
}

const when = (figure: string): Sentence[number] => ({ figure, as: "period" });
const pounds = (figure: string): Sentence[number] => ({ figure, as: "pounds2" });
const count = (figure: string): Sentence[number] => ({ figure, as: "count" });

/** The forecast's month, as a name: it stands in the label of the projection. */
export const vintageWords = ({ projection }: LivingWageFigures): Sentence[number] => ({ name: projection.vintage });

function headroomChart({ service, weeklyHours, ages }: LivingWageFigures): Chart {
  const from = service["AA/AO"][0]!.day;
  const ahead = (series: string, points: readonly PayPoint[]): Chart["points"] =>
    points.flatMap(({ day, headroomNext: figure }) => (figure === undefined || day < from ? [] : [{ series, figure }]));
  return {
    id: "living-wage",
    recipe: "lines",
    subtitle: [
      "Whole-service median in March above the National Living Wage of the next day, per cent, on ",
      { name: hoursWords(weeklyHours) },
    ],
    unit: { id: "percent" },
    as: "percent1",
    points: [
      ...ahead("EO median", service.EO),
      ...ahead("AA/AO median", service["AA/AO"]),
      ...ahead("AA median", service.AA),
    ],
    notes: [...ages, ["AA is an approximate split of AA/AO."]],
  };
}

function departmentsChart({ departments, weeklyHours }: LivingWageFigures): Chart[] {
  if (departments[0]?.next === undefined) return [];
  return [
    {
      id: "living-wage-departments",
      recipe: "dots",
      title: [
        "The AA median was below the next day's National Living Wage in ",
        count("departments.below"),
        " of the ",
        count("departments.of"),
        " departments held in ",
        when("departments.of"),
        ", on ",
        { name: weekWords(weeklyHours) },
      ],
      subtitle: ["Headroom of the AA median, per cent. Below zero is below the rate on those hours"],
      unit: { id: "percent" },
      as: "percent1",
      points: departments.flatMap((p) => [
        { series: "Over the rate of the next day", category: p.who, figure: p.headroomNext! },
        { series: "Over the rate in force that day", category: p.who, figure: p.headroomNow },
      ]),
      focus: ["Over the rate of the next day"],
      notes: [["Hours worked are not observed. Nothing here says whether anybody was paid what the law asks."]],
    },
  ];
}

function ratesChart(shown: LivingWageFigures): Chart {
  const { rates, projection } = shown;
  const series = "National Living Wage";
  return {
    id: "living-wage-rates",
    recipe: "step",
    title: [
      "The National Living Wage is ",
      pounds(rates.at(-1)!.key),
      " an hour from ",
      when(rates.at(-1)!.key),
      "; ",
      pounds(projection.key),
      " from ",
      when(projection.key),
      " is a projection, not a rate",
    ],
    subtitle: [
      "Rates in force, pounds an hour; dashed: latest rate raised by OBR earnings growth, forecast of ",
      vintageWords(shown),
    ],
    unit: { id: "GBP/hour" },
    as: "pounds2",
    points: [
      ...[...rates.map((rate) => rate.key), projection.key].map((figure) => ({ series, figure })),
      // held for a year, as a rate would be
      { series, figure: projection.key, at: addMonths(monthOfDay(projection.from), 11) },
    ],
    notes: [...shown.ages],
  };
}

function estimatesChart({ estimates, errors }: LivingWageFigures): Chart {
  return {
    id: "living-wage-estimates",
    recipe: "dots",
    title: [
      { figure: errors.above, words: ["Some", "Some", "None"] },
      " of ",
      count(errors.of),
      " central estimates of the Low Pay Commission had been too high: the rate enacted was up to ",
      pounds(errors.high),
      " an hour above them",
    ],
    subtitle: ["Central estimate and enacted National Living Wage, pounds an hour"],
    unit: { id: "GBP/hour" },
    as: "pounds2",
    points: estimates.flatMap((e) => {
      const category = `${periodWords(e.period)}, estimated ${e.made}`;
      return [
        { series: "Central estimate", category, figure: e.central },
        { series: "Enacted", category, figure: e.enacted },
      ];
    }),
    notes: [],
  };
}

/** The charts: headroom over time, departments, the rates with the projection, and past estimates. */
export const livingWageCharts = (shown: LivingWageFigures): Chart[] => [
  headroomChart(shown),
  ...departmentsChart(shown),
  ratesChart(shown),
  estimatesChart(shown),
];
