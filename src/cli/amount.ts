import { problem } from "../core/problem.js";

/**
 * An amount of money as people type it: `28339`, `28,339`, `£28,339.50`. Commas must stand where thousands end:
 * `28,33` is more likely a slip than an amount.
 *
 * @throws Problem "bad-amount" (exit 2)
 * @example parseAmount("£28,339") // 28339
 */
export function parseAmount(text: string): number {
  const match = /^£?\s*(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?$/.exec(text.trim());
  const value = match === null ? Number.NaN : Number(`${match[1]!.replaceAll(",", "")}${match[2] ?? ""}`);
  if (!(value >= 0.01 && value < 1e15))
    return problem("bad-amount", `"${text}" is not an amount of money`, {
      found: text,
      expected:
        "pounds and pence from 0.01 to below 1e15 (beyond it pence are lost), such as 28339, 28,339 or £28,339.50",
      where: "<amount>",
      exit: 2,
    });
  return value;
}
