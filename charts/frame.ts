import type { Chart } from "../src/evidence/chart.js";
import type { Evidence } from "../src/evidence/evidence.js";
import { words } from "../src/evidence/words.js";
import type { Room } from "./define-chart.js";
import type { ChartData } from "./parts/chart-data.js";
import { chartNotes, chartSources, sourceTexts } from "./parts/foot-lines.js";
import type { SizeSpec } from "./parts/sizes.js";
import { subtitleText } from "./parts/subtitle.js";
import { wrap } from "./parts/text-width.js";

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

/** Lines a title may fill before it is set smaller, and how small it may get. */
const TITLE_LINES = { most: 3, least: 0.74 } as const;

/** The title in the largest type in which it fills few lines. */
function titleLines(text: string, width: number, full: number): { lines: string[]; size: number } {
  for (let share = 1; ; share -= 0.05) {
    const size = full * share;
    const lines = wrap(text, width, size, 600);
    if (lines.length <= TITLE_LINES.most || share <= TITLE_LINES.least) return { lines, size };
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
  const title = titleLines(words(chart.title ?? evidence.title, evidence.figures), inner, size.title);
  const subtitle = wrap(subtitleText(chart, evidence, data), inner, size.subtitle);
  const top =
    size.margin +
    title.lines.length * lineHeight(title.size) +
    subtitle.length * lineHeight(size.subtitle) +
    size.subtitle * 1.1;
  const footLine = lineHeight(size.foot);
  const set = (text: string): string[] => wrap(text, inner, size.foot);
  const { texts, all } = chartNotes(chart, evidence);
  const must = [...drawing, ...(all ? texts : [])];
  const mustLines = set(must.join(" ")).length;
  const sources = sourceTexts(chartSources(chart, evidence), evidence.id).map(set);
  const chosen = sources.find((lines) => lines.length + mustLines <= size.footLines) ?? sources.at(-1)!;
  const room = Math.min(size.footLines - chosen.length, mustLines + OPTIONAL);
  let said = must;
  if (!all)
    for (const text of texts)
      if (!said.includes(text) && set([...said, text].join(" ")).length <= room) said = [...said, text];
  const notes = set(said.join(" "));
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
