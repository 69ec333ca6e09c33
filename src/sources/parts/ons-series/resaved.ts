import { problem } from "../../../core/problem.js";
import type { Sheet } from "../../../read/sheet.js";
import { numberIn } from "../figure-cell.js";
import { where } from "../header-row.js";
import type { Skipped } from "../publication.js";
import type { LabelBlock } from "./label-block.js";

const decimals = (text: string): number => text.split(".")[1]?.length ?? 0;

/**
 * Refuses a column that was added and holds, rounded, what the column of the series holds in full: the publisher gives
 * rounded figures, so the two were exchanged.
 */
function refuseExchanged(sheet: Sheet, column: number, added: number, file: string): void {
  for (let row = 1; row <= sheet.rows; row += 1) {
    const [ours, other] = [sheet.text(row, column).trim(), sheet.text(row, added).trim()];
    const [own, beside] = [numberIn(ours), numberIn(other)];
    if (own === undefined || beside === undefined || decimals(ours) <= Math.max(1, decimals(other))) continue;
    if (Math.abs(own - beside) <= 0.5 / 10 ** decimals(other) + 1e-9)
      problem("figures-disagree", `${where(file, sheet, row)}: column ${added} holds ${column} rounded`, {
        found: `${ours} beside ${other}`,
        expected: "the figure as its publisher rounds it in the column of the series",
        where: where(file, sheet, row),
        hint: "the column that was added and the publisher's were exchanged: download the file again",
      });
  }
}

/**
 * Columns beside the one of the series that hold something: what a person added to the file. Nothing is taken from them.
 *
 * @throws Problem "figures-disagree" where one of them is the publisher's
 */
export function columnsAdded(sheet: Sheet, column: number, file: string): Skipped[] {
  const found: Skipped[] = [];
  for (let other = 1; other <= sheet.columns; other += 1) {
    if (other === column || other === column - 1) continue;
    let count = 0;
    for (let row = 1; row <= sheet.rows; row += 1) if (sheet.text(row, other).trim() !== "") count += 1;
    if (count === 0) continue;
    refuseExchanged(sheet, column, other, file);
    found.push({ what: `column ${other}`, why: "the publisher gives no such column: it was added", count });
  }
  return found;
}

const RESAVED = /^\d{1,2}-[A-Za-z]{3}-\d\d$|^\d{1,2}\/\d{1,2}\/\d{4}$/;

/** Signs that a spreadsheet program or a person has been at the file since its publisher gave it. */
export function signsOfResaving(sheet: Sheet, block: LabelBlock, added: readonly Skipped[]): string[] {
  const dates = (["Release date", "Next release"] as const)
    .map((label) => sheet.text(block.find(label) ?? 0, block.column + 1).trim())
    .filter((text) => RESAVED.test(text));
  return [
    ...(added.length > 0 ? ["it has columns of its own"] : []),
    ...(dates.length > 0 ? [`its dates are written as "${dates.join('", "')}"`] : []),
  ];
}
