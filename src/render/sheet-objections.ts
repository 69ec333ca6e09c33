import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { type Sheet, type SheetCell, tableName, text, wordColumns } from "./sheet.js";

/**
 * What the other side will say to each finding, and the answers from the figures, on one sheet.
 *
 * @param findings  each with the name of the sheet that holds its table
 */
export function objectionsSheet(findings: readonly { readonly evidence: Evidence; readonly sheet: string }[]): Sheet {
  return {
    name: "Objections",
    title: "Objections and answers",
    above: ["What can be said against each finding, and what the figures answer."],
    table: {
      name: tableName("objections"),
      columns: wordColumns(["Sheet", "Objection", "Answer"]),
      rows: findings.flatMap(({ evidence: { objections, figures }, sheet }) =>
        objections.map(({ says, answer }): SheetCell[] => [
          { kind: "words", shown: sheet, sheet },
          text(says),
          text(words(answer, figures)),
        ]),
      ),
    },
  };
}
