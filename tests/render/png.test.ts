import { expect, test } from "vitest";
import { renderChart } from "../../src/render/chart.js";
import { renderPng } from "../../src/render/png.js";
import { sampleEvidence, yearly } from "../charts/samples.js";
import { interWidths } from "../charts/text-boxes.js";

interface Picture {
  readonly width: number;
  readonly height: number;
}
interface Pen {
  drawImage(image: Picture, x: number, y: number): void;
  getImageData(x: number, y: number, w: number, h: number): { data: Uint8ClampedArray };
}

async function pixels(png: Uint8Array): Promise<Picture & { dark(x: number, y: number): boolean }> {
  const { createCanvas, loadImage } = (await import("canvas")) as unknown as {
    createCanvas(w: number, h: number): { getContext(kind: "2d"): Pen };
    loadImage(bytes: Uint8Array): Promise<Picture>;
  };
  const image = await loadImage(png);
  const pen = createCanvas(image.width, image.height).getContext("2d");
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, dark: (x, y) => data[(y * image.width + x) * 4]! < 128 };
}

/** Width in pixels of what is dark in a picture. */
function inked(picture: Awaited<ReturnType<typeof pixels>>): number {
  const columns = Array.from({ length: picture.width }, (_, x) => x).filter((x) =>
    Array.from({ length: picture.height }, (_, y) => y).some((y) => picture.dark(x, y)),
  );
  return columns.at(-1)! - columns[0]! + 1;
}

const line = (family: string, weight: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="60"><rect width="600" height="60" fill="white"/>` +
  `<text x="10" y="40" font-size="30px" font-weight="${weight}" font-family="${family}">Hamburgefonstiv 11,450</text></svg>`;

test("letters are those of the shipped font, in both weights, and not of a fallback", async () => {
  const measure = await interWidths();
  for (const weight of [400, 600]) {
    const drawn = inked(await pixels(await renderPng(line("Inter, Arial, Helvetica, sans-serif", weight)))) / 2;
    const expected = measure("Hamburgefonstiv 11,450", 30, weight);
    // The side bearings of the first and last letter carry no ink.
    expect(drawn).toBeGreaterThan(expected - 6);
    expect(drawn).toBeLessThan(expected + 1);
  }
  const bold = inked(await pixels(await renderPng(line("Inter", 600))));
  expect(bold).toBeGreaterThan(inked(await pixels(await renderPng(line("Inter", 400)))));
});

test("a family that is not shipped is drawn in Inter, whatever the machine has", async () => {
  expect(await renderPng(line("DejaVu Serif, serif", 400))).toEqual(await renderPng(line("Inter", 400)));
});

test("a chart is a picture at twice its size, the same bytes twice", async () => {
  const { evidence, chart } = sampleEvidence(yearly("CPI", 2019, [0, -1, -2]), { recipe: "lines" });
  for (const [size, width, height] of [
    ["briefing", 2400, 1350],
    ["square", 2160, 2160],
  ] as const) {
    const png = (await renderChart(evidence, chart, size, "png")) as Uint8Array;
    expect([...png.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    const picture = await pixels(png);
    expect([picture.width, picture.height]).toEqual([width, height]);
    expect(inked(picture)).toBeGreaterThan(width * 0.8);
    expect(await renderChart(evidence, chart, size, "png")).toEqual(png);
  }
});
