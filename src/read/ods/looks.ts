import { type CellLook, PLAIN_LOOK } from "../spreadsheet.js";
import type { Attributes, XmlListener } from "../xml.js";

type Mutable<T> = { -readonly [K in keyof T]?: T[K] | undefined };

interface Style {
  readonly parent: string;
  readonly name: string;
  readonly look: Mutable<CellLook>;
  /** Of a column: its width in centimetres. */
  width?: number | undefined;
  /** Of a table. */
  hidden?: boolean;
}

/** Styles of an ODS by family and name. */
export interface OdsStyles {
  /** Told of the tags of styles.xml and content.xml. */
  readonly listener: Required<Pick<XmlListener, "open" | "close">>;
  look(name: string): CellLook;
  /** Width of a column in characters. */
  width(name: string): number | undefined;
  hidden(name: string): boolean;
  raised(name: string): boolean;
}

const CENTIMETRES: Readonly<Record<string, number>> = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72 };

/** A length in centimetres. @example centimetres("10mm") // 1 */
export function centimetres(text: string | undefined): number | undefined {
  const match = /^(\d*\.?\d+)(cm|mm|in|pt)$/.exec(text ?? "");
  return match === null ? undefined : Number(match[1]) * CENTIMETRES[match[2]!]!;
}

/** A character of the usual type, in centimetres: Excel's column of 8.43 characters is 64 pixels wide. */
const CHARACTER = 0.2;

const colour = (text: string | undefined): string | undefined =>
  text !== undefined && /^#[0-9a-fA-F]{6}$/.test(text) ? text.toLowerCase() : undefined;

function cellProperties(look: Mutable<CellLook>, a: Attributes): void {
  const wrap = a["fo:wrap-option"];
  const background = a["fo:background-color"];
  const angle = a["style:rotation-angle"];
  if (wrap !== undefined) look.wraps = wrap === "wrap";
  if (background !== undefined) [look.fill, look.filled] = [colour(background), background !== "transparent"];
  if (angle !== undefined) look.turned = Number.parseFloat(angle) !== 0;
  if (a["style:direction"] === "ttb") look.turned = true;
}

function textProperties(look: Mutable<CellLook>, a: Attributes): void {
  const size = /^([\d.]+)pt$/.exec(a["fo:font-size"] ?? "")?.[1];
  const font = a["style:font-name"] ?? a["fo:font-family"];
  const slant = a["fo:font-style"];
  const position = a["style:text-position"];
  if (size !== undefined) look.points = Number(size);
  if (font !== undefined) look.font = font.replace(/^'|'$/g, "");
  if (slant !== undefined) look.italic = slant === "italic" || slant === "oblique";
  if (a["fo:color"] !== undefined) look.colour = colour(a["fo:color"]);
  if (position !== undefined) look.superscript = /^super|^[1-9]\d*%/.test(position);
}

const headingOf = (name: string): number => Number(/(?:^|_20_| )heading(?:_20_| )?(\d)$/i.exec(name)?.[1] ?? 0);

/** Collects the styles of an ODS; a style takes what it does not say from its parent. */
export function odsStyles(): OdsStyles {
  const styles = new Map<string, Style>();
  const looks = new Map<string, CellLook>();
  let current: Style | undefined;
  const chain = (family: string, name: string): Style[] => {
    const found: Style[] = [];
    for (let at = name; at !== "" && found.length < 20; ) {
      const style = styles.get(`${family} ${at}`);
      if (style === undefined) break;
      found.push(style);
      at = style.parent;
    }
    return found;
  };
  return {
    listener: {
      open(tag, a) {
        if (tag === "style" || tag === "default-style") {
          const name = tag === "style" ? (a["style:name"] ?? "") : "Default";
          const family = a["style:family"] ?? "";
          const before = styles.get(`${family} ${name}`); // the default and the style named Default are one
          current = { parent: a["style:parent-style-name"] ?? "", name, look: { ...before?.look } };
          styles.set(`${family} ${name}`, current);
        } else if (current === undefined) return;
        else if (tag === "table-cell-properties") cellProperties(current.look, a);
        else if (tag === "text-properties") textProperties(current.look, a);
        else if (tag === "table-column-properties") current.width = centimetres(a["style:column-width"]);
        else if (tag === "table-properties") current.hidden = a["table:display"] === "false";
      },
      close(tag) {
        if (tag === "style" || tag === "default-style") current = undefined;
      },
    },
    look(name) {
      const known = looks.get(name);
      if (known !== undefined) return known;
      const own = chain("table-cell", name);
      const all = [...own, ...(own.at(-1)?.name === "Default" ? [] : chain("table-cell", "Default"))].reverse();
      const said = all.flatMap(({ look }) => Object.entries(look).filter(([, value]) => value !== undefined));
      const heading = Math.max(0, ...own.map((style) => headingOf(style.name)));
      const look: CellLook = { ...PLAIN_LOOK, ...Object.fromEntries(said), heading };
      looks.set(name, look);
      return look;
    },
    width(name) {
      const found = styles.get(`table-column ${name}`)?.width;
      return found === undefined ? undefined : found / CHARACTER;
    },
    hidden: (name) => styles.get(`table ${name}`)?.hidden === true,
    raised: (name) => chain("text", name).some(({ look }) => look.superscript === true),
  };
}
