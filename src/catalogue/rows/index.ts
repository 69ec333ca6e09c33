import type { LawRow, PayRangesRow, PayRemitRow, PublishedResultsRow } from "./awards.js";
import type {
  CivilServiceHeadcountRow,
  CivilServicePayByGroupRow,
  CivilServicePayRow,
  CivilServiceSalaryBandsRow,
  CivilServiceWorkforceRow,
  PeopleSurveyPayRow,
} from "./civil-service.js";
import type {
  AsheIndustryRow,
  AsheOccupationRow,
  AsheRegionRow,
  AsheRow,
  AverageWeeklyEarningsGrowthRow,
  AverageWeeklyEarningsRow,
  AverageWeeklyEarningsSamplingVariabilityRow,
  LowPayRow,
} from "./earnings.js";
import type { ForecastsRow, MinimumWageRow, PricesAnnualRateRow, PricesRow } from "./prices.js";
import type {
  CrosswalkRow,
  GapsRow,
  GridRow,
  LicencesRow,
  OfficialFilesRow,
  RevisionsRow,
  SeriesBreaksRow,
  SourcesRow,
} from "./references.js";
import type {
  BallotsRow,
  LabourDisputesRow,
  UnionDensityAdministrativeRow,
  UnionDensityRow,
  UnionDensityStandardErrorsRow,
  UnionMembershipRow,
  UnionReportsRow,
} from "./unions.js";

/** Every resource of the data that comes with realpay, and what a row of it holds. */
export interface ResourceRows {
  prices: PricesRow;
  "prices-annual-rate": PricesAnnualRateRow;
  forecasts: ForecastsRow;
  "minimum-wage": MinimumWageRow;
  "average-weekly-earnings": AverageWeeklyEarningsRow;
  "average-weekly-earnings-growth": AverageWeeklyEarningsGrowthRow;
  "average-weekly-earnings-sampling-variability": AverageWeeklyEarningsSamplingVariabilityRow;
  ashe: AsheRow;
  "ashe-industry": AsheIndustryRow;
  "ashe-occupation": AsheOccupationRow;
  "ashe-region": AsheRegionRow;
  "low-pay": LowPayRow;
  "civil-service-pay": CivilServicePayRow;
  "civil-service-pay-by-group": CivilServicePayByGroupRow;
  "civil-service-headcount": CivilServiceHeadcountRow;
  "civil-service-salary-bands": CivilServiceSalaryBandsRow;
  "civil-service-workforce": CivilServiceWorkforceRow;
  "people-survey-pay": PeopleSurveyPayRow;
  "pay-ranges": PayRangesRow;
  "pay-remit": PayRemitRow;
  "published-results": PublishedResultsRow;
  law: LawRow;
  "union-density": UnionDensityRow;
  "union-density-administrative": UnionDensityAdministrativeRow;
  "union-density-standard-errors": UnionDensityStandardErrorsRow;
  "union-membership": UnionMembershipRow;
  "union-reports": UnionReportsRow;
  ballots: BallotsRow;
  "labour-disputes": LabourDisputesRow;
  sources: SourcesRow;
  licences: LicencesRow;
  "official-files": OfficialFilesRow;
  revisions: RevisionsRow;
  "series-breaks": SeriesBreaksRow;
  gaps: GapsRow;
  grid: GridRow;
  crosswalk: CrosswalkRow;
}

export type ResourceId = keyof ResourceRows;
