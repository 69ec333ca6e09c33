import type { Period } from "../../../core/period.js";
import type { OfficialFile } from "../../../read/official-file.js";
import type { Place, Sheet } from "../../../read/sheet.js";
import type { Observation } from "../observation.js";
import type { Check, Skipped } from "../publication.js";
import { onlyOnce } from "./checks.js";
import { tableFigures } from "./rows.js";
import type { StatisticsTable } from "./tables.js";

/** How the tables of one layout are found. */
export interface TableLayout {
  /** The table of a sheet that is not hidden; undefined where it holds none that is read. */
  tableOf(sheet: Sheet): StatisticsTable | undefined;
  /** The March that a table is of, as given where the workbook does not say, and where it says so. */
  periodOf(table: StatisticsTable): { readonly period: Period | undefined; readonly place: Place | undefined };
  /** Why a sheet is left, in words. */
  readonly left: string;
}

/** The tables of a workbook of Civil Service Statistics, together. */
export interface GatheredTables {
  readonly observations: Observation[];
  readonly titles: readonly string[];
  readonly skipped: Skipped[];
  /** That a figure in two tables is the same in both. */
  readonly check: Check;
  /** Whether a table has no period. */
  readonly dateless: boolean;
}

/**
 * Reads every table of a workbook of Civil Service Statistics; a figure that stands in two of them is taken once.
 *
 * @throws Problem "figures-disagree" where it differs, "repeated-figure", and those of reading a table
 */
export function gatherTables(file: OfficialFile, { tableOf, periodOf, left }: TableLayout): GatheredTables {
  const found: Observation[] = [];
  const skipped: Skipped[] = [];
  const titles: string[] = [];
  let dateless = false;
  for (const sheet of file.sheets) {
    const table = sheet.hidden ? undefined : tableOf(sheet);
    if (table === undefined) {
      skipped.push({ what: `sheet "${sheet.name}"`, why: sheet.hidden ? "hidden" : left, count: 1 });
      continue;
    }
    const { period, place } = periodOf(table);
    dateless ||= period === undefined;
    const { observations, notes } = tableFigures(table, period, place, file.name);
    for (const one of observations) found.push(one);
    titles.push(table.title === "" ? sheet.name : table.title);
    if (notes > 0)
      skipped.push({
        what: `rows of "${sheet.name}"`,
        why: "no figures: headings inside the table, or notes",
        count: notes,
      });
    if (table.others > 0)
      skipped.push({
        what: `columns of "${sheet.name}"`,
        why: "headings that are not understood",
        count: table.others,
      });
  }
  const { observations, check } = onlyOnce(found, file.name);
  const again = found.length - observations.length;
  if (again > 0)
    skipped.push({
      what: "figures",
      why: "stand in another table of the workbook too, and agree with it",
      count: again,
    });
  return { observations, titles, skipped, check, dateless };
}
