import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { defined } from "./defined.js";
import { type FlatColumn, flatTable } from "./flat-table.js";
import { formatOfUnit } from "./format-of-unit.js";
import { otherwiseTable, otherwiseWords } from "./otherwise.js";
import { type AttributionLine, cellOf, type Sheet, tableName, text, type Workbook, wordColumns } from "./sheet.js";
import { coverSheet } from "./sheet-cover.js";
import { linesOf } from "./sheet-layout.js";
import { type SheetNames, sheetNames } from "./sheet-names.js";
import { type NumberedNote, notesLine, notesSheet, numberNotes } from "./sheet-notes.js";
import { objectionsSheet } from "./sheet-objections.js";
import { withShorthand } from "./sheet-shorthand.js";
import { sourcesSheet } from "./sources-sheet.js";
import { workingsSheets } from "./workings-sheet.js";

function findingSheet(evidence: Evidence, names: SheetNames, notes: readonly NumberedNote[]): Sheet {
  const say = (sentence: Evidence["title"]): string => words(sentence, evidence.figures);
  const flat = flatTable(evidence);
  const otherwise =
    "none" in evidence.grid
      ? linesOf(otherwiseWords(evidence))
      : [`What it would have been otherwise: sheet "${names.grid}".`];
  return withShorthand({
    name: names.table,
    title: say(evidence.title),
    above: [
      evidence.question,
      ...evidence.sentences.flatMap((sentence) => linesOf(say(sentence))),
      ...notesLine(notes, evidence.id),
      ...defined([flat.standing]).flatMap(linesOf),
      ...otherwise,
      `How every figure was worked out: sheets "${names.figures}" and "${names.workings}". Sources: sheet "Sources". Objections and answers: sheet "Objections".`,
    ],
    table: { name: tableName(evidence.id), columns: flat.columns, rows: flat.rows },
  });
}

function gridSheet(evidence: Evidence, name: string): Sheet | undefined {
  const other = otherwiseTable(evidence);
  if (other === undefined || !("cells" in evidence.grid)) return undefined;
  const { unit } = evidence.figures[evidence.grid.chosen.figure]!;
  return withShorthand({
    name,
    title: other.caption,
    above: linesOf(otherwiseWords(evidence)),
    table: {
      name: tableName(evidence.id, "_grid"),
      columns: other.columns.map(
        (label, c): FlatColumn =>
          c === other.columns.length - 1
            ? { id: label, label, kind: "number", unit, as: formatOfUnit(unit) }
            : { id: label, label, kind: "words" },
      ),
      rows: other.rows.map((row) => [...row.words.map(text), cellOf(evidence.figures[row.figure]!.value)]),
    },
  });
}

/** A sheet, and what the contents say of it. */
interface Listed {
  readonly sheet: Sheet;
  readonly holds: string;
}

function contentsSheet(listed: readonly Listed[]): Sheet {
  return {
    name: "Contents",
    title: "Contents",
    above: ["Every sheet with a table, in its order. The name of a sheet leads to it."],
    table: {
      name: tableName("contents"),
      columns: wordColumns(["Sheet", "What it holds", "Title"]),
      rows: listed.map(({ sheet, holds }) => [
        { kind: "words", shown: sheet.name, sheet: sheet.name },
        text(holds),
        text(sheet.title),
      ]),
    },
  };
}

/**
 * The sheets of a workbook, by the government's checklist for accessible spreadsheets: cover, contents and notes; for
 * each finding its table, the grid of other choices, its figures and their workings; objections and sources.
 *
 * @param findings      evidence that has passed its checks
 * @param attributions  the lines that the licences ask to be printed
 * @param title         title of the workbook; that of the finding when there is only one
 */
export function workbook(
  findings: readonly Evidence[],
  attributions: readonly AttributionLine[],
  title = words(findings[0]!.title, findings[0]!.figures),
): Workbook {
  const names = sheetNames(findings.map((evidence) => evidence.id));
  const notes = numberNotes(findings);
  const parts = findings.flatMap((evidence, i): Listed[] => {
    const own = names[i]!;
    const grid = gridSheet(evidence, own.grid);
    const { figures, workings } = workingsSheets(evidence, own);
    return [
      { sheet: findingSheet(evidence, own, notes), holds: evidence.question },
      ...(grid === undefined ? [] : [{ sheet: grid, holds: "What it would have been under other choices" }]),
      { sheet: figures, holds: "Every figure of it, with its formula" },
      { sheet: workings, holds: "The numbers that went into every figure of it" },
    ];
  });
  const objections = objectionsSheet(findings.map((evidence, i) => ({ evidence, sheet: names[i]!.table })));
  const listed: Listed[] = [
    { sheet: notesSheet(notes), holds: "Every note, by its number" },
    ...parts,
    { sheet: objections, holds: "What can be said against each finding, and the answer" },
    { sheet: sourcesSheet(findings, "Sources", attributions), holds: "Sources and attributions" },
  ].filter(({ sheet }) => sheet.table!.rows.length > 0);
  const sheets = [contentsSheet(listed), ...listed.map(({ sheet }) => sheet)];
  return { title, language: "en-GB", sheets: [coverSheet(title, sheets), ...sheets] };
}
