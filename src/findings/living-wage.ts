import type { Catalogue } from "../catalogue/catalogue.js";
import { monthOfDay } from "../core/day.js";
import { problem } from "../core/problem.js";
import { buildEvidence } from "../evidence/build.js";
import type { Note } from "../evidence/evidence.js";
import { type FigureBook, figureBook } from "../evidence/figure-book.js";
import { FLOOR_MARGIN } from "../pay/index.js";
import { breakNotes, gapNotes, secondHandNotes } from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { type LivingWageFigures, livingWageCharts } from "./parts/living-wage/living-wage-charts.js";
import { countBelow, floorName, livingWageGrid } from "./parts/living-wage/living-wage-grid.js";
import { livingWageObjections } from "./parts/living-wage/living-wage-objections.js";
import { livingWageTable } from "./parts/living-wage/living-wage-table.js";
import { livingWageSentences, livingWageTitle } from "./parts/living-wage/living-wage-words.js";
import {
  headroomAhead,
  hoursWords,
  medianSalaries,
  minimumSalaries,
  type PayPoint,
  payPoint,
  type Salary,
} from "./parts/living-wage/pay-points.js";
import { projectionFigures, rateErrors, rateEstimates } from "./parts/living-wage/rate-estimates.js";
import { statutoryRates } from "./parts/living-wage/statutory-rates.js";

const when = (figure: string) => ({ figure, as: "period" }) as const;
const byDay = (a: Salary, b: Salary): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

function notes(catalogue: Catalogue, book: FigureBook, shown: LivingWageFigures): Note[] {
  const after = (resource: "minimum-wage" | "pay-ranges" | "civil-service-pay") =>
    catalogue
      .breaks(resource)
      .filter((row) => row.kind === "in-time" && row.from >= "2016" && !row.field.startsWith("department"));
  const grades = new Set(["AA/AO|EO|SEO/HEO|G6/G7|SCS", "EO|SEO/HEO|G6/G7"]);
  return [
    {
      kind: "scope",
      text: [
        "Gross pay only. Pension, tax and national insurance are outside this finding; hours are assumed, not observed.",
      ],
    },
    {
      kind: "method",
      text: [
        "Annual salaries are spread over ",
        { name: hoursWords(shown.weeklyHours) },
        ", net of breaks; the hours anybody works are not observed. Headroom is hourly pay over the rate, less one. On the floor is a headroom under the ",
        { name: floorName(shown.floorMargin) },
        ". The statutory test goes by pay reference period, age and working time, which an annual salary does not give, so nothing here says whether anybody was paid what the law asks.",
      ],
    },
    {
      kind: "method",
      text: [
        "The last day of March still has the old rate. A March salary is set against the rate in force that day and against the one that begins the next day; any other salary against the rate in force and the next one published. Before ",
        when(shown.rates[0]!.key),
        " there was no National Living Wage: the salary of its eve is set against the adult minimum wage then in force, and earlier ranges are left out.",
      ],
    },
    {
      kind: "method",
      text: [
        "Minima are those of the department itself where the grade is certain, the lowest of each grade and place; the date of an organogram is that of the snapshot, not the day the range began. Departments are listed by their median only where it is on the floor or below, or where nothing is held for the whole service. A body can be listed both as a department and as a departmental group. AA and AO are an approximate split of AA/AO and overlap it.",
      ],
    },
    {
      kind: "status",
      text: [
        "No sampling error is published with these figures, and none is assumed. Medians are rounded as published.",
      ],
    },
    {
      kind: "status",
      text: [
        "The forecast of earnings growth behind the projection is marked a forecast because its quarter, ",
        when(shown.projection.growth),
        ", lies after it was made; its source states no status.",
      ],
    },
    ...secondHandNotes(
      book,
      Object.keys(book.figures).filter((key) => key.startsWith("salary.")),
    ),
    ...breakNotes([...after("minimum-wage"), ...after("civil-service-pay"), ...after("pay-ranges")]),
    ...gapNotes(catalogue, "civil-service-pay", {}, (row) => grades.has(row.equals)),
    ...gapNotes(catalogue, "pay-ranges", {}),
    ...gapNotes(catalogue, "forecasts", {}),
  ];
}

