import type { Catalogue } from "../catalogue/catalogue.js";
import { monthOfDay } from "../core/day.js";
import { problem } from "../core/problem.js";
import { buildEvidence } from "../evidence/build.js";
import type { Note, Objection } from "../evidence/evidence.js";
import { type FigureBook, figureBook } from "../evidence/figure-book.js";
import { letter } from "../evidence/formula.js";
import type { Sentence } from "../evidence/sentence.js";
import { FLOOR_MARGIN } from "../pay/index.js";
import { breakNotes, gapNotes, payScopeNote, secondHandNotes } from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { type FiguredGrid, figuredGrid, type GridChoice, rangeWords } from "./parts/figured-grid.js";
import {
  type LivingWageFigures,
  livingWageCharts,
  livingWageTable,
  vintageWords,
} from "./parts/living-wage-display.js";
import {
  headroomAhead,
  headroomFigure,
  hoursWords,
  medianSalaries,
  minimumSalaries,
  type PayPoint,
  payPoint,
  type Salary,
} from "./parts/pay-points.js";
import { projectionFigures, rateEstimates } from "./parts/rate-estimates.js";
import { listed } from "./parts/sentence-parts.js";
import { type StatutoryRates, statutoryRates } from "./parts/statutory-rates.js";

const COMPARATORS = ["rate in force that day", "next rate"] as const;
const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const when = (figure: string): Sentence[number] => ({ figure, as: "period" });
const above = (figure: string): Sentence => [
  { figure, as: "percent1-size" },
  " ",
  { figure, words: ["below", "above", "away from"] },
];
const pounds = (figure: string): Sentence[number] => ({ figure, as: "pounds2" });
const byDay = (a: Salary, b: Salary): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

/** What the margin is called: it stands in the label of a figure. */
const floorName = (margin: number): string => `floor margin of ${margin}%`;

/** Adds how many headrooms are below nothing, and how many there are. */
function countBelow(book: FigureBook, name: string, label: string, margin: number, from: readonly string[]): void {
  const run = `A..${letter(from.length - 1)}`;
  const { period } = book.figures[from[0]!]!;
  const add = (key: string, what: string, formula: string, value: (...values: number[]) => number): string =>
    book.derived(`${name}.${key}`, {
      label: what,
      value,
      unit: { id: "ratio" },
      period,
      method: "count",
      formula,
      from,
    });
  add(
    "below",
    `${label} below the rate on the stated hours`,
    `countNegative(${run})`,
    (...values) => values.filter((v) => v < 0).length,
  );
  add(
    "floor",
    `${label} under the ${floorName(margin)}`,
    `countNegative(${from.map((_, i) => `${letter(i)} − ${margin}`).join(", ")})`,
    (...values) => values.filter((v) => v - margin < 0).length,
  );
  add("of", label, `countNegative(${run}) + countNotNegative(${run})`, (...values) => values.length);
}

function gridOf(
  book: FigureBook,
  catalogue: Catalogue,
  rates: StatutoryRates,
  hours: number,
  ends: Record<string, Salary>,
): FiguredGrid {
  const options = catalogue.grid("living-wage").options;
  const choices = (options.statistic ?? []).flatMap((statistic) =>
    COMPARATORS.flatMap((comparator) =>
      (options["weekly-hours"] ?? []).map(
        (weekly): GridChoice => ({
          index: "nlw",
          base: ends[statistic]!.figure.period as string,
          basis: `${weekly} hours a week`,
          statistic,
          comparator,
        }),
      ),
    ),
  );
  const chosen: GridChoice = {
    index: "nlw",
    base: ends["grade-median"]!.figure.period as string,
    basis: `${hours} hours a week`,
    statistic: "grade-median",
    comparator: "next rate",
  };
  return figuredGrid(book, {
    measure: "living-wage",
    says: "headroom of the latest lowest-grade pay held over the National Living Wage, per cent",
    choices,
    chosen,
    figure({ basis, statistic, comparator }) {
      const salary = ends[statistic]!;
      const rate = comparator === "next rate" ? rates.after(salary.day) : rates.on(salary.day);
      return rate === undefined ? undefined : headroomFigure(book, salary, rate, Number.parseFloat(basis));
    },
  });
}

function sentences(book: FigureBook, shown: LivingWageFigures, minima: readonly PayPoint[]): Sentence[] {
  const { service, departments, projection, rates } = shown;
  const both = (points: readonly PayPoint[]): Sentence => [
    ...above(points[0]!.headroomNext!),
    " it in ",
    when(points[0]!.headroomNext!),
    " and ",
    ...above(points.at(-1)!.headroomNext!),
    " it in ",
    when(points.at(-1)!.headroomNext!),
  ];
  const low = departments.filter((p) => p.headroomNext !== undefined);
  const ahead = (p: PayPoint): number => book.value(p.headroomNext!);
  const lowest = [...low].sort((a, b) => ahead(a) - ahead(b)).slice(0, 2);
  const groups = [...new Set(minima.map((p) => p.day))].map((day) => minima.filter((p) => p.day === day));
  return [
    [
      "Set against the National Living Wage that began the next day, on ",
      { name: hoursWords(shown.weeklyHours) },
      ", the AA/AO median was ",
      ...both(service["AA/AO"]),
      ". The EO median was ",
      ...both(service.EO),
      book.figures[service["AA/AO"].at(-1)!.salary]!.standing === "secondary" ? ". The last AA/AO median is second-hand." : ".",
    ],
    [
      "On the last day of ",
      when(service["AA/AO"].at(-1)!.headroomNow),
      " itself the AA/AO median was ",
      ...above(service["AA/AO"].at(-1)!.headroomNow),
      " the rate still in force.",
    ],
    [
      "By department, in ",
      when("departments.of"),
      " the AA median was below the rate of the next day, on the stated hours, in ",
      { figure: "departments.below", as: "count" },
      " of the ",
      { figure: "departments.of", as: "count" },
      " held, and on the floor or below in ",
      { figure: "departments.floor", as: "count" },
      "; lowest, ",
      ...listed(
        lowest.map((p) => [
          { name: p.who },
          " ",
          pc(p.headroomNext!),
          " (",
          pc(p.headroomNow),
          " over the rate still in force)",
        ]),
      ),
      ".",
    ],
    [
      "Published minima that are held: ",
      ...listed(
        groups.map((group) => [
          "in ",
          when(group[0]!.headroomNow),
          " ",
          ...listed(group.map((p) => [{ name: p.name }, " ", pc(p.headroomNext ?? p.headroomNow)])),
        ]),
      ),
      " over the next rate.",
    ],
    [
      "No rate is published past ",
      when(rates.at(-1)!.key),
      ". The one projection made here, the latest rate raised by OBR average earnings growth in the forecast of ",
      vintageWords(shown),
      ", is ",
      pounds(projection.key),
      " from ",
      when(projection.key),
      ". It is not a rate, and no pay is set against it.",
    ],
  ];
}

