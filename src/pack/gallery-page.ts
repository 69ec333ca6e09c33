import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { altText } from "../render/chart.js";
import { escapeMarkdown } from "../render/escape.js";

/** Where the picture of a chart stands beside the gallery page. @example galleryFile("ballots") // "gallery/ballots.svg" */
export const galleryFile = (chart: string): string => `gallery/${chart}.svg`;

/** The line that draws a chart as a file for a briefing: the first of a finding needs no name. */
const command = (evidence: Evidence, chart: string): string => {
  const which = evidence.charts[0]!.id === chart ? "" : ` --chart ${chart}`;
  return `realpay chart ${evidence.id}${which} --size briefing --out ${chart}.png`;
};

/**
 * Every chart of the findings on one page of Markdown: picture, title, what it shows in words, and the line that makes it.
 *
 * @param findings  evidence without options, in the order of the pack
 */
export function galleryPage(findings: readonly Evidence[]): string {
  const sections = findings.flatMap((evidence) => [
    `## ${escapeMarkdown(evidence.question)}`,
    ...evidence.charts.flatMap((chart) => {
      const title = escapeMarkdown(words(chart.title ?? evidence.title, evidence.figures));
      return [
        `### ${title}`,
        `![${title}. Described in words below.](${galleryFile(chart.id)})`,
        `    ${command(evidence, chart.id)}`,
        `In words: ${escapeMarkdown(altText(chart, evidence))}`,
      ];
    }),
  ]);
  const count = findings.reduce((sum, { charts }) => sum + charts.length, 0);
  return [
    "# Gallery",
    `Every chart of the pack at the size \`briefing\`: ${count} charts of ${findings.length} ${findings.length === 1 ? "finding" : "findings"}. ` +
      "Each also comes as `square`, for a post, and `column`, for a column of text, as PNG, SVG and Vega-Lite.",
    "Drawn by `npm run gallery`. The pictures here are SVG without fonts inside, so that they stay small and can be " +
      "compared line by line; where Inter is not installed they are set in Arial or Helvetica. Those of `realpay chart` " +
      "have the font inside.",
    ...sections,
    "",
  ].join("\n\n");
}
