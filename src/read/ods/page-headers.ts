import type { Attributes, XmlListener } from "../xml.js";

/** The headers and footers of the pages an ODS is printed on. */
export interface PageHeaders {
  readonly listener: Required<XmlListener>;
  /** Whether the page of a sheet, by the style of the sheet, has words of its own in its header or footer. */
  headed(style: string): boolean;
}

/** What a program fills in by itself, such as the number of a page: no words are lost with it. */
const FIELDS = ["sheet-name", "page-number", "page-count", "title", "date", "time", "file-name"];

/** Collects which pages have words in their header or footer, and which sheets are printed on them. */
export function pageHeaders(): PageHeaders {
  const pages = new Set<string>();
  const pageOf = new Map<string, string>();
  let page: string | undefined;
  let inHeader = false;
  let field = "";
  return {
    listener: {
      open(tag: string, a: Attributes) {
        if (tag === "style" && a["style:family"] === "table")
          pageOf.set(a["style:name"] ?? "", a["style:master-page-name"] ?? "Default");
        else if (tag === "master-page") page = a["style:name"];
        else if (/^(?:header|footer)/.test(tag) && page !== undefined) inHeader = a["style:display"] !== "false";
        else if (FIELDS.includes(tag)) field = tag;
      },
      text(piece) {
        if (inHeader && page !== undefined && field === "" && /[\p{L}\p{N}]{3}/u.test(piece)) pages.add(page);
      },
      close(tag) {
        if (tag === "master-page") page = undefined;
        else if (/^(?:header|footer)/.test(tag)) inHeader = false;
        else if (tag === field) field = "";
      },
    },
    headed: (style) => pages.has(pageOf.get(style) ?? "Default"),
  };
}