function objections(shown: LivingWageFigures, grid: FiguredGrid, minima: readonly PayPoint[]): Objection[] {
  const { service, projection, estimates } = shown;
  const [first, last] = [service["AA/AO"][0]!, service["AA/AO"].at(-1)!];
  const lowestMinimum = minima.filter((p) => p.grade !== "EO");
  return [
    {
      says: "A salary of March is set against a rate of April, before the award of the year is paid.",
      answer: [
        "So both are shown. Over the rate in force on the day the AA/AO median had ",
        pc(first.headroomNow),
        " in ",
        when(first.headroomNow),
        " and ",
        pc(last.headroomNow),
        " in ",
        when(last.headroomNow),
        "; over the rate of the next day ",
        pc(first.headroomNext!),
        " and ",
        pc(last.headroomNext!),
        ".",
      ],
    },
    {
      says: "The headroom hangs on the hours assumed.",
      answer: ["Hours, rate and kind of pay point were varied; ", ...rangeWords(grid, "percent1"), "."],
    },
    {
      says: "A median says nothing of the lowest paid.",
      answer: [
        "Half of the grade is paid no more than it. The lowest points of the ranges of AA and AO that are held stand at ",
        ...listed(lowestMinimum.map((p) => [{ name: p.name }, " ", pc(p.headroomNext ?? p.headroomNow)])),
        " over the next rate. Between those years nothing is held.",
      ],
    },
    {
      says: "A projection proves nothing.",
      answer: [
        "It proves nothing, and no headroom is worked out from it. Other readings of the same forecast give ",
        ...listed(projection.others.map((key) => [pounds(key)])),
        ". Past central estimates of the Low Pay Commission differed from what was enacted by ",
        ...listed(estimates.map((e) => [pounds(e.error), " (for ", when(e.error), ", estimated ", { name: e.made }, ")"])),
        ".",
      ],
    },
  ];
}

function notes(catalogue: Catalogue, book: FigureBook, shown: LivingWageFigures): Note[] {
  const after = (resource: "minimum-wage" | "pay-ranges" | "civil-service-pay") =>
    catalogue
      .breaks(resource)
      .filter((row) => row.kind === "in-time" && row.from >= "2016" && !row.field.startsWith("department"));
  const grades = new Set(["AA/AO|EO|SEO/HEO|G6/G7|SCS", "EO|SEO/HEO|G6/G7"]);
  return [
    payScopeNote,
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
      text: ["No sampling error is published with these figures, and none is assumed. Medians are rounded as published."],
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
    const departments = ofAa.filter((s) => s.day === ofAa.at(-1)!.day).map(point);
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
    const shown: LivingWageFigures = {
      weeklyHours: hours,
      floorMargin,
      listed: all,
      service,
      departments,
      rates: rates.nlw,
      projection: projectionFigures(book, catalogue, rates),
      estimates: rateEstimates(book, catalogue, rates),
    };
    const ofMinima = minima.filter((p) => p.grade !== "EO");
    const grid = gridOf(book, catalogue, rates, hours, {
      "grade-median": service["AA/AO"].at(-1)!,
      "range-minimum": ofMinima
        .filter((p) => p.day === ofMinima.at(-1)!.day)
        .sort((a, b) => book.value(a.salary) - book.value(b.salary))[0]!,
    });
    const [first, last] = [service["AA/AO"][0]!, service["AA/AO"].at(-1)!];
    return buildEvidence(
      {
        id: "living-wage",
        question: this.question,
        title: [
          "The AA/AO median was ",
          ...above(first.headroomNext!),
          " the next National Living Wage in ",
          when(first.headroomNext!),
          " and ",
          ...above(last.headroomNext!),
          " it in ",
          when(last.headroomNext!),
          ", on ",
          { name: hoursWords(hours) },
          "; ",
          ...rangeWords(grid, "percent1"),
        ],
        sentences: sentences(book, shown, minima),
        figures: book.figures,
        table: livingWageTable(book, shown),
        charts: livingWageCharts(shown),
        notes: notes(catalogue, book, shown),
        grid: grid.grid,
        objections: objections(shown, grid, minima),
        asOf: monthOfDay(rates.nlw.at(-1)!.from),
      },
      catalogue.source,
    );
  },
});
