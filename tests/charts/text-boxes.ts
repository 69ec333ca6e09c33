import { fontFiles } from "../../src/render/fonts.js";

/** A text in an SVG with the box it fills, in pixels of the image. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly fill: string;
  readonly size: number;
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

const decode = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");

/** Width of a text in pixels. */
export type Measure = (text: string, size: number, weight: number) => number;

/** Measures with the real font, kerning and all. */
export async function interWidths(): Promise<Measure> {
  const { createCanvas, GlobalFonts } = (await import("canvas")) as unknown as {
    createCanvas: (
      w: number,
      h: number,
    ) => { getContext(kind: "2d"): { font: string; measureText(t: string): { width: number } } };
    GlobalFonts: { registerFromPath(path: string): unknown };
  };
  for (const file of fontFiles()) GlobalFonts.registerFromPath(file);
  const pen = createCanvas(1, 1).getContext("2d");
  return (text, size, weight) => {
    pen.font = `${weight} ${size}px Inter`;
    return pen.measureText(text).width;
  };
}

/** Every text of an SVG with its box. */
export function textBoxes(svg: string, measure: Measure): TextBox[] {
  const stack: [number, number][] = [[0, 0]];
  const boxes: TextBox[] = [];
  for (const match of svg.matchAll(/<(\/?)([a-z]+)((?:\s[^<>]*?)?)(\/?)>([^<]*)/gi)) {
    const [, close, name, rest, empty, content] = match as unknown as string[];
    if (close === "/") {
      stack.pop();
      continue;
    }
    const transform = attribute(rest!, "transform") ?? "";
    if (/rotate\((?!0\))/.test(transform)) throw new Error(`turned text: ${transform}`);
    const moved = /translate\(([-\d.e]+)(?:[ ,]+([-\d.e]+))?\)/.exec(transform);
    const [x, y] = stack.at(-1)!;
    const here: [number, number] = [x + Number(moved?.[1] ?? 0), y + Number(moved?.[2] ?? 0)];
    if (empty !== "/") stack.push(here);
    if (name !== "text") continue;
    const size = Number.parseFloat(attribute(rest!, "font-size")!);
    const text = decode(content!);
    const width = measure(text, size, Number(attribute(rest!, "font-weight") ?? 400));
    const anchor = attribute(rest!, "text-anchor") ?? "start";
    const left = here[0] - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
    const box = { text, left, right: left + width, top: here[1] - 0.74 * size, bottom: here[1] + 0.2 * size };
    boxes.push({ ...box, fill: attribute(rest!, "fill") ?? "", size });
  }
  return boxes;
}

/** Boxes that leave the frame, and pairs that overlap, in words. */
export function layoutFaults(boxes: readonly TextBox[], width: number, height: number): string[] {
  const faults = boxes
    .filter((b) => b.left < 0 || b.top < 0 || b.right > width || b.bottom > height)
    .map((b) => `outside: "${b.text}" ${JSON.stringify([b.left, b.top, b.right, b.bottom].map(Math.round))}`);
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1))
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        faults.push(`overlap: "${a.text}" and "${b.text}"`);
  });
  return faults;
}
