import type { ReadCell } from "../../read/spreadsheet.js";
import type { Check } from "./check.js";
import { bodyCells, placeOf } from "./sheet-regions.js";

const NUMBER = /^[-\u2212+(]?\s?[£$€]?\s?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?\s?%?\)?$/;
const MARKED = /^(.*\d%?)\s*(?:\[[a-z]+\]|[a-z*†‡])$/i;
/** A code whose zeros at the front would be lost, such as 007. */
const CODE = /^0\d/;

/** Whether a text is a figure that a program cannot add up, such as "1,234", "5%" or "12.5 [p]". */
export function isNumberAsText(text: string): boolean {
  const bare = text.trim();
  if (!/\d/.test(bare) || CODE.test(bare)) return false;
  return NUMBER.test(bare) || NUMBER.test(MARKED.exec(bare)?.[1] ?? "none");
}

/** Signs that stand for a missing value; "%" and "£" stand for a unit. */
const SYMBOL = /^[-\u2010-\u2015\u2212.:…*~/#†‡?]{1,3}$/;

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

const faults = (cells: readonly ReadCell[], wrong: (cell: ReadCell) => boolean) =>
  cells.filter(wrong).map((cell) => ({ cell: placeOf(cell), found: `"${shorten(cell.text)}"` }));

/** The items of the checklist on what stands in the cells of a table. */
export const VALUE_CHECKS: readonly Check[] = [
  {
    id: "numbers-are-numbers",
    level: "essential",
    says: "Figures are numbers: none is stored as text, none carries its marker in the same cell",
    look: (sheet) => faults(bodyCells(sheet), ({ kind, text }) => kind === "text" && isNumberAsText(text)),
  },
  {
    id: "no-error-values",
    level: "essential",
    says: "No cell holds an error such as #REF!",
    look: (sheet) => faults(sheet.cells, ({ kind }) => kind === "error"),
  },
  {
    id: "shorthand-in-words",
    level: "essential",
    says: "A missing value is shorthand in square brackets, not a symbol",
    look: (sheet) => faults(bodyCells(sheet), ({ kind, text }) => kind === "text" && SYMBOL.test(text.trim())),
  },
  {
    id: "shorthand-explained",
    level: "essential",
    says: "All shorthand is explained above its table, on the cover or in the notes",
    *lookAtBook({ sheets }) {
      const anywhere = new Set(sheets.filter(({ role }) => role !== "other").flatMap((sheet) => [...sheet.bracketed]));
      for (const { name, shorthand, bracketed } of sheets)
        for (const [sign, cell] of shorthand)
          if (!bracketed.has(sign) && !anywhere.has(sign))
            yield { sheet: name, cell, found: `${sign} is not explained` };
    },
  },
  {
    id: "no-formulas",
    level: "advice",
    says: "Cells hold values, not formulas that another program may work out differently",
    look: (sheet) => faults(sheet.cells, ({ formula }) => formula),
  },
];
