import type { OwnKind } from "../column.js";
import { DEPARTMENT, EFFECTIVE_FROM, GRADE, LOCATION, POINT, WEEKLY_HOURS } from "../common-columns.js";

/** A user's own pay points. */
export const PAY_POINTS: OwnKind = {
  id: "pay-points",
  title: "Own pay points: the pay of each point of each grade",
  row: "the pay of one point of one grade, at one place, from one day",
  columns: [
    DEPARTMENT,
    GRADE,
    POINT,
    LOCATION,
    EFFECTIVE_FROM,
    {
      name: "salary",
      required: true,
      role: "figure",
      type: "pounds a year",
      unit: "GBP/year",
      what: "Full-time pay of the point, in pounds a year.",
      examples: ["24000", "31200"],
      otherHeadings: [
        "annual salary",
        "base salary",
        "basic salary",
        "pay",
        "annual pay",
        "basic pay",
        "rate",
        "amount",
      ],
    },
    WEEKLY_HOURS,
  ],
  notAbove: [],
  records: false,
};
