import type { Unit } from "../../core/unit.js";
import { type Place, placeOf, type Sheet } from "../../read/sheet.js";
import { figureCell } from "./figure-cell.js";
import type { HeaderRow } from "./header-row.js";
import type { Observation } from "./observation.js";
import { refuseAt } from "./refuse-at.js";
import { refuseUnlabelled } from "./refuse-unlabelled.js";
import { scaledCell } from "./scaled-cell.js";

/** A variable of a table with a row a year: its heading, and what it is. */
export interface YearlyVariable {
  readonly heading: string;
  readonly unit: Unit;
  /** By what its figures are multiplied to be in that unit. */
  readonly times: number;
  readonly dimensions: Readonly<Record<string, string>>;
  /** A density or a share: no less than 0 and no more than 100. */
  readonly share: boolean;
}

/** Where the rows of a table of years get their label. */
export interface YearlyTable {
  readonly sheet: Sheet;
  readonly header: HeaderRow;
  readonly file: string;
  /** Headings that stand in it exactly so: a variable is known by its name, and small and large letters tell them apart. */
  readonly headings: readonly string[];
  /** The heading of the years. */
  readonly year: string;
  /** The heading of the country, and the one country the table is of. */
  readonly country: { readonly heading: string; readonly code: string };
}

function refuseLabels({ sheet, header, file, headings, country }: YearlyTable): void {
  const other = headings.find((name) => header.headings.every(({ text }) => text !== name));
  if (other !== undefined)
    refuseAt("missing-label", `no heading is ${other}, written so`, {
      file,
      sheet,
      row: header.row,
      found: header.headings.map(({ text }) => text).join(", "),
      expected: other,
    });
  if (sheet.rows > header.row && !/^[A-Z]{3}$/.test(country.code))
    refuseAt("unknown-label", "the country is not known", {
      file,
      sheet,
      row: header.row + 1,
      column: header.column(country.heading),
      found: country.code,
      expected: "a code of three letters, as GBR",
    });
  refuseUnlabelled(sheet, header.row, 2, file); // the first column may hold the numbers of the rows
}

/**
 * The figures of some variables of a table with a row for each year of one country. A year stands once, and rises from
 * row to row; NA is no figure.
 *
 * @throws Problem "missing-label", "unknown-label", "repeated-label", "bad-value"
 */
export function yearlyFigures(table: YearlyTable, variables: readonly YearlyVariable[]): Observation[] {
  const { sheet, header, file, year, country } = table;
  refuseLabels(table);
  const yearColumn = header.column(year);
  const countryColumn = header.column(country.heading);
  const columns = variables.map((variable) => ({ ...variable, column: header.column(variable.heading) }));
  const observations: Observation[] = [];
  let before = 0;
  for (let row = header.row + 1; row <= sheet.rows; row += 1) {
    const at = { file, sheet, row };
    const text = sheet.text(row, yearColumn).trim();
    if (text === "" && sheet.text(row, countryColumn).trim() === "") continue;
    if (!/^(?:19|20)\d\d$/.test(text) || sheet.text(row, countryColumn).trim() !== country.code)
      refuseAt("unknown-label", "the row is not of one year and the country", {
        ...at,
        found: `${sheet.text(row, countryColumn)} ${text}`,
        expected: `${country.code} and a year`,
      });
    if (Number(text) <= before)
      refuseAt("repeated-label", "the years do not rise", { ...at, found: text, expected: `a year after ${before}` });
    before = Number(text);
    const period: Place = placeOf(sheet, row, yearColumn);
    for (const { heading, unit, times, dimensions, share, column } of columns) {
      const printed = sheet.text(row, column).trim();
      if (printed === "" || printed === "NA") continue;
      const cell = figureCell(sheet, row, column, file);
      if (cell === undefined) continue;
      if ("value" in cell && (cell.value < 0 || (share && cell.value > 100)))
        refuseAt("bad-value", `${heading} is ${share ? "outside 0 to 100" : "less than nothing"}`, {
          ...at,
          column,
          found: printed,
          expected: share ? "a share, from 0 to 100" : "a count, 0 or more",
        });
      observations.push({
        series: heading,
        period: text,
        dimensions,
        value: scaledCell(cell, times),
        unit,
        status: "not-stated",
        at: placeOf(sheet, row, column),
        labels: [period, placeOf(sheet, header.row, column)],
      });
    }
  }
  return observations;
}
