import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const FILES = ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"] as const;

/** Paths of the font files that charts are drawn in: Inter, regular and semi-bold. */
export function fontFiles(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/inter/package.json"));
  return FILES.map((file) => join(folder, file));
}

let registered: Promise<void> | undefined;

/** Makes Inter known to the canvas that Vega measures text with. Must be awaited before Vega is imported. */
export function registerFonts(): Promise<void> {
  registered ??= import("canvas").then((module) => {
    // "canvas" is an alias for @napi-rs/canvas, whose fonts are global to the process.
    const { GlobalFonts } = module as unknown as { GlobalFonts: { registerFromPath(path: string): unknown } };
    for (const file of fontFiles()) GlobalFonts.registerFromPath(file);
  });
  return registered;
}

const WEIGHTS = [400, 600] as const;

/** What the ready-made Latin part of Inter holds, as far as we rely on it: the same letters, of the same widths, as the whole. */
const LATIN = /^[\u0020-\u007e\u00a0-\u00ff\u2010-\u2027\u20ac\u2212]*$/;

const rules = (fonts: readonly Uint8Array[]): string =>
  fonts
    .map((font, i) => {
      const source = `url(data:font/woff2;base64,${Buffer.from(font).toString("base64")}) format("woff2")`;
      return `@font-face{font-family:Inter;font-weight:${WEIGHTS[i]};src:${source}}`;
    })
    .join("");

/** The Latin part, as it is shipped. */
async function latin(): Promise<string> {
  const folder = dirname(createRequire(import.meta.url).resolve("@fontsource/inter/package.json"));
  const files = WEIGHTS.map((weight) => join(folder, `files/inter-latin-${weight}-normal.woff2`));
  return rules(await Promise.all(files.map((file) => readFile(file))));
}

/** A part cut out for a text with other letters: takes longer than drawing a chart, and much memory. */
async function cut(letters: string): Promise<string> {
  // The module has no types of its own.
  const { default: subset } = (await import("subset-font" as string)) as {
    default: (font: Buffer, letters: string, options: { targetFormat: "woff2" }) => Promise<Buffer>;
  };
  const whole = await Promise.all(fontFiles().map((file) => readFile(file)));
  return rules(await Promise.all(whole.map((font) => subset(font, letters, { targetFormat: "woff2" }))));
}

const made = new Map<string, Promise<string>>();

/**
 * The part of Inter that a text needs, as style rules with the fonts inside them.
 *
 * @param text  every character that will be drawn
 * @returns rules for `<style>`
 */
export function fontFaces(text: string): Promise<string> {
  const letters = [...new Set(text)]
    .filter((letter) => letter >= " ")
    .sort()
    .join("");
  const key = LATIN.test(letters) ? "latin" : letters;
  const faces = made.get(key) ?? (key === "latin" ? latin() : cut(letters));
  made.set(key, faces);
  return faces;
}
