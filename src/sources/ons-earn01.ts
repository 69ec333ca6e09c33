import { hasValue } from "../core/cell.js";
import { problem } from "../core/problem.js";
import type { Sheet } from "../read/sheet.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import { where } from "./parts/header-row.js";
import type { Observation } from "./parts/observation.js";
import { officialDay } from "./parts/official-period.js";
import { checkGrowth } from "./parts/ons-earn01/check-growth.js";
import { CODES, SECTORS } from "./parts/ons-earn01/codes.js";
import { codeRow, columnsOf } from "./parts/ons-earn01/columns.js";
import { SAMPLING, samplingFigures, samplingRow } from "./parts/ons-earn01/sampling.js";
import { monthsOf, type Table, tableFigures } from "./parts/ons-earn01/table.js";
import type { Publication, SeriesNote, Skipped } from "./parts/publication.js";

const HEAD_ROWS = 12;

/** The first text in the head of a sheet that holds a pattern. */
function headText(sheet: Sheet, pattern: RegExp): string | undefined {
  for (let row = 1; row <= Math.min(sheet.rows, HEAD_ROWS); row += 1)
    for (let column = 1; column <= sheet.columns; column += 1)
      if (pattern.test(sheet.text(row, column))) return sheet.text(row, column);
  return undefined;
}

/** The day a sheet gives for this or the next publication; all sheets must give the same. */
function publicationDay(sheets: readonly Sheet[], which: "this" | "next", file: string): string | undefined {
  let found: string | undefined;
  for (const sheet of sheets) {
    const text = headText(sheet, new RegExp(`date of ${which} publication`, "i"));
    const day = text === undefined ? undefined : officialDay(text.replace(/^[^:]*:/, "").trim());
    if (day === undefined) continue;
    if (found !== undefined && found !== day)
      problem(
        "label-conflict",
        `${where(file, sheet)}: its date of ${which} publication is ${day}, another's ${found}`,
        {
          found: `${day} and ${found}`,
          expected: "sheets of one workbook",
          where: where(file, sheet),
          hint: "a sheet of another month was put into the workbook",
        },
      );
    found = day;
  }
  return found;
}

/** The price index that notes name for earnings in real terms. */
function deflatorOf(sheets: readonly Sheet[]): "cpih" | undefined {
  for (const sheet of sheets)
    for (let row = 1; row <= sheet.rows; row += 1)
      for (let column = 1; column <= Math.min(2, sheet.columns); column += 1)
        if (/\(CPIH\)/.test(sheet.text(row, column))) return "cpih";
  return undefined;
}

const isEarn01 = (sheet: Sheet): boolean => headText(sheet, /\bEARN01\b/i) !== undefined;

/**
 * EARN01, average weekly earnings by sector: pay in pounds, its growth, indices, real terms, and how far growth may be off.
 * Not the data set EMP, which holds the same series to the pound.
 */
export const onsEarn01 = defineSource({
  id: "ons-earn01",
  publisher: "Office for National Statistics",
  title: "Average weekly earnings (EARN01)",
  looksLike:
    'a workbook whose sheets are headed "EARN01 …", months in one column, ONS\'s codes in a row above the figures, sectors merged over their columns; and a sheet of sampling variability',
  signs: ["EARN01", "Standard Industrial Classification (2007)", "Whole Economy", "Single month", "KAB9", "KAI7"],
  met: "real files",
  recognises: (file) => file.sheets.some((sheet) => !sheet.hidden && isEarn01(sheet)),
  read(file): Publication {
    const shown = file.sheets.filter(({ hidden }) => !hidden);
    const skipped: Skipped[] = [];
    const observations: Observation[] = [];
    const series: SeriesNote[] = [];
    const tables: [Sheet, Table][] = [];
    for (const { name } of file.sheets.filter(({ hidden }) => hidden))
      skipped.push({ what: `sheet "${name}"`, why: "hidden", count: 1 });
    for (const sheet of shown) {
      const [codes, sampling] = [codeRow(sheet), samplingRow(sheet)];
      if (codes !== undefined) {
        const found = columnsOf(sheet, codes, deflatorOf(shown), file.name);
        tables.push([sheet, { codes, ...found, months: monthsOf(sheet, codes, found.columns, file.name) }]);
      } else if (sampling !== undefined) {
        observations.push(...samplingFigures(sheet, sampling, file.name));
        series.push({ id: SAMPLING, title: "half-width of the 95% interval", unit: { id: "points" } });
      } else if (sheet.columns > 5 && isEarn01(sheet) && headText(sheet, /average weekly earnings(?! tables)/i)) {
        problem("missing-label", `${where(file.name, sheet)}: no row holds ONS's codes`, {
          found: "a sheet of EARN01 without codes such as KAB9",
          expected: "a row of codes between the headings and the figures",
          where: where(file.name, sheet),
          hint: "take the workbook as ONS publishes it",
        });
      } else skipped.push({ what: `sheet "${sheet.name}"`, why: "no table of figures", count: 1 });
    }
    const all = tables.flatMap(([, { months }]) => [...months.of.values()]);
    const marked = all.some(({ mark }) => mark !== undefined);
    const last = all.reduce((latest, { month }) => (month > latest ? month : latest), "");
    for (const [sheet, table] of tables) {
      const found = tableFigures(sheet, table, marked ? undefined : last, file.name);
      for (const each of found.observations) observations.push(each);
      for (const { code, meaning, sector, unit } of table.columns)
        series.push({ id: code, title: `${meaning.measure}, ${sector}, ${meaning.kind}`, unit });
      if (found.notes > 0)
        skipped.push({ what: `rows below the table of "${sheet.name}"`, why: "notes", count: found.notes });
      for (const code of table.unknown)
        skipped.push({
          what: `column ${code} of "${sheet.name}"`,
          why: "neither code nor headings are known",
          count: 1,
        });
    }
    return finish(
      {
        publisher: onsEarn01.publisher,
        title: onsEarn01.title,
        table: "average weekly earnings series, by the code named with each figure",
        released: publicationDay(shown, "this", file.name),
        nextRelease: publicationDay(shown, "next", file.name),
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series,
        observations,
        skipped,
        checks: [checkGrowth(observations, file.name)],
        notes: marked
          ? []
          : [`The file marks no figure as provisional; the latest month, ${last}, always is and is carried so.`],
      },
      file.name,
    );
  },
  slot({ series, period, dimensions }, { released, observations }) {
    if (released === undefined) return undefined;
    if (series === SAMPLING) {
      const { measure = "", sector = "", months = "" } = dimensions;
      const ours = SECTORS[sector.toLowerCase()];
      if (ours === undefined) return undefined;
      return {
        resource: "average-weekly-earnings-sampling-variability",
        columns: { release: released, sector: ours, measure, months },
      };
    }
    const meaning = CODES.get(series);
    if (meaning === undefined || meaning.measure === "bonus_pay" || period === undefined) return undefined;
    const { measure, sector, kind } = meaning;
    if (kind === "level") {
      const whole = observations.slice(0, 60).every(({ value }) => !hasValue(value) || Number.isInteger(value.value));
      const precision = whole ? "whole-pounds" : "full";
      const prices = measure.endsWith("_real_terms") ? "constant" : "current";
      return {
        resource: "average-weekly-earnings",
        columns: { release: released, precision, cdid: series, measure, sector, period, prices },
      };
    }
    return undefined; // growth is held as printed, to one decimal, and here in all its digits: not one series
  },
});
