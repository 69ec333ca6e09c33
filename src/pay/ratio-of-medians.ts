import { positive } from "../core/positive.js";

/**
 * The median of one grade over the median of another. A fall is compression of what is paid, through pay or through
 * who is in the grades: it is another measure than the differential of minima, and always named so.
 *
 * @param upperMedian  median pay of the upper grade
 * @param lowerMedian  median pay of the lower, same statistics and date
 * @returns a ratio; no sampling error is published for Civil Service Statistics
 * @throws Problem "bad-number"
 * @example ratioOfMedians(36030, 27570) // 1.307
 */
export const ratioOfMedians = (upperMedian: number, lowerMedian: number): number =>
  positive("ratioOfMedians", "the upper median", upperMedian) /
  positive("ratioOfMedians", "the lower median", lowerMedian);
