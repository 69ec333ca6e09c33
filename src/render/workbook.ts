import { cite } from "../core/source.js";
import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { defined } from "./defined.js";
import { type FlatColumn, flatTable } from "./flat-table.js";
import { formatOfUnit } from "./format-of-unit.js";
import { missingWords } from "./missing-words.js";
import { otherwiseTable, otherwiseWords } from "./otherwise.js";
import { type AttributionLine, cellOf, type Sheet, tableName, text, type Workbook, wordColumns } from "./sheet.js";
import { sheetNames } from "./sheet-names.js";
import { sourcesSheet } from "./sources-sheet.js";
import { workingsSheet } from "./workings-sheet.js";

function findingSheet(evidence: Evidence, name: string, names: { grid?: string; workings: string }): Sheet {
  const say = (sentence: Evidence["title"]): string => words(sentence, evidence.figures);
  const flat = flatTable(evidence);
  const about = defined([missingWords(flat.shorthand.map(([reason]) => reason)), flat.standing]);
  const elsewhere =
    names.grid === undefined
      ? `How every figure was worked out: sheet "${names.workings}".`
      : `The other combinations of choices: sheet "${names.grid}". How every figure was worked out: sheet "${names.workings}".`;
  return {
    name,
    title: say(evidence.title),
    above: [evidence.question, ...evidence.sentences.map(say), ...about, elsewhere],
    table: { name: tableName(evidence.id), columns: flat.columns, rows: flat.rows },
    below: [
      { heading: "What it would have been otherwise", lines: [otherwiseWords(evidence)] },
      {
        heading: "Objections and answers",
        lines: evidence.objections.map(({ says, answer }) => `${says} ${say(answer)}`),
      },
      { heading: "Notes", lines: evidence.notes.map((note) => say(note.text)) },
      { heading: "Sources", lines: evidence.sources.map(cite) },
    ],
  };
}

function gridSheet(evidence: Evidence, name: string): Sheet | undefined {
  const other = otherwiseTable(evidence);
  if (other === undefined || !("cells" in evidence.grid)) return undefined;
  const { unit } = evidence.figures[evidence.grid.chosen.figure]!;
  return {
    name,
    title: other.caption,
    above: [otherwiseWords(evidence)],
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
    below: [],
  };
}

/**
 * The sheets of a workbook: contents; for each finding its table, the grid of other choices and the workings; sources.
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
  const parts = findings.flatMap((evidence, i): { sheet: Sheet; holds: string }[] => {
    const own = names[i]!;
    const grid = gridSheet(evidence, own.grid);
    const named = grid === undefined ? { workings: own.workings } : { grid: own.grid, workings: own.workings };
    return [
      { sheet: findingSheet(evidence, own.table, named), holds: evidence.question },
      ...(grid === undefined ? [] : [{ sheet: grid, holds: "What it would have been under other choices" }]),
      { sheet: workingsSheet(evidence, own.workings), holds: "How every figure of it was worked out" },
    ];
  });
  const sources = sourcesSheet(findings, "Sources", attributions);
  const all = [...parts, { sheet: sources, holds: "Sources and attributions" }];
  const contents: Sheet = {
    name: "Contents",
    title,
    above: [
      "Contents. Each sheet holds one table. A value that is missing is shown by its shorthand, never by a blank.",
    ],
    table: {
      name: tableName("contents"),
      columns: wordColumns(["Sheet", "What it holds", "Title"]),
      rows: all.map(({ sheet, holds }) => [
        { kind: "words", shown: sheet.name, sheet: sheet.name },
        text(holds),
        text(sheet.title),
      ]),
    },
    below: [],
  };
  return { title, language: "en-GB", sheets: [contents, ...all.map(({ sheet }) => sheet)] };
}
