import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import { checkGrowth, economyFigures } from "./parts/obr/economy-figures.js";
import { economyTable, titleOf } from "./parts/obr/economy-table.js";
import { checkLabour } from "./parts/obr/labour-checks.js";
import type { Publication } from "./parts/publication.js";

/** A table of the OBR's economy workbook as tab-separated text, as it was handed on before: it does not say of which forecast it is. */
export const obrEconomyText = defineSource({
  id: "obr-economy-text",
  publisher: "Office for Budget Responsibility",
  title: "Economic and fiscal outlook: one economy table, as text",
  looksLike:
    'tab-separated text that begins with "Back to contents" and the title "1.6 Labour market" or "1.7 Inflation".',
  signs: ["Back to contents", "1.6 Labour market", "1.7 Inflation"],
  met: "real files",
  recognises: ({ kind, sheets }) => kind === "delimited" && sheets[0] !== undefined && titleOf(sheets[0]) !== undefined,
  read(file): Publication {
    const sheet = file.sheets[0]!;
    const table = economyTable(sheet, file.name);
    const observations = economyFigures(sheet, table, undefined, file.name);
    const checks = [...checkLabour(sheet, observations, file.name), checkGrowth(sheet, observations, file.name)];
    const hours = table.columns.filter(({ unit }) => unit === undefined).length;
    const ids = [...new Set(observations.map(({ series }) => series))];
    return finish(
      {
        publisher: "Office for Budget Responsibility",
        title: "Economic and fiscal outlook, supplementary tables: economy",
        table: `Table ${table.number}`,
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "copy",
        series: ids.map((id) => ({ id, title: id, unit: observations.find(({ series }) => series === id)!.unit })),
        observations,
        skipped: [
          { what: "rows below the figures", why: "notes", count: table.notes },
          ...(hours === 0 ? [] : [{ what: "columns", why: "hours: no unit of realpay", count: hours }]),
        ],
        checks: checks.filter(({ compared }) => compared > 0),
        notes: [
          "The text does not say of which forecast it is: outturn cannot be told from forecast, and no figure is added to the forecasts held.",
        ],
      },
      file.name,
    );
  },
  slot: () => undefined,
});
