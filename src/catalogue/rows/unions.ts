import type { Day } from "../../core/day.js";
import type { Period } from "../../core/period.js";
import type { Observation } from "./observation.js";

/** Six series, one line each, never spliced. */
export type DensitySeries =
  | "administrative"
  | "oecd_administrative"
  | "ictwss_pre_lfs"
  | "lfs_survey"
  | "oecd_survey"
  | "bulletin";

/** union-density: per cent of employees, or members in thousands. */
export interface UnionDensityRow extends Observation {
  readonly series: DensitySeries;
  readonly dimension: string;
  readonly category: string;
  readonly period: Period;
  readonly measure: "density" | "members-thousand";
  readonly unit: "percent" | "thousand people";
  readonly flag: "" | "unusable" | "mixed-definitions";
  readonly note: string;
}

/** union-density-administrative: single employers, as the union states it. */
export interface UnionDensityAdministrativeRow extends Observation {
  readonly union: string;
  readonly body: string;
  readonly period: Period;
  readonly measure: "density" | "members" | "workforce";
  readonly unit: "percent" | "people";
  readonly note: string;
}

/** union-density-standard-errors: of the 2025 edition only; borrowed anywhere else. */
export interface UnionDensityStandardErrorsRow extends Observation {
  readonly dimension: "all" | "sex" | "region";
  readonly period: Period;
  readonly note: string;
}

/** union-membership: members on the books. */
export interface UnionMembershipRow extends Observation {
  readonly union: string;
  readonly period: Period;
}

/** union-reports: figures said at meetings; second-hand. */
export interface UnionReportsRow extends Observation {
  readonly organisation: string;
  readonly measure: string;
  readonly kind: "reported" | "target";
  readonly period: Period;
  readonly unit: "people" | "GBP" | "percent" | "ratio";
  readonly note: string;
}

/** ballots: one row per ballot and measure. */
export interface BallotsRow extends Observation {
  readonly ballot: string;
  readonly date: Day;
  readonly period: Period;
  readonly union: string;
  readonly body: string;
  readonly ballot_type: "strike" | "consultative";
  readonly important_public_service: "yes" | "no";
  readonly coverage: "single-ballot" | "average-over-employers" | "several-ballots";
  readonly threshold_50_met: "" | "yes" | "no";
  readonly measure: "eligible" | "turnout" | "yes-share" | "employers-balloted" | "employers-met" | "employers-not-met";
  readonly unit: "people" | "percent" | "employers";
  readonly note: string;
}

/** labour-disputes: stoppages, workers involved, working days lost. */
export interface LabourDisputesRow extends Observation {
  readonly industry: string;
  readonly classification: "" | "ISIC3" | "ISIC4";
  readonly measure: "stoppages" | "workers-involved-thousand" | "working-days-lost";
  readonly period: Period;
  readonly unit: "stoppages" | "thousand people" | "days";
}
