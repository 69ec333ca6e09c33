import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Grade } from "../../../catalogue/rows/civil-service.js";
import { seriesOf } from "../../../catalogue/series.js";
import { missing } from "../../../core/cell.js";
import { addMonths, type Period, periodWords } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { fromRow } from "../from-row.js";
import { GRADES, type GradeGroup, gradeKey } from "../grades.js";

/** The five levels and the staff whose grade is not reported: together they are the service. */
export const GROUPS = [...GRADES, "unknown"] as const satisfies readonly Grade[];

/** The two ways of counting staff. They are never on one line: a person half time is one head and half an equivalent. */
export type Count = "headcount" | "fte";

const COUNT_WORDS: Readonly<Record<Count, string>> = { headcount: "headcount", fte: "full-time equivalents" };

/** Which staff a share is of: those whose grade is known, or all. */
export type ShareBase = "known" | "all";

/** Key of a count: "headcount.aa-ao.2021-03". */
export const countKey = (count: Count, grade: Grade, period: Period): string => `${count}.${gradeKey(grade)}.${period}`;

/** Key of a share: "share.known.headcount.aa-ao.2021-03". */
export const shareKey = (base: ShareBase, count: Count, grade: Grade, period: Period): string =>
  `share.${base}.${countKey(count, grade, period)}`;

/** The years with a count of every level, earliest first. */
export interface GradeCounts {
  /** All five levels by headcount. */
  readonly headcount: readonly Period[];
  /** All five levels and the unknown grade by headcount. */
  readonly whole: readonly Period[];
  /** All five levels by full-time equivalent. */
  readonly fte: readonly Period[];
  /** Years between the first and the last by headcount for which nothing is held: figures without a value. */
  readonly gaps: readonly Period[];
}

/** Adds the whole-service counts of some grades and returns the years held for every one of them. */
export function countFigures(book: FigureBook, catalogue: Catalogue, count: Count, grades: readonly Grade[]): Period[] {
  const held = grades.map((grade) => {
    const rows = catalogue
      .dataset("civil-service-headcount")
      .rows.filter((row) => row.grade === grade && row.measure === count && row.department_level === "all");
    return seriesOf(`${COUNT_WORDS[count]}, ${grade}`, rows).map((row) => {
      book.published(
        countKey(count, grade, row.period),
        fromRow("civil-service-headcount", row, {
          label: `${COUNT_WORDS[count]}, ${grade === "unknown" ? "grade unknown" : grade}, ${periodWords(row.period)}`,
          unit: { id: count === "fte" ? "fte" : "people" },
          period: row.period,
          by: ["period", "grade", "department", "department_level", "measure", "source"],
        }),
      );
      return row.period;
    });
  });
  return held[0]!.filter((period) => held.every((periods) => periods.includes(period)));
}

function shareFigure(book: FigureBook, base: ShareBase, count: Count, grade: Grade, period: Period): string {
  const all: readonly Grade[] = base === "known" ? GRADES : GROUPS;
  const own = letter(all.indexOf(grade));
  return book.derived(shareKey(base, count, grade, period), {
    label: `share of ${COUNT_WORDS[count]}, ${grade === "unknown" ? "grade unknown" : grade}, of staff ${
      base === "known" ? "whose grade is known" : "of every grade, unknown included"
    }, ${periodWords(period)}`,
    value: (...counts) => (counts[all.indexOf(grade)]! / counts.reduce((a, b) => a + b, 0)) * 100,
    unit: { id: "percent" },
    period,
    method: "share",
    formula: `${own} ÷ sum(A..${letter(all.length - 1)}) × 100`,
    from: all.map((each) => countKey(count, each, period)),
  });
}

/** Adds counts and shares by grade: on two bases by headcount, on one by full-time equivalent. */
export function gradeCounts(book: FigureBook, catalogue: Catalogue): GradeCounts {
  const headcount = countFigures(book, catalogue, "headcount", GRADES);
  const fte = countFigures(book, catalogue, "fte", GRADES);
  const unknown = countFigures(book, catalogue, "headcount", ["unknown"]);
  const whole = headcount.filter((period) => unknown.includes(period));
  for (const period of headcount) for (const g of GRADES) shareFigure(book, "known", "headcount", g, period);
  for (const period of whole) for (const g of GROUPS) shareFigure(book, "all", "headcount", g, period);
  for (const period of fte) for (const g of GRADES) shareFigure(book, "known", "fte", g, period);
  const gaps: Period[] = [];
  for (let at = headcount[0]; at !== undefined && at < headcount.at(-1)!; at = addMonths(at, 12))
    if (!headcount.includes(at)) gaps.push(at);
  for (const period of gaps) for (const grade of GRADES) notHeld(book, grade, period, headcount[0]!);
  return { headcount, whole, fte, gaps };
}

/** A year without a count: a figure without a value, so that a chart shows a gap and not a line across it. */
function notHeld(book: FigureBook, grade: GradeGroup, period: Period, first: Period): void {
  const beside = book.figures[shareKey("known", "headcount", grade, first)]!;
  book.published(shareKey("known", "headcount", grade, period), {
    label: `share of headcount, ${grade}, of staff whose grade is known, ${periodWords(period)}: not held`,
    value: missing("[x]"),
    unit: { id: "percent" },
    period,
    status: beside.status,
    standing: beside.standing,
    sources: beside.sources,
    cell: `civil-service-headcount.csv: no row for grade=${grade} department=all measure=headcount period=${period}`,
  });
}

/** Adds what the share of a grade would be if everybody of unknown grade were in it, and returns its key. */
export function shareWithUnknown(book: FigureBook, grade: GradeGroup, period: Period): string {
  const own = GROUPS.indexOf(grade);
  const last = GROUPS.length - 1;
  return book.derived(`share.if-unknown.${gradeKey(grade)}.${period}`, {
    label: `share of headcount, ${grade}, if everybody of unknown grade were in it, ${periodWords(period)}`,
    value: (...counts) => ((counts[own]! + counts[last]!) / counts.reduce((a, b) => a + b, 0)) * 100,
    unit: { id: "percent" },
    period,
    method: "share with the unknown grade added",
    formula: `(${letter(own)} + ${letter(last)}) ÷ sum(A..${letter(last)}) × 100`,
    from: GROUPS.map((each) => countKey("headcount", each, period)),
  });
}
