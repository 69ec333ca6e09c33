import { hasValue, type Missing } from "../../../core/cell.js";
import { problem } from "../../../core/problem.js";
import { type Place, placeOf, placeOfName, type Sheet } from "../../../read/sheet.js";
import { figureCell } from "../figure-cell.js";
import { where } from "../header-row.js";
import { plainLabel } from "../label.js";
import type { Observation } from "../observation.js";
import { ofSheetName } from "../ons-ashe/title.js";
import type { Skipped } from "../publication.js";
import { scaledCell } from "../scaled-cell.js";

/** The series of such a table. */
export const BELOW = "jobs below the Living Wage Foundation rates";
/** The series of the shares of jobs. */
export const SHARE_BELOW = "share of jobs below the Living Wage Foundation rates";

/** What the title of a sheet says. */
export interface LivingWageTitle {
  readonly row: number;
  /** "7 LWF.1a". */
  readonly table: string;
  readonly variation: boolean;
  readonly text: string;
}

/** The title of a sheet of jobs below the Living Wage Foundation rates; undefined where it has none. */
export function livingWageTitle(sheet: Sheet): LivingWageTitle | undefined {
  for (let row = 1; row <= Math.min(8, sheet.rows); row += 1) {
    const text = plainLabel(sheet.text(row, 1));
    const found = /^(?:LWF? )?Table (\d+) ?(?:LWF?)? ?\.(\d+)([ab]?)\b/i.exec(text);
    if (found === null || !/\bLWF?\b|living wage/i.test(text)) continue;
    const [, family = "", number = "", letter = ""] = found;
    return {
      row,
      table: `${family} LWF.${number}${letter.toLowerCase()}`,
      variation: letter.toLowerCase() === "b",
      text,
    };
  }
  return undefined;
}

/** Whose jobs a sheet is of: by its title, and by its name; the two must agree where both say it. */
export function whoseJobs(sheet: Sheet, title: LivingWageTitle, file: string): { sex: string; pattern: string } {
  const words = /\bFor (.+?) employee jobs/i.exec(title.text)?.[1];
  const [said, named] = [words === undefined ? undefined : ofSheetName(words), ofSheetName(sheet.name)];
  if (said !== undefined && named !== undefined && (said.sex !== named.sex || said.pattern !== named.pattern))
    problem("label-conflict", `${where(file, sheet, title.row)}: the title does not fit the name of the sheet`, {
      found: `"${words}" on the sheet "${sheet.name}"`,
      expected: "the same jobs in both",
      where: where(file, sheet, title.row),
      hint: "a sheet was renamed or came from another workbook",
    });
  return (
    said ??
    named ??
    fail("missing-label", "nothing says whose jobs they are", "All, Male, Full-Time …", sheet, title.row, file)
  );
}

function fail(code: string, what: string, expected: string, sheet: Sheet, row: number, file: string): never {
  return problem(code, `${where(file, sheet, row)}: ${what}`, {
    found: what,
    expected,
    where: where(file, sheet, row),
    hint: "take the workbook as ONS publishes it: a heading was changed or taken out",
  });
}

interface Column {
  readonly column: number;
  readonly series: string;
  readonly labels: readonly Place[];
}

/** The headings, which stand in up to four rows above one another: "Number of jobs", "(thousand)"; "Per cent". */
function headings(
  sheet: Sheet,
  title: LivingWageTitle,
  file: string,
): { row: number; description: number; code: number; columns: Column[] } {
  for (let row = title.row + 1; row <= Math.min(title.row + 15, sheet.rows); row += 1) {
    let [description, code]: (number | undefined)[] = [];
    for (let column = 1; column <= sheet.columns; column += 1) {
      const text = plainLabel(sheet.text(row, column)).toLowerCase();
      if (text === "description") description = column;
      if (text === "code") code = column;
    }
    if (description === undefined || code === undefined) continue;
    const columns: Column[] = [];
    for (let column = 1; column <= sheet.columns; column += 1) {
      if (column === description || column === code) continue;
      const labels: Place[] = [];
      let words = "";
      for (let above = Math.max(title.row + 1, row - 3); above <= row; above += 1) {
        const text = plainLabel(sheet.text(above, column));
        if (text === "") continue;
        words += ` ${text}`;
        labels.push(placeOf(sheet, above, column));
      }
      const series = /thousand/i.test(words) ? BELOW : /per ?cent|%|proportion/i.test(words) ? SHARE_BELOW : undefined;
      if (series === undefined) continue;
      if (columns.some((each) => each.series === series))
        fail("repeated-label", `two columns are of ${series}`, "one", sheet, row, file);
      columns.push({ column, series, labels });
    }
    if (columns.length < 2)
      fail(
        "missing-label",
        `the headings${columns.length === 0 ? "" : ` but ${columns[0]!.series}`} are not there`,
        "(thousand) and Per cent",
        sheet,
        row,
        file,
      );
    return { row, description, code, columns };
  }
  return fail("missing-label", "no row holds Description and Code", "both", sheet, title.row, file);
}

/**
 * The figures of a sheet of jobs below the Living Wage Foundation rates: thousands of jobs and their share, by place.
 *
 * @throws Problem "missing-label", "repeated-label", "unknown-label", "not-a-figure"
 */
export function livingWageFigures(
  sheet: Sheet,
  title: LivingWageTitle,
  period: string,
  marks: Readonly<Record<string, Missing>>,
  file: string,
): { readonly observations: Observation[]; readonly skipped: Skipped[] } {
  const { sex, pattern } = whoseJobs(sheet, title, file);
  const { row: header, description, code, columns } = headings(sheet, title, file);
  const status = /provisional/i.test(title.text)
    ? "provisional"
    : /revised/i.test(title.text)
      ? "revised"
      : "not-stated";
  const observations: Observation[] = [];
  let notes = 0;
  for (let row = header + 1; row <= sheet.rows; row += 1) {
    const name = plainLabel(sheet.text(row, description));
    const figures = columns.flatMap((column) => {
      const value = figureCell(sheet, row, column.column, file, { shorthand: marks });
      return value === undefined ? [] : [{ ...column, value }];
    });
    if (figures.length === 0) {
      if (name !== "") notes += 1;
      continue;
    }
    if (name === "") fail("missing-label", "figures without a description", "the place they are of", sheet, row, file);
    for (const { column, series, labels, value } of figures) {
      const jobs = series === BELOW && !title.variation;
      const whole = scaledCell(value, jobs ? 1000 : 1);
      if (!title.variation && series === SHARE_BELOW && hasValue(value) && (value.value < 0 || value.value > 100))
        fail("figures-disagree", `a share of ${value.value}%`, "0 to 100", sheet, row, file);
      observations.push({
        series: title.variation ? `${series}, coefficient of variation` : series,
        period,
        dimensions: { description: name, code: sheet.text(row, code).trim(), sex, work_pattern: pattern },
        value: whole,
        unit: { id: jobs ? "count" : "percent" },
        status,
        at: placeOf(sheet, row, column),
        labels: [
          placeOf(sheet, row, description),
          placeOf(sheet, row, code),
          placeOf(sheet, title.row, 1),
          placeOfName(sheet),
          ...labels,
        ],
      });
    }
  }
  return {
    observations,
    skipped: notes === 0 ? [] : [{ what: `rows of "${sheet.name}" without a figure`, why: "notes", count: notes }],
  };
}
