import type { OwnKind } from "../column.js";
import { DEPARTMENT, EFFECTIVE_FROM, GRADE, LOCATION, WEEKLY_HOURS } from "../common-columns.js";

/** A user's own pay ranges by grade. */
export const PAY_SCALES: OwnKind = {
  id: "pay-scales",
  title: "Own pay scales: the range of each grade",
  row: "the pay range of one grade, at one place, from one day",
  columns: [
    DEPARTMENT,
    GRADE,
    LOCATION,
    EFFECTIVE_FROM,
    {
      name: "minimum",
      required: true,
      role: "figure",
      type: "pounds a year",
      unit: "GBP/year",
      what: "Lowest full-time pay of the range, in pounds a year.",
      examples: ["24000", "30500"],
      otherHeadings: [
        "min",
        "minimum pay",
        "minimum salary",
        "scale minimum",
        "range minimum",
        "band minimum",
        "pay minimum",
      ],
    },
    {
      name: "maximum",
      required: true,
      role: "figure",
      type: "pounds a year",
      unit: "GBP/year",
      what: "Highest full-time pay of the range, in pounds a year; the same as the minimum for a single rate.",
      examples: ["25000", "32000"],
      otherHeadings: [
        "max",
        "maximum pay",
        "maximum salary",
        "scale maximum",
        "range maximum",
        "band maximum",
        "pay maximum",
      ],
    },
    WEEKLY_HOURS,
  ],
  notAbove: [{ lower: "minimum", upper: "maximum" }],
  records: false,
};
