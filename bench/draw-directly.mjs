/**
 * The reference for the pack: compiles and rasterises Vega-Lite files with vega-lite, vega and resvg directly, in one
 * process, one after the other, and does nothing else.
 *
 * node bench/draw-directly.mjs FILE.vl.json … FILE.page.json …   (those of the page become no bitmap)
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import { GlobalFonts } from "canvas";

const require = createRequire(import.meta.url);
const fontFiles = ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"].map((name) =>
  require.resolve(`@expo-google-fonts/inter/${name}`),
);
for (const file of fontFiles) GlobalFonts.registerFromPath(file, "Inter");
const { compile } = await import("vega-lite");
const { parse, View } = await import("vega");

for (const file of process.argv.slice(2)) {
  const spec = JSON.parse(readFileSync(file, "utf8"));
  const view = new View(parse(compile(spec).spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  if (file.endsWith(".page.json")) continue;
  new Resvg(svg, {
    fitTo: { mode: "zoom", value: 2 },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Inter" },
  })
    .render()
    .asPng();
  await new Promise((resolve) => setImmediate(resolve));
}
