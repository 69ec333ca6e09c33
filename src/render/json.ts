import { type Cell, hasValue } from "../core/cell.js";
import type { Figure, Operand } from "../core/figure.js";
import { significant } from "../core/significant.js";
import { cite, type Source } from "../core/source.js";
import type { Evidence } from "../evidence/evidence.js";
import type { Grid, GridCell } from "../evidence/grid.js";
import { words } from "../evidence/words.js";
import { dayText, flatTable } from "./flat-table.js";
import { otherwiseWords } from "./otherwise.js";

/** JSON as a value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON as text: two spaces, a line end after it, numbers at 12 significant digits.
 *
 * @example jsonText({ a: 0.1 + 0.2 }) // '{\n  "a": 0.3\n}\n'
 */
export const jsonText = (json: unknown): string =>
  `${JSON.stringify(json, (_, value) => (typeof value === "number" ? significant(value) : value), 2)}\n`;

/** A cell under a name: the number, or null with `<name>_missing` and, where the source wrote it otherwise, `<name>_as`. */
export function cellJson(name: string, cell: Cell): Record<string, Json> {
  if (hasValue(cell)) return { [name]: significant(cell.value) };
  return {
    [name]: null,
    [`${name}_missing`]: cell.missing,
    ...(cell.as === cell.missing ? {} : { [`${name}_as`]: cell.as }),
  };
}

const operandJson = (operand: Operand): Json => ({
  label: operand.label,
  ...cellJson("value", operand.value),
  source: operand.source,
  ...(operand.cell === undefined ? {} : { cell: operand.cell }),
});

const figureJson = (figure: Figure): Json => ({
  label: figure.label,
  ...cellJson("value", figure.value),
  ...(figure.unit.id === "date" && hasValue(figure.value) ? { day: dayText(figure.value.value) } : {}),
  unit: figure.unit as unknown as Json,
  period: figure.period,
  method: figure.method,
  status: figure.status,
  standing: figure.standing,
  uncertainty: figure.uncertainty as Json,
  sources: figure.sources,
  operands: figure.operands.map(operandJson),
});

const sourceJson = (source: Source): Json => ({
  ...(source as unknown as Record<string, Json>),
  citation: cite(source),
});

const gridBody = (grid: Grid): Record<string, Json> => ({
  measure: grid.measure,
  says: grid.says,
  chosen: { ...grid.chosen } as unknown as Json,
  cells: grid.cells.map(({ value, ...cell }) => ({ ...(cell as Record<string, Json>), ...cellJson("value", value) })),
  low: grid.low,
  high: grid.high,
  agree: grid.agree,
  of: grid.of,
});

/** The choices of one combination, without the figure that holds its value. */
const choiceJson = ({
  index,
  base,
  basis,
  statistic,
  comparator,
}: Omit<GridCell, "figure" | "value">): Record<string, Json> => ({
  index,
  base,
  basis,
  statistic,
  ...(comparator === undefined ? {} : { comparator }),
});

/**
 * What a headline would have been under the other reasonable choices, for `realpay grid --json`.
 *
 * @param evidence  evidence that has passed its checks
 * @returns `{ id, chosen, cells, low, high, agree, of }`, or `{ id, none }` with the reason why there is no grid
 */
export function gridJson({ id, grid }: Evidence): Json {
  if ("none" in grid) return { id, none: grid.none };
  const { low, high, agree, of } = grid;
  const cells = grid.cells.map((cell) => ({ ...choiceJson(cell), ...cellJson("value", cell.value) }));
  return { id, chosen: choiceJson(grid.chosen), cells, low, high, agree, of };
}

/**
 * Evidence as JSON, for `realpay show --json` and for programs: the object as it is, numbers at 12 significant
 * digits and never rounded for display, missing values as null with their reason, and beside it the sentences in words.
 *
 * @param evidence  evidence that has passed its checks
 */
export function evidenceJson(evidence: Evidence): Json {
  const say = (sentence: Evidence["title"]): string => words(sentence, evidence.figures);
  const plain = JSON.parse(JSON.stringify(evidence)) as Record<string, Json>;
  return {
    ...plain,
    figures: Object.fromEntries(Object.entries(evidence.figures).map(([key, figure]) => [key, figureJson(figure)])),
    sources: evidence.sources.map(sourceJson),
    grid: "cells" in evidence.grid ? gridBody(evidence.grid) : { none: evidence.grid.none },
    words: {
      title: say(evidence.title),
      sentences: evidence.sentences.map(say),
      notes: evidence.notes.map((note) => ({ kind: note.kind, text: say(note.text) })),
      otherwise: otherwiseWords(evidence),
      objections: evidence.objections.map(({ says, answer }) => ({ says, answer: say(answer) })),
    },
  };
}

/**
 * The table of evidence as JSON: columns with units, rows as objects by column id, unrounded, each value with the
 * key, status and standing of its figure, and the sources of the table.
 *
 * @param evidence  evidence that has passed its checks
 */
export function tableJson(evidence: Evidence): Json {
  const flat = flatTable(evidence);
  const rows = flat.rows.map((row) =>
    Object.assign(
      {},
      ...row.map((cell, c): Record<string, Json> => {
        const { id } = flat.columns[c]!;
        if (cell.kind === "words") return { [id]: cell.shown };
        const figure = cell.figure === undefined ? undefined : evidence.figures[cell.figure]!;
        const about: Record<string, Json> =
          figure === undefined
            ? {}
            : { [`${id}_figure`]: cell.figure!, [`${id}_status`]: figure.status, [`${id}_standing`]: figure.standing };
        if (cell.kind === "day") return { [id]: cell.day, ...about };
        if (cell.kind === "number") return { [id]: significant(cell.value), ...about };
        return { ...cellJson(id, { missing: cell.shown, as: cell.as === "" ? cell.shown : cell.as }), ...about };
      }),
    ),
  );
  return {
    id: evidence.id,
    question: evidence.question,
    title: words(evidence.title, evidence.figures),
    as_of: evidence.asOf,
    columns: flat.columns.map(({ id, label, kind, unit }) => ({
      id,
      label,
      type: kind === "words" ? "string" : kind === "day" ? "date" : "number",
      ...(unit === undefined ? {} : { unit: unit as unknown as Json }),
    })),
    rows,
    missing: Object.fromEntries(flat.shorthand),
    notes: evidence.notes.map((note) => ({ kind: note.kind, text: words(note.text, evidence.figures) })),
    sources: evidence.sources.map(sourceJson),
  };
}
