/** What each function of a formula does, for whoever works a figure out by hand. */
const MEANINGS: Readonly<Record<string, string>> = {
  sum: "the sum of its values",
  mean: "the sum of its values divided by their number",
  min: "the least of its values",
  max: "the greatest of its values",
  ln: "the natural logarithm",
  sqrt: "the square root",
  abs: "the value without its sign",
  agree: "how many of the values after the first have the sign of the first",
  countNotNegative: "how many of its values are 0 or more",
  countNegative: "how many of its values are below 0",
  wholeUp: "rounded up to a whole number; what is less than a millionth over one is that one",
  risesLessFalls:
    "with the values in order of time, the number of pairs in which the later is greater less the number in which it is smaller",
  medianSlope:
    "with the values in order of time, the median over all pairs of their difference divided by the steps between them",
  rankAutocorrelation:
    "the first value is a lag; from the values after it, in order of time, their medianSlope is taken out, they are ranked " +
    "(ties share the mean of their ranks), and the ranks are correlated with those a lag earlier: the sum of the products " +
    "of their deviations from the mean rank, divided by the sum of the squares of all the deviations",
};

/** Names of functions in formulas. @example functionsOf(["ln(A ÷ B)"]) // ["ln"] */
export const functionsOf = (formulas: readonly string[]): string[] =>
  [...new Set(formulas.flatMap((formula) => formula.match(/[a-z][A-Za-z]*(?=\()/g) ?? []))].sort();

/**
 * How to read formulas, in a line for each sign and function that occurs in them.
 *
 * @param formulas  in the letters of their operands
 */
export function formulaWords(formulas: readonly string[]): string[] {
  const run = formulas.some((formula) => formula.includes(".."));
  return [
    ...(run ? ["A..M stands for every letter from the first to the last; after Z come AA, AB and so on."] : []),
    ...functionsOf(formulas).flatMap((name) => (name in MEANINGS ? [`${name}(…) is ${MEANINGS[name]}.`] : [])),
  ];
}
