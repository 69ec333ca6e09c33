import { positive } from "../core/positive.js";

/**
 * How far the minimum of one grade stands above the minimum of the grade below: `upper ÷ lower − 1`, in per cent.
 * Compression is its fall. Not to be mixed with the ratio of two medians, which moves with who is in the grades.
 *
 * @param upperMinimum  minimum of the pay range of the upper grade
 * @param lowerMinimum  minimum of the lower, same employer, location and date
 * @returns per cent; published scales have no sampling error
 * @throws Problem "bad-number"
 * @example differentialOfMinima(33000, 30000) // 10
 */
export const differentialOfMinima = (upperMinimum: number, lowerMinimum: number): number =>
  (positive("differentialOfMinima", "the upper minimum", upperMinimum) /
    positive("differentialOfMinima", "the lower minimum", lowerMinimum) -
    1) *
  100;
