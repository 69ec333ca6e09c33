import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { formulaWords } from "./formula-words.js";
import { cellOf, type Sheet, type SheetCell, tableName, text } from "./sheet.js";
import type { SheetNames } from "./sheet-names.js";
import { withShorthand } from "./sheet-shorthand.js";
import { WORKING_HEADINGS, type WorkingRow, workings } from "./workings.js";

/** What is said once of each figure. */
const OF_A_FIGURE = [
  "figure",
  "label",
  "value",
  "unit",
  "period",
  "method",
  "formula",
  "uncertainty",
  "status",
  "standing",
  "sources",
] as const satisfies (keyof WorkingRow)[];

/** What is said of each number that went into a figure. */
const OF_AN_OPERAND = [
  "figure",
  "letter",
  "operand",
  "operandValue",
  "stands",
  "operandSource",
] as const satisfies (keyof WorkingRow)[];

interface Part {
  readonly name: string;
  readonly title: string;
  readonly what: string;
  readonly above: readonly string[];
  readonly keys: readonly (keyof WorkingRow)[];
}

function sheetOf({ id }: Evidence, { name, title, what, above, keys }: Part, rows: readonly WorkingRow[]): Sheet {
  return withShorthand({
    name,
    title,
    above,
    table: {
      name: tableName(id, what),
      columns: keys.map((key) => ({
        id: key,
        label: WORKING_HEADINGS[key],
        kind: key === "value" || key === "operandValue" ? "number" : "words",
      })),
      rows: rows.map((row) =>
        keys.map((key): SheetCell => {
          const cell = row[key];
          return typeof cell === "string" ? text(cell) : cellOf(cell);
        }),
      ),
    },
  });
}

/**
 * How every figure of a finding was worked out, as two sheets from which it can be done again: one with a row for each
 * figure, one with a row for each number that went into it. In one sheet all that is known of a figure would be
 * repeated beside each of its numbers.
 *
 * @param evidence  evidence that has passed its checks
 * @param names     of the sheets
 */
export function workingsSheets(
  evidence: Evidence,
  names: SheetNames,
): { readonly figures: Sheet; readonly workings: Sheet } {
  const title = words(evidence.title, evidence.figures);
  const rows = workings(evidence);
  const firsts = rows.filter(({ figure }, i) => figure !== rows[i - 1]?.figure);
  return {
    figures: sheetOf(
      evidence,
      {
        name: names.figures,
        title: `Figures: ${title}`,
        what: "_figures",
        above: [
          `One row for each figure. The values of the letters in its formula stand on the sheet "${names.workings}": put them in to work the figure out again.`,
          ...formulaWords(firsts.map((row) => row.formula)),
        ],
        keys: OF_A_FIGURE,
      },
      firsts,
    ),
    workings: sheetOf(
      evidence,
      {
        name: names.workings,
        title: `Workings: ${title}`,
        what: "_workings",
        above: [
          `One row for each number that went into a figure. What the figure is, and its formula in these letters, stand on the sheet "${names.figures}" under the same name.`,
        ],
        keys: OF_AN_OPERAND,
      },
      rows,
    ),
  };
}
