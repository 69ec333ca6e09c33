import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { differenceFigure } from "../arithmetic-figures.js";
import type { FiguredGrid } from "../figured-grid.js";
import { GRADES, type GradeGroup, gradeKey } from "../grades.js";
import { salaryFigures, salaryKey } from "../medians.js";
import { heldSpan } from "../periods-held.js";
import { compositionGrid, mixOfTheRise, yearsOf } from "./composition-grid.js";
import { GROUPS, type GradeCounts, gradeCounts, shareKey, shareWithUnknown } from "./grade-counts.js";
import { contributionKey, effectFigures, effectKey, percentKey } from "./mean-effects.js";
import { type MedianChanges, medianChange, medianChangeKey, medianChanges } from "./median-changes.js";

/** Everything the finding on the mix of grades shows. */
export interface CompositionFacts {
  readonly book: FigureBook;
  readonly from: Period;
  readonly to: Period;
  readonly counts: GradeCounts;
  /** Years after the start, up to the end, for which the mean is taken apart. */
  readonly taken: readonly Period[];
  readonly medians: MedianChanges;
  /** The two levels that add most to the mix, and how their shares moved. */
  readonly leading: readonly { readonly grade: GradeGroup; readonly moved: string }[];
  /** The level whose share fell most by headcount, and what its share would be with everybody of unknown grade. */
  readonly shrunk: { readonly grade: GradeGroup; readonly withUnknown: string };
  /** The mix in per cent of the change of the mean, with its range over the listed choices; undefined unless both are rises. */
  readonly ofTheRise: { readonly share: string; readonly low: string; readonly high: string } | undefined;
  /** Change of the median of AA by the approximate split, where both ends are held. */
  readonly lowestGrade: string | undefined;
  /** Changes of medians to the latest year after the span: of all and of the levels held then; none where it ends the data. */
  readonly since: readonly { readonly grade: GradeGroup | "all"; readonly change: string }[];
  readonly grid: FiguredGrid;
}

/** Years with headcount, mean and median of every level and of the unknown grade, and of all. */
function yearsHeld(book: FigureBook, catalogue: Catalogue): Period[] {
  const medians = [...GROUPS, "all" as const].map((grade) => salaryFigures(book, catalogue, grade));
  return yearsOf(book, catalogue, GROUPS).filter((period) => medians.every((periods) => periods.includes(period)));
}

/**
 * Works out the finding.
 *
 * @throws Problem "not-held" when fewer than two years can be taken apart; "bad-span" when the two ends are one;
 *   "does-not-reconcile" when the grades do not give the published mean
 */
export function compositionFacts(
  book: FigureBook,
  catalogue: Catalogue,
  options: { readonly from?: Period | undefined; readonly to?: Period | undefined },
): CompositionFacts {
  const held = yearsHeld(book, catalogue);
  const { from, to, span } = heldSpan("composition", held, options);
  if (from === to)
    problem(held.length < 2 ? "not-held" : "bad-span", "composition: a change needs two different years", {
      found: from,
      expected: `two of ${held.join(", ")}`,
      ...(held.length < 2 ? {} : { exit: 2 }),
    });
  const counts = gradeCounts(book, catalogue);
  const taken = span.slice(1);
  for (const period of taken) effectFigures(book, from, period);
  for (const grade of [...GROUPS, "all" as const])
    for (const period of salaryFigures(book, catalogue, grade))
      if (period > from && book.has(salaryKey(grade, from))) medianChange(book, grade, from, period);
  const moved = (grade: GradeGroup): string =>
    differenceFigure(book, `share-change.${gradeKey(grade)}.${to}`, "change of share", {
      label: `change of the share of headcount, ${grade}, unknown grade included, in points`,
      from: shareKey("all", "headcount", grade, from),
      to: shareKey("all", "headcount", grade, to),
    });
  const levels = GRADES.map((grade) => ({ grade, moved: moved(grade) }));
  const mixOf = (grade: GradeGroup): number => book.value(contributionKey("mix", grade, to));
  const shrunk = [...levels].sort((a, b) => book.value(a.moved) - book.value(b.moved))[0]!.grade;
  const [mix, total] = [effectKey("mix", to), effectKey("total", to)];
  const grid = compositionGrid(book, catalogue, from, to);
  const ends = mixOfTheRise(book, grid);
  const aa = salaryFigures(book, catalogue, "AA");
  const latest = salaryFigures(book, catalogue, "all").at(-1)!;
  return {
    book,
    from,
    to,
    counts,
    taken,
    medians: medianChanges(book, from, to),
    leading: [...levels].sort((a, b) => mixOf(b.grade) - mixOf(a.grade)).slice(0, 2),
    shrunk: { grade: shrunk, withUnknown: shareWithUnknown(book, shrunk, to) },
    ofTheRise:
      ends !== undefined && book.value(mix) > 0 && book.value(total) > 0
        ? {
            ...ends,
            share: book.derived(`mix-of-the-rise.${to}`, {
              label: "mix of grades, per cent of the change of the mean",
              value: (a, b) => (a! / b!) * 100,
              unit: { id: "percent" },
              period: [from, to],
              method: "share of the change",
              formula: "A ÷ B × 100",
              from: [mix, total],
            }),
          }
        : undefined,
    lowestGrade: aa.includes(from) && aa.includes(to) ? medianChange(book, "AA", from, to) : undefined,
    since:
      latest <= to
        ? []
        : (["all", ...GRADES] as const)
            .map((grade) => ({ grade, change: medianChangeKey(grade, latest) }))
            .filter(({ change }) => book.has(change)),
    grid,
  };
}

/** Keys of the three parts of the change up to a year, and of the whole, in pounds and in per cent. */
export const effectsAt = (to: Period) => ({
  pay: effectKey("pay", to),
  mix: effectKey("mix", to),
  both: effectKey("interaction", to),
  total: effectKey("total", to),
  percent: {
    pay: percentKey("pay", to),
    mix: percentKey("mix", to),
    both: percentKey("interaction", to),
    total: percentKey("total", to),
  },
});
