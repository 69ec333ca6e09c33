import { hasValue, type Missing } from "../../../core/cell.js";
import { problem } from "../../../core/problem.js";
import { placeOf, placeOfName, type Sheet } from "../../../read/sheet.js";
import { figureCell } from "../figure-cell.js";
import { where } from "../header-row.js";
import { isBlank, plainLabel } from "../label.js";
import type { Observation } from "../observation.js";
import type { Skipped } from "../publication.js";
import { scaledCell } from "../scaled-cell.js";
import { headingsOf } from "./columns.js";
import type { Title } from "./title.js";

/** A code of a place: a letter and eight digits. */
const PLACE = /^[EWSNKLM]\d{8}$/;

/** The series of the number of jobs. */
export const JOBS = "jobs";
const VARIATION = ", coefficient of variation";

interface Found {
  readonly observations: Observation[];
  readonly skipped: Skipped[];
}

/**
 * Rows of one sheet: a description, a code, and figures.
 *
 * @param marks  what the workbook prints where there is no figure
 * @throws Problem "missing-label" where figures stand without a description; "not-a-figure"
 */
export function rowsOf(sheet: Sheet, title: Title, marks: Readonly<Record<string, Missing>>, file: string): Found {
  const { row: header, description, code, statistics, left } = headingsOf(sheet, title, file);
  const observations: Observation[] = [];
  const shared = [placeOf(sheet, title.row, title.column), placeOfName(sheet)];
  let [notes, places] = [0, false];
  for (let row = header + 1; row <= sheet.rows && !places; row += 1)
    places = code !== undefined && PLACE.test(sheet.text(row, code).trim());
  for (let row = header + 1; row <= sheet.rows; row += 1) {
    const name = plainLabel(sheet.text(row, description));
    const figures = statistics
      .map((statistic) => ({
        statistic,
        value: isNote(sheet, row, description, statistics[0]!.column)
          ? undefined
          : figureCell(sheet, row, statistic.column, file, { shorthand: marks }),
      }))
      .filter(({ value }) => value !== undefined);
    if (figures.length === 0) {
      if (name !== "") notes += 1;
      continue;
    }
    if (name === "")
      problem("missing-label", `${where(file, sheet, row)}: figures without a description`, {
        found: "a blank beside figures",
        expected: "who the figures are of",
        where: where(file, sheet, row),
        hint: "take the workbook as ONS publishes it",
      });
    const itsCode = code === undefined ? "" : sheet.text(row, code).trim();
    if (places && !PLACE.test(itsCode) && !/^not classified$/i.test(name))
      problem("missing-label", `${where(file, sheet, row)}: "${name}" has the code "${itsCode}"`, {
        found: itsCode === "" ? "a blank" : itsCode,
        expected: "a code such as E06000005, as the other rows have",
        where: where(file, sheet, row),
        hint: "a cell was typed over or a column has moved: take the workbook as ONS publishes it",
      });
    const labels = [
      placeOf(sheet, row, description),
      ...(itsCode === "" ? [] : [placeOf(sheet, row, code!)]),
      ...shared,
    ];
    for (const { statistic, value } of figures) {
      const jobs = statistic.name === JOBS;
      const thousands = jobs && !title.variation && hasValue(value!);
      observations.push({
        series: `${jobs ? JOBS : title.measure}${title.variation ? VARIATION : ""}`,
        period: title.period,
        dimensions: {
          statistic: statistic.name,
          description: name,
          code: itsCode,
          sex: title.sex,
          work_pattern: title.pattern,
        },
        value: thousands ? scaledCell(value, 1000) : value!,
        unit: jobs && !title.variation ? { id: "count" } : title.unit,
        status: title.status,
        at: placeOf(sheet, row, statistic.column),
        labels: [...labels, ...statistic.labels],
      });
    }
  }
  const skipped: Skipped[] = [];
  if (notes > 0) skipped.push({ what: `rows of "${sheet.name}" without a figure`, why: "notes", count: notes });
  for (const [heading, why] of left) skipped.push({ what: `column "${heading}" of "${sheet.name}"`, why, count: 1 });
  return { observations, skipped };
}

/** Whether a row is one text over the whole width: a note, whose merged cell other readers of a file may repeat. */
const isNote = (sheet: Sheet, row: number, description: number, first: number): boolean =>
  isBlank(sheet.text(row, first)) &&
  sheet.merged.some(
    ({ top, left, bottom, right }) => top <= row && bottom >= row && left <= description && right >= first,
  );
