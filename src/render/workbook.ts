import { type Cell, hasValue } from "../core/cell.js";
import { significant } from "../core/significant.js";
import { cite, type Source } from "../core/source.js";
import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { defined } from "./defined.js";
import { type FlatCell, type FlatColumn, flatTable } from "./flat-table.js";
import { formatOfUnit } from "./format-of-unit.js";
import { missingWords } from "./missing-words.js";
import { otherwiseTable, otherwiseWords } from "./otherwise.js";
import { sheetNames } from "./sheet-names.js";
import { WORKING_HEADINGS, type WorkingRow, workings } from "./workings.js";

/** A line that a licence asks to be printed, and the keys of the sources it stands for. */
export interface AttributionLine {
  readonly licence: string;
  readonly text: string;
  readonly sources: readonly string[];
}

/** A cell of a sheet; words may lead to another sheet. */
export type SheetCell = FlatCell & { readonly sheet?: string };

/** A sheet with one table: title and lines above it, notes below it. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly above: readonly string[];
  readonly table: {
    /** Letters, digits and underscores; unique in the workbook. */
    readonly name: string;
    readonly columns: readonly FlatColumn[];
    readonly rows: readonly (readonly SheetCell[])[];
  };
  readonly below: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** What XLSX and ODS are written from: the same sheets in both. */
export interface Workbook {
  readonly title: string;
  readonly language: "en-GB";
  readonly sheets: readonly Sheet[];
}

const text = (shown: string): SheetCell => ({ kind: "words", shown });
const wordColumns = (labels: readonly string[]): FlatColumn[] =>
  labels.map((label) => ({ id: label, label, kind: "words" }));
const tableName = (id: string, what = ""): string => `evidence_${id}${what}`.replace(/[^A-Za-z0-9]/g, "_");
const cellOf = (cell: Cell): SheetCell =>
  hasValue(cell)
    ? { kind: "number", value: cell.value, shown: String(significant(cell.value)) }
    : { kind: "missing", shown: cell.missing, as: cell.as };

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

function workingsSheet(evidence: Evidence, name: string): Sheet {
  const keys = Object.keys(WORKING_HEADINGS) as (keyof WorkingRow)[];
  return {
    name,
    title: `Workings: ${words(evidence.title, evidence.figures)}`,
    above: [
      "One row for each number that went into a figure. Put the values of the letters into the formula to work the figure out again.",
      "A run of letters such as A..M means every letter from the first to the last; ln is the natural logarithm; " +
        "agree(A, B..M) counts how many of B to M have the sign of A.",
    ],
    table: {
      name: tableName(evidence.id, "_workings"),
      columns: keys.map((key) => ({
        id: key,
        label: WORKING_HEADINGS[key],
        kind: key === "value" || key === "operandValue" ? "number" : "words",
      })),
      rows: workings(evidence).map((row) =>
        keys.map((key) => {
          const cell = row[key];
          return typeof cell === "string" ? text(cell) : cellOf(cell);
        }),
      ),
    },
    below: [],
  };
}

const SOURCE_HEADINGS = [
  "Source",
  "Publisher",
  "Publication",
  "Table or series",
  "Released",
  "Address",
  "Read at",
  "Licence",
  "Attribution",
  "Standing",
  "Note",
  "Used in",
];

function sourcesSheet(findings: readonly Evidence[], name: string, lines: readonly AttributionLine[]): Sheet {
  const sources = new Map<string, { source: Source; used: string[] }>();
  for (const { id, sources: of } of findings)
    for (const source of of) sources.set(source.key, { source, used: [...(sources.get(source.key)?.used ?? []), id] });
  const rows = [...sources.values()].sort((a, b) => (a.source.key < b.source.key ? -1 : 1));
  const unknown = (value: string, because: string): string => (value === "unknown" ? `unknown: ${because}` : value);
  return {
    name,
    title: "Sources and attributions",
    above: ["Every source that a figure of this workbook rests on, and the attribution its licence asks for."],
    table: {
      name: tableName("sources"),
      columns: wordColumns(SOURCE_HEADINGS),
      rows: rows.map(({ source, used }) =>
        [
          source.key,
          source.publisher,
          source.publication,
          source.table,
          unknown(source.released, source.releasedUnknownBecause),
          unknown(source.address, source.addressUnknownBecause),
          source.readAt,
          source.licence,
          lines.find((line) => line.sources.includes(source.key))?.text ?? "",
          source.standing,
          source.note,
          used.join(", "),
        ].map(text),
      ),
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
