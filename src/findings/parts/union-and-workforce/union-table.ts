import type { Table, TableCell } from "../../../evidence/table.js";
import { COUNT_IDS, COUNTS, staffKey } from "./civil-service-counts.js";
import { memberKey } from "./member-counts.js";
import type { Side, UnionAnswer } from "./union-answer.js";

const NONE = "[z]";
const MEMBERS = "PCS members (second-hand)";

interface Filled {
  readonly start?: string;
  readonly end?: string;
  readonly fteStart?: string;
  readonly fteEnd?: string;
  readonly index?: string;
  readonly change?: string;
  readonly densityStart?: string;
  readonly densityEnd?: string;
  readonly points?: string;
  readonly fewer?: string;
}

const COLUMNS = [
  "start",
  "end",
  "fteStart",
  "fteEnd",
  "index",
  "change",
  "densityStart",
  "densityEnd",
  "points",
  "fewer",
] as const;

const row = (what: string, years: string, filled: Filled): TableCell[] => [
  what,
  years,
  ...COLUMNS.map((column): TableCell => (filled[column] === undefined ? NONE : { figure: filled[column] })),
];

/** The spans that are compared, the headline first and the one across two sources last. */
export const sides = ({ lead, apart, second }: UnionAnswer): Side[] =>
  [lead, second, apart].filter((side) => side !== undefined);

/** Members and civil servants by span, then each year as an index, then the bargaining units. */
export function unionTable(answer: UnionAnswer): Table {
  const { dwp, scotland, hmrc, counted, lead, apart, firstIsApart } = answer;
  const years = (key: string): string => key.split(".").at(-1)!;
  const unit = `${dwp.from.slice(0, 4)} to ${dwp.to.slice(0, 4)}`;
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
      { id: "fte_start", label: "Full-time equivalents at the start", unit: { id: "fte" }, as: "count" },
      { id: "fte_end", label: "Full-time equivalents at the end", unit: { id: "fte" }, as: "count" },
      { id: "index", label: "Index, first year = 100", unit: { id: "index" }, as: "index1" },
      { id: "change", label: "Change", unit: { id: "percent" }, as: "percent1" },
      { id: "density_start", label: "Density at the start", unit: { id: "percent" }, as: "percent0" },
      { id: "density_end", label: "Density at the end", unit: { id: "percent" }, as: "percent0" },
      { id: "points", label: "Points of density", unit: { id: "points" }, as: "decimal1" },
      { id: "fewer", label: "People fewer", unit: { id: "people" }, as: "count" },
    ],
    rows: [
      ...sides(answer).flatMap((side) => [
        row(side === apart && firstIsApart ? `${MEMBERS}, two sources` : MEMBERS, side.years, {
          start: memberKey(side.from),
          end: memberKey(side.to),
          change: side.members,
        }),
        ...COUNT_IDS.flatMap((id) => {
          const change = side.staff[id];
          if (change === undefined) return [];
          const [start, end] = [staffKey(id, side.from), staffKey(id, side.to)];
          const levels = id === "fte" ? { fteStart: start, fteEnd: end } : { start, end };
          return [row(COUNTS[id].name, side.years, { ...levels, change })];
        }),
      ]),
      ...answer.memberIndex.slice(1).map((key) =>
        row(MEMBERS, `${lead.from} to ${years(key)}`, {
          start: memberKey(lead.from),
          end: memberKey(years(key)),
          index: key,
        }),
      ),
      ...answer.staffIndex.slice(1).map((key) =>
        row(COUNTS.quarterly.name, `${lead.from} to ${years(key)}`, {
          start: staffKey("quarterly", lead.from),
          end: staffKey("quarterly", years(key)),
          index: key,
        }),
      ),
      density("DWP, as the union states it", dwp.densities, dwp.change),
      row("DWP: workforce, implied", unit, {
        start: dwp.levels.workforceStart.value,
        end: dwp.levels.workforceEnd.value,
        change: dwp.growth.workforce,
        fewer: dwp.fewer.jobs,
      }),
      row("DWP: members, implied", unit, {
        start: dwp.levels.membersStart.value,
        end: dwp.levels.membersEnd.value,
        change: dwp.growth.members,
        fewer: dwp.fewer.members,
      }),
      row("DWP: goes with members (LMDI)", unit, { points: dwp.parts.membership.value }),
      row("DWP: goes with jobs (LMDI)", unit, { points: dwp.parts.workforce.value }),
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
