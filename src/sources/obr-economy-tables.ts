import type { Period } from "../core/period.js";
import type { OfficialFile } from "../read/official-file.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import { checkGrowth, economyFigures } from "./parts/obr/economy-figures.js";
import { economySlot } from "./parts/obr/economy-slot.js";
import { economyTable, titleOf } from "./parts/obr/economy-table.js";
import { checkLabour } from "./parts/obr/labour-checks.js";
import { officialPeriod } from "./parts/official-period.js";
import type { Publication, Skipped } from "./parts/publication.js";
import { refuseAt } from "./parts/refuse-at.js";

const TITLE = /^([A-Z][a-z]+ \d{4}) Economic and fiscal outlook\b/i;

/** The month of the forecast, as the first sheets say it: "March 2026 Economic and fiscal outlook – detailed …". */
function vintageOf(file: OfficialFile): Period | undefined {
  for (const sheet of file.sheets.slice(0, 3))
    for (let row = 1; row <= Math.min(6, sheet.rows); row += 1)
      for (let column = 1; column <= 4; column += 1) {
        const match = TITLE.exec(sheet.text(row, column).replace(/\s+/g, " ").trim());
        const month = match === null ? undefined : officialPeriod(match[1]!);
        if (month !== undefined) return month;
      }
  return undefined;
}

/** The economy workbook of the OBR's detailed forecast tables: labour market and inflation, outturn and forecast. */
export const obrEconomyTables = defineSource({
  id: "obr-economy-tables",
  publisher: "Office for Budget Responsibility",
  title: "Economic and fiscal outlook: detailed forecast tables, economy",
  looksLike:
    'a workbook whose contents name it, "March 2026 Economic and fiscal outlook", with sheets titled "1.6 Labour market" and "1.7 Inflation": headings in one or two rows, then quarters, years and financial years.',
  signs: ["1.6 Labour market", "1.7 Inflation", "Economy tables", "Back to contents"],
  met: "real files",
  recognises: ({ kind, sheets }) =>
    (kind === "xlsx" || kind === "xls" || kind === "ods") &&
    sheets.some((sheet) => !sheet.hidden && titleOf(sheet) !== undefined),
  read(file): Publication {
    const vintage = vintageOf(file);
    const tables = file.sheets.filter((sheet) => !sheet.hidden && titleOf(sheet) !== undefined);
    if (vintage === undefined)
      return refuseAt("missing-label", "the workbook does not say of which month the forecast is", {
        file: file.name,
        sheet: file.sheets[0]!,
        found: file.sheets[0]!.text(2, 2),
        expected: '"March 2026 Economic and fiscal outlook" in the contents',
        hint: "keep the sheet of contents in the file: without it outturn cannot be told from forecast",
      });
    const read = tables.map((sheet) => ({ sheet, table: economyTable(sheet, file.name) }));
    const observations = read.flatMap(({ sheet, table }) => economyFigures(sheet, table, vintage, file.name));
    const checks = read.flatMap(({ sheet, table }) => {
      const own = observations.filter(({ dimensions }) => dimensions.table === table.number);
      return [...checkLabour(sheet, own, file.name), checkGrowth(sheet, own, file.name)];
    });
    const without = read.flatMap(({ table }) => table.columns.filter(({ unit }) => unit === undefined));
    const skipped: Skipped[] = [
      { what: "sheets", why: "tables other than 1.6 and 1.7", count: file.sheets.length - tables.length },
      { what: "rows below the figures", why: "notes", count: read.reduce((sum, { table }) => sum + table.notes, 0) },
      ...(without.length === 0 ? [] : [{ what: "columns", why: "hours: no unit of realpay", count: without.length }]),
    ];
    const ids = [...new Set(observations.map(({ series }) => series))];
    return finish(
      {
        publisher: "Office for Budget Responsibility",
        title: "Economic and fiscal outlook, detailed forecast tables: economy",
        table: read.map(({ table }) => `Table ${table.number}`).join(", "),
        released: vintage,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: ids.map((id) => ({ id, title: id, unit: observations.find(({ series }) => series === id)!.unit })),
        observations,
        skipped: skipped.filter(({ count }) => count > 0),
        checks: checks.filter(({ compared }) => compared > 0),
        notes: [
          "Quarters that ended before the month of the forecast are outturn for prices; the tables do not say where outturn of earnings ends.",
        ],
      },
      file.name,
    );
  },
  slot: (observation, { released }) => economySlot(observation, released),
});
