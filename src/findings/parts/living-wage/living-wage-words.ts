import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
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
  "Over the listed hours, for the latest median and for the lowest point of a range held since, the headroom over the next rate runs from ",
  pc(low),
  " to ",
  pc(high),
];

/** What a pay point is, without whose: "AA minimum". */
const pointName = ({ name, who }: PayPoint): string => name.slice(0, -`, ${who}`.length);

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
  const place = (p: PayPoint): string => `${p.day} ${p.who}`;
  const groups = [...new Set(minima.map(place))].map((at) => minima.filter((p) => place(p) === at));
  return [
    [
      "Set against the National Living Wage that began the next day, on ",
      { name: hoursWords(shown.weeklyHours) },
      ", the AA/AO median was ",
      ...both(service["AA/AO"]),
      ". The rate was for those aged ",
      { name: service["AA/AO"][0]!.next!.age },
      " at first and ",
      { name: service["AA/AO"].at(-1)!.next!.age },
      " at the end. The EO median was ",
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
      " the rate still in force. ",
      ...rangeOf(grid),
      ".",
    ],
    [
      "By department, in ",
      when("departments.of"),
      " the AA median was below the rate of the next day, on the stated hours, in ",
      { figure: "departments.below", as: "count" },
      " of the ",
      { figure: "departments.of", as: "count" },
      " held, and on the floor or below, that is under the ",
      { name: floorName(shown.floorMargin) },
      ", in ",
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
      ...(joint.length === 0
        ? []
        : [
            " On the floor or below too, of departments held for AA and AO together: ",
            ...listed(joint.map((p) => [{ name: p.who }, " ", pc(p.headroomNext!)])),
            ".",
          ]),
    ],
    [
      "Lowest points of ranges that are held, over the rate that came next: ",
      ...groups.flatMap(
        (group, i): Sentence => [
          i === 0 ? "" : "; ",
          { name: group[0]!.who },
          " (",
          when(group[0]!.headroomNow),
          group[0]!.dayInferred ? ", a date inferred) " : ") ",
          ...listed(group.map((p) => [{ name: pointName(p) }, " ", pc(p.headroomNext ?? p.headroomNow)])),
        ],
      ),
      ". Awards made after these dates are not in them.",
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
