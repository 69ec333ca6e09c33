import { positive } from "../core/positive.js";

/**
 * How near the statutory rate comes to the middle of the pay distribution: `NLW ÷ median hourly pay`, in per cent.
 * Compare bites only where the median is of the same employees and the same month of the year.
 *
 * @param statutoryRate  pounds an hour in force on the day
 * @param medianHourly   median hourly pay, pounds an hour
 * @returns per cent; the sampling error of the median is the publisher's to give
 * @throws Problem "bad-number"
 * @example bite(12, 18) // 66.67
 */
export const bite = (statutoryRate: number, medianHourly: number): number =>
  (positive("bite", "the statutory rate", statutoryRate) / positive("bite", "the median hourly pay", medianHourly)) *
  100;
