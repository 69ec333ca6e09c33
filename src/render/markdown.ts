import { cite } from "../core/source.js";
import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { defined } from "./defined.js";
import { escapeMarkdown } from "./escape.js";
import { flatTable } from "./flat-table.js";
import { missingWords } from "./missing-words.js";
import { otherwiseTable, otherwiseWords } from "./otherwise.js";

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

const grid = (headings: readonly string[], right: readonly boolean[], rows: readonly (readonly string[])[]): string =>
  [
    line(headings.map(escapeMarkdown)),
    line(right.map((r) => (r ? "---:" : "---"))),
    ...rows.map((row) => line(row.map(escapeMarkdown))),
  ].join("\n");

/**
 * The table of evidence as Markdown: title, table as a person reads it, shorthand, status and sources.
 *
 * @param evidence  evidence that has passed its checks
 */
export function tableMarkdown(evidence: Evidence): string {
  const flat = flatTable(evidence);
  const about = defined([missingWords(flat.shorthand.map(([reason]) => reason)), flat.standing]);
  return `${[
    `**${escapeMarkdown(words(evidence.title, evidence.figures))}**`,
    grid(
      flat.columns.map((column) => column.label),
      flat.columns.map((column) => column.kind === "number"),
      flat.rows.map((row) => row.map((cell) => cell.shown)),
    ),
    ...about.map(escapeMarkdown),
    "Sources:",
    list(evidence.sources.map((source) => escapeMarkdown(cite(source)))),
  ].join("\n\n")}\n`;
}

/**
 * Evidence as Markdown, whole: question, answer, table, what it would have been otherwise, objections, notes, sources.
 *
 * @param evidence  evidence that has passed its checks
 */
export function evidenceMarkdown(evidence: Evidence): string {
  const say = (sentence: Evidence["title"]): string => escapeMarkdown(words(sentence, evidence.figures));
  const other = otherwiseTable(evidence);
  return (
    [
      `# ${say(evidence.title)}`,
      `*${escapeMarkdown(evidence.question)}*`,
      ...evidence.sentences.map(say),
      "## Table",
      tableMarkdown(evidence).trimEnd(),
      "## What it would have been otherwise",
      escapeMarkdown(otherwiseWords(evidence)),
      ...(other === undefined
        ? []
        : [
            grid(
              other.columns,
              other.columns.map((_, c) => c === other.columns.length - 1),
              other.rows.map((row) => [...row.words, row.shown]),
            ),
          ]),
      "## Objections and answers",
      ...evidence.objections.map(({ says, answer }) => `**${escapeMarkdown(says)}** ${say(answer)}`),
      "## Notes",
      list(evidence.notes.map((note) => say(note.text))),
      "",
    ]
      .join("\n\n")
      .trimEnd() + "\n"
  );
}
