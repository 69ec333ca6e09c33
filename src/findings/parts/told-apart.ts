import type { FigureBook } from "../../evidence/figure-book.js";
import { compareEstimates } from "../../stats/index.js";
import { differenceFigure } from "./arithmetic-figures.js";

/** A difference of two estimates with whether it can be told from none. */
export interface Told {
  readonly change: string;
  readonly z: string;
  readonly apart: boolean;
}

/**
 * Adds the difference of two estimates of a survey as `change.<name>` and its z as `z.<name>`, with the one standard
 * error there is, borrowed for both: enough to say "cannot be told apart", never that two estimates differ.
 *
 * @param ask  keys of the two estimates and of the standard error; `label` and `zLabel` of the two figures; `method`
 */
export function toldApart(
  book: FigureBook,
  name: string,
  ask: {
    readonly from: string;
    readonly to: string;
    readonly se: string;
    readonly label: string;
    readonly zLabel: string;
    readonly method: string;
  },
): Told {
  const { from, to } = ask;
  const se = book.value(ask.se);
  const of = (key: string) => ({ value: book.value(key), se, borrowed: true });
  const test = compareEstimates(of(from), of(to));
  const change = differenceFigure(book, `change.${name}`, ask.method, {
    label: ask.label,
    from,
    to,
    uncertainty: { se: test.standardError, borrowed: true },
  });
  const z = book.derived(`z.${name}`, {
    label: ask.zLabel,
    value: test.z,
    unit: { id: "ratio" },
    period: book.figures[change]!.period,
    method: "difference over the standard error of a difference of two independent estimates",
    formula: "(B − A) ÷ sqrt(C × C + C × C)",
    from: [from, to, ask.se],
  });
  return { change, z, apart: test.verdict !== "cannot be told apart" };
}

/** Whether a difference can be told from none, in words. @param none  what no difference is called: "no change" */
export const apartWords = ({ apart }: Told, none = "no change"): string =>
  apart
    ? "is not within the borrowed standard error, which by itself tests nothing"
    : `cannot be told apart from ${none}`;
