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
  meanOfGroups,
  type PayGroup,
} from "../../../pay/index.js";
import { contributionFormula, meanFormula, PARTS, type Part, partFormula } from "../composition/effect-formulas.js";
import { GROUPS } from "../composition/grade-counts.js";
import { gradeKey } from "../grades.js";
import { type GroupCells, gradeWords } from "./group-cells.js";
import { MEN, sexCell, WOMEN } from "./sex-gaps.js";

const PART_WORDS: Readonly<Record<Part, string>> = {
  pay: "difference of pay within grades, at women's mix of grades",
  mix: "difference of the mix of grades, at women's pay",
  interaction: "pay and mix together",
  total: "mean salary of men less that of women",
};

/** Keys of the parts of the gap of means: of the whole, and of one grade. */
export const partKey = (part: Part, period: Period): string => `part.${part}.${period}`;
export const gradePartKey = (part: Exclude<Part, "total">, grade: Grade, period: Period): string =>
  `part.${part}.${gradeKey(grade)}.${period}`;

/** Key of the gap of means with the grade mix of women for both. */
export const sameMixKey = (period: Period): string => `gap.mean.mix-of-women.${period}`;

const POUNDS = { id: "GBP/year", prices: "current" } as const;
const bounds = ({ low, high }: Limits): Uncertainty => ({ low, high, kind: "bounds" });

/** Headcounts and means of women, then of men, in the order of the letters of the formulas. */
export const sexCells = (cells: GroupCells, grades: readonly Grade[], period: Period): string[] =>
  ([WOMEN, MEN] as const).flatMap((sex) =>
    (["headcount", "mean"] as const).flatMap((measure) =>
      grades.map((grade) => sexCell(cells, sex, grade, measure, period)),
    ),
  );

/** Women and men as groups of grades. */
export function sexGroups(
  book: FigureBook,
  cells: GroupCells,
  grades: readonly Grade[],
  period: Period,
): readonly [women: PayGroup[], men: PayGroup[]] {
  const of = (sex: typeof WOMEN | typeof MEN): PayGroup[] =>
    grades.map((group) => ({
      group,
      headcount: book.value(sexCell(cells, sex, group, "headcount", period)),
      mean: book.value(sexCell(cells, sex, group, "mean", period)),
    }));
  return [of(WOMEN), of(MEN)];
}

interface Taken {
  readonly period: Period;
  readonly found: MeanDecomposition;
  readonly limits: EffectLimits;
  readonly from: readonly string[];
}

function gradeParts(book: FigureBook, { period, found, limits, from }: Taken): void {
  GROUPS.forEach((grade, i) => {
    const { pay, mix, interaction } = found.groups[i]!;
    const [few, many] = [book.value(from[i]!), book.value(from[2 * GROUPS.length + i]!)];
    // set against the mean of women and the gap of all: shares sum to one, so the grades still add up to the whole
    const share = many / found.end.headcount - few / found.start.headcount;
    const values = {
      pay,
      mix: mix - share * found.start.mean,
      interaction: interaction - share * (found.end.mean - found.start.mean),
    };
    for (const part of ["pay", "mix", "interaction"] as const)
      book.derived(gradePartKey(part, grade, period), {
        label: `${PART_WORDS[part]}: part of ${gradeWords(grade)}, ${periodWords(period)}`,
        value: values[part],
        unit: POUNDS,
        period,
        method: "exact decomposition of means, by grade",
        formula: contributionFormula(part, i, GROUPS.length),
        from,
        uncertainty: bounds(limits.groups[i]![part]),
      });
  });
}

/** The gap of means with women's mix of grades for both, per cent of men's mean at that mix, with the widest bounds. */
function sameMix(book: FigureBook, { period, found, limits, from }: Taken, mixed: readonly PayGroup[]): void {
  const men = meanOfGroups(mixed, { statistic: "mean", rounding: CIVIL_SERVICE_ROUNDING });
  const ends = [limits.pay.low, limits.pay.high].flatMap((pay) =>
    [men.low, men.high].map((mean) => (pay / mean) * 100),
  );
  const pay = partFormula("pay", GROUPS.length);
  book.derived(sameMixKey(period), {
    label: `mean salary of women below that of men, both with women's mix of grades, ${periodWords(period)}`,
    value: (found.pounds.pay / men.mean) * 100,
    unit: { id: "percent" },
    period,
    method: "pay within grades over the mean of men with women's mix of grades",
    formula: `(${pay}) ÷ (${meanFormula(GROUPS.length)} + ${pay}) × 100`,
    from,
    uncertainty: bounds({ low: Math.min(...ends), high: Math.max(...ends) }),
  });
}

/**
 * Takes the gap of means of one year apart, exactly: pay within grades at women's mix, mix at women's pay, and both
 * together, the unknown grade a grade of its own. Women and men are first reconciled with their published means.
 *
 * @throws Problem "does-not-reconcile" when the grades do not give the published means
 */
export function sexMix(book: FigureBook, cells: GroupCells, period: Period): void {
  const from = sexCells(cells, GROUPS, period);
  const [women, men] = sexGroups(book, cells, GROUPS, period);
  const mean = (sex: typeof WOMEN | typeof MEN): number => book.value(sexCell(cells, sex, "all", "mean", period));
  const found = meanDecomposition(women, men, {
    statistic: "mean",
    published: [mean(WOMEN), mean(MEN)],
    rounding: CIVIL_SERVICE_ROUNDING,
  });
  const limits = meanDecompositionBounds(women, men, { statistic: "mean" });
  const taken = { period, found, limits, from };
  for (const part of PARTS)
    book.derived(partKey(part, period), {
      label: `${PART_WORDS[part]}, all grades, ${periodWords(period)}`,
      value: found.pounds[part],
      unit: POUNDS,
      period,
      method: "exact decomposition of means",
      formula: partFormula(part, GROUPS.length),
      from,
      uncertainty: bounds(limits[part]),
    });
  gradeParts(book, taken);
  sameMix(
    book,
    taken,
    women.map(({ group, headcount }, i) => ({ group, headcount, mean: men[i]!.mean })),
  );
}
