import { problem } from "../../../core/problem.js";
import type { Sheet } from "../../../read/sheet.js";
import { where } from "../header-row.js";
import { ofSheetName, type Title } from "./title.js";

/**
 * Holds what sheets say against each other: the table, the year, and the sheet's own name.
 *
 * @throws Problem "label-conflict"
 */
export function agree(titles: readonly (readonly [Sheet, Title])[], file: string): void {
  const [, first] = titles[0]!;
  for (const [sheet, title] of titles) {
    const named = ofSheetName(sheet.name);
    const found = `Table ${title.table}, ${title.year}, ${title.measure}, ${title.sex}, ${title.pattern}`;
    const same = title.table === first.table && title.year === first.year && title.measure === first.measure;
    if (same && (named === undefined || (named.sex === title.sex && named.pattern === title.pattern))) continue;
    problem(
      "label-conflict",
      `${where(file, sheet, title.row)}: the title does not fit the sheet or the other sheets`,
      {
        found,
        expected: same
          ? `a title of the jobs that "${sheet.name}" names`
          : `Table ${first.table}, ${first.year}, ${first.measure}`,
        where: where(file, sheet, title.row),
        hint: "a sheet was renamed or came from another workbook",
      },
    );
  }
}
