import { cite, type Source } from "../core/source.js";
import type { IndexId } from "../core/unit.js";
import type { Evidence, Note } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { escapeXml } from "./escape.js";
import { htmlTable, tableHtml } from "./html.js";
import { otherwiseTable, otherwiseWords } from "./otherwise.js";
import { type PageChart, pageChart } from "./page-chart.js";
import { fileLine, type PageLink, paragraph, textList } from "./page-links.js";

/** One finding of a page. */
export interface PageFinding {
  readonly evidence: Evidence;
  readonly charts: readonly PageChart[];
  /** The index that the charts are by, where there is a choice. */
  readonly index?: IndexId;
  /** Files of the pack that hold its table. */
  readonly files: readonly PageLink[];
  /** The page with its workings. */
  readonly workings?: string;
}

/** What is said where, by the kind of a note. */
const METHOD: readonly Note["kind"][] = ["scope", "method"];

function otherwiseHtml(evidence: Evidence): string {
  const table = otherwiseTable(evidence);
  const sentence = paragraph(otherwiseWords(evidence));
  if (table === undefined) return sentence;
  const last = table.columns.length - 1;
  const body = htmlTable({
    id: `${evidence.id}-grid`,
    caption: table.caption,
    columns: table.columns.map((label, c) => ({ label, number: c === last })),
    rows: table.rows.map((row) => [
      ...row.words.map((word) => ({ html: row.chosen ? `<strong>${escapeXml(word)}</strong>` : escapeXml(word) })),
      { html: escapeXml(row.shown), number: true },
    ]),
  });
  return `${sentence}\n<details><summary>All ${table.rows.length} combinations</summary>\n${body}\n</details>`;
}

/** An address as a link when it is one of the web, else as text. */
const address = (source: Source): string =>
  /^https?:\/\/[^\s"'<>]+$/.test(source.address)
    ? ` <a href="${escapeXml(source.address)}" rel="noreferrer">${escapeXml(source.address)}</a>`
    : "";

const objectionsHtml = ({ objections }: Evidence, say: (sentence: Evidence["title"]) => string): string =>
  `<dl>\n${objections
    .map(({ says, answer }) => `<dt>${escapeXml(says)}</dt>\n<dd>${escapeXml(say(answer))}</dd>`)
    .join("\n")}\n</dl>`;

/** One finding as a part of a page: answer, charts, table, method, other choices, objections, what is not known, sources. */
export function findingSection({ evidence, charts, index = "cpi", files, workings }: PageFinding): string {
  const say = (sentence: Evidence["title"]): string => words(sentence, evidence.figures);
  const id = escapeXml(evidence.id);
  const part = (name: string, title: string, body: string): string =>
    `<h4 id="${id}-${name}-heading">${title}</h4>\n${body}\n`;
  const notes = (of: (kind: Note["kind"]) => boolean): string[] =>
    evidence.notes.filter(({ kind }) => of(kind)).map(({ text }) => say(text));
  const method = notes((kind) => METHOD.includes(kind));
  const unknown = notes((kind) => !METHOD.includes(kind));
  const count = Object.keys(evidence.figures).length;
  const where =
    workings === undefined
      ? ""
      : `<p class="files">How each of the ${count} figures was worked out, with a name to cite it by: ` +
        `<a href="${escapeXml(workings)}">workings</a>. A citation in one line: <code>realpay cite ${id}.&lt;figure&gt;</code></p>\n`;
  const name = (i: number): string => (charts.length === 1 ? "Chart" : `Chart ${i + 1}`);
  return [
    `<article aria-labelledby="${id}">`,
    `<h3 id="${id}">${escapeXml(say(evidence.title))}</h3>`,
    paragraph(evidence.question, "question"),
    ...evidence.sentences.map((sentence) => paragraph(say(sentence))),
    ...charts.map((chart, i) => pageChart(chart, name(i), index)),
    `<details class="data"><summary>The figures as a table</summary>\n${tableHtml(evidence, `Table: ${say(evidence.title)}`)}</details>\n${fileLine(files)}`,
    ...(method.length === 0 ? [] : [part("method", "Method", textList(method) + where)]),
    part("otherwise", "What it would have been otherwise", otherwiseHtml(evidence)),
    part("objections", "Objections and answers", objectionsHtml(evidence, say)),
    ...(unknown.length === 0
      ? []
      : [part("unknown", "What is not known, and what to be careful with", textList(unknown))]),
    part(
      "sources",
      "Sources",
      `<ul>\n${evidence.sources.map((source) => `<li>${escapeXml(cite(source))}${address(source)}</li>`).join("\n")}\n</ul>`,
    ),
    "</article>",
  ].join("\n");
}
