import { escapeXml } from "./escape.js";

/** A file of the pack, relative to the page, and what it is. */
export interface PageLink {
  readonly href: string;
  readonly label: string;
}

const link = ({ href, label }: PageLink): string => `<a href="${escapeXml(href)}">${escapeXml(label)}</a>`;

/** Files on one line; nothing when there is none. */
export const fileLine = (files: readonly PageLink[]): string =>
  files.length === 0 ? "" : `<p class="files">Files: ${files.map(link).join(", ")}</p>\n`;

/** Links as a list. */
export const linkList = (links: readonly PageLink[]): string =>
  `<ul>\n${links.map((each) => `<li>${link(each)}</li>`).join("\n")}\n</ul>`;

/** A paragraph of text. */
export const paragraph = (text: string, kind = ""): string =>
  `<p${kind === "" ? "" : ` class="${kind}"`}>${escapeXml(text)}</p>`;

/** Texts as a list. */
export const textList = (texts: readonly string[]): string =>
  `<ul>\n${texts.map((text) => `<li>${escapeXml(text)}</li>`).join("\n")}\n</ul>`;
