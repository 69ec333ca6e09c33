import type { Missing } from "../../../core/cell.js";
import { placeOf, placeOfName, type Sheet } from "../../../read/sheet.js";
import { figureCell } from "../figure-cell.js";
import type { Observation } from "../observation.js";
import type { Skipped } from "../publication.js";
import { refuseAt } from "../refuse-at.js";
import { scaledCell } from "../scaled-cell.js";
import { type BulletinColumn, type BulletinTitle, bulletinLayout } from "./bulletin-layout.js";
import { bulletinRows } from "./bulletin-rows.js";
import {
  type Measured,
  ofIntervals,
  type Statistic,
  statisticOf,
  statusIn,
  subjectOf,
  unitsIn,
  yearHeading,
} from "./bulletin-words.js";

/** The marks of the bulletin, where they are not what others mean by them: too few were asked. */
const MARKS: Readonly<Record<string, Missing>> = { "*": "[x]", "[u]": "[x]", u: "[x]" };

interface Column extends BulletinColumn {
  readonly year: string | undefined;
  readonly rest: string;
  readonly statistic: Statistic;
  readonly measured: Measured;
  readonly series: string;
}
/** The title without the years and what it is by: what is measured, where that has no shorter name. */
const subjectWords = (title: string): string =>
  title.replace(/,?\s*(?:from )?(?:18|19|20)\d\d.*$/, "").replace(/\s+by\s.*$/i, "");

function seriesName(title: string, { unit }: Measured): string {
  const subject = subjectOf(title);
  if (subject === "density" && unit.id === "percent") return "trade union density";
  if ((subject === "density" || subject === "members") && unit.id === "people") return "trade union members";
  if (subject === "earnings") return unit.id === "percent" ? "trade union wage premium" : "average hourly earnings";
  return subjectWords(title);
}

/** What the column measures; or why that cannot be known, in words. @throws Problem "label-conflict" */
function measure(
  column: BulletinColumn,
  title: BulletinTitle,
  above: string,
  refuse: (code: string, says: string, found: string, expected: string) => never,
): Omit<Column, "year" | "rest"> | string {
  const own = unitsIn(column.text);
  const [ofTitle, ofNotes] = [unitsIn(title.text), unitsIn(above)];
  const fits = own.length > 0 ? own : ofTitle.length === 1 ? ofTitle : ofNotes;
  if (fits.length !== 1) return "neither the headings, the title nor a note names one unit";
  if (own.length === 1 && ofTitle.length > 0 && !ofTitle.includes(own[0]!) && subjectOf(title.text) !== "earnings")
    refuse("label-conflict", "a heading and the title name other units", column.text, title.text);
  const estimate = fits[0]!;
  const intervals = ofIntervals(`${title.text} ${column.text}`);
  const statistic =
    statisticOf(column.text, intervals) ??
    (/^(?:uk )?standard errors?/i.test(title.text) ? "standard error" : "estimate");
  const beside = intervals || statisticOf(title.text, false) !== undefined;
  if (statistic === "estimate" && beside && !/\b(?:estimates?|density|members)\b/i.test(column.text))
    return "a table of standard errors or intervals, a heading of which does not say whether it is one";
  const points = (statistic === "standard error" || statistic === "95% half-width") && estimate.unit.id === "percent";
  const measured: Measured = points ? { unit: { id: "points" }, times: 1 } : estimate;
  const name = seriesName(title.text, estimate);
  const series = statistic === "estimate" ? name : `${name}, ${statistic}`;
  return { ...column, statistic, measured, series };
}

/** What a sheet gives: its figures, or why there are none. */
export interface BulletinFigures {
  readonly observations: readonly Observation[];
  readonly skipped: readonly Skipped[];
}

/**
 * The figures of one table of the bulletin, whether its years stand over the columns, before the rows, or in its title.
 *
 * @throws Problem "missing-label", "unknown-label", "label-conflict", "not-a-figure"
 */
export function bulletinFigures(sheet: Sheet, title: BulletinTitle, file: string): BulletinFigures {
  const what = `sheet "${sheet.name}", table ${title.table}`;
  const none = (why: string): BulletinFigures => ({ observations: [], skipped: [{ what, why, count: 1 }] });
  const layout = bulletinLayout(sheet, title, file);
  if (typeof layout === "string") return none(layout);
  const at = { file, sheet, row: layout.first - 1 };
  const changes = layout.columns.filter(
    ({ text }) => yearHeading(text).years > 1 || /\b(?:change|difference)\b/i.test(text),
  );
  const kept = layout.columns.filter((column) => !changes.includes(column));
  const { rows, notes } = bulletinRows(sheet, layout.labels, layout.columns, layout.first, file);
  const down = rows
    .map(({ label }) => yearHeading(label))
    .filter(({ year, rest }) => year !== undefined && rest === "");
  if (down.length > 0 && down.length < rows.length) {
    const odd = rows.find(({ label }) => yearHeading(label).year === undefined || yearHeading(label).rest !== "")!;
    refuseAt("unknown-label", "a label among years is none", {
      file,
      sheet,
      row: odd.row,
      found: odd.label,
      expected: "a year",
    });
  }
  const across = kept.filter(({ text }) => yearHeading(text).year !== undefined);
  if (across.length > 0 && (across.length < kept.length || down.length > 0))
    refuseAt(down.length > 0 ? "label-conflict" : "unknown-label", "some headings hold a year, and others hold none", {
      ...at,
      found: kept.map(({ text }) => text).join(", "),
      expected: "a year in every heading, or before every row",
    });
  const own = yearHeading(title.text);
  const inTitle = down.length > 0 || across.length > 0 ? undefined : own.year;
  if (down.length + across.length === 0 && inTitle === undefined)
    return none("nothing says of which year the figures are");
  const columns: Column[] = [];
  for (const column of kept) {
    const found = measure(column, title, layout.above, (code, says, text, expected) =>
      refuseAt(code, says, { ...at, column: column.column, found: text, expected }),
    );
    if (typeof found === "string") return none(found);
    const { year, rest } = yearHeading(column.text);
    columns.push({ ...found, year, rest });
  }
  const observations: Observation[] = [];
  for (const { row, label, under, places } of rows)
    for (const { column, year, rest, series, measured, text, places: heads } of columns) {
      const cell = figureCell(sheet, row, column, file, {
        shorthand: MARKS,
        percent: ["percent", "points"].includes(measured.unit.id),
      });
      if (cell === undefined) continue;
      observations.push({
        series,
        period: year ?? (down.length > 0 ? yearHeading(label).year : inTitle),
        dimensions: {
          table: title.table,
          title: title.text,
          ...(under === "" ? {} : { under }),
          ...(down.length > 0 ? {} : { row: label }),
          ...(rest === "" ? {} : { column: rest }),
        },
        value: scaledCell(cell, measured.times),
        unit: measured.unit,
        status: statusIn([text, label]),
        at: placeOf(sheet, row, column),
        labels: [...places, ...heads, title.place, placeOfName(sheet)],
      });
    }
  const skipped: Skipped[] = [
    ...(notes > 0 ? [{ what: `rows below the figures of ${what}`, why: "notes", count: notes }] : []),
    ...(changes.length > 0
      ? [{ what: `columns of ${what}`, why: "changes between years", count: changes.length }]
      : []),
  ];
  return { observations, skipped };
}
