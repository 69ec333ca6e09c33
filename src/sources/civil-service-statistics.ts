import { checkCounts, checkOrder } from "./parts/civil-service-statistics/checks.js";
import { gatherTables } from "./parts/civil-service-statistics/gather-tables.js";
import { statisticsSlot } from "./parts/civil-service-statistics/slot.js";
import { hasStatistics, periodOf, statisticsTable } from "./parts/civil-service-statistics/tables.js";
import { defineSource } from "./parts/define-source.js";
import { finish } from "./parts/finish.js";
import type { Publication } from "./parts/publication.js";

/**
 * The statistical tables of Civil Service Statistics: headcount, full-time equivalents, median and mean salary by
 * responsibility level, and by department, region, sex or working pattern beside it. Not the data browser. Other tables
 * of the workbook (professions, ethnicity, ages …) are left and named.
 */
export const civilServiceStatistics = defineSource({
  id: "civil-service-statistics",
  publisher: "Cabinet Office",
  title: "Civil Service Statistics: statistical tables",
  looksLike:
    "a workbook of sheets table_1, table_2 … with headings such as Civil Service organisation and Median salary of all civil servants working at Executive Officer level",
  signs: [
    "Civil Service parent department",
    "Civil Service organisation",
    "Responsibility level",
    "Median salary of all civil servants",
    "Headcount of all civil servants",
  ],
  met: "never a real file",
  recognises: (file) => file.sheets.some((sheet) => !sheet.hidden && hasStatistics(sheet)),
  read(file, { period: given }): Publication {
    const { observations, titles, skipped, check, dateless } = gatherTables(file, {
      tableOf: (sheet) => statisticsTable(sheet, file.name),
      periodOf: (table) => periodOf(table, file, given),
      left: "no table of headcount or pay by responsibility level",
    });
    return finish(
      {
        publisher: civilServiceStatistics.publisher,
        title: civilServiceStatistics.title,
        table: titles.join("; "),
        released: undefined,
        nextRelease: undefined,
        licence: "OGL-UK-3.0",
        standing: "publisher",
        series: [
          { id: "headcount", title: "civil servants in post", unit: { id: "people" } },
          { id: "fte", title: "full-time equivalents in post", unit: { id: "fte" } },
          { id: "median salary", title: "median salary", unit: { id: "GBP/year", prices: "current" } },
          { id: "mean salary", title: "mean salary", unit: { id: "GBP/year", prices: "current" } },
        ],
        observations,
        skipped,
        checks: [check, ...checkCounts(observations, file.name), ...checkOrder(observations, file.name)],
        notes: [
          "No real file of this kind was at hand when it was written for: look at the first figures beside the workbook.",
          "Levels are never added to one another: a department's row holds its agencies, which stand beside it.",
          ...(dateless ? ["The workbook does not say of which year: the period must be given, as 2025-03."] : []),
        ],
      },
      file.name,
    );
  },
  slot: statisticsSlot,
});
