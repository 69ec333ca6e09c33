import { type Cell, cellValue, hasValue, missing } from "../../../core/cell.js";
import type { Status } from "../../../core/standing.js";
import type { Unit } from "../../../core/unit.js";
import { type Place, placeOf, type Sheet } from "../../../read/sheet.js";
import type { SumToCheck } from "../check-sums.js";
import { figureCell } from "../figure-cell.js";
import { where } from "../header-row.js";
import type { Observation } from "../observation.js";
import type { Skipped } from "../publication.js";
import { scaledCell } from "../scaled-cell.js";
import { SHARES, TOTALS } from "./codes.js";
import { quarterEnd } from "./quarter-end.js";
import { fail, seriesColumns } from "./series-columns.js";

/** What a table by sector or industry gave. */
export interface SeriesTable {
  readonly observations: Observation[];
  readonly series: { readonly id: string; readonly title: string; readonly unit: Unit }[];
  readonly sums: SumToCheck[];
  readonly skipped: Skipped[];
}

/** The year that stands once beside its quarters, and where. */
interface Year {
  readonly text: string;
  readonly places: readonly Place[];
}

/** The period beside a row: in one cell, or the year once and its quarters below one another, before the first figures. */
function periodAt(
  sheet: Sheet,
  row: number,
  taken: ReadonlySet<number>,
  before: Year,
): { period?: string; year: Year; label: string; mark?: Status; places: Place[] } {
  const texts: string[] = [];
  const places: Place[] = [];
  const first = Math.min(...taken);
  for (let column = 1; column <= sheet.columns; column += 1) {
    const text = sheet.text(row, column).replace(/\s+/g, " ").trim();
    if (text === "" || text === "\u2020" || taken.has(column)) continue;
    if (sheet.number(row, column) !== undefined && (column > first || !/^(?:19|20)\d\d$/.test(text))) continue;
    texts.push(text);
    places.push(placeOf(sheet, row, column));
  }
  const label = texts.join(" ");
  const mark: Status | undefined = /[[(]r[\])]$/i.test(label)
    ? "revised"
    : /[[(]p[\])]$/i.test(label)
      ? "provisional"
      : undefined;
  const own = /^(\d{4})\b/.exec(label)?.[1];
  const year: Year = own === undefined ? before : { text: own, places: [places[0]!] };
  const quarter = /^(?:\d{4} )?((?:Q[1-4])|[A-Z][a-z]{2,8})(?: (\d{4}))?(?:\s*[[(][pr][\])])?$/.exec(label);
  const period = quarter === null ? undefined : quarterEnd(`${quarter[1]} ${quarter[2] ?? year.text}`);
  return {
    ...(period === undefined ? {} : { period }),
    year,
    label,
    ...(mark === undefined ? {} : { mark }),
    places: own === undefined && quarter?.[2] === undefined ? [...year.places, ...places] : places,
  };
}

/**
 * The figures of a table by sector or industry, quarter by quarter. Rows of years repeat June and are left out; so are
 * the changes below the quarters.
 *
 * @throws Problem "label-conflict", "missing-label", "unknown-label"
 */
export function seriesFigures(sheet: Sheet, codes: number, table: string, title: string, file: string): SeriesTable {
  const columns = seriesColumns(sheet, codes, title, file);
  const taken = new Set(columns.map(({ column }) => column));
  const first = columns[0]!.column;
  for (let row = 1; row < codes; row += 1)
    for (const { column } of columns)
      if (sheet.number(row, column) !== undefined)
        fail("unknown-label", "figures stand above the codes", "headings", sheet, row, file);
  const [annual, june] = [new Map<string, number>(), new Map<string, number>()];
  const observations: Observation[] = [];
  const seen = new Set<string>();
  const sums: SumToCheck[] = [];
  let year: Year = { text: "", places: [] };
  let [years, changes, notes, ended] = [0, 0, 0, false];
  for (let row = codes + 1; row <= sheet.rows; row += 1) {
    const figures = columns.filter(({ column }) => sheet.number(row, column) !== undefined);
    const found = periodAt(sheet, row, taken, year);
    year = found.year;
    if (/change/i.test(found.label)) ended = true;
    if (ended && figures.length > 0 && found.period !== undefined && !seen.has(found.period))
      fail("unknown-label", `the quarter ${found.label} stands below the changes`, "changes only", sheet, row, file);
    if (ended || figures.length === 0) {
      if (figures.length > 0) changes += 1;
      else if (found.label !== "") notes += 1;
      continue;
    }
    if (/^\d{4}$/.test(found.label)) {
      years += 1;
      for (const { column, code } of figures) annual.set(`${code} ${found.label}-06`, sheet.number(row, column)!);
      continue;
    }
    const { period } = found;
    if (period === undefined)
      fail(
        found.label === "" ? "missing-label" : "unknown-label",
        `figures beside "${found.label.slice(0, 60)}"`,
        "a quarter",
        sheet,
        row,
        file,
      );
    for (let column = first; column <= sheet.columns; column += 1)
      if (sheet.number(row, column) !== undefined && !taken.has(column))
        fail("missing-label", `no code stands over column ${column}`, "a code such as G7AU", sheet, codes, file);
    seen.add(period);
    const values = new Map<string, Cell>();
    for (const { column, code, unit, thousands, labels } of columns) {
      const value = figureCell(sheet, row, column, file);
      if (value === undefined) continue;
      const whole = scaledCell(value, thousands ? 1000 : 1);
      values.set(code, whole);
      if (hasValue(value)) june.set(`${code} ${period}`, value.value);
      observations.push({
        series: code,
        period,
        dimensions: { table },
        value: whole,
        unit,
        status: found.mark ?? "not-stated",
        at: placeOf(sheet, row, column),
        labels: [...found.places, ...labels],
      });
    }
    for (const [share, part, whole] of SHARES) {
      const [a, b, c] = [share, part, whole].map((code) => cellValue(values.get(code) ?? missing("not-published")));
      if (a !== undefined && b !== undefined && c !== undefined && Math.abs(a - (b / c) * 100) > 0.1)
        fail("figures-disagree", `${share} is ${a}`, `${part} as a share of ${whole}`, sheet, row, file);
    }
    for (const [total, ...parts] of TOTALS)
      if (values.has(total) && parts.every((part) => values.has(part)))
        sums.push({
          name: `${total}, ${period}, table ${table}`,
          total: values.get(total)!,
          parts: parts.map((part) => values.get(part)!),
          where: where(file, sheet, row),
        });
  }
  const off = [...annual].filter(([key, value]) => june.has(key) && june.get(key) !== value);
  if (off.length > annual.size / 50)
    fail(
      "figures-disagree",
      `${off.length} years do not repeat their June, ${off[0]![0]} first`,
      "what June says",
      sheet,
      codes,
      file,
    );
  const skipped: Skipped[] = [
    { what: `rows of years of "${sheet.name}"`, why: "they repeat June of the year", count: years },
    { what: `rows of changes of "${sheet.name}"`, why: "what they follow from is taken", count: changes },
    { what: `rows of "${sheet.name}" without a figure`, why: "notes", count: notes },
  ].filter(({ count }) => count > 0);
  return {
    observations,
    series: columns.map(({ code, title: words, unit }) => ({ id: code, title: words, unit })),
    sums,
    skipped,
  };
}
