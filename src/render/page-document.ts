import { escapeXml } from "./escape.js";
import { PAGE_STYLE } from "./page-style.js";

/** A page of the pack as a whole document. */
export interface PageDocument {
  readonly title: string;
  /** Where the skip link goes, and what it says. */
  readonly skip: { readonly to: string; readonly label: string };
  readonly body: string;
  /** Rules `@font-face` with the fonts inside them; the page falls back to Arial without. */
  readonly fontFaces?: string;
  /** A script that may run, and the hash it is let in by; none may without. */
  readonly script?: { readonly text: string; readonly hash: string };
}

/** Allows what is inside the page and nothing from outside; the one script that may run is named by its hash. */
const policy = (hash: string | undefined): string =>
  `default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:${hash === undefined ? "" : `; script-src '${hash}'`}`;

/** An HTML document that needs nothing else: no request leaves it. */
export function pageDocument({ title, skip, body, fontFaces = "", script }: PageDocument): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy(script?.hash))}">
<title>${escapeXml(title)}</title>
<style>${fontFaces}${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#${escapeXml(skip.to)}">${escapeXml(skip.label)}</a>
${body}
${script === undefined ? "" : `<script>${script.text}</script>\n`}</body>
</html>
`;
}
