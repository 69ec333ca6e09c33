import type { SeriesBreaksRow } from "../../catalogue/rows/references.js";
import { GRADES } from "./grades.js";

/** The breaks that touch the five grades: one of the finer split alone is left out, for none of its cells is used. */
export const breaksOfFiveGrades = (breaks: readonly SeriesBreaksRow[]): SeriesBreaksRow[] =>
  breaks.filter((row) => row.field !== "grade" || GRADES.some((grade) => row.equals.split("|").includes(grade)));
