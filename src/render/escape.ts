/** Characters XML 1.0 cannot hold, even escaped: they are left out. */
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as it may stand in XML and HTML, between tags or inside a quoted attribute. Everything that came from data
 * passes through here; what XML cannot hold at all is left out.
 *
 * @example escapeXml("<b> & 'c'") // "&lt;b&gt; &amp; &#39;c&#39;"
 */
export const escapeXml = (text: string): string => text.replace(NOT_XML, "").replace(/[&<>"']/g, (c) => ENTITIES[c]!);

/**
 * Text as it may stand in a line or a table cell of Markdown: signs that would be read as formatting, as HTML or
 * as the edge of a cell are escaped, and line ends become spaces. A number at the start, "0.7%" or "-5", is no list.
 *
 * @example escapeMarkdown("a|b <i>") // "a\\|b &lt;i&gt;"
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(NOT_XML, "")
    .replace(/\s*[\r\n]+\s*/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_[\]|~]/g, "\\$&")
    .replace(/^(\s*)([#+-])(?=[#+=\- ]*(?:\s|$))/, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/**
 * Text for a terminal: control characters, which could move the cursor or change colours, are left out.
 *
 * @example escapeTerminal("a\u001b[31mb") // "a[31mb"
 */
export const escapeTerminal = (text: string): string =>
  text.replace(/[\t\r\n]+/g, " ").replace(/[\u0000-\u001f\u007f-\u009f]/g, "");
