import { beforeAll, expect, test } from "vitest";
import { altText, CHART_SIZES, compileChart } from "../../charts/index.js";
import { openCatalogue } from "../../src/catalogue/index.js";
import { FINDINGS } from "../../src/findings/index.js";
import { renderSvg } from "../../src/render/svg.js";
import { helveticaWidth } from "./helvetica.js";
import { interWidths, layoutFaults, type Measure, textBoxes } from "./text-boxes.js";

let inter: Measure;
beforeAll(async () => {
  inter = await interWidths();
});
const catalogue = openCatalogue();

for (const finding of FINDINGS)
  test(`every chart of ${finding.id}, at every size: text inside the frame, none overlapping, in either font`, async () => {
    const evidence = finding.answer(catalogue);
    for (const chart of evidence.charts)
      for (const size of CHART_SIZES) {
        const spec = compileChart(chart, evidence, size);
        const svg = await renderSvg(spec, { title: "t", description: "d", embedFonts: false });
        const { width, height } = spec.usermeta as { width: number; height: number };
        for (const measure of [inter, helveticaWidth])
          expect(layoutFaults(textBoxes(svg, measure), width, height), `${chart.id}.${size}`).toEqual([]);
      }
  });

test("every alt text is whole sentences without a code, a blank or a doubled stop", () => {
  for (const finding of FINDINGS) {
    const evidence = finding.answer(catalogue);
    for (const chart of evidence.charts) {
      const text = altText(chart, evidence);
      expect(text, chart.id).toMatch(/^[A-Z].*\.$/);
      expect(text, chart.id).not.toMatch(/undefined|NaN|\bnull\b| {2}|\.\.(?!\.)|\[object/);
    }
  }
});
