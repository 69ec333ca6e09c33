import { type Cell, hasValue } from "../../core/cell.js";
import { problem } from "../../core/problem.js";
import type { Check } from "./publication.js";

/** A total, and the parts it should be the sum of. */
export interface SumToCheck {
  /** What it is the total of, for messages: "Home Office, headcount". */
  readonly name: string;
  readonly total: Cell;
  readonly parts: readonly Cell[];
  /** Where the total stands, for messages. */
  readonly where: string;
}

/**
 * Holds totals against the sums of their parts. Each figure rounded to the nearest `rounding` may be off by half of it,
 * so a sum of n parts may differ from its total by (n + 1) × rounding ÷ 2 and no more. Parts that are suppressed can
 * only add to the sum: then the sum of the rest may not exceed the total. A total that is missing is not checked.
 *
 * @param what      what is checked, for `inspect`: "grades add to the total"
 * @param sums      the totals and their parts
 * @param options   `rounding` of every figure; `known` names of totals that are known not to hold, each carried as an exception
 * @throws Problem "sum-mismatch" naming the first total that does not hold
 * @example checkSums("grades add up", [{ name: "a", total: { value: 3 }, parts: [{ value: 1 }, { value: 2 }], where: "row 2" }], { rounding: 1 }).compared // 1
 */
export function checkSums(
  what: string,
  sums: readonly SumToCheck[],
  { rounding, known = [] }: { readonly rounding: number; readonly known?: readonly string[] },
): Check {
  const exceptions: string[] = [];
  let compared = 0;
  for (const { name, total, parts, where } of sums) {
    if (!hasValue(total) || parts.length === 0) continue;
    const held = parts.filter(hasValue);
    const sum = held.reduce((all, { value }) => all + value, 0);
    const slack = ((held.length + 1) * rounding) / 2 + 1e-9 * Math.abs(total.value);
    const whole = held.length === parts.length;
    compared += 1;
    if (whole ? Math.abs(sum - total.value) <= slack : sum <= total.value + slack) continue;
    const words = `${name}: parts add to ${Number(sum.toPrecision(12))}, the total printed is ${total.value}`;
    if (known.includes(name)) exceptions.push(words);
    else
      problem("sum-mismatch", `${where}: ${words}`, {
        found: `${Number(sum.toPrecision(12))} from ${held.length} of ${parts.length} parts`,
        expected: `${total.value}, within ${slack.toPrecision(3)} for rounding`,
        where,
        hint: "the file was edited, a column has moved, or the publisher's total is wrong: compare it with the original",
      });
  }
  return { what, compared, exceptions };
}
