import type { Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { type Doubt, statedOrHeld } from "./dispute-doubts.js";
import type { Disputes } from "./dispute-figures.js";
import { CODES_WORDS, DISPUTE_INDUSTRIES, type IndustryCodes } from "./dispute-industries.js";
import { addMean, addShare, type Decade, meanKey, shareKey, spanShareKey } from "./dispute-shares.js";

const OWN = "public-administration";

/** What becomes of a figure with the days the publisher stated in the place of the copy's: keys of both. */
export interface Changed {
  readonly held: string;
  readonly stated: string;
}

/** What follows from one doubt: the mean of its decade, and public administration's shares where its days are held. */
export interface Stated {
  readonly doubt: Doubt;
  readonly mean: Changed;
  readonly share: Changed | undefined;
  readonly span: Changed | undefined;
}

const AS_STATED = ", with the days the publisher stated";

/** Adds what each doubt does to the mean of its decade and to the shares of public administration. */
export function addStated(
  book: FigureBook,
  { days }: Disputes,
  decades: readonly Decade[],
  doubts: readonly Doubt[],
): Stated[] {
  const all = (year: Period): string => statedOrHeld(doubts, year);
  return doubts.map((doubt) => {
    const { decade, years } = decades.find((one) => one.years.includes(doubt.year))!;
    const codes = (Object.keys(days) as IndustryCodes[]).find((id) => days[id].includes(doubt.year));
    const mean = { held: meanKey(decade), stated: addMean(book, `stated.mean.${doubt.year}`, years, AS_STATED, all) };
    if (codes === undefined) return { doubt, mean, share: undefined, span: undefined };
    const name = DISPUTE_INDUSTRIES[OWN][codes];
    const share = addShare(
      book,
      `stated.share.${doubt.year}`,
      `share of all working days lost, ${name}, ${doubt.year}${AS_STATED}`,
      OWN,
      [doubt.year],
      all,
    );
    const span = addShare(
      book,
      `stated.span.${doubt.year}`,
      `share of all working days lost, ${name}, years with days by industry, ${CODES_WORDS[codes]}${AS_STATED}`,
      OWN,
      days[codes],
      all,
    );
    return {
      doubt,
      mean,
      share: { held: shareKey(OWN, doubt.year), stated: share },
      span: { held: spanShareKey(OWN, codes), stated: span },
    };
  });
}
