import { beforeAll, expect, test } from "vitest";
import { compileChart, DRAWN_SIZES, type DrawnSize } from "../../charts/index.js";
import { THEME } from "../../charts/theme.js";
import { FINDINGS } from "../../src/findings/index.js";
import { renderSvg } from "../../src/render/svg.js";
import { everyFinding } from "./every-chart.js";
import { helveticaWidth } from "./helvetica.js";
import { sceneFaults, sceneOf } from "./scene.js";
import { interWidths, layoutFaults, type Measure, textBoxes } from "./text-boxes.js";

let inter: Measure;
beforeAll(async () => {
  inter = await interWidths();
});

/**
 * Smallest type in pixels: a briefing is shown at its own size, a square at about a third of it in a post, a column at
 * 0.7 beside text, and the phone's 320 pixels at 288 on the narrowest phone, where 12.2 are still 11.
 */
const SMALLEST: Readonly<Record<DrawnSize, number>> = { briefing: 11, square: 18, column: 13, phone: 12.2 };

for (const { id } of FINDINGS)
  test(`every chart of ${id}, at every size: text inside the frame, none overlapping in either font, colours strong enough, a white panel`, async () => {
    const { evidence, charts } = everyFinding().find((finding) => finding.id === id)!;
    for (const chart of charts)
      for (const size of DRAWN_SIZES) {
        const what = `${chart.id}.${size}`;
        const spec = compileChart(chart, evidence, size);
        const svg = await renderSvg(spec, { title: "t", description: "d", embedFonts: false });
        const { width, height } = spec.usermeta as { width: number; height: number };
        for (const measure of [inter, helveticaWidth])
          expect(layoutFaults(textBoxes(svg, measure), width, height), what).toEqual([]);
        const scene = await sceneOf(spec);
        expect(scene.filter((item) => item.mark === "text").length, what).toBe(textBoxes(svg, inter).length);
        expect(
          scene.some((item) => ["symbol", "rect", "line"].includes(item.mark)),
          what,
        ).toBe(true);
        expect(sceneFaults(scene, SMALLEST[size]), what).toEqual([]);
        // On a dark page too: the drawing brings its own ground, as large as itself.
        const ground = /<rect width="([\d.]+)" height="([\d.]+)" fill="([^"]+)"/.exec(svg)!;
        expect(ground[3], what).toBe(THEME.panel);
        expect(Number(ground[1]), what).toBeGreaterThanOrEqual(width - 0.01);
        expect(Number(ground[2]), what).toBeGreaterThanOrEqual(height - 0.01);
      }
  });

test("the check of colours and type finds what it looks for", () => {
  const item = {
    mark: "text",
    role: "mark",
    text: "Pay",
    fill: THEME.text,
    stroke: undefined,
    fillOpacity: 1,
    font: THEME.font,
    size: 14,
    left: 0,
    right: 20,
    top: 0,
    bottom: 10,
  };
  const bar = { ...item, mark: "rect", text: "", fill: "#12436D", font: "" };
  const faults = (...items: (typeof item)[]) => sceneFaults(items, 12);
  expect(faults(item)).toEqual([]);
  expect(faults({ ...item, fill: "#F46A25" })[0]).toContain("is written in #F46A25");
  expect(faults({ ...item, fill: "#868686" })[1]).toContain("contrast of 3.6"); // 1.05 / (0.2384 + 0.05) = 3.64
  expect(faults({ ...item, size: 11 })).toEqual(['"Pay" is 11 pixels high']);
  expect(faults({ ...item, font: "Arial" })).toEqual(['"Pay" is set in Arial']);
  expect(faults({ ...item, text: "P中" })).toEqual(['"中" of "P中" is not in the font']);
  expect(faults(item, bar)).toEqual(['"Pay" stands on a bar']);
  expect(faults({ ...bar, fill: "#CCCCCC" })[0]).toContain("a rect in #CCCCCC");
  expect(faults({ ...bar, fill: THEME.grid })).toEqual([]);
});
