import type { PlacedRow } from "./placed-row.js";

/** Room that a symbol needs before the next one, and that symbols stand apart when not all have it, in their widths. */
const CLOSE = 1.7;
const APART = 4.5;

/**
 * Which points of a line get a symbol: all where they have room; of a dense line a few, spread along it, each series
 * at places of its own, so that lines can be told apart without colour; a dense line that is the only one needs none. Points that stand alone or are second-hand
 * always get one; forecasts are told by their dashes.
 *
 * @param rows   one series in the order of time
 * @param x      place in pixels
 * @param width  of a symbol, in pixels
 * @param turn   number of the series and how many there are
 */
export function symbolRows(
  rows: readonly PlacedRow[],
  x: (place: number) => number,
  width: number,
  [series, of]: readonly [number, number],
): PlacedRow[] {
  const known = rows.filter((row) => row.value !== undefined);
  const span = x(known.at(-1)?.place ?? 0) - x(known[0]?.place ?? 0);
  const roomy = known.length < 2 || span / (known.length - 1) >= width * CLOSE;
  let next = roomy ? Number.NEGATIVE_INFINITY : x(known[0]!.place) + (series / of) * width * APART;
  return rows.filter((row, i) => {
    if (row.value === undefined) return false;
    const alone = rows[i - 1]?.value === undefined && rows[i + 1]?.value === undefined;
    if (row.secondary || alone) return true;
    if (!roomy && of === 1) return false;
    const after = rows[i + 1];
    const crowded = i === rows.length - 2 && after?.value !== undefined && x(after.place) - x(row.place) < width;
    if (row.forecast || crowded || x(row.place) < next) return false;
    if (!roomy) next = x(row.place) + width * APART;
    return true;
  });
}
