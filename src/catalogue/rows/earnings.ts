import type { Day } from "../../core/day.js";
import type { Period } from "../../core/period.js";
import type { Observation } from "./observation.js";

export type EarningsMeasure = "total_pay" | "regular_pay" | "total_pay_real_terms" | "regular_pay_real_terms";

export type EarningsSector =
  | "whole_economy"
  | "private"
  | "public"
  | "public_excl_financial"
  | "services"
  | "finance_and_business_services"
  | "manufacturing"
  | "construction"
  | "wholesale_retail_hotels_restaurants";

/** average-weekly-earnings: pounds a week, mean per job, Great Britain. Two releases: choose one with `release`. */
export interface AverageWeeklyEarningsRow extends Observation {
  readonly release: Day;
  readonly precision: "whole-pounds" | "full";
  readonly cdid: string;
  readonly measure: EarningsMeasure;
  readonly sector: EarningsSector;
  readonly period: Period;
  /** "constant" is already in real terms and is never deflated again. */
  readonly prices: "current" | "constant";
}

/** average-weekly-earnings-growth: per cent on a year earlier, as published. */
export interface AverageWeeklyEarningsGrowthRow extends Observation {
  readonly release: Day;
  readonly cdid: string;
  readonly measure: EarningsMeasure;
  readonly sector: "whole_economy" | "private" | "public" | "public_excl_financial";
  readonly basis: "single_month" | "three_month";
  readonly period: Period;
}

/** average-weekly-earnings-sampling-variability: 95% half-widths of growth, percentage points. */
export interface AverageWeeklyEarningsSamplingVariabilityRow extends Observation {
  readonly release: Day;
  readonly sector: EarningsSector;
  readonly measure: "total_pay" | "regular_pay";
  readonly months: "all" | "Jan-Apr" | "May-Dec";
}

/** What the tables of the Annual Survey of Hours and Earnings share. */
export interface AsheObservation extends Observation {
  readonly work_pattern: "all" | "full-time" | "part-time";
  readonly sex: "all" | "female" | "male";
  readonly measure: "annual_gross" | "weekly_gross" | "hourly_gross" | "hourly_excl_overtime" | "paid_hours_total";
  readonly statistic: string;
  /** April for weekly and hourly pay and hours; the financial year ended for annual pay. */
  readonly period: Period;
  readonly unit: "GBP/year" | "GBP/week" | "GBP/hour" | "hours";
}

/** ashe: the United Kingdom and sectors. */
export interface AsheRow extends AsheObservation {
  readonly sector: "all" | "private" | "public" | "non_profit" | "not_classified";
}

/** ashe-industry: SIC 2007 sections, 2025. */
export interface AsheIndustryRow extends AsheObservation {
  readonly sic2007_section: string;
  readonly label: string;
}

/** ashe-occupation: SOC 2020 major groups, 2025. */
export interface AsheOccupationRow extends AsheObservation {
  readonly soc2020_major_group: string;
  readonly label: string;
}

/** ashe-region: regions by place of work, 2025. */
export interface AsheRegionRow extends AsheObservation {
  readonly region_code: string;
  readonly label: string;
}

/** low-pay: jobs below the minimum wage, shares of low and high pay. Some years stand in two editions on purpose. */
export interface LowPayRow extends Observation {
  readonly measure: string;
  readonly period: Period;
  readonly edition: string;
  readonly unit: "percent" | "jobs" | "GBP/hour";
  readonly note: string;
}
