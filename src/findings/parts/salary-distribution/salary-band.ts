import type { CivilServiceSalaryBandsRow } from "../../../catalogue/rows/civil-service.js";
import type { Period } from "../../../core/period.js";

export type Sex = CivilServiceSalaryBandsRow["sex"];

/** A band of salary with the keys of its figures. */
export interface SalaryBand {
  readonly from: number;
  /** Absent when the band is open-ended. */
  readonly to?: number;
  /** "£20,001 to £25,000". */
  readonly name: string;
  readonly count: string;
  /** How many rounded counts the count is the sum of. */
  readonly parts: number;
  /** Key of its upper end, pounds a year. */
  readonly toKey?: string;
}

/** The civil servants of one day by band of salary. */
export interface Distribution {
  /** "2021-03.all". */
  readonly id: string;
  readonly period: Period;
  readonly sex: Sex;
  /** "all civil servants, March 2021". */
  readonly name: string;
  /** Lowest first. */
  readonly bands: readonly SalaryBand[];
  /** Key of how many are in the count of the service and in no band; absent where it cannot be known. */
  readonly unplaced?: string;
  /** How far that number may be off either way, people. */
  readonly unplacedWithin: number;
}
