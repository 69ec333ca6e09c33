import type { Day } from "../../core/day.js";
import type { Period } from "../../core/period.js";
import type { IndexId } from "../../core/unit.js";
import type { Observation } from "./observation.js";

/** prices: index numbers by month. */
export interface PricesRow extends Observation {
  readonly index: IndexId;
  readonly cdid: "D7BT" | "L522" | "CHAW";
  readonly period: Period;
  readonly base: "2015=100" | "Jan 1987=100";
}

/** prices-annual-rate: published 12-month rates, per cent. */
export interface PricesAnnualRateRow extends Observation {
  readonly index: IndexId;
  readonly cdid: "D7G7" | "L55O" | "CZBH";
  readonly period: Period;
}

/** forecasts: of prices, average earnings and the living wage, by date of publication. */
export interface ForecastsRow extends Observation {
  /** Date of publication: a year, a month or a day, as the source gives it. */
  readonly release: string;
  readonly publisher: "OBR" | "LPC";
  readonly series: string;
  readonly period: Period;
  readonly unit: "percent" | "index" | "GBP/hour";
  /** Reference period when the unit is index. */
  readonly base: string;
}

export type MinimumWageBand =
  | "adult"
  | "nlw"
  | "21-24"
  | "21-22"
  | "18-21"
  | "18-20"
  | "16-17"
  | "apprentice"
  | "real_living_wage_uk"
  | "real_living_wage_london";

/** minimum-wage: hourly rates, pounds, with the days they hold. */
export interface MinimumWageRow extends Observation {
  readonly band: MinimumWageBand;
  readonly effective_from: Day;
  /** Last day of the rate; "" while no later rate is held, and where a year is missing (note says which). */
  readonly effective_to: Day | "";
  readonly effective_from_precision: "day" | "day-inferred" | "month" | "year";
  readonly min_age: number | undefined;
  readonly max_age: number | undefined;
  readonly note: string;
}
