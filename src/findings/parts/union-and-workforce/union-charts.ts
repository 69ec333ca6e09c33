import type { Chart } from "../../../evidence/chart.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { breakLines } from "../chart-lines.js";
import { breakMarks } from "../common-notes.js";
import { listed } from "../sentence-parts.js";
import type { UnionAnswer } from "./union-answer.js";
import { sides } from "./union-table.js";
import { memberMove } from "./union-words.js";

const MEMBERS = "PCS members";
const STAFF = "Civil servants";
const MOVED = ["fall", "rise", "no change"] as const;
const size = (figure: string): Sentence[number] => ({ figure, as: "points1-size" });

/** Members beside civil servants, as changes and as indices, and the department by itself. */
export function unionCharts(book: FigureBook, answer: UnionAnswer): Chart[] {
  const { members, staff, memberIndex, staffIndex, dwp, whole, second } = answer;
  const notDensity = "PCS also organises outside the civil service: this is no density.";
  return [
    {
      id: "union-and-workforce",
      recipe: "bars",
      unit: { id: "percent" },
      as: "percent1",
      subtitle: [
        "Change in PCS members (second-hand) and in civil service headcount at March (ONS quarterly survey), per cent, ",
        ...listed(
          sides(answer).map(({ members: figure }) => [{ figure, as: "year-from" }, " to ", { figure, as: "year-to" }]),
        ),
      ],
      points: sides(answer).flatMap((side) => [
        { series: MEMBERS, category: side.years, figure: side.members },
        { series: STAFF, category: side.years, figure: side.staff.quarterly! },
      ]),
      notes: [
        [notDensity],
        ...(second === undefined
          ? []
          : [["Members from ", { figure: second.members, as: "year-from" } as const, " on are another count."]]),
        ["A membership count is not a sample: no sampling error belongs to it."],
      ],
    },
    {
      id: "union-and-workforce-index",
      recipe: "lines",
      title: [
        "Membership of PCS ",
        ...memberMove(whole),
        ...(second === undefined
          ? []
          : [
              "; counts from ",
              { figure: second.members, as: "year-from" } as const,
              " on are another series and not drawn",
            ]),
      ],
      unit: { id: "index", base: book.figures[memberIndex[0]!]!.unit.base! },
      as: "index1",
      subtitle: ["PCS members (second-hand) and civil service headcount at March (ONS quarterly survey)"],
      points: [
        ...memberIndex.map((figure) => ({ series: MEMBERS, figure })),
        ...staffIndex.map((figure) => ({ series: STAFF, figure })),
      ],
      marks: breakMarks([...members.breaks, ...staff.quarterly.breaks]),
      notes: [[notDensity], ...breakLines(staff.quarterly.breaks)],
    },
    {
      id: "union-and-workforce-dwp",
      recipe: "bars",
      title: [
        "In DWP union density ",
        { figure: dwp.change, words: ["fell by ", "rose by ", "changed by "] },
        size(dwp.change),
        ": a ",
        { figure: dwp.parts.membership.value, words: MOVED },
        " of ",
        size(dwp.parts.membership.value),
        " goes with fewer members, a ",
        { figure: dwp.parts.workforce.value, words: MOVED },
        " of ",
        size(dwp.parts.workforce.value),
        " with fewer jobs",
      ],
      unit: { id: "points" },
      as: "decimal1",
      subtitle: [
        "Members per cent of jobs as PCS states it, ",
        { figure: dwp.densities[0], as: "percent0" },
        " in ",
        { figure: dwp.densities[0], as: "period" },
        " to ",
        { figure: dwp.densities[1], as: "percent0" },
        " in ",
        { figure: dwp.densities[1], as: "period" },
        "; change, percentage points",
      ],
      points: [
        { series: "Change", category: "Change of density", figure: dwp.change },
        { series: "Change", category: "Of which members", figure: dwp.parts.membership.value },
        { series: "Change", category: "Of which jobs", figure: dwp.parts.workforce.value },
      ],
      notes: [["An exact split, as arithmetic and not as causes (method: LMDI)."]],
    },
  ];
}
