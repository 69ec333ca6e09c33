import { cellValue } from "../core/cell.js";
import { problem } from "../core/problem.js";
import type { Sheet } from "../read/sheet.js";
import { checkSums, type SumToCheck } from "./parts/check-sums.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import { where } from "./parts/header-row.js";
import { findLabel, plainLabel } from "./parts/label.js";
import type { Observation } from "./parts/observation.js";
import { officialDay } from "./parts/official-period.js";
import { departmentFigures } from "./parts/ons-public-sector-employment/departments.js";
import { seriesFigures } from "./parts/ons-public-sector-employment/series.js";
import { seriesRow } from "./parts/ons-public-sector-employment/series-columns.js";
import type { Check, Publication, SeriesNote, Skipped } from "./parts/publication.js";

const SERIES_TABLES =
  /public sector employment by (?:sector classification|industry)|public and private sector employment/i;
const DEPARTMENTS = /civil service employment by department and agency/i;

/** The number and the words of the title of a sheet: "9", "Civil Service employment by department and agency". */
function titleOf(sheet: Sheet): { table: string; words: string } | undefined {
  for (let row = 1; row <= Math.min(4, sheet.rows); row += 1) {
    for (let column = 1; column <= sheet.columns; column += 1) {
      const found = /^(?:Table )?(\d+[a-zA-Z]?)[: ]\s*(\D.*)$/.exec(plainLabel(sheet.text(row, column)));
      if (found !== null) return { table: found[1]!, words: found[2]! };
    }
  }
  return undefined;
}

const isOurs = (sheet: Sheet): boolean => {
  const words = sheet.hidden ? undefined : titleOf(sheet)?.words;
  return words !== undefined && (SERIES_TABLES.test(words) || DEPARTMENTS.test(words));
};

/** The first text in the first sheets that holds a pattern. */
function saying(sheets: readonly Sheet[], pattern: RegExp): string | undefined {
  for (const sheet of sheets.slice(0, 2))
    for (let row = 1; row <= Math.min(40, sheet.rows); row += 1)
      for (let column = 1; column <= sheet.columns; column += 1) {
        const found = pattern.exec(sheet.text(row, column));
        if (found !== null) return found[1] ?? found[0];
      }
  return undefined;
}

/** Industries are adjusted for the season one by one: their sum may be off the total by a little more than rounding. */
function checkParts(table: string, sums: readonly SumToCheck[]): Check {
  const off = ({ total, parts }: SumToCheck): number =>
    Math.abs((cellValue(total) ?? 0) - parts.reduce((all, part) => all + (cellValue(part) ?? 0), 0));
  const known = sums.filter((sum) => sum.parts.length > 3 && off(sum) < 0.005 * (cellValue(sum.total) ?? 0));
  return checkSums(`parts add up in Table ${table}`, sums, { rounding: 1000, known: known.map(({ name }) => name) });
}

/**
 * Public sector employment: by sector and industry since 1999, and the Civil Service by department and agency. Not the
 * tables by region, by department and sex, and of bodies outside the Civil Service: they are listed as left out.
 */
