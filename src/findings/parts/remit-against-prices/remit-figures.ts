import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { PayRemitRow } from "../../../catalogue/rows/awards.js";
import { seriesOf } from "../../../catalogue/series.js";
import { addMonths, financialYearOf, type Period, parsePeriod, periodFileName } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { BASIS_WORDS, type Basis, realChange, remitCeilings } from "../../../pay/index.js";
import { fromRow } from "../from-row.js";
import type { IndexFigures } from "../index-figures.js";

/** Whose remit: the guidance names it so. */
export const DELEGATED = "civil service (delegated grades)";

/** Which path of awards: the ceiling alone, with the year's flexibility, or the low end where a range was given. */
export const REMIT_PATHS = ["without-flexibility", "with-flexibility", "low-end"] as const;
export type RemitPath = (typeof REMIT_PATHS)[number];

const PATH_WORDS: Readonly<Record<RemitPath, string>> = {
  "without-flexibility": "at the ceiling",
  "with-flexibility": "at the ceiling with the year's flexibility",
  "low-end": "at the low end where guidance gave a range, elsewhere at the ceiling",
};

/** July of a remit year, when most delegated awards take effect. @example awardMonth("2024/25") // "2024-07" */
export const awardMonth = (year: Period): Period => `${parsePeriod(year).year}-07`;
/** The remit year before another. @example yearBefore("2011/12") // "2010/11" */
export const yearBefore = (year: Period): Period => financialYearOf(addMonths(awardMonth(year), -12));

/** The remit of the delegated grades as figures. */
export interface RemitFigures {
  /** Remit years with a ceiling, in order. */
  readonly years: readonly Period[];
  readonly ceiling: (year: Period) => string;
  /** Undefined when guidance gave none. */
  readonly flexibility: (year: Period) => string | undefined;
  readonly low: (year: Period) => string | undefined;
  readonly row: (year: Period) => PayRemitRow;
}

/** Adds ceiling, flexibility and low end of every remit year. */
export function remitFigures(book: FigureBook, catalogue: Catalogue): RemitFigures {
  const all = catalogue.dataset("pay-remit").rows.filter((row) => row.workforce === DELEGATED);
  const add = (measure: PayRemitRow["measure"], name: string, label: string): Map<Period, PayRemitRow> => {
    const rows = seriesOf(
      `pay remit, ${measure}`,
      all.filter((row) => row.measure === measure),
    );
    for (const row of rows)
      book.published(
        `${name}.${periodFileName(row.period)}`,
        fromRow("pay-remit", row, {
          label: `pay remit of delegated grades, ${label}, ${row.period}`,
          unit: { id: "percent" },
          period: row.period,
          by: ["period", "workforce", "measure"],
        }),
      );
    return new Map(rows.map((row) => [row.period, row]));
  };
  const ceilings = add("headline-high", "ceiling", "ceiling on the average award");
  const flexibilities = add("flexibility", "flexibility", "flexibility beyond the ceiling");
  const lows = add("headline-low", "low", "low end of the range of average awards");
  return {
    years: [...ceilings.keys()],
    ceiling: (year) => `ceiling.${periodFileName(year)}`,
    flexibility: (year) => (flexibilities.has(year) ? `flexibility.${periodFileName(year)}` : undefined),
    low: (year) => (lows.has(year) ? `low.${periodFileName(year)}` : undefined),
    row: (year) => ceilings.get(year)!,
  };
}

interface Awards {
  /** Operands: one key an award, two where flexibility is added. */
  readonly from: readonly string[];
  /** "(1 + A ÷ 100) × (1 + (B + C) ÷ 100)". */
  readonly product: string;
  /** The awards in per cent, from the values of the operands. */
  readonly awards: (values: readonly number[]) => number[];
}

function awardsOf(remit: RemitFigures, { base, years, path }: CountedAwards): Awards {
  const next = financialYearOf(addMonths(awardMonth(base), 12));
  if (years[0] !== undefined && years[0] !== next)
    problem("missing-year", `pay remit: ${years[0]} does not follow ${base}`, {
      found: years[0],
      expected: next,
      where: "pay-remit.csv",
      hint: "a year that is not held is a gap: it is not filled in",
    });
  const keys = years.map((year): string[] => {
    if (path === "low-end") return [remit.low(year) ?? remit.ceiling(year)];
    const extra = path === "with-flexibility" ? remit.flexibility(year) : undefined;
    return [remit.ceiling(year), ...(extra === undefined ? [] : [extra])];
  });
  const starts = keys.map((_, i) => keys.slice(0, i).flat().length);
  const factor = (own: readonly string[], i: number): string => {
    const at = starts[i]!;
    return own.length === 1 ? `(1 + ${letter(at)} ÷ 100)` : `(1 + (${letter(at)} + ${letter(at + 1)}) ÷ 100)`;
  };
  return {
    from: keys.flat(),
    product: keys.length === 0 ? "1" : keys.map(factor).join(" × "),
    awards: (values) => keys.map((own, i) => own.reduce((total, _, k) => total + values[starts[i]! + k]!, 0)),
  };
}

