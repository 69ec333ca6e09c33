import { setImmediate } from "node:timers/promises";
import { fontFiles } from "./fonts.js";

/**
 * An SVG chart as a PNG at twice its size, in the shipped font whatever fonts the machine has.
 *
 * @param svg    from `renderSvg`
 * @param scale  pixels of the image to one of the drawing
 */
export async function renderPng(svg: string, scale = 2): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const image = new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: {
      fontFiles: fontFiles(),
      loadSystemFonts: false,
      defaultFontFamily: "Inter",
      sansSerifFamily: "Inter",
    },
  });
  const bytes = new Uint8Array(image.render().asPng());
  // Native bitmaps are freed only between turns of the event loop.
  await setImmediate();
  return bytes;
}
