import type { Catalogue } from "../../../src/catalogue/catalogue.js";
import type { ResourceId } from "../../../src/catalogue/rows/index.js";
import { hasValue } from "../../../src/core/cell.js";
import type { Evidence } from "../../../src/evidence/evidence.js";
import { formatFigure } from "../../../src/evidence/format.js";
import { evaluate } from "../../../src/evidence/formula.js";
import type { Sentence } from "../../../src/evidence/sentence.js";
import { words } from "../../../src/evidence/words.js";

/** All the words of evidence, in the order a reader meets them. */
export function evidenceWords(evidence: Evidence): string[] {
  const say = (sentence: Sentence): string => words(sentence, evidence.figures);
  return [
    say(evidence.title),
    ...evidence.sentences.map(say),
    ...evidence.notes.map((note) => `${note.kind}: ${say(note.text)}`),
    ...evidence.objections.flatMap((objection) => [`says: ${objection.says}`, `answer: ${say(objection.answer)}`]),
    ...evidence.charts.map(
      (chart) =>
        `chart ${chart.id}: ${say(chart.title ?? evidence.title)} / ${say(chart.subtitle)}${(chart.notes ?? [])
          .map((note) => ` / ${say(note)}`)
          .join("")}`,
    ),
  ];
}

/** The table as lines of text, as it is shown. */
export function evidenceTable(evidence: Evidence): string[] {
  const { columns, rows } = evidence.table;
  return [
    columns.map((column) => column.label).join(" | "),
    ...rows.map((row) =>
      row
        .map((cell, i) =>
          typeof cell === "string" ? cell : formatFigure(evidence.figures[cell.figure]!, columns[i]!.as!),
        )
        .join(" | "),
    ),
  ];
}

/** The number behind a figure. */
export function figureValue(evidence: Evidence, key: string): number {
  const cell = evidence.figures[key]?.value;
  if (cell === undefined || !hasValue(cell)) throw new Error(`no value for ${key}`);
  return cell.value;
}

/** The keys of figures that cite a source the catalogue does not hold. */
export const unsourced = (evidence: Evidence, catalogue: Catalogue): string[] =>
  Object.entries(evidence.figures)
    .filter(
      ([, figure]) => figure.sources.length === 0 || figure.sources.some((key) => catalogue.source(key) === undefined),
    )
    .map(([key]) => key);

/** The keys of figures whose own operands and formula do not give them. */
export const unreproduced = (evidence: Evidence): string[] =>
  Object.entries(evidence.figures)
    .filter(([, figure]) => {
      if (!hasValue(figure.value)) return false;
      const values = figure.operands.map((operand) => (hasValue(operand.value) ? operand.value.value : Number.NaN));
      const again = evaluate(figure.method.slice(figure.method.indexOf(": ") + 2), values);
      return Math.abs(again - figure.value.value) > 1e-9 * Math.max(1, Math.abs(again));
    })
    .map(([key]) => key);

/** Quotes that do not stand, word for word, in the row they name. */
export function misquoted(evidence: Evidence, catalogue: Catalogue): string[] {
  const parts = [
    evidence.title,
    ...evidence.sentences,
    ...evidence.notes.map((note) => note.text),
    ...evidence.objections.map((objection) => objection.answer),
    ...evidence.charts.flatMap((chart) => chart.notes ?? []),
  ].flat();
  return parts.flatMap((part) => {
    if (typeof part === "string" || !("quote" in part)) return [];
    const [, resource, by] = /^([\w-]+)\.csv: (.+)$/.exec(part.cell)!;
    const wanted = by!.split(/ (?=[\w-]+=)/).map((pair) => pair.split("=") as [string, string]);
    const rows = catalogue.dataset(resource as ResourceId).rows as readonly object[];
    const row = rows.find((r) => wanted.every(([column, value]) => (r as Record<string, unknown>)[column] === value));
    return row !== undefined && Object.values(row).includes(part.quote) ? [] : [part.quote];
  });
}
