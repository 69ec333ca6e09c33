import { civilServiceGrade } from "../civil-service-grade.js";
import type { Slot } from "../define-source.js";
import type { Observation } from "../observation.js";
import type { Publication } from "../publication.js";

const SALARY = "gross annual base salary; full-time-equivalent salary for part-time staff; 31 March; rounded to 10";
const GROUPS = ["sex", "age", "region", "working_pattern"];

/** Where a figure of the data browser belongs: staff in post by level and department, or by level and one other group. */
export function browserSlot(
  { series, period, dimensions }: Observation,
  { series: all }: Pick<Publication, "series">,
): Slot | undefined {
  const { status = "", ...of } = dimensions;
  if (period === undefined || !/^in[ -]post$/i.test(status)) return undefined;
  const title = all.find(({ id }) => id === series)?.title ?? "";
  const money = series === "mean salary" || series === "median salary";
  const alike = money
    ? /full-time equivalent for part-time staff, rounded to 10$/.test(title)
    : /rounded to 5$/.test(title);
  const grade = of.grade === undefined ? "all" : civilServiceGrade(of.grade);
  if (!alike || grade === undefined) return undefined;
  const others = Object.keys(of).filter((name) => name !== "grade");
  if (others.length > 1) return undefined;
  const [other] = others;
  const statistic = series === "mean salary" ? "mean" : "median";
  if (other !== undefined && GROUPS.includes(other)) {
    if (series === "fte") return undefined;
    const columns = { period, grade, dimension: other, category: of[other]! };
    return {
      resource: "civil-service-pay-by-group",
      columns: { ...columns, measure: money ? statistic : "headcount", basis: money ? SALARY : "" },
    };
  }
  if (other !== undefined && other !== "parent_department" && other !== "organisation") return undefined;
  const columns = {
    period,
    grade,
    department: other === undefined ? "all" : of[other]!,
    department_level: other ?? "all",
  };
  return money
    ? { resource: "civil-service-pay", columns: { ...columns, statistic, basis: SALARY } }
    : { resource: "civil-service-headcount", columns: { ...columns, parent_department: "", measure: series } };
}
