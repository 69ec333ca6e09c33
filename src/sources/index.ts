import { bankOfEngland } from "./bank-of-england.js";
import { civilServiceBrowser } from "./civil-service-browser.js";
import { civilServicePostcodes } from "./civil-service-postcodes.js";
import { civilServiceSalaryTables } from "./civil-service-salary-tables.js";
import { civilServiceStaffingExtract } from "./civil-service-staffing-extract.js";
import { civilServiceStatistics } from "./civil-service-statistics.js";
import { civilServiceStatisticsTo2021 } from "./civil-service-statistics-to-2021.js";
import { fred } from "./fred.js";
import { hmTreasuryGdpDeflators } from "./hm-treasury-gdp-deflators.js";
import { ictwss } from "./ictwss.js";
import { ilostat } from "./ilostat.js";
import { minimumWageParameters } from "./minimum-wage-parameters.js";
import { minimumWageRates } from "./minimum-wage-rates.js";
import { nomisApi } from "./nomis-api.js";
import { nomisCivilServiceSurvey } from "./nomis-civil-service-survey.js";
import { nomisQuery } from "./nomis-query.js";
import { obrEconomyTables } from "./obr-economy-tables.js";
import { obrEconomyText } from "./obr-economy-text.js";
import { oecdDataExplorer } from "./oecd-data-explorer.js";
import { oecdIndicator } from "./oecd-indicator.js";
import { oecdTradeUnionDensity } from "./oecd-trade-union-density.js";
import { onsAshe } from "./ons-ashe.js";
import { onsAsheLivingWage } from "./ons-ashe-living-wage.js";
import { onsChartDownload } from "./ons-chart-download.js";
import { onsDataset } from "./ons-dataset.js";
import { onsEarn01 } from "./ons-earn01.js";
import { onsFilteredDataset } from "./ons-filtered-dataset.js";
import { onsPublicSectorEmployment } from "./ons-public-sector-employment.js";
import { onsSeriesList } from "./ons-series-list.js";
import { onsTimeseries } from "./ons-timeseries.js";
import { onsTimeseriesJson } from "./ons-timeseries-json.js";
import { organogram } from "./organogram.js";
import { ownMembership } from "./own-membership.js";
import { ownPayPoints } from "./own-pay-points.js";
import { ownPayScales } from "./own-pay-scales.js";
import { ownStaffInPost } from "./own-staff-in-post.js";
import type { OfficialSource } from "./parts/define-source.js";
import { peopleSurveyBenchmarks } from "./people-survey-benchmarks.js";
import { publicSectorEmploymentSeries } from "./public-sector-employment-series.js";
import { tradeUnionBulletin } from "./trade-union-bulletin.js";
import { tradeUnionOpenData } from "./trade-union-open-data.js";
import { workforceManagementInformation } from "./workforce-management-information.js";

export { HEADING_ROWS, kindsOf } from "./parts/own/find-table.js";
export { recognise } from "./parts/recognise.js";
export { gatherStreamed, streamOwnFile } from "./parts/stream-own.js";

/** Every kind of official file that is read, in the order in which a file is held against them. */
export const SOURCES: readonly OfficialSource[] = [
  bankOfEngland,
  civilServiceBrowser,
  civilServicePostcodes,
  civilServiceSalaryTables,
  civilServiceStaffingExtract,
  civilServiceStatisticsTo2021,
  civilServiceStatistics,
  fred,
  hmTreasuryGdpDeflators,
  ictwss,
  ilostat,
  minimumWageParameters,
  minimumWageRates,
  nomisApi,
  nomisCivilServiceSurvey,
  nomisQuery,
  obrEconomyTables,
  obrEconomyText,
  oecdDataExplorer,
  oecdIndicator,
  oecdTradeUnionDensity,
  onsAsheLivingWage,
  onsAshe,
  onsChartDownload,
  onsDataset,
  onsEarn01,
  onsFilteredDataset,
  onsPublicSectorEmployment,
  onsSeriesList,
  onsTimeseriesJson,
  onsTimeseries,
  organogram,
  ownMembership,
  ownPayPoints,
  ownPayScales,
  ownStaffInPost,
  peopleSurveyBenchmarks,
  publicSectorEmploymentSeries,
  tradeUnionBulletin,
  tradeUnionOpenData,
  workforceManagementInformation,
];
