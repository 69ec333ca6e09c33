import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { countOrNone } from "../count-words.js";
import type { FiguredGrid } from "../figured-grid.js";
import { listed } from "../sentence-parts.js";
import { type LivingWageFigures, vintageWords } from "./living-wage-charts.js";
import { floorName } from "./living-wage-grid.js";
import { hoursWords, type PayPoint, weekWords } from "./pay-points.js";

const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const when = (figure: string): Sentence[number] => ({ figure, as: "period" });
const above = (figure: string): Sentence => [
  { figure, as: "percent1-size" },
  " ",
  { figure, words: ["below", "above", "away from"] },
];
const pounds = (figure: string): Sentence[number] => ({ figure, as: "pounds2" });

/** The range over the hours and the kinds of pay point that are listed. */
export const rangeOf = ({ low, high }: FiguredGrid): Sentence => [
  "Over the listed hours, for the latest median and the lowest single rate or lowest point of a range held since, the headroom over the next rate runs from ",
  pc(low),
  " to ",
  pc(high),
];

/** What the finding says, in order. */
export function livingWageSentences(
  book: FigureBook,
  shown: LivingWageFigures,
  grid: FiguredGrid,
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
  // held for the two grades together, and so not among the medians that are counted
  const joint = shown.listed.filter(
    (p) =>
      p.level === "department" &&
      p.grade === "AA/AO" &&
      p.day === departments[0]?.day &&
      p.headroomNext !== undefined &&
      ahead(p) < shown.floorMargin,
  );
  const lowPoints = minima
    .filter((p) => p.grade !== "EO" && p.headroomNext !== undefined)
    .sort((a, b) => ahead(a) - ahead(b));
  const last = service["AA/AO"].at(-1)!;
  const secondHand = book.figures[last.salary]!.standing === "secondary";
  return [
    [
      "On ",
      { name: hoursWords(shown.weeklyHours) },
      ", the AA/AO median was ",
      ...above(service["AA/AO"][0]!.headroomNext!),
      " the National Living Wage of the next day in ",
      when(service["AA/AO"][0]!.headroomNext!),
      " and ",
      ...above(last.headroomNext!),
      " it in ",
      when(last.headroomNext!),
      secondHand ? " (second-hand)." : ".",
    ],
    [
      "The rate was for those aged ",
      { name: service["AA/AO"][0]!.next!.age },
      " at first and ",
      { name: last.next!.age },
      " at the end. The EO median was ",
      ...both(service.EO),
      ".",
    ],
    [
      "On the last day of ",
      when(last.headroomNow),
      " the old rate was still in force: the AA/AO median was ",
      ...above(last.headroomNow),
      " it. ",
      ...rangeOf(grid),
      ".",
    ],
    [
      "By department, in ",
      when("departments.of"),
      " the AA median was below the rate of the next day, on the stated hours, in ",
      ...countOrNone(book, "departments.below"),
      " of the ",
      { figure: "departments.of", as: "count" },
      " held. It was on the floor or below, that is under the ",
      { name: floorName(shown.floorMargin) },
      ", in ",
      ...countOrNone(book, "departments.floor"),
      ".",
    ],
    [
      "Lowest were ",
      ...listed(
        lowest.map((p) => [
          { name: p.who },
          " at ",
          pc(p.headroomNext!),
          " (",
          pc(p.headroomNow),
          " over the old rate)",
        ]),
      ),
      ".",
      ...(joint.length === 0
        ? []
        : [
            " Where AA and AO are held together, on the floor or below: ",
            ...listed(joint.map((p) => [{ name: p.who }, " ", pc(p.headroomNext!)])),
            ".",
          ]),
    ],
    ...(lowPoints.length === 0
      ? []
      : [
          [
            "Of the lowest points of ranges and single rates held of ",
            ...listed([...new Set(lowPoints.map(({ grade }) => grade as string))].map((grade) => [{ name: grade }])),
            ", the least headroom is that of the ",
            { name: lowPoints[0]!.name } as const,
            book.figures[lowPoints[0]!.salary]!.standing === "secondary" ? " (second-hand). In " : ". In ",
            when(lowPoints[0]!.headroomNow),
            " that was ",
            ...above(lowPoints[0]!.headroomNext!),
            " the rate that came next. The table has the others; awards made later are not in them.",
          ],
        ]),
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

/** The finding in one line. */
export const livingWageTitle = (book: FigureBook, shown: LivingWageFigures): Sentence => {
  const secondHand = book.figures[shown.service["AA/AO"].at(-1)!.salary]!.standing === "secondary";
  const [first, last] = [shown.service["AA/AO"][0]!, shown.service["AA/AO"].at(-1)!];
  return [
    "The AA/AO median stood ",
    ...above(first.headroomNext!),
    " the next day's National Living Wage in ",
    when(first.headroomNext!),
    " and ",
    ...above(last.headroomNext!),
    " it in ",
    when(last.headroomNext!),
    secondHand ? " (second-hand), on " : ", on ",
    { name: weekWords(shown.weeklyHours) },
  ];
};
