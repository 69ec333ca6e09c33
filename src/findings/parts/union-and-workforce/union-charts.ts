import type { Chart } from "../../../evidence/chart.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { breakLines } from "../chart-lines.js";
import { breakMarks } from "../common-notes.js";
import { listed } from "../sentence-parts.js";
import type { Side, UnionAnswer } from "./union-answer.js";
import { sides } from "./union-table.js";
import { dwpPartsWords, memberMove, staffMove } from "./union-words.js";

const MEMBERS = "PCS members";
const STAFF = "Civil servants";

/** Members beside civil servants, as changes and as indices, and the department by itself. */
export function unionCharts(book: FigureBook, answer: UnionAnswer): Chart[] {
  const { members, staff, memberIndex, staffIndex, dwp, lead, apart, second } = answer;
  const named = (side: Side): string =>
    side === apart && answer.firstIsApart ? `${side.years}, two sources of members` : side.years;
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
        { series: MEMBERS, category: named(side), figure: side.members },
        { series: STAFF, category: named(side), figure: side.staff.quarterly! },
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
        "PCS membership ",
        ...memberMove(lead),
        "; the number of civil servants ",
        ...staffMove(lead),
        ...(second === undefined
          ? []
          : [
              "; members from ",
              { figure: second.members, as: "year-from" } as const,
              " on are another count, not drawn",
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
      title: ["In DWP union density ", ...dwpPartsWords(dwp)],
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
