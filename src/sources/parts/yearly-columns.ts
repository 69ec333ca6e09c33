import type { Unit } from "../../core/unit.js";
import { type Place, placeOf, type Sheet } from "../../read/sheet.js";
import { figureCell } from "./figure-cell.js";
import type { HeaderRow } from "./header-row.js";
import type { Observation } from "./observation.js";
import { refuseAt } from "./refuse-at.js";

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
  /** The heading of the years. */
  readonly year: string;
  /** The heading of the country, and the one country the table is of. */
  readonly country: { readonly heading: string; readonly code: string };
}

/**
 * The figures of some variables of a table with a row for each year of one country. A year stands once, and rises from
 * row to row; NA is no figure.
 *
 * @throws Problem "unknown-label", "repeated-label", "bad-value"
 */
export function yearlyFigures(
  { sheet, header, file, year, country }: YearlyTable,
  variables: readonly YearlyVariable[],
): Observation[] {
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
      if (share && "value" in cell && (cell.value < 0 || cell.value > 100))
        refuseAt("bad-value", `${heading} is outside 0 to 100`, {
          ...at,
          column,
          found: printed,
          expected: "a share, from 0 to 100",
        });
      observations.push({
        series: heading,
        period: text,
        dimensions,
        value: "value" in cell ? { value: Number((cell.value * times).toPrecision(12)) } : cell,
        unit,
        status: "not-stated",
        at: placeOf(sheet, row, column),
        labels: [period, placeOf(sheet, header.row, column)],
      });
    }
  }
  return observations;
}
