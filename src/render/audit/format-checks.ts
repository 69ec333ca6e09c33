import { addressOf } from "../../read/cell-address.js";
import type { CellLook, ReadCell, ReadSheet } from "../../read/spreadsheet.js";
import type { Check, Fault } from "./check.js";
import { contrast } from "./contrast.js";
import { placeOf, tableOf } from "./sheet-regions.js";

/** Width of a column nobody set, in characters. */
const USUAL_WIDTH = 8.43;

/** Whether text is cut: longer than its column, not broken over lines, and not free to run on to the right. */
function isCut(sheet: ReadSheet, cell: ReadCell): boolean {
  if (cell.kind !== "text" || cell.look.wraps) return false;
  const longest = Math.max(...cell.text.split("\n").map((line) => line.length));
  const room = 1.25 * (sheet.width(cell.column) ?? USUAL_WIDTH); // letters are narrower than the figures it is counted in
  if (longest <= room) return false;
  return tableOf(sheet, cell) !== undefined || sheet.at(cell.row, cell.column + 1) !== undefined;
}

const SERIF = /times|georgia|cambria|garamond|palatino|antiqua|century|bodoni|courier|liberation serif|dejavu serif/i;

function hardToRead({ turned, italic, points, font }: CellLook): string | undefined {
  if (turned) return "text that is not horizontal";
  if (italic) return "italic text";
  if (points !== undefined && points < 10) return `text of ${points} points`;
  return font !== undefined && SERIF.test(font) ? `text in ${font}, which has serifs` : undefined;
}

/** Each look of a sheet once, at the first cell that has it: a fault of it is a fault of all of them. */
function* firstOfEachLook(sheet: ReadSheet, fault: (look: CellLook) => string | undefined): Generator<Fault> {
  const seen = new Set<CellLook>();
  for (const cell of sheet.cells) {
    if (seen.has(cell.look)) continue;
    seen.add(cell.look);
    const found = fault(cell.look);
    if (found !== undefined) yield { cell: placeOf(cell), found };
  }
}

function paleText({ colour = "#000000", fill, filled, points = 11 }: CellLook): string | undefined {
  if (filled && fill === undefined) return undefined; // a colour of the theme: not known
  const ratio = contrast(colour, fill ?? "#ffffff");
  const enough = points >= 18 ? 3 : 4.5;
  return ratio >= enough ? undefined : `${colour} on ${fill ?? "#ffffff"}: contrast ${ratio.toFixed(1)}, not ${enough}`;
}

const VAGUE = /^(?:click here|here|link|more|read more|this page|details)\.?$/i;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** The items of the checklist on how cells look. */
export const FORMAT_CHECKS: readonly Check[] = [
  {
    id: "text-wrapped",
    level: "essential",
    says: "Text is wrapped, so that none of it is cut by its column",
    look: (sheet) =>
      sheet.cells
        .filter((cell) => isCut(sheet, cell))
        .map((cell) => ({ cell: placeOf(cell), found: `"${cell.text.slice(0, 60)}"` })),
  },
  {
    id: "links-in-words",
    level: "essential",
    says: "The text of a link says where it leads",
    look: ({ cells }) =>
      cells
        .filter(({ link, text }) => link !== undefined && (VAGUE.test(text.trim()) || ADDRESS.test(text.trim())))
        .map((cell) => ({ cell: placeOf(cell), found: `the link "${cell.text.slice(0, 60)}"` })),
  },
  {
    id: "titles-tagged",
    level: "essential",
    says: "Cell A1 of every sheet is its title, in the cell style Heading 1",
    look(sheet) {
      const title = sheet.at(1, 1);
      if (sheet.cells.length === 0) return [];
      if (title === undefined) return [{ cell: "A1", found: "no title" }];
      return title.look.heading === 1
        ? []
        : [{ cell: "A1", found: `"${title.text.slice(0, 60)}" is not in the style Heading 1` }];
    },
  },
  {
    id: "easy-to-read",
    level: "advice",
    says: "Text is horizontal and upright, without serifs, of 10 points or more",
    look: (sheet) => firstOfEachLook(sheet, hardToRead),
  },
  {
    id: "enough-contrast",
    level: "essential",
    says: "Text stands out from what is behind it: contrast 4.5 to 1, large text 3 to 1",
    look: (sheet) => firstOfEachLook(sheet, paleText),
  },
  {
    id: "no-fills",
    level: "advice",
    says: "No cell is filled with a colour",
    look: (sheet) => firstOfEachLook(sheet, ({ filled }) => (filled ? "a filled cell" : undefined)),
  },
  {
    id: "no-headers-or-footers",
    level: "essential",
    says: "No page header, footer or floating text box holds words",
    look: ({ headerOrFooter, floating }) => [
      ...(headerOrFooter ? [{ found: "a page header or footer" }] : []),
      ...floating.filter(({ kind }) => kind === "text box").map(() => ({ found: "a floating text box" })),
    ],
  },
  {
    id: "pictures-described",
    level: "essential",
    says: "Every picture and chart is described in words",
    look: ({ floating }) =>
      floating
        .filter(({ kind, described }) => kind !== "text box" && !described)
        .map(({ kind }) => ({ found: `a ${kind} without a description` })),
  },
  {
    id: "no-pictures",
    level: "advice",
    says: "No picture or chart floats over the cells",
    look: ({ floating }) =>
      floating.filter(({ kind }) => kind !== "text box").map(({ kind }) => ({ found: `a ${kind}` })),
  },
  {
    id: "nothing-hidden",
    level: "advice",
    says: "No row, column or sheet is hidden",
    look: ({ hidden, hiddenRows, hiddenColumns }) => [
      ...(hidden ? [{ found: "the sheet is hidden" }] : []),
      ...hiddenRows.map((row) => ({ cell: `${row}:${row}`, found: "a hidden row" })),
      ...hiddenColumns.map((column) => ({ cell: addressOf(1, column), found: "a hidden column" })),
    ],
  },
  {
    id: "no-filters-or-panes",
    level: "advice",
    says: "No filters and no frozen panes",
    look: ({ filtered, frozen, tables }) => [
      ...(frozen ? [{ found: "frozen panes" }] : []),
      ...(filtered ? [{ found: "a filter" }] : []),
      ...tables
        .filter(({ filterButtons }) => filterButtons)
        .map(({ name }) => ({ found: `filter buttons on ${name}` })),
    ],
  },
  {
    id: "no-comments",
    level: "advice",
    says: "No comment hangs on a cell: what matters stands in one",
    look: ({ comments }) => comments.map((cell) => ({ cell, found: "a comment" })),
  },
];
