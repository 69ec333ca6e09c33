import { addMonths } from "../../src/core/period.js";
import { type PriceIndex, priceIndex } from "../../src/pay/price-index.js";
import { dataRows } from "../data-rows.js";

/** A small index that begins in a given month. */
export const indexFrom = (first: string, values: readonly number[]): PriceIndex =>
  priceIndex(
    "cpi",
    values.map((value, i) => ({ period: addMonths(first, i), value })),
    { cdid: "TEST", base: "2015=100" },
  );

/** An index from the shipped prices. */
export function official(id: "cpi" | "cpih" | "rpi"): PriceIndex {
  const rows = dataRows("prices").filter(({ index }) => index === id);
  return priceIndex(
    id,
    rows.map(({ period, value }) => ({ period: period!, value: Number(value) })),
    { cdid: rows[0]!.cdid!, base: rows[0]!.base! },
  );
}
