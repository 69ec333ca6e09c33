import type { Grade } from "../../../catalogue/rows/civil-service.js";
import type { Uncertainty } from "../../../core/figure.js";
import { type Period, periodWords } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import {
  CIVIL_SERVICE_ROUNDING,
  type EffectLimits,
  type Limits,
  type MeanDecomposition,
  meanDecomposition,
  meanDecompositionBounds,
  type PayGroup,
} from "../../../pay/index.js";
import { gradeKey } from "../grades.js";
import { salaryKey } from "../medians.js";
import { contributionFormula, meanFormula, PARTS, type Part, partFormula } from "./effect-formulas.js";
import { countKey, GROUPS } from "./grade-counts.js";

const PART_WORDS: Readonly<Record<Part, string>> = {
  pay: "pay within grades",
  mix: "mix of grades",
  interaction: "pay and mix together",
  total: "change of the mean",
};

/** Keys of the effects: in pounds, in per cent of the mean at the start, and by grade in pounds. */
export const effectKey = (part: Part, to: Period): string => `effect.${part}.${to}`;
export const percentKey = (part: Part, to: Period): string => `effect-percent.${part}.${to}`;
export const contributionKey = (part: Part, grade: Grade, to: Period): string =>
  `contribution.${part}.${gradeKey(grade)}.${to}`;

const bounds = ({ low, high }: Limits): Uncertainty => ({ low, high, kind: "bounds" });
const POUNDS = { id: "GBP/year", prices: "current" } as const;

/** Headcounts and means of some groups at two ends, as keys in the order of the letters of the formulas. */
export const cellKeys = (grades: readonly Grade[], from: Period, to: Period): string[] =>
  [from, to].flatMap((period) => [
    ...grades.map((grade) => countKey("headcount", grade, period)),
    ...grades.map((grade) => salaryKey(grade, period, "mean")),
  ]);

const groupsAt = (book: FigureBook, grades: readonly Grade[], period: Period): PayGroup[] =>
  grades.map((group) => ({
    group,
    headcount: book.value(countKey("headcount", group, period)),
    mean: book.value(salaryKey(group, period, "mean")),
  }));

/**
 * Takes the change of the mean apart for some groups, after reconciling both ends with the published means.
 *
 * @throws Problem "does-not-reconcile" and those of `meanDecomposition`
 */
export const decomposed = (book: FigureBook, grades: readonly Grade[], from: Period, to: Period): MeanDecomposition =>
  meanDecomposition(groupsAt(book, grades, from), groupsAt(book, grades, to), {
    statistic: "mean",
    published: [book.value(salaryKey("all", from, "mean")), book.value(salaryKey("all", to, "mean"))],
    rounding: CIVIL_SERVICE_ROUNDING,
  });

/** Adds the mean that the groups give at one end, with its rounding bounds, and returns its key. */
const groupsMean = (book: FigureBook, period: Period, { mean, low, high }: MeanDecomposition["start"]): string =>
  book.derived(`mean-of-groups.${period}`, {
    label: `mean salary that the grades give, unknown included, ${periodWords(period)}`,
    value: mean,
    unit: POUNDS,
    period,
    method: "mean of the grades, weighted by headcount",
    formula: meanFormula(GROUPS.length),
    from: cellKeys(GROUPS, period, period).slice(0, 2 * GROUPS.length),
    uncertainty: bounds({ low, high }),
  });

/** Adds a part of the change in per cent of the mean at the start. */
function percentFigure(
  book: FigureBook,
  part: Part,
  o: { from: Period; to: Period; found: MeanDecomposition; limits: Limits },
): void {
  const { from, to, found, limits } = o;
  const ends = [limits.low, limits.high].flatMap((pounds) =>
    [found.start.low, found.start.high].map((mean) => (pounds / mean) * 100),
  );
  book.derived(percentKey(part, to), {
    label: `${PART_WORDS[part]}, per cent of the mean salary that the grades give, ${periodWords(from)} to ${periodWords(to)}`,
    value: found.percent[part],
    unit: { id: "percent" },
    period: [from, to],
    method: "share of the mean at the start",
    formula: "A ÷ B × 100",
    from: [effectKey(part, to), `mean-of-groups.${from}`],
    uncertainty: bounds({ low: Math.min(...ends), high: Math.max(...ends) }),
  });
}

