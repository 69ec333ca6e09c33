import { words } from "../evidence/words.js";
import { escapeXml } from "./escape.js";
import { findingSection, type PageFinding } from "./finding-section.js";
import { pageDocument } from "./page-document.js";
import { linkList, type PageLink, paragraph, textList } from "./page-links.js";
import { pageScript } from "./page-script.js";
import type { AttributionLine } from "./sheet.js";

/** Findings that belong together. */
export interface PageChapter {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly PageFinding[];
}

/** What a report page is made of. */
export interface ReportPage {
  readonly title: string;
  /** Paragraphs under the title. */
  readonly about: readonly string[];
  /** The sentences that matter, to be read out; each leads to its finding. */
  readonly opening: {
    readonly sentences: readonly { readonly finding: string; readonly text: string }[];
    readonly notes: readonly string[];
  };
  /** What is not claimed, a sentence each. */
  readonly notClaimed: readonly string[];
  /** The words of the field, and what they mean here. */
  readonly wordsUsed: readonly { readonly word: string; readonly means: string }[];
  readonly chapters: readonly PageChapter[];
  /** Questions that could not be answered, and why. */
  readonly unanswered: readonly { readonly question: string; readonly because: string }[];
  /** What was left out, in a sentence each. */
  readonly leftOut: readonly string[];
  readonly attributions: readonly AttributionLine[];
  /** Files of the pack that hold all findings. */
  readonly files: readonly PageLink[];
  /** Rules `@font-face` with the fonts inside them; the page falls back to Arial without. */
  readonly fontFaces?: string;
}

const part = (id: string, title: string, body: string): string =>
  `<section aria-labelledby="${id}">\n<h2 id="${id}">${escapeXml(title)}</h2>\n${body}\n</section>`;

function openingHtml({ sentences, notes }: ReportPage["opening"]): string {
  const lines = sentences.map(
    ({ finding, text }) =>
      `<li>${escapeXml(text)} <a href="#${escapeXml(finding)}" aria-label="The evidence: ${escapeXml(text)}">The evidence</a></li>`,
  );
  return `<ol class="opening">\n${lines.join("\n")}\n</ol>\n${notes.map((note) => paragraph(note, "small")).join("\n")}`;
}

const contentsHtml = (chapters: readonly PageChapter[]): string =>
  chapters
    .map(({ id, title, findings }) => {
      const lines = findings.map(({ evidence }) => {
        const says = escapeXml(words(evidence.title, evidence.figures));
        return `<li><a href="#${escapeXml(evidence.id)}">${says}</a></li>`;
      });
      return `<h3><a href="#${escapeXml(id)}">${escapeXml(title)}</a></h3>\n<ol>\n${lines.join("\n")}\n</ol>`;
    })
    .concat(
      `<h3>At the end</h3>\n<ul>\n<li><a href="#files">Files of this pack</a></li>\n<li><a href="#attributions">Attributions</a></li>\n</ul>`,
    )
    .join("\n");

const wordsHtml = (all: ReportPage["wordsUsed"]): string =>
  `<details class="words"><summary>What ${all.length} words of this report mean</summary>\n<dl>\n${all
    .map(({ word, means }) => `<dt>${escapeXml(word)}</dt>\n<dd>${escapeXml(means)}</dd>`)
    .join("\n")}\n</dl>\n</details>`;

/**
 * The report as one HTML file that needs nothing else: no request leaves it, and everything can be read without a
 * script. The sentences that matter, what is not claimed, contents, then each finding with charts, table, method, other
 * choices, objections, what is not known, and sources.
 *
 * @param page  titles, findings and files
 * @returns the whole document
 */
export function reportPage(page: ReportPage): string {
  const { chapters, unanswered, leftOut } = page;
  const sections = [
    ...(page.opening.sentences.length === 0 ? [] : [part("in-short", "In short", openingHtml(page.opening))]),
    part("not-claimed", "What is not claimed", textList(page.notClaimed)),
    ...(page.wordsUsed.length === 0 ? [] : [part("words-used", "Words used", wordsHtml(page.wordsUsed))]),
    ...(unanswered.length === 0
      ? []
      : [
          part(
            "unanswered",
            "What could not be answered",
            textList(unanswered.map((u) => `${u.question} ${u.because}`)),
          ),
        ]),
  ];
  const body = `<header>
<h1>${escapeXml(page.title)}</h1>
${page.about.map((text) => paragraph(text)).join("\n")}
</header>
<main id="main" tabindex="-1">
${sections.join("\n")}
<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
${contentsHtml(chapters)}
</nav>
${chapters.map(({ id, title, findings }) => part(id, title, findings.map(findingSection).join("\n"))).join("\n")}
</main>
<footer>
<h2 id="files">Files of this pack</h2>
${linkList(page.files)}
${leftOut.length === 0 ? "" : `<h2 id="left-out">Sources left out</h2>\n<details><summary>${leftOut.length} ${leftOut.length === 1 ? "source" : "sources"}</summary>\n${textList(leftOut)}\n</details>\n`}<h2 id="attributions">Attributions</h2>
${textList(page.attributions.map(({ text }) => text))}
</footer>`;
  return pageDocument({
    title: page.title,
    skip: { to: "main", label: "Skip to the evidence" },
    body,
    ...(page.fontFaces === undefined ? {} : { fontFaces: page.fontFaces }),
    script: pageScript(),
  });
}
