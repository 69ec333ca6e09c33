import type { Sentence } from "../../../evidence/sentence.js";
import { listed } from "../sentence-parts.js";
import type { Body } from "./body-figures.js";
import type { PayBill } from "./pay-bill-figures.js";
import type { Reading } from "./reading.js";

const LEFT_OUT: readonly (readonly [Reading, string])[] = [
  ["misfit", " whose salary cost did not fit the annual survey"],
  ["jump", " whose pay bill jumped between two Marches"],
  ["unchecked", " with no usable return of the survey's March to set against it"],
  ["zero", " with a pay bill of zero"],
  ["impossible", " with a pay bill that cannot be"],
  ["repeated", " that repeated an earlier March"],
  ["absent", " with no pay bill held"],
];

/** The Marches of the survey that bodies were set against, each once. */
export function fittedMarches({ book }: PayBill, bodies: readonly Body[]): Sentence {
  const keys = bodies.flatMap(({ fit }) => (fit === undefined ? [] : [fit]));
  const first = new Map(keys.map((key) => [String(book.figures[key]!.period), key]));
  return listed(
    [...first.entries()].sort().map(([, figure]): Sentence => [{ figure, as: "period" }]),
    "or",
  );
}

/** How many bodies are left out of the set, and by which rule. */
export const leftOutWords = (bill: PayBill): Sentence =>
  listed([
    ...LEFT_OUT.flatMap(([reading, words]): Sentence[] => {
      const key = bill.count(reading);
      if (key === undefined) return [];
      const dated =
        reading === "misfit"
          ? fittedMarches(
              bill,
              bill.filed.filter((body) => body.reading === "misfit"),
            )
          : [];
      return [[{ figure: key, as: "count" }, words, ...(dated.length === 0 ? [] : [" of ", ...dated])]];
    }),
    ...bill.lacking.map(({ label }): Sentence => [`${label}, which passes but lacks a March`]),
  ]);