/** The lowest grades beside the National Living Wage: medians and published minima, at every statutory rate. */
export const livingWage = defineFinding({
  id: "living-wage",
  question: "How near is the pay of the lowest grades to the National Living Wage?",
  options: [
    { name: "hours", kind: "number", default: 37, meaning: "weekly hours net of breaks that a salary is spread over" },
    {
      name: "floorMargin",
      kind: "number",
      default: FLOOR_MARGIN,
      meaning: "headroom under which pay is on the floor, per cent",
    },
  ],
  answer(catalogue, { hours, floorMargin }) {
    if (!(hours > 0 && hours <= 60))
      problem("bad-option", `living-wage: hours is ${hours}`, {
        found: String(hours),
        expected: "above 0, at most 60",
        exit: 2,
      });
    if (!(floorMargin >= 0))
      problem("bad-option", `living-wage: floorMargin is ${floorMargin}`, {
        found: String(floorMargin),
        expected: "0 or more",
        exit: 2,
      });
    const book = figureBook();
    const rates = statutoryRates(book, catalogue);
    const medians = medianSalaries(catalogue).sort(byDay);
    const point = (salary: Salary): PayPoint => payPoint(book, rates, salary, hours);
    const whole = (grade: Salary["grade"]) => medians.filter((s) => s.level === "all" && s.grade === grade).map(point);
    const service = { "AA/AO": whole("AA/AO"), AA: whole("AA"), EO: whole("EO") };
    const latestService = service["AA/AO"].at(-1)!.day;
    const byDepartment = medians.filter((s) => s.level === "department");
    const ofAa = byDepartment.filter((s) => s.grade === "AA");
    const departments = ofAa
      .filter((s) => s.day === ofAa.at(-1)!.day)
      .map(point)
      .sort((a, b) => book.value(a.hourly) - book.value(b.hourly));
    const onFloor = byDepartment.filter((s) => (headroomAhead(book, rates, s, hours) ?? floorMargin) < floorMargin);
    const since = byDepartment.filter((s) => s.day > latestService);
    const minima = minimumSalaries(catalogue)
      .sort((a, b) => byDay(a, b) || (a.grade < b.grade ? -1 : 1))
      .map(point);
    const all = [
      ...[...service["AA/AO"], ...service.AA, ...service.EO, ...minima],
      ...[...new Set([...onFloor, ...since])].map(point),
    ].sort((a, b) => byDay(a, b) || (a.name < b.name ? -1 : 1));
    countBelow(
      book,
      "departments",
      "departments with an AA median held",
      floorMargin,
      departments.map((p) => p.headroomNext!),
    );
    const estimates = rateEstimates(book, catalogue, rates);
    const shown: LivingWageFigures = {
      weeklyHours: hours,
      floorMargin,
      listed: all,
      service,
      departments,
      rates: rates.nlw,
      projection: projectionFigures(book, catalogue, rates),
      ages: catalogue
        .breaks("minimum-wage")
        .filter((row) => row.equals.split("|").includes("nlw") && row.from > rates.nlw[0]!.from)
        .map((row) => [{ quote: row.what, cell: `series-breaks.csv: id=${row.id}` }]),
      estimates,
      errors: rateErrors(book, estimates),
    };
    const ofMinima = minima.filter((p) => p.grade !== "EO");
    const grid = livingWageGrid(book, catalogue, rates, hours, {
      "grade-median": service["AA/AO"].at(-1)!,
      "range-minimum": ofMinima
        .filter((p) => p.day === ofMinima.at(-1)!.day)
        .sort((a, b) => book.value(a.salary) - book.value(b.salary))[0]!,
    });
    return buildEvidence(
      {
        id: "living-wage",
        question: this.question,
        title: livingWageTitle(book, shown),
        sentences: livingWageSentences(book, shown, grid, minima),
        figures: book.figures,
        table: livingWageTable(book, shown),
        charts: livingWageCharts(shown),
        notes: notes(catalogue, book, shown),
        grid: grid.grid,
        objections: livingWageObjections(book, shown, grid, minima),
        asOf: monthOfDay(rates.nlw.at(-1)!.from),
      },
      catalogue.source,
    );
  },
});
