import type { Catalogue } from "../../catalogue/catalogue.js";
import { releasesOf } from "../../catalogue/release.js";
import type { ForecastsRow } from "../../catalogue/rows/prices.js";
import { type Day, dayWords, monthOfDay } from "../../core/day.js";
import { isPeriod, monthCount, type Period, parsePeriod, periodWords } from "../../core/period.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import { rateProjection } from "../../pay/index.js";
import { differenceFigure } from "./arithmetic-figures.js";
import { fromRow } from "./from-row.js";
import { oneRow } from "./one-row.js";
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
