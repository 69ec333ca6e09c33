import type { Table, TableCell } from "../../../evidence/table.js";
import { COUNT_IDS, COUNTS, staffKey } from "./civil-service-counts.js";
import type { Bounds } from "./dwp-figures.js";
import { memberKey } from "./member-counts.js";
import type { Side, UnionAnswer } from "./union-answer.js";

const NONE = "[z]";
const MEMBERS = "PCS members (second-hand)";

interface Filled {
  readonly start?: string;
  readonly end?: string;
  readonly index?: string;
  readonly change?: string;
  readonly densityStart?: string;
  readonly densityEnd?: string;
  readonly points?: string;
  readonly fewer?: string;
}

const COLUMNS = ["start", "end", "index", "change", "densityStart", "densityEnd", "points", "fewer"] as const;

const row = (what: string, years: string, filled: Filled): TableCell[] => [
  what,
  years,
  ...COLUMNS.map((column): TableCell => (filled[column] === undefined ? NONE : { figure: filled[column] })),
];

/** The spans that are compared. */
export const sides = ({ whole, run, second }: UnionAnswer): Side[] =>
  [whole, run, second].filter((side) => side !== undefined);

/** Members and civil servants by span, then each year as an index, then the bargaining units. */
export function unionTable(answer: UnionAnswer): Table {
  const { dwp, scotland, hmrc, counted, whole } = answer;
  const years = (key: string): string => key.split(".").at(-1)!;
  const unit = `${dwp.from.slice(0, 4)} to ${dwp.to.slice(0, 4)}`;
  const three = (what: string, make: (end: keyof Bounds) => Filled): TableCell[][] => [
    row(what, unit, make("value")),
    row(`${what}: lowest rounding allows`, unit, make("low")),
    row(`${what}: highest rounding allows`, unit, make("high")),
  ];
  const density = (what: string, [start, end]: readonly string[], change?: string): TableCell[] =>
    row(what, unit, {
      ...(start === undefined ? {} : { densityStart: start }),
      ...(end === undefined ? {} : { densityEnd: end }),
      ...(change === undefined ? {} : { points: change }),
    });
  return {
    columns: [
      { id: "what", label: "What" },
      { id: "years", label: "Years" },
      { id: "start", label: "People at the start", unit: { id: "people" }, as: "count" },
      { id: "end", label: "People at the end", unit: { id: "people" }, as: "count" },
      { id: "index", label: "Index, first year = 100", unit: { id: "index" }, as: "index1" },
      { id: "change", label: "Change", unit: { id: "percent" }, as: "percent1" },
      { id: "density_start", label: "Density at the start", unit: { id: "percent" }, as: "percent0" },
      { id: "density_end", label: "Density at the end", unit: { id: "percent" }, as: "percent0" },
      { id: "points", label: "Points of density", unit: { id: "points" }, as: "decimal1" },
      { id: "fewer", label: "People fewer", unit: { id: "people" }, as: "count" },
    ],
    rows: [
      ...sides(answer).flatMap((side) => [
        row(MEMBERS, side.years, {
          start: memberKey(side.from),
          end: memberKey(side.to),
          change: side.members,
        }),
        ...COUNT_IDS.flatMap((id) => {
          const change = side.staff[id];
          if (change === undefined) return [];
          const levels = id === "fte" ? {} : { start: staffKey(id, side.from), end: staffKey(id, side.to) };
          return [row(COUNTS[id].name, side.years, { ...levels, change })];
        }),
      ]),
      ...answer.memberIndex.slice(1).map((key) =>
        row(MEMBERS, `${whole.from} to ${years(key)}`, {
          start: memberKey(whole.from),
          end: memberKey(years(key)),
          index: key,
        }),
      ),
      ...answer.staffIndex.slice(1).map((key) =>
        row(COUNTS.quarterly.name, `${whole.from} to ${years(key)}`, {
          start: staffKey("quarterly", whole.from),
          end: staffKey("quarterly", years(key)),
          index: key,
        }),
      ),
      density("DWP, as the union states it", dwp.densities, dwp.change),
      ...three("DWP: workforce, implied", (end) => ({
        start: dwp.levels.workforceStart[end],
        end: dwp.levels.workforceEnd[end],
        ...(end === "value" ? { change: dwp.growth.workforce, fewer: dwp.fewer.jobs } : {}),
      })),
      ...three("DWP: members, implied", (end) => ({
        start: dwp.levels.membersStart[end],
        end: dwp.levels.membersEnd[end],
        ...(end === "value" ? { change: dwp.growth.members, fewer: dwp.fewer.members } : {}),
      })),
      ...three("DWP: goes with members (LMDI)", (end) => ({ points: dwp.parts.membership[end] })),
      ...three("DWP: goes with jobs (LMDI)", (end) => ({ points: dwp.parts.workforce[end] })),
      row("DWP: goes with members (Shapley)", unit, { points: dwp.shapley.membership }),
      row("DWP: goes with jobs (Shapley)", unit, { points: dwp.shapley.workforce }),
      ...(counted === undefined
        ? []
        : [
            row("DWP: headcount, ONS, the March before", unit, {
              start: counted.start.before,
              end: counted.end.before,
              fewer: counted.fewer.before,
            }),
            row("DWP: headcount, ONS, the March after", unit, {
              start: counted.start.after,
              end: counted.end.after,
              fewer: counted.fewer.after,
            }),
          ]),
      ...(scotland.length === 2 ? [density("DWP in Scotland, as the union states it", scotland)] : []),
      ...hmrc.map((key) => row("HMRC, as the union states it", years(key), { densityEnd: key })),
    ],
  };
}
