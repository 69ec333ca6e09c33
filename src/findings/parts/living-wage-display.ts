import { dayWords, monthOfDay } from "../../core/day.js";
import { addMonths, periodWords } from "../../core/period.js";
import type { Chart } from "../../evidence/chart.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import type { Sentence } from "../../evidence/sentence.js";
import type { Table, TableCell } from "../../evidence/table.js";
import { floorWords, hoursWords, type PayPoint } from "./pay-points.js";
import type { RateEstimate, RateProjection } from "./rate-estimates.js";
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
  readonly projection: RateProjection;
  readonly estimates: readonly RateEstimate[];
}

const figureOr = (key: string | undefined): TableCell => (key === undefined ? "not published" : { figure: key });

/** One row for each pay point, and one for each rate that nothing held can be set against. */
export function livingWageTable(book: FigureBook, shown: LivingWageFigures): Table {
  const { listed, rates, weeklyHours, floorMargin } = shown;
  const hour = { unit: { id: "GBP/hour" }, as: "pounds2" } as const;
  const share = { unit: { id: "percent" }, as: "percent1" } as const;
  const met = new Set(listed.flatMap((p) => [p.now.from, p.next?.from]));
  const row = (p: PayPoint): TableCell[] => [
    p.name,
    dayWords(p.day),
    { figure: p.salary },
    { figure: p.hourly },
    { figure: p.now.key },
    p.now.age,
    { figure: p.headroomNow },
    p.next === undefined ? "not published" : dayWords(p.next.from),
    figureOr(p.next?.key),
    p.next?.age ?? "not published",
    figureOr(p.headroomNext),
    floorWords(book.value(p.headroomNext ?? p.headroomNow), floorMargin),
  ];
  const bare = (rate: StatutoryRate): TableCell[] => [
    "no pay of the lowest grades held",
    dayWords(rate.from),
    ...(["[x]", "[x]"] as const),
    { figure: rate.key },
    rate.age,
    ...(["[x]", "[z]", "[z]", "[z]", "[z]", "[z]"] as const),
  ];
  const rows = [
    ...listed.map((p) => ({ day: p.day, cells: row(p) })),
    ...rates.filter((rate) => !met.has(rate.from)).map((rate) => ({ day: rate.from, cells: bare(rate) })),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return {
    columns: [
      { id: "pay", label: "Pay point" },
      { id: "date", label: "Date" },
      { id: "salary", label: "Salary", unit: { id: "GBP/year" }, as: "pounds0" },
      { id: "hourly", label: `By the hour on ${hoursWords(weeklyHours)}`, ...hour },
      { id: "rate", label: "Rate in force that day", ...hour },
      { id: "age", label: "Its age band" },
      { id: "headroom", label: "Headroom over it", ...share },
      { id: "next_from", label: "Next rate from" },
      { id: "next_rate", label: "Next rate", ...hour },
      { id: "next_age", label: "Age band of the next rate" },
      { id: "next_headroom", label: "Headroom over the next rate", ...share },
      { id: "floor", label: "Beside the next rate" },
    ],
    rows: rows.map(({ cells }) => cells),
  };
}

/** The charts: headroom over time, departments, the rates with the projection, and past estimates. */
export function livingWageCharts(shown: LivingWageFigures): Chart[] {
  const { service, departments, rates, projection, estimates } = shown;
  const hours: Sentence = ["on ", { name: hoursWords(shown.weeklyHours) }];
  const ahead = (name: string, points: readonly PayPoint[]): Chart["points"] =>
    points.flatMap((p) => (p.headroomNext === undefined ? [] : [{ series: name, figure: p.headroomNext }]));
  const held = departments[0];
  const charts: Chart[] = [
    {
      id: "living-wage",
      recipe: "lines",
      title: [
        "The AA/AO median and the National Living Wage: headroom ",
        { figure: service["AA/AO"][0]!.headroomNext!, as: "percent1" },
        " in ",
        { figure: service["AA/AO"][0]!.headroomNext!, as: "period" },
        ", ",
        { figure: service["AA/AO"].at(-1)!.headroomNext!, as: "percent1" },
        " in ",
        { figure: service["AA/AO"].at(-1)!.headroomNext!, as: "period" },
      ],
      subtitle: ["Headroom of the March median over the National Living Wage of the next day, per cent, ", ...hours],
      unit: { id: "percent" },
      as: "percent1",
      points: [
        ...ahead("EO median", service.EO),
        ...ahead("AA/AO median", service["AA/AO"]),
        ...ahead(
          "AA median",
          service.AA.filter((p) => p.day >= (service["AA/AO"][0]?.day ?? "")),
        ),
      ],
      focus: ["AA/AO median", "AA median"],
    },
    {
      id: "living-wage-rates",
      recipe: "step",
      title: [
        "The National Living Wage is ",
        { figure: rates.at(-1)!.key, as: "pounds2" },
        " an hour from ",
        { figure: rates.at(-1)!.key, as: "period" },
        "; ",
        { figure: projection.key, as: "pounds2" },
        " from ",
        { figure: projection.key, as: "period" },
        " is a projection, not a rate",
      ],
      subtitle: [
        `Rates in force, pounds an hour; dashed: latest rate raised by OBR earnings growth, forecast of `,
        vintageWords(shown),
      ],
      unit: { id: "GBP/hour" },
      as: "pounds2",
      points: [
        ...[...rates.map((rate) => rate.key), projection.key].map((figure) => ({
          series: "National Living Wage",
          figure,
        })),
        // held for a year, as a rate would be
        { series: "National Living Wage", figure: projection.key, at: addMonths(monthOfDay(projection.from), 11) },
      ],
    },
    {
      id: "living-wage-estimates",
      recipe: "dots",
      title: ["What the Low Pay Commission estimated, and what was enacted"],
      subtitle: ["Central estimate and enacted National Living Wage, pounds an hour"],
      unit: { id: "GBP/hour" },
      as: "pounds2",
      points: estimates.flatMap((e) => {
        const category = `For ${periodWords(e.period)}, estimated ${e.made}`;
        return [
          { series: "Central estimate", category, figure: e.central },
          { series: "Enacted", category, figure: e.enacted },
        ];
      }),
      focus: ["Enacted"],
    },
  ];
  if (held?.next !== undefined)
    charts.splice(1, 0, {
      id: "living-wage-departments",
      recipe: "dots",
      title: [
        "AA medians by department on the last day of ",
        { figure: held.salary, as: "period" },
        " and the National Living Wage of the next day",
      ],
      subtitle: ["Headroom of the AA median, per cent, ", ...hours, ". Below nothing is below the rate on those hours"],
      unit: { id: "percent" },
      as: "percent1",
      points: departments.flatMap((p) => [
        { series: "Over the rate of the next day", category: p.who, figure: p.headroomNext! },
        { series: "Over the rate in force that day", category: p.who, figure: p.headroomNow },
      ]),
      focus: ["Over the rate of the next day"],
    });
  return charts;
}

/** The forecast's month, as a name: it stands in the label of the projection. */
export const vintageWords = ({ projection }: LivingWageFigures): Sentence[number] => ({ name: projection.vintage });
