import { checkOrder, onlyOnce } from "./parts/civil-service-statistics/checks.js";
import { hasOlderTable, olderPeriod, olderTable } from "./parts/civil-service-statistics/older-tables.js";
import { tableFigures } from "./parts/civil-service-statistics/rows.js";
import { statisticsSlot } from "./parts/civil-service-statistics/slot.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import type { Observation } from "./parts/observation.js";
import type { Publication, Skipped } from "./parts/publication.js";

/**
 * The statistical tables of Civil Service Statistics as they were laid out to 2021, first by the Office for National
 * Statistics: median and mean salary by responsibility level and department, or region. The other tables of the workbook
 * are left and named; later years have headings of their own (`civilServiceStatistics`).
 */
export const civilServiceStatisticsTo2021 = defineSource({
  id: "civil-service-statistics-to-2021",
  publisher: "Cabinet Office",
  title: "Civil Service Statistics: statistical tables to 2021",
  looksLike:
    "a workbook of sheets Table_1, Table_2 …, one of them titled … median salary by responsibility level and government department, with Senior Civil Service Level, Grades 6 and 7 … over the columns and names of departments under no heading",
  signs: [
    "median salary by responsibility level and government department",
    "Senior Civil Service Level",
    "Grades 6 and 7",
    "Senior and Higher Executive Officers",
    "All employees",
  ],
  met: "never a real file",
  recognises: (file) => file.sheets.some((sheet) => !sheet.hidden && hasOlderTable(sheet)),
  read(file, { period: given }): Publication {
    const found: Observation[] = [];
    const skipped: Skipped[] = [];
    const titles: string[] = [];
    let dateless = false;
    for (const sheet of file.sheets) {
      const table = sheet.hidden ? undefined : olderTable(sheet, file.name);
      if (table === undefined) {
        const why = sheet.hidden ? "hidden" : "no table of pay by responsibility level and department or region";
        skipped.push({ what: `sheet "${sheet.name}"`, why, count: 1 });
        continue;
      }
      const dated = olderPeriod(table);
      dateless ||= dated === undefined && given === undefined;
      const { observations, notes } = tableFigures(table, dated?.period ?? given, dated?.place, file.name);
      for (const one of observations) found.push(one);
      titles.push(table.title);
      if (notes > 0)
        skipped.push({ what: `rows of "${sheet.name}"`, why: "no figures: groups or notes", count: notes });
    }
    const { observations, check } = onlyOnce(found, file.name);
    const repeated = found.length - observations.length;
    if (repeated > 0)
      skipped.push({
        what: "figures",
        why: "stand in another table of the workbook too, and agree with it",
        count: repeated,
      });
    const pay = { id: "GBP/year", prices: "current" } as const;
    return finish(
      {
        publisher: civilServiceStatisticsTo2021.publisher,
        title: civilServiceStatisticsTo2021.title,
        table: titles.join("; "),
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: [...new Set(observations.map(({ series }) => series))].map((id) => ({ id, title: id, unit: pay })),
        observations,
        skipped,
        checks: [check, ...checkOrder(observations, file.name)],
        notes: [
          "No real file of this kind was at hand when it was written for: look at the first figures beside the workbook.",
          ...(dateless ? ["The workbook does not say of which year: the period must be given, as 2019-03."] : []),
        ],
      },
      file.name,
    );
  },
  slot: statisticsSlot,
});
