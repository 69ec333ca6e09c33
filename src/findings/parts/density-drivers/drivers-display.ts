import { calendarYearOf, comparePeriods } from "../../../core/period.js";
import type { Chart } from "../../../evidence/chart.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Table, TableCell } from "../../../evidence/table.js";
import { breakMarks } from "../common-notes.js";
import { densityKey, membersKey } from "../density-long-run/density-figures.js";
import { listed } from "../sentence-parts.js";
import type { DriversAnswer } from "./drivers-answer.js";
import { employeesKey } from "./employees-figure.js";
import { goesWith, movedBy } from "./parts-words.js";
import type { Split } from "./split-figures.js";

/** Each split once, in the order of the table: from the first year to each later one, then the other spans. */
function splitsOf({ sinceFirst, stretches, afterTurn, decade, rise }: DriversAnswer): Split[] {
  const all = [...sinceFirst, ...stretches, afterTurn, decade, rise].filter((split) => split !== undefined);
  return all.filter((split, i) => all.findIndex((other) => other.years === split.years) === i);
}

/** One row a span: members, employees and density at its end, and what the change of density goes with. */
export function driversTable(answer: DriversAnswer): Table {
  const inPoints = { unit: { id: "points" }, as: "decimal1" } as const;
  const ends = (period: string): TableCell[] => [
    { figure: membersKey("lfs_survey", period) },
    { figure: employeesKey("lfs_survey", period) },
    { figure: densityKey("lfs_survey", period) },
  ];
  const first = answer.whole.from;
  const { latest } = answer;
  const none = (count: number): TableCell[] => Array.from({ length: count }, () => "[z]");
  // The bulletins' members are not set beside the series: each is of its own release.
  const printed = (period: string): TableCell[] => ["[z]", "[z]", { figure: densityKey("bulletin", period) }];
  return {
    columns: [
      { id: "years", label: "Years" },
      { id: "members", label: "Members at the end", unit: { id: "people" }, as: "count" },
      {
        id: "employees",
        label: "Employees at the end, implied, millions",
        unit: { id: "people", base: "millions" },
        as: "decimal2",
      },
      { id: "density", label: "Density at the end", unit: { id: "percent" }, as: "percent1" },
      { id: "change", label: "Change, points", ...inPoints },
      { id: "membership", label: "Goes with members", ...inPoints },
      { id: "workforce", label: "Goes with employees", ...inPoints },
      { id: "rounding", label: "Rounding moves a part by at most", unit: { id: "points" }, as: "decimal2" },
      { id: "told", label: "Part with members, by the borrowed error" },
    ],
    rows: [
      [calendarYearOf(first), ...ends(first), ...none(5)],
      ...splitsOf(answer).map((split): TableCell[] => [
        split.years,
        ...ends(split.to),
        { figure: split.change },
        { figure: split.membership.lmdi },
        { figure: split.workforce.lmdi },
        { figure: split.rounding },
        answer.told[split.years]!.membership.apart ? "outside it, which is no test" : "not told from no change",
      ]),
      [`${calendarYearOf(latest.from)}, bulletin`, ...printed(latest.from), ...none(5)],
      [
        `${calendarYearOf(latest.from)} to ${calendarYearOf(latest.to)}, bulletins`,
        ...printed(latest.to),
        { figure: latest.told.change },
        ...none(4),
      ],
    ],
  };
}

const NAMES = { membership: "Members", workforce: "Employees" } as const;
const SUBTITLE =
  "Change of union density, split into what goes with members and what goes with employees, United Kingdom";
const IDENTITY =
  "An exact split, as arithmetic and not as causes (method: LMDI). Employees are implied by members and density.";

/** How far density moved over the whole span, and what that goes with. */
const spanTitle = ({ whole }: DriversAnswer): Sentence => [
  "Union density ",
  ...movedBy(whole.change),
  " from ",
  { figure: whole.change, as: "year-from" },
  " to ",
  { figure: whole.change, as: "year-to" },
  ": ",
  ...goesWith(whole),
];

/** What the path shows: when members were last no fewer than at the start, and what came after. */
const pathTitle = (answer: DriversAnswer): Sentence => {
  const { toTurn, afterTurn } = answer;
  return toTurn === undefined || afterTurn === undefined
    ? spanTitle(answer)
    : [
        "The estimate of members was no lower in ",
        { figure: toTurn.change, as: "year-to" },
        ", a year picked from the data, than in ",
        { figure: toTurn.change, as: "year-from" },
        "; of the change of density after that, ",
        ...goesWith(afterTurn),
      ];
};

/** The split by span, and from the first year to every later one. */
export function driversCharts(answer: DriversAnswer): Chart[] {
  const { whole, decade, toTurn, afterTurn, sinceFirst, breaks } = answer;
  const spans = [whole, toTurn, afterTurn, decade].filter((split) => split !== undefined);
  const shown = spans.filter((split, i) => spans.findIndex((other) => other.years === split.years) === i);
  const ends = [...new Set(shown.flatMap(({ from, to }) => [from, to]))].sort(comparePeriods);
  const shared = { unit: { id: "points" }, as: "decimal1" } as const;
  return [
    {
      id: "density-drivers",
      recipe: "bars",
      ...shared,
      title: spanTitle(answer),
      subtitle: [
        SUBTITLE,
        ", percentage points, between the fourth quarters of ",
        ...listed(ends.map((period) => [{ figure: densityKey("lfs_survey", period), as: "year-from" }])),
      ],
      points: shown.flatMap((split) =>
        (["membership", "workforce"] as const).map((effect) => ({
          series: NAMES[effect],
          category: split.years,
          figure: split[effect].lmdi,
        })),
      ),
      notes: [[IDENTITY], ["No standard error is published for these years."]],
    },
    {
      id: "density-drivers-path",
      recipe: "lines",
      ...shared,
      title: pathTitle(answer),
      subtitle: [SUBTITLE, ", from ", { figure: whole.change, as: "year-from" }, " to each year"],
      points: (["membership", "workforce"] as const).flatMap((effect) =>
        sinceFirst.map((split) => ({ series: NAMES[effect], figure: split[effect].lmdi })),
      ),
      marks: breakMarks(breaks.filter((row) => row.to === "")),
      notes: [[IDENTITY]],
    },
  ];
}
