import type { GapsRow, SeriesBreaksRow } from "../../catalogue/rows/references.js";
import type { Sentence } from "../../evidence/sentence.js";
import { BASIS_WORDS, type Basis } from "../../pay/index.js";

/** Which index value stands for a dated figure, at the foot of a chart. @example basisLine("month", "A salary of March") */
export const basisLine = (basis: Basis, what: string): Sentence => [
  `${what} is set against the price index ${basis === "month" ? "of its own month" : `as the ${BASIS_WORDS[basis]}`}.`,
];

/** That no sampling error is published, at the foot of a chart. */
export const noErrorLine: Sentence = ["No sampling error is published."];

/** The breaks of a chart that draws none of them as a rule, in the words of `series-breaks.csv`. */
export const breakLines = (breaks: readonly SeriesBreaksRow[]): Sentence[] =>
  breaks.map((row) => [{ quote: row.what, cell: `series-breaks.csv: id=${row.id}` }]);

/** What is not held, at the foot of a chart; why, and which file has it, stands in the notes of the finding. */
export const gapLine = (row: GapsRow): Sentence => [
  "Not held: ",
  { quote: row.missing, cell: `gaps.csv: id=${row.id}` },
  ".",
];
