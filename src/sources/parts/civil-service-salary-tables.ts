import { hasValue } from "../../core/cell.js";
import { problem } from "../../core/problem.js";
import type { OfficialFile } from "../../read/official-file.js";
import { placeWords, type Sheet } from "../../read/sheet.js";
import { type CivilServiceGrade, civilServiceGrade } from "./civil-service-grade.js";
import { plainLabel } from "./label.js";
import type { Observation } from "./observation.js";
import type { Check } from "./publication.js";
import { refuseAt } from "./refuse-at.js";

/** The codes of grades in the tidied tables; "total" is the median over all grades. */
export const GRADE_CODES: Readonly<Record<string, CivilServiceGrade>> = {
  scs: "SCS",
  g6g7: "G6/G7",
  seoheo: "SEO/HEO",
  eo: "EO",
  aoaa: "AA/AO",
  total: "all",
};
const UPWARDS: readonly CivilServiceGrade[] = ["AA/AO", "EO", "SEO/HEO", "G6/G7", "SCS"];

/** A tidied table: what it is by, and where its columns are. */
export interface SalaryTable {
  readonly sheet: Sheet;
  readonly row: number;
  readonly by: "organisation" | "region";
  /** Columns by their heading in lower case; a heading that stands twice is in `twice`. */
  readonly at: ReadonlyMap<string, number>;
  readonly twice: readonly string[];
  readonly group: number;
  readonly grade: number;
  readonly figure: number;
}

/** The one table of a file, by its headings and the codes under "grade"; undefined where it is no such file. */
export function salaryTable(file: OfficialFile): SalaryTable | undefined {
  const [sheet] = file.sheets;
  if (sheet === undefined || file.sheets.length > 1) return undefined;
  for (let row = 1; row <= Math.min(5, sheet.rows); row += 1) {
    const at = new Map<string, number>();
    const twice: string[] = [];
    for (let column = 1; column <= sheet.columns; column += 1) {
      const heading = plainLabel(sheet.text(row, column)).toLowerCase();
      if (heading === "") continue;
      if (at.has(heading)) twice.push(heading);
      at.set(heading, column);
    }
    const grade = at.get("grade");
    const [dept, region, salary, value] = ["dept", "region", "annual_salary", "value"].map((h) => at.get(h));
    const found =
      dept !== undefined && salary !== undefined
        ? { by: "organisation" as const, group: dept, figure: salary }
        : region !== undefined && value !== undefined
          ? { by: "region" as const, group: region, figure: value }
          : undefined;
    if (grade === undefined || found === undefined) continue;
    for (let r = row + 1; r <= sheet.rows; r += 1)
      if (Object.hasOwn(GRADE_CODES, sheet.text(r, grade).trim().toLowerCase()))
        return { sheet, row, at, twice, grade, ...found };
  }
  return undefined;
}

/** The grade of a row, which its code and, where there is one, its label must agree on. @throws Problem "unknown-label", "label-conflict" */
export function gradeOfRow({ sheet, grade, at }: SalaryTable, row: number, file: string): CivilServiceGrade {
  const code = sheet.text(row, grade).trim().toLowerCase();
  const found = Object.hasOwn(GRADE_CODES, code) ? GRADE_CODES[code] : undefined;
  if (found === undefined)
    return refuseAt(code === "" ? "missing-label" : "unknown-label", "the grade is not known", {
      file,
      sheet,
      row,
      column: grade,
      found: code,
      expected: Object.keys(GRADE_CODES).join(", "),
    });
  const column = at.get("grade_label");
  if (column === undefined) return found;
  const label = civilServiceGrade(sheet.text(row, column));
  // The tidier labels the row of all grades "Unknown": it is not the median of unknown grades.
  const agrees = found === "all" ? label === "unknown" || label === "all" : label === found;
  if (!agrees)
    refuseAt("label-conflict", `the grade "${code}" and its label "${sheet.text(row, column)}" disagree`, {
      file,
      sheet,
      row,
      column,
      found: sheet.text(row, column),
      expected: found,
    });
  return found;
}

/**
 * Holds the medians of each group against one another: no grade's is above a higher grade's, and where all five are
 * known, the median of all grades lies between the lowest and the highest. Medians are never added up.
 *
 * @throws Problem "figures-disagree"
 */
export function checkMedians(observations: readonly Observation[], by: string, file: string): Check {
  const groups = new Map<string, Map<string, Observation>>();
  for (const observation of observations) {
    const name = observation.dimensions[by]!;
    groups.set(name, (groups.get(name) ?? new Map()).set(observation.dimensions.grade!, observation));
  }
  let compared = 0;
  const refuse = ({ at, value }: Observation, says: string): never =>
    problem("figures-disagree", `${file}, ${placeWords(at)}: ${says}`, {
      found: hasValue(value) ? String(value.value) : "none",
      expected: "medians that rise with the grade",
      where: `${file}, ${placeWords(at)}`,
      hint: "a figure or a grade was changed or moved: compare it with the publisher's table",
    });
  for (const [name, grades] of groups) {
    const held = UPWARDS.flatMap((grade) => {
      const one = grades.get(grade);
      return one !== undefined && hasValue(one.value) ? [{ one, value: one.value.value }] : [];
    });
    for (let i = 1; i < held.length; i += 1) {
      compared += 1;
      if (held[i]!.value < held[i - 1]!.value)
        refuse(held[i]!.one, `${name}: a higher grade's median is below a lower one's`);
    }
    const all = grades.get("all");
    if (all === undefined || !hasValue(all.value) || held.length < UPWARDS.length) continue;
    compared += 1;
    if (all.value.value < held[0]!.value || all.value.value > held.at(-1)!.value)
      refuse(all, `${name}: the median of all grades lies outside those of the grades`);
  }
  return { what: "medians rise with the grade, and that of all grades lies among them", compared, exceptions: [] };
}
