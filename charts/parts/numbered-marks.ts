import { comparePeriods, type Period, periodWords } from "../../src/core/period.js";
import type { ChartMark } from "../../src/evidence/chart.js";
import { endOf, startOf } from "./place.js";

/** The marks that fall within the time the rows cover. */
export function shownMarks(marks: readonly ChartMark[], rows: readonly { readonly period: Period }[]): ChartMark[] {
  const from = Math.min(...rows.map((row) => startOf(row.period)));
  const to = Math.max(...rows.map((row) => endOf(row.period)));
  return marks.filter((mark) => endOf(mark.to ?? mark.at) > from && startOf(mark.at) < to);
}

/** Numbers marks when there are more than `most`: those of one moment share a number. */
export function numberedMarks(
  marks: readonly ChartMark[],
  most: number,
): { marks: readonly ChartMark[]; markNames: string[] } {
  if (marks.length <= most) return { marks, markNames: [] };
  const sorted = [...marks].sort((a, b) => comparePeriods(a.at, b.at));
  const moments = [...new Set(sorted.map((mark) => `${mark.at} ${mark.to ?? ""} ${mark.kind}`))];
  const groups = moments.map((moment) => sorted.filter((m) => `${m.at} ${m.to ?? ""} ${m.kind}` === moment));
  return {
    marks: groups.map((group, i) => ({ ...group[0]!, label: String(i + 1) })),
    markNames: groups.map((group) => {
      const { at, to } = group[0]!;
      const when = to === undefined ? periodWords(at) : `${periodWords(at)} to ${periodWords(to)}`;
      return `${group.map((mark) => mark.label).join(", ")} (${when})`;
    }),
  };
}
