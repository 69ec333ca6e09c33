import type { Period } from "../core/period.js";
import type { Status } from "../core/standing.js";
import type { Unit } from "../core/unit.js";
import { placeOf, type Sheet } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { checkChanges } from "./parts/deflator-changes.js";
import { figureCell } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import type { Observation } from "./parts/observation.js";
import { officialPeriod } from "./parts/official-period.js";
import type { Publication } from "./parts/publication.js";
import { refuseAt } from "./parts/refuse-at.js";

const TITLE = /^GDP deflators at market prices,? and money GDP/i;
const YEARS = /^(?:financial|calendar) year$/i;

/** A column of figures beside a column of years. */
interface Column {
  readonly column: number;
  readonly years: number;
  /** Whether they are headed as financial years, and not as calendar years. */
  readonly financial: boolean;
  readonly series: string;
  readonly unit: Unit;
  readonly times: number;
}

const spaced = (sheet: Sheet, row: number, column: number): string =>
  sheet.text(row, column).replace(/\s+/g, " ").trim();

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

/** What a column is, from its heading and the one it shares with others above it. */
function meaning(heading: string): Pick<Column, "series" | "unit" | "times"> | undefined {
  const base = /^(\d{4}(?:-\d\d)?)\s*=\s*100$/.exec(heading);
  if (base !== null)
    return { series: "GDP deflator", unit: { id: "index", base: `${base[1]!.replace("-", "/")}=100` }, times: 1 };
  if (/^per ?cent change on previous year$/i.test(heading))
    return { series: "GDP deflator, change on the year before", unit: { id: "percent" }, times: 1 };
  const money = /^cash £ million (non-season-?ally|seasonally) adjusted$/i.exec(heading);
  if (money === null) return undefined;
  const adjusted = /^non/i.test(money[1]!) ? "not seasonally adjusted" : "seasonally adjusted";
  return { series: `money GDP, ${adjusted}`, unit: { id: "GBP" }, times: 1e6 };
}

function columnsOf(sheet: Sheet, row: number, file: string): Column[] {
  const columns: Column[] = [];
  let years = 0;
  for (let column = 1; column <= sheet.columns; column += 1) {
    const heading = spaced(sheet, row, column);
    if (YEARS.test(heading)) years = column;
    else if (heading !== "") {
      const found = meaning(heading);
      if (found === undefined || years === 0)
        return refuseAt("unknown-label", `the heading "${heading.slice(0, 60)}" is not known`, {
          file,
          sheet,
          row,
          found: heading,
          expected: "2022-23 = 100, per cent change on previous year, Cash £ million …, beside a kind of year",
        });
      const financial = /financial/i.test(spaced(sheet, row, years));
      if (found.unit.base !== undefined && found.unit.base.includes("/") !== financial)
        refuseAt("label-conflict", `"${heading}" stands beside years of the other kind`, {
          file,
          sheet,
          row,
          column,
          found: spaced(sheet, row, years),
          expected: "2022-23 = 100 beside financial years, 2022 = 100 beside calendar years",
        });
      columns.push({ column, years, financial, ...found });
    }
  }
  return columns;
}

/** The year of a row, and whether it is marked as a forecast: "2023-24 (1), (2)". */
function yearOf(text: string): { readonly period: Period; readonly forecast: boolean } | undefined {
  const match = /^(\d{4}(?:-\d\d)?)((?:\s*,?\s*\(\d\))*)$/.exec(text);
  const period = match === null ? undefined : officialPeriod(match[1]!, "financial-years");
  return period === undefined ? undefined : { period, forecast: match![2]!.trim() !== "" };
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
        if (other || (year === undefined && sheet.number(row, column) !== undefined))
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
          value: times !== 1 && "value" in cell ? { value: Number((cell.value * times).toPrecision(15)) } : cell,
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
        checks: [checkChanges(observations, sheet, file.name)],
        notes: [
          "The index of financial years and that of calendar years are on bases of their own. The deflator is of everything the economy makes, not of what people buy.",
        ],
      },
      file.name,
    );
  },
});
