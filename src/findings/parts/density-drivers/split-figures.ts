import { calendarYearOf, type Period } from "../../../core/period.js";
import { corners, type DensityMethod, densityEffects, effectsOver, roundedTo } from "../../../density/index.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { differenceFigure } from "../arithmetic-figures.js";
import { densityKey, membersKey } from "../density-long-run/density-figures.js";
import { employeesFigure } from "./employees-figure.js";
import {
  EFFECT_FORMULAS,
  EFFECTS,
  type Effect,
  halfOf,
  LETTERS,
  levelsOf,
  surveyHalf,
  termsAt,
} from "./split-formulas.js";

const SERIES = "lfs_survey";
const WHAT = "Labour Force Survey series";

/** Where the figures of one split are: keys. All of the effects are in points of density. */
export interface Split {
  readonly from: Period;
  readonly to: Period;
  /** "1995 to 2018", for rows and categories. */
  readonly years: string;
  readonly change: string;
  /** Members at the end less members at the start, people. */
  readonly members: string;
  /** Implied employees at the end over those at the start, per cent. */
  readonly employees: string;
  readonly membership: Readonly<Record<DensityMethod, string>>;
  readonly workforce: Readonly<Record<DensityMethod, string>>;
  /** The most that rounding can move either effect. */
  readonly rounding: string;
}

const METHOD_NAMES: Readonly<Record<DensityMethod, string>> = { lmdi: "LMDI", shapley: "Shapley" };

/** The members and densities at both ends of a split: keys in the order of the letters. */
const operandsOf = (from: Period, to: Period): string[] => [
  membersKey(SERIES, from),
  membersKey(SERIES, to),
  densityKey(SERIES, from),
  densityKey(SERIES, to),
];

/** Adds the LMDI membership effect between two years and nothing else: one link of a chain. Returns its key. */
export function linkFigure(book: FigureBook, from: Period, to: Period): string {
  const numbers = operandsOf(from, to).map((key) => book.value(key));
  return book.derived(`link.${calendarYearOf(to)}`, {
    label: `membership effect, LMDI, ${WHAT}, ${calendarYearOf(from)} to ${calendarYearOf(to)}, one link of the chain`,
    value: densityEffects(levelsOf(numbers)).lmdi.membership,
    unit: { id: "points" },
    period: [from, to],
    method: "exact split of a change of density",
    formula: EFFECT_FORMULAS.lmdi(numbers, LETTERS).membership,
    from: operandsOf(from, to),
  });
}

/**
 * Adds the exact split of a change of density between two years of the survey series into what goes with members and
 * what goes with employees, by both methods, with the bounds that the rounding of members and density leaves.
 *
 * @throws Problem "change-too-large"
 */
export function splitFigures(book: FigureBook, from: Period, to: Period): Split {
  const operands = operandsOf(from, to);
  const numbers = operands.map((key) => book.value(key));
  const possible = corners(numbers.map((value, i) => roundedTo(value, { to: 2 * halfOf(value, i) })));
  const effects = effectsOver(levelsOf(numbers), possible.map(levelsOf));
  const name = `${calendarYearOf(from)}.${calendarYearOf(to)}`;
  const years = `${calendarYearOf(from)} to ${calendarYearOf(to)}`;
  const shared = { unit: { id: "points" }, period: [from, to], from: operands } as const;
  const effectFigure = (method: DensityMethod, effect: Effect): string => {
    const { value, low, high } = effects[method][effect];
    return book.derived(`${effect}.${method}.${name}`, {
      ...shared,
      label: `${effect} effect, ${METHOD_NAMES[method]}, ${WHAT}, ${years}`,
      value,
      method: "exact split of a change of density",
      formula: EFFECT_FORMULAS[method](numbers, LETTERS)[effect],
      uncertainty: { low, high, kind: "bounds" },
    });
  };
  const keys = (method: DensityMethod) =>
    Object.fromEntries(EFFECTS.map((effect) => [effect, effectFigure(method, effect)])) as Record<Effect, string>;
  const [lmdi, shapley] = [keys("lmdi"), keys("shapley")];
  const limit = (effect: Effect, end: "low" | "high"): string => {
    const at = (corner: readonly number[]): number => densityEffects(levelsOf(corner)).lmdi[effect];
    const beyond = (one: number, best: number): boolean => (end === "low" ? one < best : one > best);
    const corner = possible.reduce((best, one) => (beyond(at(one), at(best)) ? one : best));
    return book.derived(`${effect}.${end}.${name}`, {
      ...shared,
      label: `${effect} effect, LMDI, ${end === "low" ? "lowest" : "highest"} that rounding allows, ${WHAT}, ${years}`,
      value: at(corner),
      method: "exact split at the ends of the rounding",
      formula: EFFECT_FORMULAS.lmdi(corner, termsAt(corner, numbers))[effect],
    });
  };
  return {
    from,
    to,
    years,
    change: differenceFigure(book, `change.${name}`, "change in one series", {
      label: `change of union density, ${WHAT}, ${years}`,
      from: operands[2]!,
      to: operands[3]!,
    }),
    members: differenceFigure(
      book,
      `change.members.${name}`,
      "change in one series",
      { label: `change of union members, ${WHAT}, ${years}`, from: operands[0]!, to: operands[1]! },
      "people",
    ),
    employees: book.derived(`change.employees.${name}`, {
      label: `change of the employees implied by members and density, ${WHAT}, ${years}`,
      value: (start, end) => (end! / start!) * 100 - 100,
      unit: { id: "percent" },
      period: [from, to],
      method: "growth",
      formula: "B ÷ A × 100 − 100",
      from: [from, to].map((period) =>
        employeesFigure(book, SERIES, period, surveyHalf(book.value(densityKey(SERIES, period)))),
      ),
    }),
    membership: { lmdi: lmdi.membership, shapley: shapley.membership },
    workforce: { lmdi: lmdi.workforce, shapley: shapley.workforce },
    rounding: book.derived(`rounding.${name}`, {
      label: `most that rounding can move either effect, LMDI, ${WHAT}, ${years}`,
      value: (m, mLow, mHigh, w, wLow, wHigh) => Math.max(m! - mLow!, mHigh! - m!, w! - wLow!, wHigh! - w!),
      unit: { id: "points" },
      period: [from, to],
      method: "largest distance to an end of the rounding",
      formula: "max(A − B, C − A, D − E, F − D)",
      from: [
        lmdi.membership,
        limit("membership", "low"),
        limit("membership", "high"),
        lmdi.workforce,
        limit("workforce", "low"),
        limit("workforce", "high"),
      ],
    }),
  };
}
