/** Pay in pounds a year from `from` up to and with `to`; a side that is open is undefined. */
export interface SalaryBand {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

const POUNDS = String.raw`£?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*(k)?`;
const BETWEEN = new RegExp(String.raw`^(?:from\s+)?${POUNDS}\s*(?:-|to|up to)\s*${POUNDS}$`, "i");
const UNDER = new RegExp(String.raw`^(?:under|below|less than|up to|<=?)\s*${POUNDS}$`, "i");
const OVER = new RegExp(String.raw`^(?:over|above|more than|from|>=?)\s*${POUNDS}$`, "i");
const AND_OVER = new RegExp(String.raw`^${POUNDS}\s*(?:\+|(?:and|&|or)\s+(?:over|above|more))$`, "i");

const amount = (digits: string | undefined, thousands: string | undefined): number =>
  Number((digits ?? "").replace(/,/g, "")) * (thousands === undefined ? 1 : 1000);

/**
 * The bounds of a salary band as people write it: "25,000 to 29,999", "£25k-£30k", "under 20,000", "75,000 and over".
 * "Under 20,000" and "up to 20,000" both end at 20,000: whether that pound is in it is not in the words.
 *
 * @returns undefined when the text is no band, or its ends are the wrong way round
 * @example parseSalaryBand("£25,000 to £29,999") // { from: 25000, to: 29999 }
 */
export function parseSalaryBand(text: string): SalaryBand | undefined {
  const plain = text
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  let m = BETWEEN.exec(plain);
  if (m !== null) {
    const [from, to] = [amount(m[1], m[2] ?? (Number(m[1]) < 1000 ? m[4] : undefined)), amount(m[3], m[4])];
    return from < to ? { from, to } : undefined;
  }
  m = UNDER.exec(plain);
  if (m !== null) return { from: undefined, to: amount(m[1], m[2]) };
  m = OVER.exec(plain) ?? AND_OVER.exec(plain);
  return m === null ? undefined : { from: amount(m[1], m[2]), to: undefined };
}