/** The limits of a sum, at their widest. */
const allThree = ({ pay, mix, interaction }: Readonly<Record<"pay" | "mix" | "interaction", Limits>>): Limits => ({
  low: pay.low + mix.low + interaction.low,
  high: pay.high + mix.high + interaction.high,
});

/** Adds what each grade adds to each part, in pounds. */
function contributionFigures(
  book: FigureBook,
  o: { from: Period; to: Period; found: MeanDecomposition; limits: EffectLimits },
): void {
  const { from, to, found, limits } = o;
  const cells = cellKeys(GROUPS, from, to);
  const when = `${periodWords(from)} to ${periodWords(to)}`;
  GROUPS.forEach((grade, i) => {
    const whose = `part of ${grade === "unknown" ? "the unknown grade" : grade}, ${when}`;
    const [n0, n1] = [book.value(cells[i]!), book.value(cells[2 * GROUPS.length + i]!)];
    const { pay, mix, interaction } = found.groups[i]!;
    // against the mean of all and its rise: shares sum to one, so the groups still add up to the whole
    const share = n1 / found.end.headcount - n0 / found.start.headcount;
    const values = {
      pay,
      mix: mix - share * found.start.mean,
      interaction: interaction - share * (found.end.mean - found.start.mean),
    };
    const own = (["pay", "mix", "interaction"] as const).map((part) =>
      book.derived(contributionKey(part, grade, to), {
        label: `${PART_WORDS[part]}, ${whose}`,
        value: values[part],
        unit: POUNDS,
        period: [from, to],
        method: "exact decomposition of means, by grade",
        formula: contributionFormula(part, i, GROUPS.length),
        from: cells,
        uncertainty: bounds(limits.groups[i]![part]),
      }),
    );
    book.derived(contributionKey("total", grade, to), {
      label: `pay, mix and both together, ${whose}`,
      value: (a, b, c) => a! + b! + c!,
      unit: POUNDS,
      period: [from, to],
      method: "sum of the three parts",
      formula: "A + B + C",
      from: own,
      uncertainty: bounds(allThree(limits.groups[i]!)),
    });
  });
}

/**
 * Adds the effects on the mean salary between two years: of the whole in pounds and per cent, and every grade's part in
 * pounds. The mix of a grade is its change of share times what it is paid above or below the mean of all: a low-paid
 * grade that shrinks adds to the mean. Both together is that change times how far its rise was from that of all. Every one carries the bounds that the rounding of its cells leaves it.
 */
export function effectFigures(book: FigureBook, from: Period, to: Period): void {
  const found = decomposed(book, GROUPS, from, to);
  const limits = meanDecompositionBounds(groupsAt(book, GROUPS, from), groupsAt(book, GROUPS, to), {
    statistic: "mean",
  });
  groupsMean(book, from, found.start);
  groupsMean(book, to, found.end);
  for (const part of PARTS) {
    book.derived(effectKey(part, to), {
      label: `${PART_WORDS[part]}, effect on the mean salary, all grades, ${periodWords(from)} to ${periodWords(to)}`,
      value: found.pounds[part],
      unit: POUNDS,
      period: [from, to],
      method: "exact decomposition of means",
      formula: partFormula(part, GROUPS.length),
      from: cellKeys(GROUPS, from, to),
      uncertainty: bounds(limits[part]),
    });
    percentFigure(book, part, { from, to, found, limits: limits[part] });
  }
  contributionFigures(book, { from, to, found, limits });
}
