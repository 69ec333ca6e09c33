import type { Objection } from "../../evidence/evidence.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import type { Sentence } from "../../evidence/sentence.js";
import { type FiguredGrid, rangeWords } from "./figured-grid.js";
import { type LivingWageFigures, vintageWords } from "./living-wage-display.js";
import { hoursWords, type PayPoint } from "./pay-points.js";
import { listed } from "./sentence-parts.js";

const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const when = (figure: string): Sentence[number] => ({ figure, as: "period" });
const above = (figure: string): Sentence => [
  { figure, as: "percent1-size" },
  " ",
  { figure, words: ["below", "above", "away from"] },
];
const pounds = (figure: string): Sentence[number] => ({ figure, as: "pounds2" });

/** What the finding says, in order. */
export function livingWageSentences(
  book: FigureBook,
  shown: LivingWageFigures,
  minima: readonly PayPoint[],
): Sentence[] {
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
      book.figures[service["AA/AO"].at(-1)!.salary]!.standing === "secondary"
        ? ". The last AA/AO median is second-hand."
        : ".",
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

/** What will be said against it, and the answer from the figures. */
export function livingWageObjections(
  shown: LivingWageFigures,
  grid: FiguredGrid,
  minima: readonly PayPoint[],
): Objection[] {
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
        ...listed(
          estimates.map((e) => [pounds(e.error), " (for ", when(e.error), ", estimated ", { name: e.made }, ")"]),
        ),
        ".",
      ],
    },
  ];
}

/** The finding in one line. */
export const livingWageTitle = (shown: LivingWageFigures, grid: FiguredGrid): Sentence => {
  const [first, last] = [shown.service["AA/AO"][0]!, shown.service["AA/AO"].at(-1)!];
  return [
    "The AA/AO median was ",
    ...above(first.headroomNext!),
    " the National Living Wage of the next day in ",
    when(first.headroomNext!),
    " and ",
    ...above(last.headroomNext!),
    " it in ",
    when(last.headroomNext!),
    ", on ",
    { name: hoursWords(shown.weeklyHours) },
    "; ",
    ...rangeWords(grid, "percent1"),
  ];
};
