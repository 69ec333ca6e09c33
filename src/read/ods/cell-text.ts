import type { Attributes, XmlListener } from "../xml.js";

/** The text of a cell of an ODS, gathered from its paragraphs. */
export interface CellText {
  readonly listener: Required<XmlListener>;
  start(): void;
  readonly text: string;
  readonly raised: boolean;
  readonly link: string | undefined;
}

const MOST_SPACES = 1000;

/** An address with its %20 as spaces; one that is not written so stays as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Where a link leads: of "#'Table 1'.A1" the name of the sheet. */
function linkTarget(href: string): string {
  if (!href.startsWith("#")) return href;
  const sheet = decoded(href.slice(1)).replace(/\.\$?[A-Z]+\$?\d+.*$/, "");
  return `#${sheet.replace(/^\$?'?|'$/g, "").replace(/''/g, "'")}`;
}

/**
 * Gathers the text of one cell at a time; notes and drawings in it are not its text.
 *
 * @param raised  whether a text style sets superscript
 */
export function cellText(raised: (style: string) => boolean): CellText {
  const state = { text: "", raised: false, link: undefined as string | undefined };
  let paragraphs = 0;
  let inside = 0;
  const open = (tag: string, a: Attributes): void => {
    if (tag === "p") {
      paragraphs += 1;
      inside += 1;
      if (paragraphs > 1) state.text += "\n";
    } else if (tag === "s") state.text += " ".repeat(Math.min(MOST_SPACES, Number(a["text:c"] ?? 1) || 1));
    else if (tag === "tab") state.text += "\t";
    else if (tag === "line-break") state.text += "\n";
    else if (tag === "a") state.link = linkTarget(a["xlink:href"] ?? "");
    else if (tag === "span") state.raised ||= raised(a["text:style-name"] ?? "");
  };
  return {
    listener: {
      open,
      text: (piece) => {
        if (inside > 0) state.text += piece;
      },
      close: (tag) => {
        if (tag === "p") inside -= 1;
      },
    },
    start() {
      Object.assign(state, { text: "", raised: false, link: undefined });
      paragraphs = 0;
      inside = 0;
    },
    get text() {
      return state.text;
    },
    get raised() {
      return state.raised;
    },
    get link() {
      return state.link;
    },
  };
}
