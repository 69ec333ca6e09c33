/** Digits a figure keeps. Beyond them, `Math.exp` and its kin differ between versions of Node. */
export const SIGNIFICANT_DIGITS = 12;

/**
 * A number rounded to 12 significant digits, so that the same inputs give the same bytes on every machine.
 * Not for display: that rounding belongs to the format.
 *
 * @example significant(0.1 + 0.2) // 0.3
 */
export function significant(value: number): number {
  if (!Number.isFinite(value) || value === 0) return value === 0 ? 0 : value;
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}
