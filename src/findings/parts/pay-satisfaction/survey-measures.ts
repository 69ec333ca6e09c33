import type { PeopleSurveyPayRow } from "../../../catalogue/rows/civil-service.js";

export type SurveyMeasure = PeopleSurveyPayRow["measure"];
export type SurveyStatistic = PeopleSurveyPayRow["statistic"];

/** The score over the three pay questions. */
export const SCORE = "pb_ts";
/** The engagement index: not about pay, and shown only beside it. */
export const ENGAGEMENT = "EES";

/** The score and the questions behind it, as they are called here; the wording is that of the label in the data. */
export const PAY_MEASURES = {
  pb_ts: { name: "Pay and benefits score", says: "pay and benefits score" },
  B35: { name: "Pay reflects performance (B35)", says: "agreed that their pay reflects their performance" },
  B36: { name: "Satisfied with total benefits (B36)", says: "were satisfied with the total benefits package" },
  B37: {
    name: "Pay reasonable beside similar jobs elsewhere (B37)",
    says: "found their pay reasonable beside similar jobs in other organisations",
  },
} as const satisfies Partial<Record<SurveyMeasure, { readonly name: string; readonly says: string }>>;

export type PayMeasure = keyof typeof PAY_MEASURES;
export const PAY_MEASURE_IDS = Object.keys(PAY_MEASURES) as PayMeasure[];
/** The questions without the score over them. */
export const QUESTIONS = PAY_MEASURE_IDS.filter((id) => id !== SCORE);

/** How each statistic is called. The two are never on one line. */
export const STATISTICS = {
  mean_civil_servants: { name: "Mean of civil servants", says: "mean of civil servants" },
  median_benchmark: { name: "Median benchmark of organisations", says: "median benchmark of organisations" },
} as const satisfies Record<SurveyStatistic, { readonly name: string; readonly says: string }>;

export const STATISTIC_IDS = Object.keys(STATISTICS) as SurveyStatistic[];

/** The statistic that is not in the headline. */
export const otherStatistic = (statistic: SurveyStatistic): SurveyStatistic =>
  STATISTIC_IDS.find((id) => id !== statistic)!;
