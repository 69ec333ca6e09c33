import type { DensityMethod } from "../../../density/index.js";

/** What four printed numbers determine. */
export const SOLVED = ["workforceStart", "workforceEnd", "membersStart", "membersEnd"] as const;
export type Solved = (typeof SOLVED)[number];
export const PARTS = ["membership", "workforce"] as const;
export type Part = (typeof PARTS)[number];

/** The letters of the printed numbers: density at the start and at the end, members fewer, jobs fewer. */
export const PRINTED = ["A", "B", "C", "D"] as const;

/**
 * Workforce and members written out in the letters of two densities and two differences: with members the density times
 * the workforce at both ends, the workforce at the start is (C − B × D) ÷ (A − B), densities as shares.
 */
export function levelFormulas([a, b, c, d]: readonly string[]): Readonly<Record<Solved, string>> {
  const hundredth = `((${c} − ${b} × ${d} ÷ 100) ÷ (${a} − ${b}))`;
  return {
    workforceStart: `${hundredth} × 100`,
    workforceEnd: `${hundredth} × 100 − ${d}`,
    membersStart: `${a} × ${hundredth}`,
    membersEnd: `${a} × ${hundredth} − ${c}`,
  };
}

/** The two parts of the change of density in the same letters, by both methods. */
export function partFormulas(
  terms: readonly string[],
): Readonly<Record<DensityMethod, Readonly<Record<Part, string>>>> {
  const [a, b] = terms;
  const { workforceStart: w0, workforceEnd: w1, membersStart: m0, membersEnd: m1 } = levelFormulas(terms);
  const weight = `(${b} − ${a}) ÷ ln(${b} ÷ ${a})`;
  const inverse = (w: string): string => `1 ÷ (${w})`;
  return {
    lmdi: { membership: `${weight} × ln((${m1}) ÷ (${m0}))`, workforce: `${weight} × ln((${w0}) ÷ (${w1}))` },
    shapley: {
      membership: `50 × ((${m1}) − (${m0})) × (${inverse(w0)} + ${inverse(w1)})`,
      workforce: `50 × ((${m1}) + (${m0})) × (${inverse(w1)} − ${inverse(w0)})`,
    },
  };
}
