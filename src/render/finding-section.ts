import { hasValue } from "../core/cell.js";
import type { Figure } from "../core/figure.js";
import { cite, type Source } from "../core/source.js";
import { unitWords } from "../core/unit.js";
import type { Evidence } from "../evidence/evidence.js";
import { formatFigure } from "../evidence/format.js";
import { words } from "../evidence/words.js";
import { escapeXml } from "./escape.js";
import { formatOfUnit } from "./format-of-unit.js";
import { formulaWords } from "./formula-words.js";
import { htmlTable, tableHtml } from "./html.js";
import { otherwiseTable, otherwiseWords } from "./otherwise.js";
import { uncertaintyWords } from "./workings.js";

/** A chart as it goes into a page. */
export interface PageChart {
  /** An SVG element without fonts of its own; its ids begin with `<finding>-<chart>`. */
  readonly svg: string;
  /** What it shows, in words. */
  readonly alt: string;
  /** Files of the pack that hold it, relative to the page, with what each is for. */
  readonly files: readonly { readonly href: string; readonly label: string }[];
}

/** One finding of a page. */
export interface PageFinding {
  readonly evidence: Evidence;
  readonly charts: readonly PageChart[];
  /** Files of the pack that hold its table. */
  readonly files: readonly { readonly href: string; readonly label: string }[];
}

const paragraph = (text: string, kind = ""): string =>
  `<p${kind === "" ? "" : ` class="${kind}"`}>${escapeXml(text)}</p>`;

const links = (files: PageFinding["files"]): string =>
  files.length === 0
    ? ""
    : `<p class="files">Files: ${files
        .map(({ href, label }) => `<a href="${escapeXml(href)}">${escapeXml(label)}</a>`)
        .join(", ")}</p>\n`;

function chartHtml({ svg, alt, files }: PageChart, number: number, of: number): string {
  const name = of === 1 ? "Chart" : `Chart ${number}`;
  return (
    `<figure>\n<div class="chart" role="group" aria-label="${name}" tabindex="0">${svg.trim()}</div>\n` +
    `<figcaption><details><summary>${name} in words</summary>${paragraph(alt)}</details>${links(files)}</figcaption>\n</figure>\n`
  );
}

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

const periodText = (period: Figure["period"]): string => (typeof period === "string" ? period : period.join(" to "));
const exact = (figure: Figure): string =>
  hasValue(figure.value) ? formatFigure(figure, formatOfUnit(figure.unit)) : figure.value.missing;

function workingsHtml(evidence: Evidence): string {
  const rows = Object.entries(evidence.figures).map(([key, figure]) => {
    const operands = figure.operands.map((operand) => {
      const value = hasValue(operand.value) ? String(operand.value.value) : operand.value.missing;
      return `<li>${escapeXml(operand.label)} = ${escapeXml(value)} <span class="small">${escapeXml(operand.cell ?? operand.source)}</span></li>`;
    });
    return [
      { html: `${escapeXml(figure.label)} <span class="small">${escapeXml(key)}</span>` },
      { html: escapeXml(exact(figure)), number: true },
      { html: escapeXml(unitWords(figure.unit)) },
      { html: escapeXml(periodText(figure.period)) },
      { html: `${escapeXml(figure.method)}<ul>${operands.join("")}</ul>` },
      {
        html: escapeXml(
          `${figure.status.replace("-", " ")}; ${figure.standing}; ${uncertaintyWords(figure.uncertainty)}`,
        ),
      },
    ];
  });
  return htmlTable({
    id: `${evidence.id}-workings`,
    caption: "How each figure was worked out; the unrounded values are in the workbook",
    columns: [
      { label: "Figure" },
      { label: "Value", number: true },
      { label: "Unit" },
      { label: "Period" },
      { label: "Method and operands" },
      { label: "Status, whose figure, uncertainty" },
    ],
    rows,
  });
}

/** One finding as a part of a page: answer, charts, table, other choices, objections, notes, sources, workings. */
export function findingSection({ evidence, charts, files }: PageFinding): string {
  const say = (sentence: Evidence["title"]): string => words(sentence, evidence.figures);
  const id = escapeXml(evidence.id);
  const part = (name: string, title: string, body: string): string =>
    `<h3 id="${id}-${name}-heading">${title}</h3>\n${body}\n`;
  return [
    `<article aria-labelledby="${id}">`,
    `<h2 id="${id}">${escapeXml(say(evidence.title))}</h2>`,
    paragraph(evidence.question, "question"),
    ...evidence.sentences.map((sentence) => paragraph(say(sentence))),
    ...charts.map((chart, i) => chartHtml(chart, i + 1, charts.length)),
    part("figures", "The figures", tableHtml(evidence, `Table: ${say(evidence.title)}`) + links(files)),
    part("otherwise", "What it would have been otherwise", otherwiseHtml(evidence)),
    part(
      "objections",
      "Objections and answers",
      `<dl>\n${evidence.objections
        .map(({ says, answer }) => `<dt>${escapeXml(says)}</dt>\n<dd>${escapeXml(say(answer))}</dd>`)
        .join("\n")}\n</dl>`,
    ),
    ...(evidence.notes.length === 0
      ? []
      : [
          part(
            "notes",
            "Notes",
            `<ul>\n${evidence.notes.map((note) => `<li>${escapeXml(say(note.text))}</li>`).join("\n")}\n</ul>`,
          ),
        ]),
    part(
      "sources",
      "Sources",
      `<ul>\n${evidence.sources.map((source) => `<li>${escapeXml(cite(source))}${address(source)}</li>`).join("\n")}\n</ul>`,
    ),
    part(
      "workings",
      "Workings",
      `<details><summary>How each of the ${Object.keys(evidence.figures).length} figures was worked out</summary>\n${formulaWords(
        Object.values(evidence.figures).map((figure) => figure.method),
      )
        .map((line) => paragraph(line, "small"))
        .join("\n")}\n${workingsHtml(evidence)}\n</details>`,
    ),
    "</article>",
  ].join("\n");
}
