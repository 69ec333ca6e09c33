import { type Period, periodWords } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { gapFigure } from "./gap-figures.js";
import type { GroupCells, GroupMeasure } from "./group-cells.js";
import type { Average } from "./sex-gaps.js";

/** Part-time against full-time staff, full-time-equivalent salaries: keys of figures. */
export interface PatternFigures {
  readonly period: Period;
  readonly partTime: Readonly<Record<Average, string>>;
  readonly fullTime: Readonly<Record<Average, string>>;
  readonly gap: Readonly<Record<Average, string>>;
}

const PART = "Part-time";
const FULL = "Full-time";

/** Adds the latest salaries by working pattern up to a year; undefined when none is held. */
export function patternFigures(book: FigureBook, cells: GroupCells, to: Period): PatternFigures | undefined {
  const every = { groups: [PART, FULL], grades: ["all"], measures: ["median", "mean"] } as const;
  const period = cells
    .years("working_pattern", every)
    .filter((held) => held <= to)
    .at(-1);
  if (period === undefined) return undefined;
  const both = (key: (average: Average) => string): Record<Average, string> => ({
    median: key("median"),
    mean: key("mean"),
  });
  const cell = (group: string, measure: GroupMeasure): string =>
    cells.key({ dimension: "working_pattern", group, grade: "all", measure, period });
  const partTime = both((average) => cell(PART, average));
  const fullTime = both((average) => cell(FULL, average));
  const gap = both((average) =>
    gapFigure(book, `gap.part-time.${average}.${period}`, {
      label: `${average} full-time-equivalent salary of part-time staff below that of full-time staff, all grades, ${periodWords(period)}`,
      lower: partTime[average],
      higher: fullTime[average],
      period,
    }),
  );
  return { period, partTime, fullTime, gap };
}
