import type { Catalogue } from "../../../catalogue/catalogue.js";
import { type Day, dayWords } from "../../../core/day.js";
import type { Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { type StatutoryRate, type StatutoryRates, statutoryRates } from "../living-wage/statutory-rates.js";
import { riseFigure } from "./pair-path.js";

/** The rise of the National Living Wage between two Marches: of the rate in force that day, and of the one that began next day. */
export interface WageRise {
  readonly now: string;
  readonly next?: string;
}

/** The National Living Wage as this finding uses it. */
export interface WageRises {
  /** Key of the first rate; undefined when no rate is held. */
  readonly firstWage: string | undefined;
  /** The rise between two Marches; undefined where a rate is not known on either day. */
  wageRise(from: Period, to: Period): WageRise | undefined;
}

const lastOfMarch = (period: Period): Day => `${period}-31`;
const yearLater = (day: Day): Day => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/**
 * Adds every rate that is held, and rises when they are asked for. A table of rates without its last years knows no rate
 * for them, and none is given.
 */
export function wageRises(book: FigureBook, catalogue: Catalogue): WageRises {
  const held = catalogue.dataset("minimum-wage").rows.some(({ band }) => band === "nlw");
  if (!held) return { firstWage: undefined, wageRise: () => undefined };
  const rates: StatutoryRates = statutoryRates(book, catalogue);
  const [first, last] = [rates.nlw[0]!, rates.nlw.at(-1)!];
  const known = (day: Day): boolean => day >= first.from && day < yearLater(last.from);
  const rise = (a: StatutoryRate, b: StatutoryRate): string =>
    riseFigure(
      book,
      a.key,
      b.key,
      `the National Living Wage, from the rate of ${dayWords(a.from)} to that of ${dayWords(b.from)}`,
    );
  return {
    firstWage: first.key,
    wageRise(from, to) {
      const [start, end] = [lastOfMarch(from), lastOfMarch(to)];
      if (!known(start) || !known(end)) return undefined;
      const [before, after] = [rates.after(start), rates.after(end)];
      return {
        now: rise(rates.on(start), rates.on(end)),
        ...(before === undefined || after === undefined ? {} : { next: rise(before, after) }),
      };
    },
  };
}