/** Awards counted from a base: July of the base year is the base level, which holds that year's own award. */
export interface CountedAwards {
  /** The base remit year; its ceiling need not be held. */
  readonly base: Period;
  /** The remit years after it whose awards are compounded, in order; none at the base itself. */
  readonly years: readonly Period[];
  readonly path: RemitPath;
}

const lastMonth = ({ base, years }: CountedAwards): Period => awardMonth(years.at(-1) ?? base);
const described = (counted: CountedAwards): string =>
  `pay if every department had paid ${PATH_WORDS[counted.path]}, ${awardMonth(counted.base)} to ${lastMonth(counted)}`;

/** Adds the awards after a base compounded, in per cent, and returns the key: zero at the base itself. */
export function compoundedFigure(book: FigureBook, remit: RemitFigures, key: string, counted: CountedAwards): string {
  const { base, years } = counted;
  const common = {
    label: `rise of ${described(counted)}`,
    unit: { id: "percent" },
    period: [awardMonth(base), lastMonth(counted)],
  } as const;
  if (years.length === 0)
    return book.derived(key, {
      ...common,
      value: () => 0,
      method: "the base level, which holds the award of the base year",
      formula: "0",
      from: [remit.ceiling(base)],
    });
  const { from, product, awards } = awardsOf(remit, counted);
  return book.derived(key, {
    ...common,
    value: (...values) => risen(years, awards(values)),
    method: "awards after the base compounded, each dated July",
    formula: `${product} × 100 − 100`,
    from,
  });
}

/** The awards of following remit years compounded, in per cent; a year passed over is refused. */
const risen = (years: readonly Period[], awards: readonly number[]): number =>
  years.length === 0 ? 0 : remitCeilings(years.map((year, i) => ({ year, ceiling: awards[i]! }))).at(-1)!.without;

/** Adds the real change of pay at the ceiling since July of the base year, and returns the key. */
export function remitRealFigure(
  book: FigureBook,
  indices: IndexFigures,
  remit: RemitFigures,
  key: string,
  counted: CountedAwards & { readonly index: IndexId; readonly basis: Basis },
): string {
  const { base, years, index, basis } = counted;
  const { from, product, awards } = awardsOf(remit, counted);
  const [start, end] = [awardMonth(base), lastMonth(counted)];
  const [b, e] = [letter(from.length), letter(from.length + 1)];
  return book.derived(key, {
    label: `real change of ${described(counted)}, ${INDEX_NAMES[index]}, basis: ${BASIS_WORDS[basis]}`,
    value: (...values) => {
      const [i0, i1] = values.slice(-2) as [number, number];
      return realChange(100, 100 + risen(years, awards(values)), i0, i1);
    },
    unit: { id: "percent" },
    period: [start, end],
    method: "awards after the base compounded, each dated July, over the change of the index",
    formula: `${product} ÷ (${e} ÷ ${b}) × 100 − 100`,
    from: [...from, indices.key(index, start, basis), indices.key(index, end, basis)],
  });
}

/** Adds the change of an index between two months in per cent, and returns the key. */
export function priceChangeFigure(
  book: FigureBook,
  indices: IndexFigures,
  key: string,
  ask: { readonly from: Period; readonly to: Period; readonly index: IndexId; readonly basis: Basis },
): string {
  const { from, to, index, basis } = ask;
  return book.derived(key, {
    label: `change of ${INDEX_NAMES[index]}, ${from} to ${to}, basis: ${BASIS_WORDS[basis]}`,
    value: (a, b) => (b / a) * 100 - 100,
    unit: { id: "percent" },
    period: [from, to],
    method: "change",
    formula: "B ÷ A × 100 − 100",
    from: [indices.key(index, from, basis), indices.key(index, to, basis)],
  });
}
