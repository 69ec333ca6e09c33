import { hasValue } from "../../../core/cell.js";
import { figureCell } from "../figure-cell.js";
import type { Check } from "../publication.js";
import { refuseAt } from "../refuse-at.js";
import type { YearTable } from "./by-year.js";

/**
 * Holds the changes that a table prints against its scores: both are rounded, so a change may be off by a point and a half.
 *
 * @throws Problem "figures-disagree": scores, years or changes have changed places
 */
export function checkChanges({ sheet, header, years, shares }: YearTable, file: string): Check {
  let compared = 0;
  for (const { text, column } of header.headings) {
    const year = /^(20\d\d) change$/i.exec(text)?.[1];
    const now = years.find((one) => one.year === year);
    const before = years.find((one) => one.year === String(Number(year) - 1));
    if (now === undefined || before === undefined) continue;
    for (let row = header.row + 1; row <= sheet.rows; row += 1) {
      const [change, a, b] = [column, now.column, before.column].map((at) => figureCell(sheet, row, at, file));
      if (change === undefined || a === undefined || b === undefined) continue;
      if (!hasValue(change) || !hasValue(a) || !hasValue(b)) continue;
      compared += 1;
      const points = (a.value - b.value) * (shares ? 100 : 1);
      if (Math.abs(points - change.value) > 1.51)
        refuseAt("figures-disagree", `the change of ${year} does not come from the scores beside it`, {
          file,
          sheet,
          row,
          column,
          found: `${change.value} beside ${b.value} and ${a.value}`,
          expected: `about ${points.toFixed(1)}`,
        });
    }
  }
  return { what: "changes agree with the scores they come from", compared, exceptions: [] };
}
