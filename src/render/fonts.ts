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

/** Characters that almost every chart and page needs: one part of the font does for all of them. */
const COMMON = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;!?'\"()[]/&%£+=<>-–—−×÷·‘’“”";

const faces = new Map<string, Promise<string>>();

async function makeFaces(letters: string): Promise<string> {
  // The module has no types of its own.
  const { default: subset } = (await import("subset-font" as string)) as {
    default: (
      font: Buffer,
      letters: string,
      options: { targetFormat: "woff2"; noLayoutClosure: true },
    ) => Promise<Buffer>;
  };
  const rules = await Promise.all(
    fontFiles().map(async (file, i) => {
      const font = await subset(await readFile(file), letters, { targetFormat: "woff2", noLayoutClosure: true });
      const source = `url(data:font/woff2;base64,${Buffer.from(font).toString("base64")}) format("woff2")`;
      return `@font-face{font-family:Inter;font-weight:${[400, 600][i]};src:${source}}`;
    }),
  );
  return rules.join("");
}

/**
 * The part of Inter that a text needs, as style rules with the fonts inside them. Made once for the common
 * characters, and again only for a text that has others, since cutting a font takes longer than drawing a chart.
 *
 * @param text  every character that will be drawn
 * @returns rules for `<style>`
 */
export function fontFaces(text: string): Promise<string> {
  const letters = [...new Set(COMMON + text)]
    .filter((letter) => letter >= " ")
    .sort()
    .join("");
  const made = faces.get(letters) ?? makeFaces(letters);
  faces.set(letters, made);
  return made;
}
