import type { Objection } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { countOrNone } from "../count-words.js";
import type { FiguredGrid } from "../figured-grid.js";
import { listed } from "../sentence-parts.js";
import type { LivingWageFigures } from "./living-wage-charts.js";
import { rangeOf } from "./living-wage-words.js";
import type { PayPoint } from "./pay-points.js";

const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const when = (figure: string): Sentence[number] => ({ figure, as: "period" });
const pounds = (figure: string): Sentence[number] => ({ figure, as: "pounds2" });

/** What will be said against it, and the answer from the figures. */
export function livingWageObjections(
  book: FigureBook,
  shown: LivingWageFigures,
  grid: FiguredGrid,
  minima: readonly PayPoint[],
): Objection[] {
  const { service, projection, estimates, errors } = shown;
  const [first, last] = [service["AA/AO"][0]!, service["AA/AO"].at(-1)!];
  const lowestMinimum = minima.filter((p) => p.grade !== "EO");
  return [
    {
      says: "A salary of March is set against a rate of April, before the award of the year is paid.",
      answer: [
        "So both are shown. Over the old rate, in force on the day, the AA/AO median had ",
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
      answer: [
        "It does, and the hours are stated. ",
        ...rangeOf(grid),
        ". Over the old rate, still in force that day, the median had ",
        pc(last.headroomNow),
        ".",
      ],
    },
    {
      says: "A median says nothing of the lowest paid.",
      answer: [
        "Half of the grade is paid no more than it. The lowest points of ranges and the single rates of AA and AO that are held stand at ",
        ...listed(lowestMinimum.map((p) => [{ name: p.name }, " ", pc(p.headroomNext ?? p.headroomNow)])),
        " over the next rate. Between those years nothing is held.",
      ],
    },
    {
      says: "A projection proves nothing.",
      answer: [
        "It proves nothing, and no headroom is worked out from it. Other readings of the same forecast give ",
        ...listed(projection.others.map((key) => [pounds(key)])),
        ". Of ",
        { figure: errors.of, as: "count" },
        " past central estimates of the Low Pay Commission ",
        ...countOrNone(book, errors.above),
        book.value(errors.above) === 1 ? " was" : " were",
        " above the rate enacted; enacted less estimated was ",
        ...listed(
          estimates.map((e) => [pounds(e.error), " (for ", when(e.error), ", estimated ", { name: e.made }, ")"]),
        ),
        ".",
      ],
    },
  ];
}
