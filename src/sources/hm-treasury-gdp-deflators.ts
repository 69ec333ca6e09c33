import type { Status } from "../core/standing.js";
import { placeOf, type Sheet } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { figureCell, holdsFigure } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import { checkChanges, checkYears } from "./parts/hm-treasury-gdp-deflators/checks.js";
import { columnsOf, spaced, YEARS, yearOf } from "./parts/hm-treasury-gdp-deflators/columns.js";
import type { Observation } from "./parts/observation.js";
import type { Publication } from "./parts/publication.js";
import { refuseAt } from "./parts/refuse-at.js";
import { scaledCell } from "./parts/scaled-cell.js";

const TITLE = /^GDP deflators at market prices,? and money GDP/i;

/** The sheet, and the row of headings: the lowest of those that name a kind of year. */
function find(sheets: readonly Sheet[]): { readonly sheet: Sheet; readonly row: number } | undefined {
  for (const sheet of sheets) {
    if (sheet.hidden) continue;
    let titled = false;
    let headings = 0;
    for (let row = 1; row <= Math.min(20, sheet.rows); row += 1)
      for (let column = 1; column <= Math.min(12, sheet.columns); column += 1) {
        const text = spaced(sheet, row, column);
        titled ||= TITLE.test(text);
        if (titled && YEARS.test(text) && /=\s*100/.test(spaced(sheet, row, column + 1))) headings = row;
      }
    if (headings > 0) return { sheet, row: headings };
  }
  return undefined;
}

/** HM Treasury's GDP deflators and money GDP, by financial and by calendar year. */
export const hmTreasuryGdpDeflators = defineSource({
  id: "hm-treasury-gdp-deflators",
  publisher: "HM Treasury",
  title: "GDP deflators at market prices, and money GDP",
  looksLike:
    'a workbook titled "GDP deflators at market prices, and money GDP", with financial years and calendar years beside one another, each with an index, its change and money GDP; forecasts are marked (1), (2).',
  signs: [
    "GDP DEFLATORS AT MARKET PRICES, AND MONEY GDP",
    "Financial year",
    "Calendar year",
    "per cent change on previous year",
  ],
  met: "real files",
  recognises: ({ sheets }) => find(sheets) !== undefined,
  read(file): Publication {
    const { sheet, row: head } = find(file.sheets)!;
    const columns = columnsOf(sheet, head, file.name);
    const observations: Observation[] = [];
    let notes = 0;
    for (let row = head + 1; row <= sheet.rows; row += 1) {
      const seen = new Set<number>();
      for (const { column, years, financial, series, unit, times } of columns) {
        const text = spaced(sheet, row, years);
        const year = yearOf(text);
        const kind = financial ? "financial" : "calendar";
        const other = year !== undefined && year.period.includes("/") !== financial;
        if (other || (year === undefined && holdsFigure(sheet, row, column)))
          refuseAt(other ? "unknown-label" : "missing-label", `no ${kind} year stands beside a figure`, {
            file: file.name,
            sheet,
            row,
            column: years,
            found: text,
            expected: `a ${kind} year`,
          });
        if (year === undefined) {
          if (text !== "" && !seen.has(years)) notes += 1;
          seen.add(years);
          continue;
        }
        if (notes > 0)
          refuseAt("unknown-label", "a year stands below the notes", {
            file: file.name,
            sheet,
            row,
            found: text,
            expected: "years above, notes below",
          });
        const cell = figureCell(sheet, row, column, file.name);
        if (cell === undefined) continue;
        const status: Status = year.forecast ? "forecast" : "not-stated";
        observations.push({
          series,
          period: year.period,
          dimensions: {},
          value: scaledCell(cell, times),
          unit,
          status,
          at: placeOf(sheet, row, column),
          labels: [placeOf(sheet, row, years), placeOf(sheet, head, column)],
        });
      }
    }
    const ids = [...new Set(observations.map(({ series }) => series))];
    const hidden = file.sheets.filter((one) => one !== sheet).length;
    return finish(
      {
        publisher: "HM Treasury",
        title: "GDP deflators at market prices, and money GDP",
        table: sheet.name,
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: ids.map((id) => ({ id, title: id, unit: observations.find(({ series }) => series === id)!.unit })),
        observations,
        skipped: [
          { what: "rows below the figures", why: "sources and footnotes", count: notes },
          ...(hidden === 0 ? [] : [{ what: "other sheets", why: "no table of deflators", count: hidden }]),
        ],
        checks: [checkChanges(observations, sheet, file.name), checkYears(observations, sheet, file.name)],
        notes: [
          "The index of financial years and that of calendar years are on bases of their own. The deflator is of everything the economy makes, not of what people buy.",
        ],
      },
      file.name,
    );
  },
});
