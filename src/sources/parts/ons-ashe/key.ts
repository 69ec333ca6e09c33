import type { Missing } from "../../../core/cell.js";
import type { Sheet } from "../../../read/sheet.js";

/** What ASHE prints where there is no figure, as all its workbooks so far explain it. */
const USUAL: Readonly<Record<string, Missing>> = { x: "[x]", "..": "[c]", ":": "[z]", "-": "[low]" };

function meaningOf(words: string): Missing | undefined {
  if (/disclosive/i.test(words)) return "[c]";
  if (/not applicable/i.test(words)) return "[z]";
  if (/nil|negligible/i.test(words)) return "[low]";
  return /CV|unreliable|not available/i.test(words) ? "[x]" : undefined;
}

/**
 * The marks of a workbook by its own key: "x = CV > 20%", ".. = disclosive". What the key does not explain means what it
 * means in every other ASHE workbook.
 */
export function keyOf(sheets: readonly Sheet[]): Readonly<Record<string, Missing>> {
  const marks: Record<string, Missing> = { ...USUAL };
  for (const sheet of sheets)
    for (let row = 1; row <= Math.min(sheet.rows, 80); row += 1)
      for (let column = 1; column <= sheet.columns; column += 1) {
        const found = /^\s*(x|\.\.|:|-)\s*=\s*(\S.*)$/i.exec(sheet.text(row, column));
        const meaning = found === null ? undefined : meaningOf(found[2]!);
        if (meaning !== undefined) marks[found![1]!.toLowerCase()] = meaning;
      }
  return marks;
}
