import type { DensityLevels, DensityMethod } from "../../../density/index.js";

const isTenth = (density: number): boolean => Math.abs(density * 10 - Math.round(density * 10)) < 1e-6;

/**
 * Half a unit of the last digit in the survey series: members in whole thousands, density in hundredths of a per cent.
 * A density that is held without hundredths may have been printed in tenths, and is taken so.
 */
export const surveyHalf = (density: number) => ({ members: 500, density: isTenth(density) ? 0.05 : 0.005 });

/** Half a unit of one of the four numbers that `levelsOf` takes. */
export const halfOf = (value: number, position: number): number => {
  const { members, density } = surveyHalf(value);
  return position < 2 ? members : density;
};

/** What the change of a density is shared out between. */
export const EFFECTS = ["membership", "workforce"] as const;
export type Effect = (typeof EFFECTS)[number];

/** Members at both ends in people and densities at both ends in per cent, as levels of members and workforce. */
export const levelsOf = ([m0, m1, d0, d1]: readonly number[]): DensityLevels => ({
  membersStart: m0!,
  membersEnd: m1!,
  workforceStart: (m0! / d0!) * 100,
  workforceEnd: (m1! / d1!) * 100,
});

/** The letters of the four numbers that `levelsOf` takes. */
export const LETTERS = ["A", "B", "C", "D"] as const;

/** The letters, each moved to the end of its rounding that a corner takes: "(A − 500)". */
export const termsAt = (corner: readonly number[], values: readonly number[]): string[] =>
  LETTERS.map((name, i) => `(${name} ${corner[i]! < values[i]! ? "−" : "+"} ${halfOf(values[i]!, i)})`);

/** The LMDI membership effect in letters; two equal densities are their own mean. */
function membershipFormula(numbers: readonly number[], [a, b, c, d]: readonly string[]): string {
  const weight = Math.abs(numbers[3]! - numbers[2]!) < 1e-9 ? c! : `(${d} − ${c}) ÷ ln(${d} ÷ ${c})`;
  return `${weight} × ln(${b} ÷ ${a})`;
}

/** The effects written out in the letters of members and densities, so that each can be checked from published figures. */
export const EFFECT_FORMULAS: Readonly<
  Record<DensityMethod, (numbers: readonly number[], terms: readonly string[]) => Readonly<Record<Effect, string>>>
> = {
  lmdi: (numbers, terms) => ({
    membership: membershipFormula(numbers, terms),
    workforce: `${terms[3]} − ${terms[2]} − ${membershipFormula(numbers, terms)}`,
  }),
  shapley: () => ({
    membership: "(B − A) × (C ÷ A + D ÷ B) ÷ 2",
    workforce: "(A + B) × (D ÷ B − C ÷ A) ÷ 2",
  }),
};
