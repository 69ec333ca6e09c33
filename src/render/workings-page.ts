import { hasValue } from "../core/cell.js";
import type { Figure } from "../core/figure.js";
import { unitWords } from "../core/unit.js";
import type { Evidence } from "../evidence/evidence.js";
import { formatFigure } from "../evidence/format.js";
import { words } from "../evidence/words.js";
import { citation, figureName } from "./citation.js";
import { escapeXml } from "./escape.js";
import { formatOfUnit } from "./format-of-unit.js";
import { formulaWords } from "./formula-words.js";
import { pageDocument } from "./page-document.js";
import { paragraph } from "./page-links.js";

/** What a page of workings is made of. */
export interface WorkingsPage {
  readonly evidence: Evidence;
  /** Version of realpay, for the citations. */
  readonly version: string;
  /** The page it belongs to. */
  readonly back: { readonly href: string; readonly label: string };
  readonly fontFaces?: string;
}

const shown = (figure: Figure): string =>
  hasValue(figure.value) ? formatFigure(figure, formatOfUnit(figure.unit)) : figure.value.missing;

function figureHtml(evidence: Evidence, key: string, figure: Figure, version: string): string {
  const name = escapeXml(figureName(evidence, key));
  const operands = figure.operands.map(({ label, value, cell, source }) => {
    const number = hasValue(value) ? String(value.value) : value.missing;
    return `<li>${escapeXml(label)} = ${escapeXml(number)} <span class="small">${escapeXml(cell ?? source)}</span></li>`;
  });
  const exact = hasValue(figure.value) ? String(figure.value.value) : figure.value.as;
  return (
    `<section class="figure" id="${name}" aria-labelledby="${name}-name">\n` +
    `<h2 id="${name}-name">${escapeXml(figure.label)}: ${escapeXml(shown(figure))}</h2>\n` +
    `<p class="small"><a href="#${name}">${name}</a>; unit: ${escapeXml(unitWords(figure.unit))}; unrounded: ${escapeXml(exact)}</p>\n` +
    `<p>${escapeXml(figure.method)}</p>\n<ul>${operands.join("")}</ul>\n` +
    `<p class="small">To cite: <span class="cite">${escapeXml(citation(evidence, key, version))}</span></p>\n</section>`
  );
}

/**
 * The workings of one finding as a page: every figure under its permanent name, which is its anchor, with formula,
 * operands, where each stands in the data, and a citation in one line.
 *
 * @param page  evidence, version and the page it belongs to
 * @returns the whole document
 */
export function workingsPage({ evidence, version, back, fontFaces }: WorkingsPage): string {
  const title = words(evidence.title, evidence.figures);
  const figures = Object.entries(evidence.figures);
  const formulas = formulaWords(figures.map(([, figure]) => figure.method));
  return pageDocument({
    title: `Workings: ${title}`,
    skip: { to: "workings", label: "Skip to the workings" },
    ...(fontFaces === undefined ? {} : { fontFaces }),
    body: `<header>
<nav aria-label="Back"><a href="${escapeXml(back.href)}">${escapeXml(back.label)}</a></nav>
<h1>Workings: ${escapeXml(title)}</h1>
${paragraph(`Each of the ${figures.length} figures under the name it is cited by, with the numbers it was worked out from. The same is in evidence.json and in the workbooks.`)}
${formulas.map((line) => paragraph(line, "small")).join("\n")}
</header>
<main id="workings" tabindex="-1">
${figures.map(([key, figure]) => figureHtml(evidence, key, figure, version)).join("\n")}
</main>`,
  });
}
