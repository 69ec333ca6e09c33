import { problem } from "../core/problem.js";
import { placeOf, type Sheet } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { figureCell } from "./parts/figure-cell.js";
import { finish } from "./parts/finish.js";
import { headerAt, where } from "./parts/header-row.js";
import { isLabel } from "./parts/label.js";
import type { Observation } from "./parts/observation.js";
import { officialPeriod } from "./parts/official-period.js";
import { type StatedUnit, seriesUnit } from "./parts/ons-series/series-unit.js";
import { refuseUnlabelled } from "./parts/refuse-unlabelled.js";

/** Where the parts of the file of a chart stand. */
interface Layout {
  readonly title: number;
  readonly unit: number;
  readonly headings: number;
}

/** What stands over the periods: nothing, or what they are. */
const OVER_PERIODS = /^(?:|date|month|quarter|year|period|time(?: period)?)$/i;

/** The title "Figure 1: …", the label Unit, and the row of headings: blank above the periods, a name above each series. */
function layoutOf(sheet: Sheet): Layout | undefined {
  const within = Math.min(20, sheet.rows);
  let [title, unit, headings] = [0, 0, 0];
  for (let row = 1; row <= within; row += 1) {
    const text = sheet.text(row, 1).trim();
    if (title === 0 && /^figure \d+[a-z]?\s*:/i.test(text)) title = row;
    else if (unit === 0 && isLabel(text, "Unit")) unit = row;
    else if (unit > 0 && headings === 0 && OVER_PERIODS.test(text) && sheet.text(row, 2).trim() !== "") headings = row;
  }
  return title > 0 && unit > 0 && headings > 0 ? { title, unit, headings } : undefined;
}

/** The figures behind a chart of an ONS bulletin, as its download button gives them. */
export const onsChartDownload = defineSource({
  id: "ons-chart-download",
  publisher: "Office for National Statistics",
  title: "ONS bulletin: the figures of a chart",
  looksLike:
    'XLS or CSV with the title "Figure 1: …", the labels Notes and Unit, then a name over each series and periods before each row.',
  signs: ["Figure 1:", "Notes", "Unit"],
  met: "real files",
  recognises: ({ sheets }) => sheets.length === 1 && layoutOf(sheets[0]!) !== undefined,
  read(file) {
    const sheet = file.sheets[0]!;
    const { title, unit, headings } = layoutOf(sheet)!;
    const words = sheet.text(title, 1).replace(/\s+/g, " ").trim();
    const stated: StatedUnit | undefined = seriesUnit(words, "", sheet.text(unit, 2).trim());
    if (stated === undefined)
      return problem(
        "unknown-unit",
        `${where(file.name, sheet, unit)}: "${sheet.text(unit, 2)}" is no unit that is known`,
        {
          found: sheet.text(unit, 2),
          expected: "%, £, an index or people",
          where: where(file.name, sheet, unit),
        },
      );
    const header = headerAt(sheet, headings, file.name);
    refuseUnlabelled(sheet, headings, 2, file.name);
    const named = header.headings.filter(({ column }) => column > 1);
    for (const { text } of named) header.column(text); // a heading that stands twice is refused
    const observations: Observation[] = [];
    let last = 0;
    const others: number[] = [];
    for (let row = headings + 1; row <= sheet.rows; row += 1) {
      const text = sheet.text(row, 1).trim();
      const period = officialPeriod(text);
      if (period === undefined) {
        if (text !== "") others.push(row);
        continue;
      }
      last = row;
      for (const { text: series, column } of named) {
        const value = figureCell(sheet, row, column, file.name);
        if (value === undefined) continue;
        const labels = [placeOf(sheet, row, 1), placeOf(sheet, headings, column)];
        observations.push({
          series,
          period,
          dimensions: {},
          value,
          unit: stated.unit,
          status: "not-stated",
          at: placeOf(sheet, row, column),
          labels,
        });
      }
    }
    const among = others.find((row) => row < last);
    if (among !== undefined)
      problem(
        "unknown-label",
        `${where(file.name, sheet, among)}: "${sheet.text(among, 1).slice(0, 60)}" is no period`,
        {
          found: sheet.text(among, 1).slice(0, 120),
          expected: "a month as Jan 2012, a quarter or a year",
          where: where(file.name, sheet, among),
        },
      );
    return finish(
      {
        publisher: "Office for National Statistics",
        title: `Figures behind a chart: ${words}`,
        table: words,
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: named.map(({ text }) => ({ id: text, title: `${words}: ${text}`, unit: stated.unit })),
        observations,
        skipped: others.length === 0 ? [] : [{ what: "rows below the figures", why: "notes", count: others.length }],
        checks: [],
        notes: [],
      },
      file.name,
    );
  },
});
