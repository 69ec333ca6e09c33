import type { VegaLite } from "../../charts/define-chart.js";
import { problem } from "../core/problem.js";
import { escapeXml } from "./escape.js";
import { fontFaces, registerFonts } from "./fonts.js";

/** What a drawing is called and what it shows, for those who cannot see it. */
export interface SvgWords {
  readonly title: string;
  readonly description: string;
  /** Start of the ids inside the drawing, when several stand in one page. */
  readonly id?: string;
  /** Whether the fonts go into the file, so that it looks the same wherever it is opened. */
  readonly embedFonts?: boolean;
}

/** Anything Vega would only warn of stops us: a warning is a chart that does not say what it should. */
function strictLogger() {
  const stop = (...words: readonly unknown[]): never =>
    problem("chart-warning", `Vega warned: ${words.map(String).join(" ")}`);
  const logger = {
    level: () => logger,
    info: () => logger,
    debug: () => logger,
    warn: stop,
    error: stop,
  };
  return logger;
}

/**
 * Compiles Vega-Lite to Vega; nothing may be warned of.
 *
 * @throws Problem "chart-warning"
 */
export async function compileVega(spec: VegaLite): Promise<Record<string, unknown>> {
  await registerFonts();
  const { compile } = await import("vega-lite");
  const compiled = compile(spec as never, { logger: strictLogger() as never }).spec as unknown as Record<
    string,
    unknown
  >;
  const { width, height } = spec.usermeta as { width: number; height: number };
  // Several plots: Vega would fit the whole to its content; the frame has already said how large it is.
  if ("concat" in spec) {
    const { left, right, top, bottom } = spec.padding as { left: number; right: number; top: number; bottom: number };
    // In a single column the plots take their width from the whole, so that of the first plot has to stand.
    const wide = spec.columns === 1 ? {} : { width: width - left - right };
    return { ...compiled, autosize: { type: "none" }, ...wide, height: height - top - bottom };
  }
  return compiled;
}

/** Numbers to two decimals, so that the last bits of floating point, which differ between versions of Node, do not show. */
const rounded = (svg: string): string =>
  svg.replace(
    /(\s(?:d|transform|x|y|x1|x2|y1|y2|width|height|points|viewBox|cx|cy|r)=")([^"]*)"/g,
    (_, name, value) => {
      const short = (value as string).replace(/-?\d*\.?\d+(?:e[-+]?\d+)?/gi, (n) =>
        String(Math.round(Number(n) * 100) / 100 + 0),
      );
      return `${name}${short}"`;
    },
  );

/**
 * A chart as an SVG image: a role, a title and a description, fonts inside, the same bytes for the same chart on
 * every machine.
 *
 * @param spec   from `compileChart`
 * @param words  title and description; `embedFonts` (default true) puts the letters used into the file
 * @throws Problem "chart-warning"
 * @example await renderSvg(compileChart(chart, evidence, "briefing"), { title: "Pay fell", description: altText(chart, evidence) })
 */
export async function renderSvg(
  spec: VegaLite,
  { title, description, id = "chart", embedFonts = true }: SvgWords,
): Promise<string> {
  const compiled = await compileVega(spec);
  const { parse, View } = await import("vega");
  const view = new View(parse(compiled as never), { renderer: "none", logger: strictLogger() as never });
  const drawn = await view.toSVG().finally(() => view.finalize());
  const body = rounded(drawn)
    .replace(/ aria-label="tip:([^"]*)"/g, ' data-tip="$1"')
    .replace(/ aria-(?:label|roledescription|hidden)="[^"]*"/g, "")
    .replace(/ role="[^"]*"/g, "")
    .replace(/ class="[^"]*"/g, "");
  const open = /^<svg [^>]*>/.exec(body)![0];
  const { width, height } = spec.usermeta as { width: number; height: number };
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" ` +
    `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(description)}</desc>`;
  const svg = `${head}${body.slice(open.length)}\n`;
  return embedFonts ? withFonts(svg) : svg;
}

/**
 * A drawing under another id, so that several can stand in one page.
 *
 * @param svg   from `renderSvg`
 * @param from  the id it was drawn under
 * @param to    the id it is to have
 */
export const withId = (svg: string, from: string, to: string): string =>
  svg
    .replace(` aria-labelledby="${from}-title ${from}-desc"`, () => ` aria-labelledby="${to}-title ${to}-desc"`)
    .replace(`<title id="${from}-title">`, () => `<title id="${to}-title">`)
    .replace(`<desc id="${from}-desc">`, () => `<desc id="${to}-desc">`);

/**
 * A drawing with the fonts it is written in inside it.
 *
 * @param svg  from `renderSvg` without fonts
 */
export async function withFonts(svg: string): Promise<string> {
  const letters = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((m) => m[1]).join("");
  const style = `<style>${await fontFaces(letters)}</style>`;
  return svg.replace("</desc>", () => `</desc>${style}`);
}
