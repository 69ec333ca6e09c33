import { letter } from "../../../evidence/formula.js";
import type { Effects } from "../../../pay/index.js";

/** The parts of a change of the mean. */
export const PARTS = ["pay", "mix", "interaction", "total"] as const satisfies readonly (keyof Effects)[];
export type Part = (typeof PARTS)[number];

const products = (a: readonly string[], b: readonly string[]): string =>
  a.map((one, i) => `${one} × ${b[i]}`).join(" + ");
const run = (letters: readonly string[]): string => `sum(${letters[0]}..${letters.at(-1)})`;

/** The letters of the cells of a number of groups: headcounts and means at the start, then at the end. */
interface CellLetters {
  readonly n0: readonly string[];
  readonly m0: readonly string[];
  readonly n1: readonly string[];
  readonly m1: readonly string[];
}

function letters(groups: number): CellLetters {
  const some = (from: number): string[] => Array.from({ length: groups }, (_, i) => letter(from * groups + i));
  return { n0: some(0), m0: some(1), n1: some(2), m1: some(3) };
}

/** The mean that the groups give at the start, in the letters of their cells. @example meanFormula(2) // "(A × C + B × D) ÷ sum(A..B)" */
export function meanFormula(groups: number): string {
  const { n0, m0 } = letters(groups);
  return `(${products(n0, m0)}) ÷ ${run(n0)}`;
}

/** A part of the change of the mean, in the letters of the cells. */
export function partFormula(part: Part, groups: number): string {
  const { n0, m0, n1, m1 } = letters(groups);
  const rises = m0.map((one, i) => `(${m1[i]} − ${one})`);
  const before = meanFormula(groups);
  if (part === "pay") return `(${products(n0, rises)}) ÷ ${run(n0)}`;
  if (part === "mix") return `(${products(n1, m0)}) ÷ ${run(n1)} − ${before}`;
  if (part === "interaction") return `(${products(n1, rises)}) ÷ ${run(n1)} − ${partFormula("pay", groups)}`;
  return `(${products(n1, m1)}) ÷ ${run(n1)} − ${before}`;
}

/** What one group adds to a part; its mix is set against the mean of all at the start, and its rise against that of all. */
export function contributionFormula(part: Exclude<Part, "total">, group: number, groups: number): string {
  const { n0, m0, n1, m1 } = letters(groups);
  const rise = `(${m1[group]} − ${m0[group]})`;
  if (part === "pay") return `${n0[group]} ÷ ${run(n0)} × ${rise}`;
  const share = `(${n1[group]} ÷ ${run(n1)} − ${n0[group]} ÷ ${run(n0)})`;
  return part === "mix"
    ? `${share} × (${m0[group]} − ${meanFormula(groups)})`
    : `${share} × (${rise} − (${partFormula("total", groups)}))`;
}
