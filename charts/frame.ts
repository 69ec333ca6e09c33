import type { Chart } from "../src/evidence/chart.js";
import type { Evidence } from "../src/evidence/evidence.js";
import { words } from "../src/evidence/words.js";
import type { Room } from "./define-chart.js";
import type { ChartData } from "./parts/chart-data.js";
import { chartNotes, chartSources } from "./parts/foot-lines.js";
import { paragraph } from "./parts/paragraph.js";
import type { SizeSpec } from "./parts/sizes.js";
import { sourceTexts } from "./parts/source-line.js";
import { subtitleText } from "./parts/subtitle.js";

/** The words around a chart, wrapped, with the room they leave for the plot. */
export interface Frame {
  readonly title: readonly string[];
  readonly titleSize: number;
  readonly subtitle: readonly string[];
  readonly foot: readonly string[];
  readonly room: Room;
  readonly height: number;
}

/** Distance between lines of text, in pixels. */
export const lineHeight = (size: number): number => size * 1.25;

/** How small a title may be set before it fills more lines than it should. */
const LEAST_TITLE = 0.74;

/** The title in the largest type in which it fills few lines. */
function titleLines(text: string, width: number, full: number, most: number): { lines: string[]; size: number } {
  for (let share = 1; ; share -= 0.05) {
    const size = full * share;
    const lines = paragraph(text, width, size, 600);
    if (lines.length <= most || share <= LEAST_TITLE) return { lines, size };
  }
}

/** Lines that optional notes may add, whatever room is left. */
const OPTIONAL = 2;

/**
 * Lays out the words of a chart. Sources are shortened only where whole citations would leave the plot too little
 * room; every note about the drawing stays.
 */
export function frame(
  chart: Chart,
  evidence: Evidence,
  data: ChartData,
  size: SizeSpec,
  drawing: readonly string[],
  plotHeight: number,
): Frame {
  const inner = size.width - 2 * size.margin;
  const title = titleLines(words(chart.title ?? evidence.title, evidence.figures), inner, size.title, size.titleLines);
  const subtitle = paragraph(subtitleText(chart, evidence, data), inner, size.subtitle, 400, true);
  const top =
    size.margin +
    title.lines.length * lineHeight(title.size) +
    subtitle.length * lineHeight(size.subtitle) +
    size.subtitle * 1.1;
  const footLine = lineHeight(size.foot);
  const small = (text: string): string[] => paragraph(text, inner, size.foot, 400, true);
  const { texts, all } = chartNotes(chart, evidence);
  const must = [...drawing, ...(all ? texts : [])];
  const mustLines = small(must.join(" ")).length;
  const sources = sourceTexts(chartSources(chart, evidence), evidence.id).map(small);
  const fewest = Math.min(...sources.map((lines) => lines.length));
  const chosen =
    sources.find((lines) => lines.length + mustLines <= size.footLines) ??
    sources.find((lines) => lines.length === fewest)!;
  const room = Math.min(size.footLines - chosen.length, mustLines + OPTIONAL);
  let said = must;
  if (!all)
    for (const text of texts)
      if (!said.includes(text) && small([...said, text].join(" ")).length <= room) said = [...said, text];
  const notes = small(said.join(" "));
  const foot = [...notes, ...chosen];
  const footHeight = foot.length * footLine + size.foot * 0.9;
  const height = size.fixed ? size.height : Math.ceil(top + plotHeight + footHeight + size.margin);
  const bottom = height - size.margin * 0.7 - footHeight;
  return {
    title: title.lines,
    titleSize: title.size,
    subtitle,
    foot,
    height,
    room: { left: size.margin, top, right: size.width - size.margin, bottom, size },
  };
}
