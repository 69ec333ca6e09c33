import { periodWords } from "../../src/core/period.js";
import type { VegaLite } from "../define-chart.js";
import type { ChartRow } from "./chart-data.js";

/** What marks the words of a value in a drawing, so that the page can show them under the pointer. */
export const TIP = "tip:";

/** The words of one value: whose, when or what, and how much, as it is written everywhere else. */
export function tipOf({ series, category, period, text, secondary, forecast }: ChartRow): string {
  const what = category === undefined || category === series ? series : `${category}, ${series}`;
  const when = what.includes(periodWords(period)) ? "" : `, ${periodWords(period)}`;
  return `${TIP}${what}${when}: ${text}${secondary ? " (second-hand)" : ""}${forecast ? " (forecast)" : ""}`;
}

/** What a mark needs to carry its words, and the channel that holds them in the field `tip`. */
export const TIP_MARK = { aria: true } as const;
export const TIP_CHANNELS = {
  description: { field: "tip", type: "nominal" },
} as const;

/** Points that are not seen and carry the words of their values, for lines of which not every point has a symbol. */
export function tipLayer(
  rows: readonly object[],
  encoding: { readonly x: VegaLite; readonly y: VegaLite },
  size: number,
): VegaLite[] {
  if (rows.length === 0) return [];
  return [
    {
      data: { values: rows },
      mark: { type: "point", size, opacity: 0, ...TIP_MARK },
      encoding: { ...encoding, ...TIP_CHANNELS },
    },
  ];
}
