import { problem } from "../core/problem.js";
import type { Chart } from "./chart.js";
import type { Evidence } from "./evidence.js";
import type { Sentence } from "./sentence.js";
import { words } from "./words.js";

const sentencesOf = (evidence: Evidence): [string, Sentence][] => [
  ["title", evidence.title],
  ...evidence.sentences.map((s, i): [string, Sentence] => [`sentence ${i + 1}`, s]),
  ...evidence.notes.map((n, i): [string, Sentence] => [`note ${i + 1}`, n.text]),
  ...evidence.objections.map((o, i): [string, Sentence] => [`answer ${i + 1}`, o.answer]),
  ...evidence.charts.flatMap((c): [string, Sentence][] => [
    [`subtitle of chart ${c.id}`, c.subtitle],
    ...(c.notes ?? []).map((n, i): [string, Sentence] => [`note ${i + 1} of chart ${c.id}`, n]),
    ...(c.title === undefined ? [] : [[`title of chart ${c.id}`, c.title] as [string, Sentence]]),
  ]),
];

function checkSentence(evidence: Evidence, where: string, sentence: Sentence): void {
  const labels = Object.values(evidence.figures).map((figure) => figure.label);
  for (const part of sentence) {
    if (typeof part === "string" && /\d/.test(part))
      problem("typed-number", `${evidence.id}: a number is typed into prose: "${part}"`, {
        where,
        hint: "refer to a figure instead",
      });
    if (typeof part === "object" && "quote" in part && !/^[\w-]+\.csv: \S/.test(part.cell))
      problem("unknown-quote", `${evidence.id}: a quote does not say which row it stands in: "${part.quote}"`, {
        where,
      });
    if (typeof part === "object" && "name" in part && !labels.some((label) => label.includes(part.name)))
      problem("unknown-name", `${evidence.id}: the name "${part.name}" is in no figure's label`, { where });
  }
  words(sentence, evidence.figures);
}

function checkChart(evidence: Evidence, chart: Chart): void {
  const keys = [...chart.points.map((p) => p.figure), ...(chart.references ?? []).map((r) => r.figure)];
  if (chart.points.length === 0) problem("empty-chart", `${evidence.id}: the chart ${chart.id} has no points`);
  for (const key of keys)
    if (!(key in evidence.figures))
      problem("unknown-figure", `${evidence.id}: the chart ${chart.id} refers to the figure "${key}"`, { found: key });
}

function checkTable(evidence: Evidence): void {
  const { columns, rows } = evidence.table;
  const ids = new Set(columns.map((c) => c.id));
  if (ids.size !== columns.length) problem("repeated-column", `${evidence.id}: two columns of the table have one id`);
  rows.forEach((row, i) => {
    const where = `table row ${i + 1}`;
    if (row.length !== columns.length)
      problem("ragged-table", `${evidence.id}: a row has ${row.length} cells for ${columns.length} columns`, { where });
    row.forEach((cell, c) => {
      if (typeof cell === "string") return;
      const figure =
        evidence.figures[cell.figure] ??
        problem("unknown-figure", `${evidence.id}: the table refers to "${cell.figure}"`, { where });
      const { unit, as, id } = columns[c]!;
      if (unit === undefined || as === undefined)
        problem("no-unit", `${evidence.id}: the column "${id}" holds figures but has no unit or format`, { where });
      if (figure.unit.id !== unit.id)
        problem("mixed-units", `${evidence.id}: "${cell.figure}" is in ${figure.unit.id} in a column of ${unit.id}`, {
          where,
        });
    });
  });
}

/**
 * Everything that must hold before evidence may leave: at least one source, every source of every figure listed,
 * no number typed into prose, every reference answered, a rectangular table in one unit a column, at least one
 * objection, a grid or the reason why there is none.
 *
 * @throws Problem that names the evidence and the place
 */
export function check(evidence: Evidence): void {
  const { id, sources, figures, objections, grid } = evidence;
  if (sources.length === 0) problem("no-source", `${id}: evidence without a source cannot be built`);
  if (Object.keys(figures).length === 0) problem("no-figures", `${id}: evidence without figures cannot be built`);
  if (objections.length === 0) problem("no-objection", `${id}: name at least one objection the other side will raise`);
  const known = new Set(sources.map((source) => source.key));
  for (const [key, figure] of Object.entries(figures)) {
    if (figure.sources.length === 0) problem("no-source", `${id}: the figure "${key}" has no source`);
    for (const source of figure.sources)
      if (!known.has(source))
        problem("unknown-source", `${id}: the figure "${key}" cites "${source}", which is not listed`);
  }
  for (const [where, sentence] of sentencesOf(evidence)) checkSentence(evidence, where, sentence);
  if (/\d/.test(evidence.question))
    problem("typed-number", `${id}: a number is typed into the question: "${evidence.question}"`);
  for (const objection of objections)
    if (/\d/.test(objection.says))
      problem("typed-number", `${id}: a number is typed into an objection: "${objection.says}"`);
  for (const chart of evidence.charts) checkChart(evidence, chart);
  checkTable(evidence);
  if ("cells" in grid && !grid.cells.some((cell) => cell.figure === grid.chosen.figure))
    problem("chosen-not-listed", `${id}: the chosen combination is not in the grid`);
}
