import { expect, test } from "vitest";
import { compileChart } from "../../charts/index.js";
import { refusal } from "../refusal.js";
import { sampleEvidence } from "./samples.js";

const band = (series: string, category: string, value: number) => ({ series, category, period: "2021-03", value });
const POINTS = [
  band("March 2012", "£20,000 or less", 10),
  band("March 2012", "£20,001 to £30,000", 30),
  band("March 2021", "£20,000 or less", 2),
  band("March 2021", "£20,001 to £25,000", 40),
  band("March 2021", "£25,001 to £30,000", 20),
];

/** The bars of each panel: the data of its rect layer, and the ends of its axes. */
function panels(points = POINTS) {
  const { evidence, chart } = sampleEvidence(points, { recipe: "histogram" });
  const spec = compileChart(chart, evidence, "briefing") as unknown as {
    concat: {
      layer: {
        mark: { type: string };
        data: { values: { from: number; to: number; value: number; zero: number }[] };
        encoding: { x: { scale: { domain: number[] } }; y: { scale: { domain: number[] } } };
      }[];
    }[];
  };
  return spec.concat.map(({ layer }) => layer.find(({ mark }) => mark.type === "rect")!);
}

test("a band is as wide as its two ends say, so that the area of its bar is people", () => {
  const [first, second] = panels();
  expect(first!.data.values.map(({ from, to }) => [from, to])).toEqual([
    [0, 20000],
    [20000, 30000],
  ]);
  // 10 × 20 + 30 × 10 = 500 people; 2 × 20 + 40 × 5 + 20 × 5 = 340 people
  const people = (panel: typeof first): number =>
    panel!.data.values.reduce((sum, { from, to, value, zero }) => sum + ((value - zero) * (to - from)) / 1000, 0);
  expect(people(first)).toBe(500);
  expect(people(second)).toBe(340);
});

test("every panel has the same axes, and bars begin at zero", () => {
  const [first, second] = panels();
  expect(first!.encoding.x.scale.domain).toEqual(second!.encoding.x.scale.domain);
  expect(first!.encoding.y.scale.domain).toEqual(second!.encoding.y.scale.domain);
  expect(first!.encoding.y.scale.domain[0]).toBe(0);
  expect(first!.encoding.x.scale.domain[0]).toBe(0);
});

test("a band without an upper end has no area and is refused", () => {
  expect(() => panels([...POINTS, band("March 2021", "more than £30,000", 1)])).toThrow(
    refusal("bad-band", /"more than £30,000" is not a band with two ends/),
  );
});

test("the axis of amounts ends with the last band, and only the last panel writes its amounts", () => {
  const [first, second] = panels() as unknown as { encoding: { x: { axis: { labels: boolean } } } }[];
  expect(panels()[0]!.encoding.x.scale.domain).toEqual([0, 30000]);
  expect([first!.encoding.x.axis.labels, second!.encoding.x.axis.labels]).toEqual([false, true]);
});
