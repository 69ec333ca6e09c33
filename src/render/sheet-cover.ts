import type { Sheet, SheetLine } from "./sheet.js";
import { shorthandWords } from "./sheet-shorthand.js";

/**
 * The first sheet: what the workbook is, how it is laid out, what its signs mean, and where its sources stand.
 *
 * @param title   of the workbook
 * @param sheets  the sheets it stands before
 */
export function coverSheet(title: string, sheets: readonly Sheet[]): Sheet {
  const rows = sheets.flatMap(({ table }) => table?.rows ?? []);
  const shorthand = shorthandWords(rows);
  const above: SheetLine[] = [
    "Evidence on pay and union density, worked out from published figures. Every figure says where it came from and how it was worked out.",
    { heading: "How it is laid out" },
    'The sheet "Contents" lists every sheet and leads to it. Each sheet holds one table, below its title and what a reader needs to know.',
    "A sheet named after a finding has its table. The sheet with the same name and the word grid has what it would have been under other choices. The one with the word figures has every figure with its formula, and the one with the word workings every number that went into them.",
    'Above a table the word note with a number, in square brackets, refers to the sheet "Notes". The sheet "Objections" has what can be said against each finding, and the answer.',
    "Values are shown rounded and stored unrounded. There are no formulas, so that every program shows the same.",
    ...(shorthand.length === 0
      ? []
      : [
          { heading: "Missing values" },
          "A value that is missing is shown by shorthand in square brackets, never by a blank.",
          ...shorthand.map((line) => `${line}.`),
        ]),
    { heading: "Whose figures they are" },
    "Publisher: read in the publisher's own release. Copy: the publisher's figure, read in another party's copy. Second-hand: quoted by somebody else.",
    { heading: "Sources and licences" },
    'Each source, its licence and the attribution that its licence asks for stand on the sheet "Sources".',
  ];
  return { name: "Cover", title, above };
}
