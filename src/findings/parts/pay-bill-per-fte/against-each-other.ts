import type { Period } from "../../../core/period.js";
import type { Body } from "./body-figures.js";
import type { PayBill } from "./pay-bill-figures.js";

/** Per cent by which both must move. */
const TENTH = 10;

/** A body of the set whose pay bill and salary cost moved opposite ways between two Marches. */
export interface Opposed {
  readonly body: Body;
  readonly bill: string;
  readonly salary: string;
}

/** The bodies of the set whose pay bill and salary cost per full-time equivalent moved opposite ways, each by more than a tenth. */
export function againstEachOther({ book, set, span }: PayBill): Opposed[] {
  const pairs = span.slice(1).map((to, i): [Period, Period] => [span[i]!, to]);
  return set.bodies.flatMap((body) =>
    pairs.flatMap(([from, to]): Opposed[] => {
      const [bill, salary] = [body.change("bill", from, to), body.change("salary", from, to)];
      if (bill === undefined || salary === undefined) return [];
      const [a, b] = [book.value(bill), book.value(salary)];
      return a * b < 0 && Math.min(Math.abs(a), Math.abs(b)) > TENTH ? [{ body, bill, salary }] : [];
    }),
  );
}
