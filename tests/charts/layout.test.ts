import { expect, test } from "vitest";
import { compileChart, DRAWN_SIZES, RECIPES } from "../../charts/index.js";
import { renderSvg } from "../../src/render/svg.js";
import { helveticaWidth } from "./helvetica.js";
import { NASTY } from "./nasty.js";
import { interWidths, layoutFaults, textBoxes } from "./text-boxes.js";

for (const [name, make] of Object.entries(NASTY))
  for (const size of DRAWN_SIZES)
    test(`${name}: every text stands inside the ${size} frame and none overlaps`, async () => {
      const { evidence, chart } = make();
      const spec = compileChart(chart, evidence, size);
      const svg = await renderSvg(spec, { title: "t", description: "d", embedFonts: false });
      const { width, height } = spec.usermeta as { width: number; height: number };
      const boxes = textBoxes(svg, await interWidths());
      expect(boxes.length).toBeGreaterThan(5);
      expect(layoutFaults(boxes, width, height)).toEqual([]);
      expect(layoutFaults(textBoxes(svg, helveticaWidth), width, height)).toEqual([]);
    });

test("the nasty charts use every recipe", () => {
  const used = new Set(Object.values(NASTY).map((make) => make().chart.recipe));
  expect([...used].sort()).toEqual(RECIPES.map((r) => r.id).sort());
});

test("text is near-black, never in the colour of a series", async () => {
  const { evidence, chart } = NASTY["small multiples by category"]!();
  const svg = await renderSvg(compileChart(chart, evidence, "square"), {
    title: "t",
    description: "d",
    embedFonts: false,
  });
  const fills = new Set(textBoxes(svg, await interWidths()).map((box) => box.fill));
  expect([...fills].sort()).toEqual(["#0B0C0C", "#505A5F"]);
});
