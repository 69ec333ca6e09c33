import { words } from "../evidence/words.js";
import { escapeXml } from "./escape.js";
import { findingSection, type PageFinding } from "./finding-section.js";
import { PAGE_STYLE } from "./page-style.js";
import type { AttributionLine } from "./sheet.js";

/** What a report page is made of. */
export interface ReportPage {
  readonly title: string;
  /** Paragraphs under the title. */
  readonly about: readonly string[];
  readonly findings: readonly PageFinding[];
  readonly attributions: readonly AttributionLine[];
  /** Files of the pack that hold all findings. */
  readonly files: readonly { readonly href: string; readonly label: string }[];
  /** Rules `@font-face` with the fonts inside them; the page falls back to Arial without. */
  readonly fontFaces?: string;
}

/** Allows what is inside the page and nothing from outside; no script runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/**
 * The report as one HTML file that needs nothing else: no request leaves it and no script runs. Contents, then each
 * finding with its charts, table, other choices, objections, notes, sources and workings.
 *
 * @param page  titles, findings and files
 * @returns the whole document
 */
export function reportPage({ title, about, findings, attributions, files, fontFaces = "" }: ReportPage): string {
  const contents = findings
    .map(({ evidence }) => {
      const says = escapeXml(words(evidence.title, evidence.figures));
      return `<li><a href="#${escapeXml(evidence.id)}">${says}</a></li>`;
    })
    .join("\n");
  const linked = files.map(({ href, label }) => `<li><a href="${escapeXml(href)}">${escapeXml(label)}</a></li>`);
  const lines = attributions.map(({ text }) => `<li>${escapeXml(text)}</li>`);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(POLICY)}">
<title>${escapeXml(title)}</title>
<style>${fontFaces}${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
<header>
<h1>${escapeXml(title)}</h1>
${about.map((text) => `<p>${escapeXml(text)}</p>`).join("\n")}
</header>
<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>
${contents}
</ol>
</nav>
<main id="findings" tabindex="-1">
${findings.map(findingSection).join("\n")}
</main>
<footer>
<h2>Files of this pack</h2>
<ul>
${linked.join("\n")}
</ul>
<h2>Attributions</h2>
<ul>
${lines.join("\n")}
</ul>
</footer>
</body>
</html>
`;
}
