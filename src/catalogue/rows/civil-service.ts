import type { Period } from "../../core/period.js";
import type { Observation } from "./observation.js";

/** Responsibility levels. The grouped ones, `SCS` and `unknown` make the total; the 8-level split overlaps them. */
export type Grade =
  | "AA"
  | "AO"
  | "AA/AO"
  | "EO"
  | "HEO"
  | "SEO"
  | "SEO/HEO"
  | "G7"
  | "G6"
  | "G6/G7"
  | "SCS"
  | "unknown"
  | "all";

/** Levels of organisation. Never add one to another. */
export type DepartmentLevel = "all" | "parent_department" | "organisation" | "department_group_ifg";

/** civil-service-pay: pounds a year at 31 March, full-time equivalent. */
export interface CivilServicePayRow extends Observation {
  readonly period: Period;
  readonly grade: Grade;
  readonly department: string;
  readonly department_level: Exclude<DepartmentLevel, "department_group_ifg">;
  readonly statistic: "median" | "mean" | "p25" | "p75";
  readonly basis: string;
}

/** civil-service-pay-by-group: salaries by grade and sex, age, region or working pattern, and the staff they rest on. */
export interface CivilServicePayByGroupRow extends Observation {
  readonly period: Period;
  readonly grade: Grade;
  readonly dimension: "sex" | "age" | "region" | "working_pattern";
  readonly category: string;
  readonly measure: "median" | "mean" | "p25" | "p75" | "headcount";
  readonly unit: "GBP/year" | "people";
  readonly basis: string;
}

/** civil-service-headcount: the same total stands in up to three sources: choose one. */
export interface CivilServiceHeadcountRow extends Observation {
  readonly period: Period;
  readonly grade: Grade;
  readonly department: string;
  readonly department_level: DepartmentLevel;
  readonly parent_department: string;
  readonly measure: "headcount" | "fte";
  readonly unit: "people" | "fte";
}

/** civil-service-salary-bands: people by band of salary. */
export interface CivilServiceSalaryBandsRow extends Observation {
  readonly period: Period;
  readonly department: string;
  readonly sex: "all" | "Female" | "Male";
  readonly band: string;
  readonly band_min: number | undefined;
  readonly band_max: number | undefined;
}

/** civil-service-workforce: departments' monthly returns, as filed; read `flag` first. */
export interface CivilServiceWorkforceRow extends Observation {
  readonly period: Period;
  readonly department: string;
  readonly body: string;
  readonly organisation_type: string;
  readonly grade: "AA/AO" | "EO" | "SEO/HEO" | "G6/G7" | "SCS" | "other" | "all";
  readonly measure: "headcount" | "fte" | "month-salary-cost" | "month-pay-bill";
  readonly unit: "people" | "fte" | "GBP/month";
  /** What is impossible or misleading about the cell, space separated; "" when nothing was found. */
  readonly flag: string;
}

/** people-survey-pay: per cent favourable. */
export interface PeopleSurveyPayRow extends Observation {
  readonly measure: "B35" | "B36" | "B37" | "pb_ts" | "EES";
  readonly label: string;
  readonly statistic: "median_benchmark" | "mean_civil_servants";
  readonly period: Period;
}
