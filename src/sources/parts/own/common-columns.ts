import type { OwnColumn } from "./column.js";

/** Columns that several kinds of own file share. */

/** The department or body. */
export const DEPARTMENT: OwnColumn = {
  name: "department",
  required: true,
  role: "key",
  type: "label",
  what: "Department, agency or other body, by one name throughout.",
  examples: ["EXAMPLE: Department of Examples", "EXAMPLE: Department of Examples"],
  otherHeadings: ["dept", "department name", "department or agency", "employer", "organisation", "organisation name"],
};

/** The grade. */
export const GRADE: OwnColumn = {
  name: "grade",
  required: true,
  role: "key",
  type: "label",
  what: "Grade or pay band as you call it: AO, EO, Band 3.",
  examples: ["AO", "EO"],
  otherHeadings: ["grade name", "pay grade", "pay band", "payband", "civil service grade"],
};

/** The pay point. */
export const POINT: OwnColumn = {
  name: "point",
  required: true,
  role: "key",
  type: "label",
  what: "Pay point or step within the grade: 1, 2, Max.",
  examples: ["1", "2"],
  otherHeadings: ["pay point", "paypoint", "spine point", "pay spine point", "scale point", "step", "increment"],
};

/** The place or zone of pay. */
export const LOCATION: OwnColumn = {
  name: "location",
  required: false,
  role: "key",
  type: "label",
  what: "Where the pay or the post belongs, as your scales divide it: National, London. Blank is not stated.",
  examples: ["National", "London"],
  otherHeadings: ["pay location", "pay zone", "zone", "location zone", "location pay zone", "work location"],
};

/** The day from which pay applies. */
export const EFFECTIVE_FROM: OwnColumn = {
  name: "effective_from",
  required: true,
  role: "key",
  type: "day",
  what: "First day on which this pay applied, as 2024-04-01 or 01/04/2024.",
  examples: ["2024-04-01", "2024-04-01"],
  otherHeadings: [
    "effective date",
    "effective",
    "date effective",
    "pay effective from",
    "with effect from",
    "valid from",
  ],
};

/** The day at which people were counted. */
export const AS_AT: OwnColumn = {
  name: "as_at",
  required: true,
  role: "key",
  type: "day",
  what: "Day at which people were counted, as 2024-03-31 or 31/03/2024.",
  examples: ["2024-03-31", "2024-03-31"],
  otherHeadings: [
    "as at date",
    "date",
    "snapshot date",
    "count date",
    "reference date",
    "census date",
    "as of",
    "as on",
  ],
};

/** The hours of a full-time week. */
export const WEEKLY_HOURS: OwnColumn = {
  name: "weekly_hours",
  required: false,
  role: "attribute",
  type: "hours",
  what: "Hours of the full-time week that this pay is for, with or without paid breaks as your contract counts them.",
  examples: ["37", "36"],
  otherHeadings: ["hours", "hours per week", "hours a week", "full-time hours", "full time hours", "conditioned hours"],
};
