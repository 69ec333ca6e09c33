import type { OwnKind } from "../column.js";
import { AS_AT, GRADE } from "../common-columns.js";

/** A user's own counts of members. Never records: membership of a union is special category data. */
export const MEMBERSHIP: OwnKind = {
  id: "membership",
  title: "Own membership: counts of members by unit",
  row: "the members of one unit, site and grade, counted",
  columns: [
    {
      name: "unit",
      required: true,
      role: "key",
      type: "label",
      what: "Branch, bargaining unit or other unit, by one name throughout. Never a person.",
      examples: ["EXAMPLE: Northern branch", "EXAMPLE: Northern branch"],
      otherHeadings: ["branch", "branch name", "bargaining unit", "unit name", "unit/branch", "unit or branch"],
    },
    {
      name: "site",
      required: false,
      role: "key",
      type: "label",
      what: "Workplace. Blank is not stated.",
      examples: ["Site 1", "Site 2"],
      otherHeadings: ["workplace", "location", "office", "building", "site name"],
    },
    { ...GRADE, required: false, what: "Grade or group of grades. Blank is not stated." },
    AS_AT,
    {
      name: "members",
      required: true,
      role: "figure",
      type: "whole number",
      unit: "people",
      what: "Members, counted. Never one row for each.",
      examples: ["60", "45"],
      otherHeadings: [
        "number of members",
        "members in unit",
        "membership",
        "total members",
        "union members",
        "member count",
      ],
    },
    {
      name: "workforce",
      required: false,
      role: "figure",
      type: "whole number",
      unit: "people",
      what: "All people who could be members, counted on the same day. Blank where not known.",
      examples: ["100", "110"],
      otherHeadings: ["number of staff", "staff", "employees", "headcount", "staff in post", "workforce size"],
    },
  ],
  notAbove: [{ lower: "members", upper: "workforce" }],
  records: false,
};
