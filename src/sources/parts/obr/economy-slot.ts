import type { Slot } from "../define-source.js";
import type { Observation } from "../observation.js";

/** Names of the series held, by what the tables call them. */
const SERIES: Readonly<Record<string, string>> = {
  "average earnings growth": "average_earnings_growth",
  "average weekly earnings growth": "average_earnings_growth",
  "average earnings index": "average_earnings_index",
  "average weekly earnings index": "average_earnings_index",
  "cpi growth": "cpi_growth",
  "cpi index": "cpi_index",
  "cpih growth": "cpih_growth",
  "cpih index": "cpih_index",
  "rpi growth": "rpi_growth",
  "rpi index": "rpi_index",
  "rpix growth": "rpix_growth",
  "rpix index": "rpix_index",
};

/** Where a figure of the OBR's tables belongs: among the forecasts, by the month of the forecast. */
export function economySlot({ series, period, unit }: Observation, released: string | undefined): Slot | undefined {
  const name = SERIES[series.toLowerCase()];
  if (name === undefined || released === undefined || period === undefined) return undefined;
  return {
    resource: "forecasts",
    decimals: 4,
    columns: { release: released.slice(0, 7), publisher: "OBR", series: name, period, base: unit.base ?? "" },
  };
}
