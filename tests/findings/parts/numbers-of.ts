import { hasValue } from "../../../src/core/cell.js";
import { INDEX_NAMES } from "../../../src/core/unit.js";
import type { Evidence } from "../../../src/evidence/evidence.js";
import { tableCsv } from "../../../src/render/table-csv.js";

/** Names that hold a digit, and times: what is read off is a number of the answer, not a part of a name or a date. */
const NAMES = /\bG[67]\b|\b[A-Z]+\d+\b/g;
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const TIMES = new RegExp(
  `\\b(?:\\d{1,2} )?(?:${MONTHS}) \\d{4}\\b|\\bQ[1-4] \\d{4}\\b|\\b\\d{4} Q[1-4]\\b|\\b(?:1[89]|20)\\d\\d(?:/\\d\\d)?\\b(?! people)`,
  "g",
);

/** The numbers of a text as they are printed, without units: times and names that hold digits are passed over. */
export const numbersOf = (text: string): string[] =>
  text
    .replace(NAMES, " ")
    .replace(TIMES, " ")
    .match(/[−-]?£?\d[\d,]*(?:\.\d+)?/g)
    ?.map((number) => number.replace(/[£,]/g, "").replace("-", "")) ?? [];

/** Every value that the table shows, read from the file that is handed out and not from the figures. */
function tableValues(evidence: Evidence): number[] {
  return tableCsv(evidence)
    .text.split(/\r?\n/)
    .flatMap((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/))
    .map((cell) => cell.replaceAll('"', ""))
    .filter((cell) => /^-?\d+(?:\.\d+)?$/.test(cell))
    .map(Number);
}

/** Whether a value, printed with these decimals and without its sign, is this number. */
const prints = (value: number, number: string): boolean => {
  const places = number.split(".")[1]?.length ?? 0;
  return Math.abs(Math.abs(value) - Math.abs(Number(number.replace("−", "-")))) <= 0.5 * 10 ** -places + 1e-9;
};

/**
 * The numbers of a text that stand neither in the table, nor among the listed combinations, nor in the workings: none,
 * or the text says what nothing supports.
 */
export function readBack(evidence: Evidence, text: string): string[] {
  const grid = "cells" in evidence.grid ? evidence.grid : undefined;
  const counts = grid === undefined ? [] : [grid.low, grid.high, grid.agree, grid.of];
  const worked = Object.values(evidence.figures).flatMap(({ value }) => (hasValue(value) ? [value.value] : []));
  // What is fixed by the method, such as the weeks of a year, stands in the formula or the label of what it is used for.
  const fixed = Object.values(evidence.figures).flatMap(({ method, label }) =>
    numbersOf(`${method} ${label}`).map(Number),
  );
  const values = [...fixed, ...tableValues(evidence), ...counts, ...worked];
  const plain = Object.values(INDEX_NAMES).reduce((all, name) => all.replaceAll(name, " "), text);
  return numbersOf(plain).filter((number) => !values.some((value) => prints(value, number)));
}
