import { problem } from "../core/problem.js";
import { TREND_FUNCTIONS } from "./trend-functions.js";

const FUNCTIONS: Readonly<Record<string, (args: readonly number[]) => number>> = {
  sum: (args) => args.reduce((a, b) => a + b, 0),
  mean: (args) => args.reduce((a, b) => a + b, 0) / args.length,
  min: (args) => Math.min(...args),
  max: (args) => Math.max(...args),
  ln: ([x]) => Math.log(x!),
  sqrt: ([x]) => Math.sqrt(x!),
  abs: ([x]) => Math.abs(x!),
  /** How many of the values after the first have its sign (or are zero when it is). */
  agree: ([chosen, ...rest]) => rest.filter((x) => Math.sign(x) === Math.sign(chosen!)).length,
  /** How many values are 0 or more. */
  countNotNegative: (args) => args.filter((x) => x >= 0).length,
  /** How many values are below 0. */
  countNegative: (args) => args.filter((x) => x < 0).length,
  /** Rounded up to whole ones, such as people; a hair of floating point is not a person. */
  wholeUp: ([x]) => Math.ceil(x! - 1e-6),
  ...TREND_FUNCTIONS,
};

/** The letter of an operand: A to Z, then AA, AB … @example letter(26) // "AA" */
export function letter(position: number): string {
  const low = String.fromCharCode(65 + (position % 26));
  return position < 26 ? low : letter(Math.floor(position / 26) - 1) + low;
}

const position = (name: string): number => [...name].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;

/**
 * Works out a formula written in the letters of its operands, so that every derived figure can be checked from
 * its own workings. Signs are + − × ÷ (or + - * /), brackets, `A..M` for a run of operands, and the functions
 * sum, mean, min, max, ln, sqrt, abs, agree, countNotNegative, countNegative, wholeUp, and those of `trend-functions.ts`.
 *
 * @param formula   for example "(B ÷ A) ÷ (D ÷ C) × 100 − 100"
 * @param operands  values in order: the first is A
 * @throws Problem "bad-formula"
 * @example evaluate("B ÷ A × 100 − 100", [100, 103]) // 3
 */
export function evaluate(formula: string, operands: readonly number[]): number {
  const tokens =
    formula
      .replace(/−/g, "-")
      .replace(/×/g, "*")
      .replace(/÷/g, "/")
      .match(/[A-Z]+|[a-z][A-Za-z]*|\d+(?:\.\d+)?|\.\.|[-+*/(),]|\S/g) ?? [];
  let at = 0;
  const bad = (): never =>
    problem("bad-formula", `cannot read the formula "${formula}"`, { found: tokens[at] ?? "its end", where: formula });
  const operand = (name: string): number => operands[position(name)] ?? bad();
  const take = (token: string): void => {
    if (tokens[at] !== token) bad();
    at += 1;
  };
  const args = (): number[] => {
    const values: number[] = [];
    for (;;) {
      if (tokens[at + 1] === "..") {
        const [first, last] = [position(tokens[at]!), position(tokens[at + 2] ?? "")];
        if (last < first || last >= operands.length) bad();
        values.push(...operands.slice(first, last + 1));
        at += 3;
      } else values.push(sum());
      if (tokens[at] !== ",") return values;
      at += 1;
    }
  };
  const factor = (): number => {
    const token = tokens[at] ?? bad();
    at += 1;
    if (token === "-") return -factor();
    if (token === "(") {
      const value = sum();
      take(")");
      return value;
    }
    if (/^\d/.test(token)) return Number(token);
    if (/^[A-Z]+$/.test(token)) return operand(token);
    const call = FUNCTIONS[token] ?? bad();
    take("(");
    const values = args();
    take(")");
    return call(values);
  };
  const product = (): number => {
    let value = factor();
    while (tokens[at] === "*" || tokens[at] === "/") value = tokens[at++] === "*" ? value * factor() : value / factor();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (tokens[at] === "+" || tokens[at] === "-")
      value = tokens[at++] === "+" ? value + product() : value - product();
    return value;
  };
  const value = sum();
  if (at !== tokens.length) bad();
  return value;
}
