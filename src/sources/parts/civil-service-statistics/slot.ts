import type { Slot } from "../define-source.js";
import type { Observation } from "../observation.js";

/** Where a figure of the statistical tables belongs: by grade and department, or by grade and sex, working pattern or region. */
export function statisticsSlot({ series, period, dimensions }: Observation): Slot | undefined {
  const {
    grade = "",
    sex,
    working_pattern,
    region,
    organisation,
    parent_department,
    of_department: _,
    ...others
  } = dimensions;
  if (period === undefined || !period.endsWith("-03") || Object.keys(others).length > 0) return undefined;
  const money = series === "median salary" || series === "mean salary";
  const statistic = series === "mean salary" ? "mean" : "median";
  const basis = `${statistic} salary; Civil Service Statistics ${period.slice(0, 4)}, statistical tables; 31 March`;
  const department = organisation ?? parent_department;
  const groups = [
    ["sex", sex],
    ["working_pattern", working_pattern],
    ["region", region],
  ].filter(([, value]) => value !== undefined);
  const [group] = groups;
  if (group !== undefined) {
    if (groups.length > 1 || department !== undefined || series === "fte") return undefined;
    const columns = { period, grade, dimension: group[0]!, category: group[1]! };
    return {
      resource: "civil-service-pay-by-group",
      columns: { ...columns, measure: money ? statistic : "headcount", basis: money ? basis : "" },
    };
  }
  const level =
    organisation !== undefined ? "organisation" : parent_department !== undefined ? "parent_department" : "all";
  const columns = { period, grade, department: department ?? "all", department_level: level };
  return money
    ? { resource: "civil-service-pay", columns: { ...columns, statistic, basis } }
    : { resource: "civil-service-headcount", columns: { ...columns, parent_department: "", measure: series } };
}
