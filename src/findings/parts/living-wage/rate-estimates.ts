import type { Catalogue } from "../../../catalogue/catalogue.js";
import { releasesOf } from "../../../catalogue/release.js";
import type { ForecastsRow } from "../../../catalogue/rows/prices.js";
import { type Day, dayWords, monthOfDay } from "../../../core/day.js";
import { isPeriod, monthCount, type Period, parsePeriod, periodWords } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { UnitId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { rateProjection } from "../../../pay/index.js";
import { differenceFigure } from "../arithmetic-figures.js";
import { fromRow } from "../from-row.js";
import { oneRow } from "../one-row.js";
import { rateKey, type StatutoryRates } from "./statutory-rates.js";

/** One estimate of a coming rate by the Low Pay Commission, beside what was enacted. */
export interface RateEstimate {
  /** When it was published, in words. */
  readonly made: string;
  readonly period: Period;
  readonly central: string;
  readonly low?: string;
  readonly high?: string;
  readonly enacted: string;
  /** What was enacted less the central estimate, pounds an hour. */
  readonly error: string;
}

/** Keys of the figures over all past estimates. */
export interface RateErrors {
  readonly low: string;
  readonly high: string;
  /** How many estimates were above the rate enacted. */
  readonly above: string;
  readonly of: string;
}

/** The one projection that is allowed, and the other readings of the same forecast. */
export interface RateProjection {
  readonly key: string;
  readonly from: Day;
  /** Publication month of the forecast, in words. */
  readonly vintage: string;
  readonly growth: string;
  readonly others: readonly string[];
}

const madeWords = (release: string): string =>
  isPeriod(release) ? periodWords(release) : /^\d{4}-\d\d-\d\d$/.test(release) ? dayWords(release) : release;

/** Adds past estimates of rates that have since been enacted, in order of publication. */
export function rateEstimates(book: FigureBook, catalogue: Catalogue, rates: StatutoryRates): RateEstimate[] {
  const rows = catalogue.dataset("forecasts").rows.filter((row) => row.publisher === "LPC");
  const add = (row: ForecastsRow): string =>
    book.published(
      `estimate.${row.series}.${row.period}.${row.release}`,
      fromRow("forecasts", row, {
        label: `Low Pay Commission estimate (${row.series.replace("nlw_", "")}) of the rate of ${periodWords(row.period)}, published ${madeWords(row.release)}`,
        unit: { id: "GBP/hour" },
        period: row.period,
        by: ["release", "publisher", "series", "period"],
      }),
    );
  return rows
    .filter((row) => row.series === "nlw_central")
    .sort(
      (a, b) =>
        monthCount(a.period) - monthCount(b.period) || (a.release.padEnd(5, "~") < b.release.padEnd(5, "~") ? -1 : 1),
    )
    .flatMap((row): RateEstimate[] => {
      const rate = rates.nlw.find(({ from }) => monthOfDay(from) === row.period);
      if (rate === undefined) return [];
      const bound = (series: string): string | undefined => {
        const found = rows.find((r) => r.series === series && r.release === row.release && r.period === row.period);
        return found === undefined ? undefined : add(found);
      };
      const [central, low, high] = [add(row), bound("nlw_low"), bound("nlw_high")];
      return [
        {
          made: madeWords(row.release),
          period: row.period,
          central,
          ...(low === undefined ? {} : { low }),
          ...(high === undefined ? {} : { high }),
          enacted: rate.key,
          error: differenceFigure(
            book,
            `estimate-error.${row.period}.${row.release}`,
            "enacted less estimated",
            {
              label: `rate of ${periodWords(row.period)}, enacted less the central estimate of ${madeWords(row.release)}`,
              from: central,
              to: rate.key,
              period: row.period,
            },
            "GBP/hour",
          ),
        },
      ];
    });
}

/**
 * Adds how far the estimates stood from what was enacted: the lowest and the highest difference, how many estimates
 * were above the rate enacted, and how many there are.
 *
 * @throws Problem "no-estimates"
 */
export function rateErrors(book: FigureBook, estimates: readonly RateEstimate[]): RateErrors {
  const from = estimates.map((e) => e.error);
  if (from.length === 0) problem("no-estimates", "forecasts.csv: no estimate of a rate that has been enacted");
  const run = `A..${letter(from.length - 1)}`;
  const period = [estimates[0]!.period, estimates.at(-1)!.period] as const;
  const add = (name: string, label: string, formula: string, unit: UnitId, value: (values: number[]) => number) =>
    book.derived(`estimate-errors.${name}`, {
      label: `central estimates of the Low Pay Commission beside the rate enacted: ${label}`,
      value: (...values) => value(values),
      unit: { id: unit },
      period,
      method: label,
      formula,
      from,
    });
  return {
    low: add("low", "lowest of enacted less estimated", `min(${run})`, "GBP/hour", (v) => Math.min(...v)),
    high: add("high", "highest of enacted less estimated", `max(${run})`, "GBP/hour", (v) => Math.max(...v)),
    above: add(
      "above",
      "how many were above it",
      `countNegative(${run})`,
      "count",
      (v) => v.filter((x) => x < 0).length,
    ),
    of: add("of", "how many", `countNegative(${run}) + countNotNegative(${run})`, "count", (v) => v.length),
  };
}

/** The readings of a forecast that could raise a rate: the year to the quarter it begins in, and the financial years about it. */
function readings(from: Day): { readonly chosen: Period; readonly others: readonly Period[] } {
  const { year, month } = parsePeriod(monthOfDay(from));
  const two = (n: number): string => String(n % 100).padStart(2, "0");
  return {
    chosen: `${year}-Q${Math.ceil(month / 3)}`,
    others: [`${year - 1}/${two(year)}`, `${year}/${two(year + 1)}`],
  };
}

/**
 * Adds the projection of the next rate: the latest rate raised by forecast growth of average earnings over the year to
 * the quarter in which it would begin, from the latest forecast held. It is no published rate.
 */
export function projectionFigures(book: FigureBook, catalogue: Catalogue, rates: StatutoryRates): RateProjection {
  const latest = rates.nlw.at(-1)!;
  const from = `${Number(latest.from.slice(0, 4)) + 1}${latest.from.slice(4)}`;
  const rows = catalogue
    .dataset("forecasts")
    .rows.filter((row) => row.publisher === "OBR" && row.series === "average_earnings_growth");
  const release = releasesOf(rows).at(-1)!;
  const vintage = madeWords(release);
  const { chosen, others } = readings(from);
  const growth = (period: Period): string =>
    book.published(
      `earnings-growth.${period.replace("/", "-fy-")}`,
      fromRow("forecasts", oneRow("forecasts", rows, { release, period }), {
        label: `OBR average earnings growth on a year earlier, ${periodWords(period)}, forecast of ${vintage}`,
        unit: { id: "percent" },
        period,
        by: ["release", "publisher", "series", "period"],
      }),
    );
  const project = (period: Period, name: string): string =>
    book.derived(name, {
      label: `projection of the rate from ${dayWords(from)}: latest National Living Wage raised by OBR earnings growth, ${periodWords(period)}, forecast of ${vintage}`,
      value: (rate, percent) =>
        rateProjection({ from: latest.from, rate: rate! }, [{ from, percent: percent! }])[0]!.rate,
      unit: { id: "GBP/hour" },
      period: monthOfDay(from),
      method: "latest rate raised by forecast earnings growth",
      formula: "A × (1 + B ÷ 100)",
      from: [rateKey(latest.from), growth(period)],
    });
  return {
    key: project(chosen, `projection.${from}`),
    from,
    vintage,
    growth: `earnings-growth.${chosen}`,
    others: others.map((period) => project(period, `projection.${from}.${period.replace("/", "-fy-")}`)),
  };
}