export const onsPublicSectorEmployment = defineSource({
  id: "ons-public-sector-employment",
  publisher: "Office for National Statistics",
  title: "Public sector employment, UK",
  looksLike:
    "a workbook with an index and numbered tables: 1 to 4 public sector employment by sector classification and industry, 5 public and private, each with ONS's codes above the figures; 9 Civil Service employment by department and agency, Headcount and Full Time Equivalent of two quarters",
  signs: [
    "Index of Tables",
    "Public sector employment by sector classification",
    "Civil Service employment by department and agency",
    "Full Time Equivalent",
    "Total employment",
  ],
  met: "real files",
  recognises: (file) => file.kind !== "delimited" && file.sheets.some(isOurs),
  read(file): Publication {
    const shown = file.sheets.filter(({ hidden }) => !hidden);
    const skipped: Skipped[] = file.sheets
      .filter(({ hidden }) => hidden)
      .map(({ name }) => ({ what: `sheet "${name}"`, why: "hidden", count: 1 }));
    const observations: Observation[] = [];
    const series: SeriesNote[] = [];
    const checks: Check[] = [];
    const tables: string[] = [];
    for (const sheet of shown) {
      const title = titleOf(sheet);
      const onTab = /^(?:Table )?(\d+[a-zA-Z]?)$/i.exec(sheet.name.trim())?.[1];
      if (title !== undefined && isOurs(sheet) && onTab !== undefined && onTab !== title.table)
        problem("label-conflict", `${where(file.name, sheet)}: its title says Table ${title.table}`, {
          found: `the sheet "${sheet.name}" with the title of Table ${title.table}`,
          expected: "one number",
          where: where(file.name, sheet),
          hint: "take the workbook as ONS publishes it",
        });
      if (title !== undefined && DEPARTMENTS.test(title.words)) {
        const found = departmentFigures(sheet, file.name);
        observations.push(...found.observations);
        checks.push(
          checkSums(`bodies add up to the total of Table ${title.table}`, found.sums, { rounding: found.rounding }),
        );
        skipped.push(...found.skipped);
        series.push({ id: "civil service headcount", title: title.words, unit: { id: "people" } });
        series.push({ id: "civil service fte", title: title.words, unit: { id: "fte" } });
        tables.push(title.table);
      } else if (title !== undefined && SERIES_TABLES.test(title.words) && !/revisions|regional/i.test(title.words)) {
        const codes = seriesRow(sheet);
        if (codes === undefined)
          return problem("missing-label", `${where(file.name, sheet)}: it holds no row of codes`, {
            found: "a title, and no code such as G7AU",
            expected: "ONS's codes between the headings and the figures",
            where: where(file.name, sheet),
            hint: "take the workbook as ONS publishes it",
          });
        const found = seriesFigures(sheet, codes, title.table, title.words, file.name);
        for (const each of found.observations) observations.push(each);
        checks.push(checkParts(title.table, found.sums));
        skipped.push(...found.skipped);
        series.push(...found.series.filter(({ id }) => !series.some((known) => known.id === id)));
        tables.push(title.table);
      } else if (
        title === undefined &&
        (seriesRow(sheet) !== undefined || findLabel(sheet, "Total employment") !== undefined)
      )
        problem("missing-label", `${where(file.name, sheet)}: it has no title and holds a table`, {
          found: plainLabel(sheet.text(1, 1)).slice(0, 100),
          expected: "Table 1: Public sector employment by …",
          where: where(file.name, sheet),
          hint: "take the workbook as ONS publishes it",
        });
      else skipped.push({ what: `sheet "${sheet.name}"`, why: "a table that is not read, or no table", count: 1 });
    }
    const released = saying(shown, /released on (.+)$/i);
    const next = saying(shown, /to be released (?:on )?(.+?)\.?$/i);
    const edition = saying(shown, /public sector employment, UK: ([A-Z][a-z]+ \d{4})/i);
    return finish(
      {
        publisher: onsPublicSectorEmployment.publisher,
        title: `${onsPublicSectorEmployment.title}${edition === undefined ? "" : `: ${edition}`}`,
        table: `Tables ${tables.join(", ")}`,
        released: released === undefined ? undefined : officialDay(released),
        nextRelease: next === undefined ? undefined : officialDay(next),
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series,
        observations,
        skipped,
        checks,
        notes: ["Each quarter's figures are of its last month: Q1 2014 and March 2014 alike are 2014-03."],
      },
      file.name,
    );
  },
  slot({ series, period, dimensions: { department = "", department_level = "", parent_department = "" } }) {
    const measure = /^civil service (headcount|fte)$/.exec(series)?.[1];
    if (measure === undefined || period === undefined || !period.endsWith("-03")) return undefined;
    return {
      resource: "civil-service-headcount",
      columns: { period, grade: "all", department, department_level, parent_department, measure },
    };
  },
});
