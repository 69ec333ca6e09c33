import { type Cell, cellValue, missing } from "../core/cell.js";
import { problem } from "../core/problem.js";
import { checkSums, type SumToCheck } from "./parts/check-sums.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import { findHeader, needHeader } from "./parts/header-row.js";
import { isLabel } from "./parts/label.js";
import { GRADES, type Row, refuse, rowAt, SERIES } from "./parts/nomis/survey-row.js";
import type { Check, Publication } from "./parts/publication.js";

const SERVICE = "Whole Civil Service";
const HEADINGS = ["Organisation", "Date", "Civil.Service.grad", "count", "Group", "total", "share", "grp"];
/** Grades against the total of their group: the file has no row of those whose grade is unknown, so they may fall short. */
function checkGrades(rows: readonly Row[], file: string): Check {
  const groups = new Map<string, Row[]>();
  for (const each of rows) {
    const { grade: _, ...rest } = each.observation.dimensions;
    const key = JSON.stringify([each.observation.period, rest]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const sums = [...groups.values()].map((group): SumToCheck => {
    const [first] = group;
    const { department } = first!.observation.dimensions;
    const parts = [...group.map(({ observation }) => observation.value), missing("not-published")];
    return { name: `${department}, ${first!.observation.period}`, total: first!.total, parts, where: file };
  });
  return checkSums("grades are no more than the total of their group", sums, { rounding: 10 });
}

/**
 * The civil service survey of 2010 and 2013 by department and grade, as the Institute for Government reshaped what it took
 * from Nomis: every body of a group of departments stands in a row with the count of the whole group. Read as the groups'.
 */
export const nomisCivilServiceSurvey = defineSource({
  id: "nomis-civil-service-survey",
  publisher: "Office for National Statistics",
  title: "Annual Civil Service Employment Survey, from Nomis, grouped by the Institute for Government",
  looksLike:
    "a CSV headed Organisation, Date, … Civil.Service.grad, … count, Whitehall, Group, Managed, Include, total, share, grp",
  signs: HEADINGS,
  met: "real files",
  recognises: (file) => file.sheets.length === 1 && findHeader(file.sheets[0]!, HEADINGS, file.name, 3) !== undefined,
  read(file): Publication {
    const [sheet] = file.sheets;
    if (sheet === undefined) return problem("missing-label", `${file.name}: it holds no table`, { where: file.name });
    const header = needHeader(sheet, HEADINGS, file.name, 3);
    const rows = new Map<string, Row>();
    const bodies = new Set<string>();
    let repeats = 0;
    for (let row = header.row + 1; row <= sheet.rows; row += 1) {
      if (header.headings.every(({ column }) => sheet.text(row, column).trim() === "")) continue;
      const found = rowAt(sheet, row, header, file.name);
      const body = `${sheet.text(row, header.column("Organisation"))}\0${JSON.stringify(found.observation.dimensions)}\0${found.observation.period}`;
      if (bodies.has(body))
        refuse("repeated-label", "a body stands twice with a grade and year", "once", sheet, row, file.name);
      bodies.add(body);
      const key = JSON.stringify([found.observation.period, found.observation.dimensions]);
      const before = rows.get(key);
      if (before === undefined) rows.set(key, found);
      else {
        repeats += 1;
        const same = (a: Cell, b: Cell): boolean => cellValue(a) === cellValue(b);
        if (!same(before.observation.value, found.observation.value) || !same(before.total, found.total))
          refuse(
            "label-conflict",
            `${found.observation.dimensions.department} has two counts of a grade and year`,
            "the count of the group in every row of it",
            sheet,
            row,
            file.name,
          );
      }
    }
    const all = [...rows.values()];
    return finish(
      {
        publisher: nomisCivilServiceSurvey.publisher,
        title: nomisCivilServiceSurvey.title,
        table: "headcount by group of departments and grade",
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "copy",
        series: [{ id: SERIES, title: "headcount by group of departments and grade", unit: { id: "people" } }],
        observations: all.map(({ observation }) => observation),
        skipped:
          repeats === 0
            ? []
            : [
                {
                  what: "rows of further bodies of a group",
                  why: "they repeat the count of the group",
                  count: repeats,
                },
              ],
        checks: [checkGrades(all, file.name)],
        notes: [
          "Groups are the Institute for Government's and leave out agencies in places: they are not the groups that the data hold under the same names, so only the whole service has a place there.",
          "Figures are of 31 March of the year.",
        ],
      },
      file.name,
    );
  },
  slot({ period, dimensions: { department, grade = "" } }) {
    const ours = Object.entries(GRADES).find(([known]) => isLabel(grade, known))?.[1];
    if (department !== SERVICE || ours === undefined || period === undefined) return undefined;
    return {
      resource: "civil-service-headcount",
      columns: {
        period,
        grade: ours,
        department: "all",
        department_level: "all",
        parent_department: "",
        measure: "headcount",
      },
    };
  },
});
