import type { OfficialFile } from "../read/official-file.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import { findHeader } from "./parts/header-row.js";
import { plainLabel } from "./parts/label.js";
import type { Observation } from "./parts/observation.js";
import {
  checkWhole,
  organisationHeader,
  organisationScores,
} from "./parts/people-survey-benchmarks/by-organisation.js";
import { oneLine, yearHeader, yearScores, yearTable } from "./parts/people-survey-benchmarks/by-year.js";
import { checkChanges } from "./parts/people-survey-benchmarks/check-changes.js";
import type { Check, Publication, Skipped } from "./parts/publication.js";
import { refuseAt } from "./parts/refuse-at.js";
import { refuseShifted } from "./parts/refuse-shifted.js";

/** The workbook's own list of questions, by code; empty where it has none. */
function questions(file: OfficialFile): Map<string, string> {
  const labels = new Map<string, string>();
  for (const sheet of file.sheets) {
    const header = sheet.hidden ? undefined : findHeader(sheet, ["Measure", "Label", "Section"], file.name, 20);
    if (header === undefined || header.headings.length > 3) continue;
    for (let row = header.row + 1; row <= sheet.rows; row += 1) {
      const code = plainLabel(sheet.text(row, header.column("Measure")));
      const label = oneLine(sheet.text(row, header.column("Label")));
      if (code === "" || label === "") continue;
      if (labels.has(code))
        refuseAt("repeated-label", `the question ${code} stands twice in the list of questions`, {
          file: file.name,
          sheet,
          row,
          found: code,
          expected: "every question once",
        });
      labels.set(code, label);
    }
  }
  return labels;
}

const isBenchmarks = (file: OfficialFile): boolean => {
  for (const sheet of file.sheets) {
    if (sheet.hidden) continue;
    for (let row = 1; row <= Math.min(20, sheet.rows); row += 1) {
      const cells = new Set<string>();
      for (let column = 1; column <= Math.min(60, sheet.columns); column += 1)
        cells.add(plainLabel(sheet.text(row, column)).toLowerCase());
      if (
        cells.has("measure") &&
        cells.has("label") &&
        cells.has("section") &&
        [...cells].some((text) => /^20\d\d$/.test(text))
      )
        return true;
    }
  }
  return false;
};

/**
 * Benchmarks of the Civil Service People Survey: for each question the score of the middle organisation, and of all
 * respondents, by year; and of each organisation in the year of the survey. In per cent, whatever they were printed as.
 */
export const peopleSurveyBenchmarks = defineSource({
  id: "people-survey-benchmarks",
  publisher: "Cabinet Office",
  title: "Civil Service People Survey: benchmark results",
  looksLike:
    "a CSV or workbook with the headings Measure, Label, Section and years; in a workbook also a table by organisation",
  signs: ["Measure", "Label", "Section", "Organisation name", "pb_ts", "EES"],
  met: "real files",
  recognises: isBenchmarks,
  read(file): Publication {
    const labels = questions(file);
    const skipped: Skipped[] = [];
    const notes: string[] = [];
    const byYear: Observation[] = [];
    const byOrganisation: Observation[] = [];
    const checks: Check[] = [];
    const statistics = new Set<string>();
    for (const sheet of file.sheets) {
      const what = sheet.name === "" ? "the table" : `sheet "${sheet.name}"`;
      const years = sheet.hidden ? undefined : yearHeader(sheet, file.name);
      const organisations = sheet.hidden ? undefined : organisationHeader(sheet, file.name);
      if (years !== undefined) {
        const table = yearTable(sheet, years, file.name);
        if (statistics.has(table.statistic))
          refuseAt("repeated-label", `two tables say they are ${table.statistic}`, {
            file: file.name,
            sheet,
            found: table.statistic,
            expected: "each table once",
          });
        statistics.add(table.statistic);
        if (file.kind === "delimited") refuseShifted(sheet, years.row, sheet.rows, file.name);
        if (table.changes > 0) checks.push(checkChanges(table, file.name));
        const found = yearScores(table, labels, file.name);
        byYear.push(...found.observations);
        if (table.changes > 0)
          skipped.push({
            what: `columns of changes of ${what}`,
            why: "worked out from the scores by the publisher",
            count: table.changes,
          });
        if (found.notes > 0) skipped.push({ what: `rows of ${what}`, why: "no score in any year", count: found.notes });
        if (table.title === undefined)
          notes.push(
            "The file does not say median: that is known from its layout, scores of every year with columns of changes.",
          );
        if (table.shares)
          notes.push(
            "Scores are printed as shares to two places and carried in per cent: 0.58 is 58%. Other editions print three more places.",
          );
      } else if (organisations !== undefined) {
        const found = organisationScores(sheet, organisations, labels, file.name);
        byOrganisation.push(...found);
        if (byYear.length > 0) checks.push(checkWhole(byYear, found, file.name, sheet));
      } else skipped.push({ what, why: sheet.hidden ? "hidden" : "no table of scores", count: 1 });
    }
    const all = [...byYear, ...byOrganisation];
    return finish(
      {
        publisher: peopleSurveyBenchmarks.publisher,
        title: peopleSurveyBenchmarks.title,
        table: "scores by question, year and organisation",
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: [...new Map(all.map(({ series, dimensions }) => [series, dimensions.label ?? ""]))].map(
          ([id, title]) => ({ id, title, unit: { id: "percent" as const } }),
        ),
        observations: all,
        skipped,
        checks,
        notes,
      },
      file.name,
    );
  },
  slot({ series, period, dimensions, value }, { notes }) {
    const { statistic = "", label = "", organisation } = dimensions;
    const shares = notes.some((note) => note.startsWith("Scores are printed as shares"));
    if (organisation !== undefined || shares || period === undefined || !("value" in value)) return undefined;
    if (!["B35", "B36", "B37", "pb_ts", "EES"].includes(series)) return undefined;
    return { resource: "people-survey-pay", columns: { measure: series, label, statistic, period } };
  },
});
