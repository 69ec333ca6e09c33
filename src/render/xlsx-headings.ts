/** Points of the type of headings, by their level; no other text of a workbook is bold in them. */
export const HEADING_POINTS = { 1: 14, 2: 12 } as const;

const LEVELS = [1, 2] as const;
/** Numbers by which Excel knows its own styles Heading 1 and Heading 2, whatever language it speaks. */
const BUILT_IN = { 1: 16, 2: 17 } as const;

function replaced(text: string, from: RegExp, to: string): string {
  if (!from.test(text)) throw new Error(`the styles that exceljs wrote are not as they were: no ${from.source}`);
  return text.replace(from, to);
}

/**
 * The styles of an XLSX with those of its headings named Heading 1 and Heading 2, which is how a screen reader tells
 * a heading from bold text. exceljs knows no named styles, so they are put into what it wrote.
 *
 * @param styles  the XML of its styles
 */
export function withHeadingStyles(styles: string): string {
  const fonts = /<fonts\b[^>]*>(.*?)<\/fonts>/s.exec(styles)?.[1]?.match(/<font>.*?<\/font>/gs) ?? [];
  const found = LEVELS.map((level) => ({
    level,
    font: fonts.findIndex((font) => font.includes("<b/>") && font.includes(`<sz val="${HEADING_POINTS[level]}"/>`)),
  })).filter(({ font }) => font >= 0);
  const count = found.length + 1;
  const bases = found.map(({ font }) => `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0"/>`).join("");
  const names = found
    .map(
      ({ level }, i) =>
        `<cellStyle name="Heading ${level}" xfId="${i + 1}" builtinId="${BUILT_IN[level]}" customBuiltin="1"/>`,
    )
    .join("");
  const based = replaced(
    styles,
    /<cellStyleXfs count="1">(.*?)<\/cellStyleXfs>/s,
    `<cellStyleXfs count="${count}">$1${bases}</cellStyleXfs>`,
  );
  const named = replaced(
    based,
    /<cellStyles count="1">(.*?)<\/cellStyles>/s,
    `<cellStyles count="${count}">$1${names}</cellStyles>`,
  );
  return found.reduce(
    (text, { font }, i) =>
      text.replace(new RegExp(`(<xf [^>]*fontId="${font}"[^>]*) xfId="0"`, "g"), `$1 xfId="${i + 1}"`),
    named,
  );
}
