import { type Cell, hasValue, present } from "../../../core/cell.js";
import { type Place, placeOf, type Sheet } from "../../../read/sheet.js";
import { figureCell } from "../figure-cell.js";
import { findHeader, type HeaderRow } from "../header-row.js";
import { isBlank, plainLabel } from "../label.js";
import type { Observation } from "../observation.js";
import { refuseAt } from "../refuse-at.js";

/** Whether scores are of the middle organisation or of all respondents. */
export type Statistic = "median_benchmark" | "mean_civil_servants";

/** A label in one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Whether two texts are one question, whatever their notes, square brackets and hints to the respondent. */
export const isQuestion = (text: string, listed: string | undefined): boolean => {
  const words = (one: string): string =>
    plainLabel(one.replace(/\(please specify\)/gi, ""))
      .toLowerCase()
      .replace(/[^a-z0-9%]+/g, " ")
      .trim();
  return listed !== undefined && words(text) === words(listed);
};

/** A score in per cent, whatever it was printed as; between 0 and 100. @throws Problem "not-a-figure", "figures-disagree" */
export function scoreCell(sheet: Sheet, row: number, column: number, file: string, shares: boolean): Cell | undefined {
  const cell = figureCell(sheet, row, column, file, { percent: true });
  if (cell === undefined || !hasValue(cell)) return cell;
  const value = shares ? Number((cell.value * 100).toPrecision(12)) : cell.value;
  if (value < 0 || value > 100)
    refuseAt("figures-disagree", "the figure cannot be a score", {
      file,
      sheet,
      row,
      column,
      found: String(value),
      expected: "0 to 100 per cent",
    });
  return present(value);
}

/** A table of scores by question and year. */
export interface YearTable {
  readonly sheet: Sheet;
  readonly header: HeaderRow;
  readonly years: readonly { readonly year: string; readonly column: number }[];
  readonly changes: number;
  readonly statistic: Statistic;
  /** Where the title says which scores they are; undefined where only the layout does. */
  readonly title: Place | undefined;
  readonly shares: boolean;
}

/** The headings of a table of scores by question and year; undefined where a sheet has none. */
export function yearHeader(sheet: Sheet, file: string): HeaderRow | undefined {
  const header = findHeader(sheet, ["Measure", "Label"], file, 20);
  return header?.headings.some(({ text }) => /^20\d\d$/.test(text)) === true ? header : undefined;
}

/**
 * Takes the headings of a table of scores by year. A table says in its title whether scores are medians or means; the CSV
 * of benchmark scores has none, and is known by its columns of changes.
 *
 * @throws Problem "missing-label" where nothing says which scores they are; "repeated-label" for a year that stands twice
 */
export function yearTable(sheet: Sheet, header: HeaderRow, file: string): YearTable {
  const years = header.headings
    .filter(({ text }) => /^20\d\d$/.test(text))
    .map(({ text, column }) => ({ year: text, column }));
  const twice = years.find(({ year }, i) => years.findIndex((other) => other.year === year) !== i);
  if (twice !== undefined)
    refuseAt("repeated-label", `the year ${twice.year} stands twice`, {
      file,
      sheet,
      row: header.row,
      column: twice.column,
      found: twice.year,
      expected: "every year once",
    });
  const changes = header.headings.filter(({ text }) => /^20\d\d change$/i.test(text)).length;
  let [statistic, title]: [Statistic | undefined, Place | undefined] = [undefined, undefined];
  for (let row = 1; row < header.row && statistic === undefined; row += 1) {
    const text = sheet.text(row, 1);
    statistic = /median benchmark/i.test(text)
      ? "median_benchmark"
      : /mean scores/i.test(text)
        ? "mean_civil_servants"
        : undefined;
    if (statistic !== undefined) title = placeOf(sheet, row, 1);
  }
  if (statistic === undefined && changes > 0) statistic = "median_benchmark";
  if (statistic === undefined)
    return refuseAt("missing-label", "nothing says whether the scores are medians or means", {
      file,
      sheet,
      row: header.row,
      found: "no title",
      expected: "a title with Median benchmark scores or Mean scores",
    });
  let highest = 0;
  for (let row = header.row + 1; row <= sheet.rows; row += 1)
    for (const { column } of years) {
      const cell = isBlank(sheet.text(row, header.column("Measure")))
        ? undefined
        : figureCell(sheet, row, column, file, { percent: true });
      if (cell !== undefined && hasValue(cell)) highest = Math.max(highest, cell.value);
    }
  return { sheet, header, years, changes, statistic, title, shares: highest <= 1 };
}

/**
 * The scores of a table by year.
 *
 * @param labels  what the workbook's own list of questions says each code means, where it has one
 * @throws Problem "missing-label", "label-conflict", "not-a-figure"
 */
export function yearScores(
  { sheet, header, years, statistic, title, shares }: YearTable,
  labels: ReadonlyMap<string, string>,
  file: string,
): { readonly observations: Observation[]; readonly notes: number } {
  const [measure, label] = [header.column("Measure"), header.column("Label")];
  const observations: Observation[] = [];
  let notes = 0;
  for (let row = header.row + 1; row <= sheet.rows; row += 1) {
    const code = plainLabel(sheet.text(row, measure));
    const says = oneLine(sheet.text(row, label));
    const held = years.some(({ column }) => !isBlank(sheet.text(row, column)));
    if (!held) {
      if (code !== "") notes += 1;
      continue;
    }
    if (!/^\w{2,}$/.test(code) || says === "")
      refuseAt("missing-label", "scores stand beside no question", {
        file,
        sheet,
        row,
        column: code === "" ? measure : label,
        found: code,
        expected: "a code such as B35 and the words of the question",
      });
    const listed = labels.get(code);
    if (labels.size > 0 && !isQuestion(says, listed))
      refuseAt("label-conflict", `the code ${code} and the words beside it are not those of the list of questions`, {
        file,
        sheet,
        row,
        column: label,
        found: says,
        expected: listed ?? "a code of the list",
      });
    const dimensions = { statistic, label: says };
    for (const { year, column } of years) {
      const value = scoreCell(sheet, row, column, file, shares);
      if (value === undefined) continue;
      observations.push({
        series: code,
        period: year,
        dimensions,
        value,
        unit: { id: "percent" },
        status: "not-stated",
        at: placeOf(sheet, row, column),
        labels: [
          placeOf(sheet, row, measure),
          placeOf(sheet, row, label),
          placeOf(sheet, header.row, column),
          ...(title === undefined ? [] : [title]),
        ],
      });
    }
  }
  return { observations, notes };
}
