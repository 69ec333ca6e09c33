import { numberFormatKind } from "../number-format.js";
import { type CellLook, PLAIN_LOOK } from "../spreadsheet.js";
import { type Attributes, readXml } from "../xml.js";
import type { ZipFile } from "../zip-file.js";

type Font = Pick<CellLook, "font" | "points" | "italic" | "superscript" | "colour">;
type Fill = Pick<CellLook, "fill" | "filled">;
type Mutable<T> = { -readonly [K in keyof T]?: T[K] | undefined };

/** The styles Excel ships as Title and Heading 1 to 4, by number: their names are translated, their numbers are not. */
const HEADINGS: Readonly<Record<string, number>> = { 15: 1, 16: 1, 17: 2, 18: 3, 19: 4 };

const isOn = (value: string | undefined): boolean => value === undefined || value === "1" || value === "true";

/** "#rrggbb" of a colour that is written out; a colour of the theme is not known. */
function rgb({ rgb: text }: Attributes): string | undefined {
  const match = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(text ?? "");
  return match === null ? undefined : `#${match[1]!.toLowerCase()}`;
}

const headingOf = ({ builtinId, name }: Attributes): number =>
  HEADINGS[builtinId ?? ""] ?? Number(/(?:^| )heading (\d)$/i.exec(name ?? "")?.[1] ?? 0);

interface Raw {
  readonly fonts: Mutable<Font>[];
  readonly fills: Mutable<Fill>[];
  readonly formats: { font: number; fill: number; style: string; code: number; wraps: boolean; turned: boolean }[];
  readonly codes: Map<number, string>;
  readonly headings: Map<string, number>;
}

function readFont(font: Mutable<Font>, name: string, attributes: Attributes): void {
  const { val } = attributes;
  if (name === "name") font.font = val;
  else if (name === "sz") font.points = Number(val);
  else if (name === "i") font.italic = isOn(val);
  else if (name === "vertAlign") font.superscript = val === "superscript";
  else if (name === "color") font.colour = rgb(attributes);
}

function readFill(fill: Mutable<Fill>, name: string, attributes: Attributes): void {
  if (name === "patternFill") fill.filled = !["none", "gray125", undefined].includes(attributes.patternType);
  else if (name === "gradientFill") fill.filled = true;
  else if (name === "fgColor") fill.fill = rgb(attributes);
}

function rawStyles(zip: ZipFile, part: string): Raw {
  const raw: Raw = { fonts: [], fills: [], formats: [], codes: new Map(), headings: new Map() };
  let inside = "";
  readXml(zip, part, {
    open(name, attributes) {
      if (["fonts", "fills", "cellXfs", "cellStyles", "cellStyleXfs", "dxfs"].includes(name)) inside = name;
      else if (inside === "fonts") {
        if (name === "font") raw.fonts.push({});
        else if (raw.fonts.length > 0) readFont(raw.fonts.at(-1)!, name, attributes);
      } else if (inside === "fills") {
        if (name === "fill") raw.fills.push({});
        else if (raw.fills.length > 0) readFill(raw.fills.at(-1)!, name, attributes);
      } else if (inside === "cellXfs" && name === "xf")
        raw.formats.push({
          font: Number(attributes.fontId),
          fill: Number(attributes.fillId),
          style: attributes.xfId ?? "0",
          code: Number(attributes.numFmtId ?? 0),
          wraps: false,
          turned: false,
        });
      else if (inside === "cellXfs" && name === "alignment" && raw.formats.length > 0) {
        const { wrapText, textRotation } = attributes;
        const format = raw.formats.at(-1)!;
        format.wraps = wrapText !== undefined && isOn(wrapText);
        format.turned = Number(textRotation ?? 0) !== 0;
      } else if (inside === "cellStyles" && name === "cellStyle")
        raw.headings.set(attributes.xfId ?? "", headingOf(attributes));
      else if (name === "numFmt" && inside !== "dxfs")
        raw.codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
    },
  });
  return raw;
}

/**
 * The looks of an XLSX, in the order its cells refer to them.
 *
 * @param zip   the file
 * @param part  its part of styles
 */
export function xlsxLooks(zip: ZipFile, part: string): CellLook[] {
  const { fonts, fills, formats, codes, headings } = rawStyles(zip, part);
  return formats.map(({ font, fill, style, code, wraps, turned }): CellLook => {
    const known = Object.entries({ ...fonts[font], ...fills[fill] }).filter(([, value]) => value !== undefined);
    const look: CellLook = {
      ...PLAIN_LOOK,
      ...Object.fromEntries(known),
      wraps,
      turned,
      heading: headings.get(style) ?? 0,
      format: numberFormatKind(code, codes.get(code)),
    };
    if (look.filled) return look;
    const { fill: _, ...bare } = look; // a pattern of "none" keeps the colour it once had
    return bare;
  });
}
