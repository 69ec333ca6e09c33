import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import type { Basis } from "../../../pay/index.js";
import { gradePeriods } from "../by-grade-figures.js";
import { GRADES, type GradeGroup, gradeKey } from "../grades.js";
import type { IndexFigures } from "../index-figures.js";
import { salaryFigures, salaryKey, salaryName } from "../medians.js";
import { realChangeFigure, restorationFigure } from "../real-figures.js";
import { indexOrder } from "../real-path.js";

/** The smallest and the largest of the five grades, as keys of figures. */
interface Ends {
  readonly low: string;
  readonly high: string;
}

/** A median held after the last full count: its changes since the first full count and since the last. */
export interface LaterMedian {
  readonly grade: GradeGroup;
  readonly whole: string;
  readonly since: string;
}

/** What the medians held here say of the grades, over the years all five are held. */
export interface OwnRestorations {
  readonly from: Period;
  readonly to: Period;
  /** The indices that hold both ends, the chosen one first. */
  readonly order: readonly IndexId[];
  readonly change: (grade: GradeGroup, index: IndexId) => string;
  readonly restoration: (grade: GradeGroup, index: IndexId) => string;
  readonly changes: (index: IndexId) => Ends;
  readonly rises: (index: IndexId) => Ends;
  /** The changes from the end of what others published to the last count, one a grade; none when there is none between. */
  readonly since: readonly string[];
  /** Medians of the last period held after the last full count. */
  readonly later: readonly LaterMedian[];
}

/**
 * Adds them to the book.
 *
 * @param published  the last period that others counted to
 * @throws Problem "missing-rows" when fewer than two counts have a median for every grade; "outside-index" when the chosen index does not hold both ends
 */
export function ownRestorations(
  book: FigureBook,
  indices: IndexFigures,
  catalogue: Catalogue,
  ask: { readonly asker: string; readonly index: IndexId; readonly basis: Basis; readonly published: Period },
): OwnRestorations {
  const { asker, index, basis, published } = ask;
  const periods = gradePeriods(book, catalogue);
  const [from, to] = [periods[0], periods.at(-1)];
  if (from === undefined || to === undefined || from === to)
    return problem("missing-rows", `${asker}: needs two counts with a median for every grade`, {
      found: periods.length === 0 ? "none" : periods.join(", "),
      where: "civil-service-pay.csv",
    });
  for (const period of [from, to]) indices.key(index, period, basis); // says from when to when the index runs
  const order = indexOrder(index).filter((id) => [from, to].every((period) => indices.covers(id, period, basis)));
  const change = (grade: GradeGroup, id: IndexId): string => `change.${gradeKey(grade)}.${id}.${to}`;
  const restoration = (grade: GradeGroup, id: IndexId): string => `restoration.${gradeKey(grade)}.${id}.${to}`;
  for (const id of order)
    for (const grade of GRADES) {
      const pair = {
        what: salaryName(grade),
        from: salaryKey(grade, from),
        to: salaryKey(grade, to),
        index: id,
        basis,
      };
      realChangeFigure(book, indices, change(grade, id), pair);
      restorationFigure(book, indices, restoration(grade, id), pair);
    }
  const ends = (name: string, what: string, key: typeof change, id: IndexId): Ends => {
    const end = (which: "low" | "high"): string =>
      book.derived(`${name}.${id}.${which}`, {
        label: `${which === "low" ? "lowest" : "highest"} ${what}, five grades, ${from} to ${to}, ${INDEX_NAMES[id]}`,
        value: (...values) => (which === "low" ? Math.min(...values) : Math.max(...values)),
        unit: { id: "percent" },
        period: [from, to],
        method: `${which === "low" ? "lowest" : "highest"} of the five grades`,
        formula: `${which === "low" ? "min" : "max"}(A..${letter(GRADES.length - 1)})`,
        from: GRADES.map((grade) => key(grade, id)),
      });
    return { low: end("low"), high: end("high") };
  };
  const since = (grade: GradeGroup): string =>
    realChangeFigure(book, indices, `since.${gradeKey(grade)}.${index}`, {
      what: salaryName(grade),
      from: salaryKey(grade, published),
      to: salaryKey(grade, to),
      index,
      basis,
    });
  const between = periods.includes(published) && published < to && indices.covers(index, published, basis);
  return {
    ...{ from, to, order, change, restoration },
    changes: (id) => ends("own-change", "real change of the median", change, id),
    rises: (id) => ends("own-restoration", "rise that restores the median", restoration, id),
    since: between ? GRADES.map(since) : [],
    later: laterMedians(book, indices, catalogue, { from, to, index, basis }),
  };
}

/** Adds the changes to the last count after a full one, for the grades it is held for. */
function laterMedians(
  book: FigureBook,
  indices: IndexFigures,
  catalogue: Catalogue,
  { from, to, index, basis }: { from: Period; to: Period; index: IndexId; basis: Basis },
): LaterMedian[] {
  const held = GRADES.map((grade) => ({
    grade,
    after: salaryFigures(book, catalogue, grade).filter(
      (period) => period > to && indices.covers(index, period, basis),
    ),
  }));
  const last = held
    .flatMap(({ after }) => after)
    .sort()
    .at(-1);
  if (last === undefined) return [];
  return held
    .filter(({ after }) => after.includes(last))
    .map(({ grade }): LaterMedian => {
      const change = (name: string, start: Period): string =>
        realChangeFigure(book, indices, `${name}.${gradeKey(grade)}.${index}`, {
          ...{ what: salaryName(grade), from: salaryKey(grade, start), to: salaryKey(grade, last), index, basis },
        });
      return { grade, whole: change("later-whole", from), since: change("later-since", to) };
    });
}
