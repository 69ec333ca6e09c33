import { checkOrder } from "./parts/civil-service-statistics/checks.js";
import { gatherTables } from "./parts/civil-service-statistics/gather-tables.js";
import { hasOlderTable, olderPeriod, olderTable } from "./parts/civil-service-statistics/older-tables.js";
import { statisticsSlot } from "./parts/civil-service-statistics/slot.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import type { Publication } from "./parts/publication.js";

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
    const { observations, titles, skipped, check, dateless } = gatherTables(file, {
      tableOf: (sheet) => olderTable(sheet, file.name),
      periodOf: (table) => olderPeriod(table) ?? { period: given, place: undefined },
      left: "no table of pay by responsibility level and department or region",
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
