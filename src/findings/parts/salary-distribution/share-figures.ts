import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { decimal } from "../../../evidence/format.js";
import { letter } from "../../../evidence/formula.js";
import { quantileBounds, shareBounds } from "../../../stats/index.js";
import { countedBands } from "./band-figures.js";
import type { Distribution, SalaryBand } from "./salary-band.js";
import { COUNTS_ROUNDED_TO, mostUnplaced } from "./unplaced-figures.js";

/** Keys of a share at or below the upper end of a band, and of its limits. */
export interface ShareAt {
  readonly edge: number;
  readonly share: string;
  readonly least: string;
  readonly most: string;
  /** Key of the share above it. */
  readonly above: string;
}

const run = (from: number, to: number): string => (from === to ? letter(from) : `sum(${letter(from)}..${letter(to)})`);

/**
 * Adds the share of those in a band who are paid the upper end of each band or less, with the limits that rounding and
 * those in no band leave it.
 */
export function shareFigures(book: FigureBook, of: Distribution): ShareAt[] {
  const { bands, id, name, period } = of;
  const counted = countedBands(book, of);
  const from = bands.map(({ count }) => count);
  const last = bands.length - 1;
  const half = (places: readonly SalaryBand[]): number =>
    (places.reduce((sum, { parts }) => sum + parts, 0) * COUNTS_ROUNDED_TO) / 2;
  const extra = of.unplaced === undefined ? [] : [of.unplaced];
  const anybody = of.unplaced === undefined ? String(of.unplacedWithin) : `${letter(last + 1)} + ${of.unplacedWithin}`;
  return bands.flatMap((band, i): ShareAt[] => {
    const { to } = band;
    if (to === undefined || i === last) return [];
    const { low, high } = shareBounds(counted, to, { unplaced: [0, mostUnplaced(book, of)] });
    const [below, above] = [half(bands.slice(0, i + 1)), half(bands.slice(i + 1))];
    const [under, over] = [run(0, i), run(i + 1, last)];
    const what = `paid £${decimal(to, 0)} or less, ${name}`;
    const limit = (key: "least" | "most"): string => {
      const least = key === "least";
      const part = least ? `${under} − ${below}` : `${under} + ${below} + ${anybody}`;
      const rest = least ? `${over} + ${above} + ${anybody}` : `${over} − ${above}`;
      return book.derived(`share-${key}.${id}.${to}`, {
        label: `share ${what}, at ${key}`,
        value: (least ? low : high) * 100,
        unit: { id: "percent" },
        period,
        method: `${key} share that rounding and those in no band allow`,
        formula: `(${part}) ÷ (${part} + ${rest}) × 100`,
        from: [...from, ...extra],
      });
    };
    const [least, most] = [limit("least"), limit("most")];
    const share = book.derived(`share.${id}.${to}`, {
      label: `share ${what}`,
      value: (...counts) =>
        (counts.slice(0, i + 1).reduce((a, b) => a + b, 0) / counts.reduce((a, b) => a + b, 0)) * 100,
      unit: { id: "percent" },
      period,
      method: "people up to the end of the band over people in all bands",
      formula: `${under} ÷ ${run(0, last)} × 100`,
      from,
      uncertainty: { low: low * 100, high: high * 100, kind: "bounds" },
    });
    const aboveIt = book.derived(`above.${id}.${to}`, {
      label: `share paid more than £${decimal(to, 0)}, ${name}`,
      value: (atOrBelow) => 100 - atOrBelow!,
      unit: { id: "percent" },
      period,
      method: "what the share at or below leaves",
      formula: "100 − A",
      from: [share],
      uncertainty: { low: 100 - high * 100, high: 100 - low * 100, kind: "bounds" },
    });
    return [{ edge: to, share, least, most, above: aboveIt }];
  });
}

/** The quantiles that are placed, and what each is called. */
export const QUANTILES = [
  { p: 0.1, name: "tenth percentile", statistic: undefined },
  { p: 0.25, name: "lower quartile", statistic: "p25" },
  { p: 0.5, name: "median", statistic: "median" },
  { p: 0.75, name: "upper quartile", statistic: "p75" },
  { p: 0.9, name: "ninetieth percentile", statistic: undefined },
] as const;
export type Quantile = (typeof QUANTILES)[number];

/** A quantile and the band or bands that can hold it. */
export interface PlacedQuantile {
  readonly quantile: Quantile;
  readonly first: SalaryBand;
  readonly last: SalaryBand;
}

/** In which band each quantile lies. Nothing is interpolated. */
export function placedQuantiles(book: FigureBook, of: Distribution): PlacedQuantile[] {
  const counted = countedBands(book, of);
  return QUANTILES.map((quantile) => {
    const { bands } = quantileBounds(counted, quantile.p, { unplaced: [0, mostUnplaced(book, of)] });
    return { quantile, first: of.bands[bands[0]]!, last: of.bands[bands[1]]! };
  });
}

/**
 * Stops when a published quantile lies outside the band that the counts put it in: one of the two would be wrong.
 *
 * @throws Problem "bands-disagree"
 */
export function refuseOutside(book: FigureBook, key: string, { quantile, first, last }: PlacedQuantile): void {
  const value = book.value(key);
  if (value < first.from || (last.to !== undefined && value > last.to))
    problem("bands-disagree", `salary-distribution: the published ${quantile.name} lies outside its band`, {
      found: String(value),
      expected: `${first.name}${first === last ? "" : ` to ${last.name}`}`,
      where: "civil-service-pay.csv and civil-service-salary-bands.csv",
    });
}

/** Adds people for each £1,000 of salary in a band: its height where its area is people. Undefined when it is open-ended. */
export function densityFigure(book: FigureBook, of: Distribution, band: SalaryBand): string | undefined {
  const { from, to, count } = band;
  if (to === undefined) return undefined;
  const width = (to - Math.max(0, from - 1)) / 1000;
  return book.derived(`per-thousand.${of.id}.${from}`, {
    label: `civil servants for each £1,000 of salary, ${band.name}, ${of.name}`,
    value: (people) => people! / width,
    unit: { id: "people" },
    period: of.period,
    method: "people over the width of the band in thousands of pounds",
    formula: `A ÷ ${width}`,
    from: [count],
  });
}
