import { INDEX_NAMES, type IndexId } from "../core/unit.js";
import { escapeXml } from "./escape.js";
import { fileLine, type PageLink, paragraph } from "./page-links.js";

/** A chart as it goes into a page. */
export interface PageChart {
  /** An SVG element without fonts of its own; its ids begin with `<finding>-<chart>`. */
  readonly svg: string;
  /** The same for a narrow screen; the wide one is made smaller without. */
  readonly narrow?: string;
  /** The same answer by the other price indices, for a reader whose browser runs the page's script. */
  readonly byIndex?: readonly PageChartByIndex[];
  /** What it shows, in words. */
  readonly alt: string;
  /** Files of the pack that hold it, relative to the page, with what each is for. */
  readonly files: readonly PageLink[];
}

/** A chart worked out by another index than the one it is shown by. */
export interface PageChartByIndex {
  readonly index: IndexId;
  readonly svg: string;
  readonly narrow?: string;
  readonly alt: string;
}

/** The wide drawing and the narrow one: the style shows the one that fits. */
const drawings = ({ svg, narrow }: Pick<PageChart, "svg" | "narrow">): string =>
  narrow === undefined
    ? svg.trim()
    : `<div class="wide">${svg.trim()}</div>\n<div class="narrow">${narrow.trim()}</div>`;

const box = (inside: string, name: string, index: string, hidden: boolean): string =>
  `<div class="chart" role="group" aria-label="${escapeXml(name)}"${index === "" ? "" : ` data-index="${index}"`}${hidden ? " hidden" : ""}>${inside}</div>\n`;

/**
 * A chart of a page with what it shows in words and its files. The same chart by other indices is there and hidden: the
 * script of the page lets the reader choose; without it the first stands.
 *
 * @param chart   drawn
 * @param name    "Chart", or "Chart 2" where there are several
 * @param chosen  the index of the chart shown, where there is a choice
 */
export function pageChart(chart: PageChart, name: string, chosen: IndexId): string {
  const others = chart.byIndex ?? [];
  const choice = others.length > 0;
  const named = (index: IndexId): string => (choice ? `${name}, by ${INDEX_NAMES[index]}` : name);
  const words = [
    `<details><summary>${name} in words</summary>${paragraph(chart.alt)}</details>`,
    ...others.map(
      ({ index, alt }) =>
        `<details data-index="${index}" hidden><summary>${name} in words, by ${INDEX_NAMES[index]}</summary>${paragraph(alt)}</details>`,
    ),
  ];
  if (choice) words[0] = words[0]!.replace("<details>", `<details data-index="${chosen}">`);
  return (
    `<figure${choice ? ` data-name="${escapeXml(name)}"` : ""}>\n` +
    box(drawings(chart), named(chosen), choice ? chosen : "", false) +
    others.map((other) => box(drawings(other), named(other.index), other.index, true)).join("") +
    `<figcaption>${words.join("\n")}\n${fileLine(chart.files)}</figcaption>\n</figure>\n`
  );
}
