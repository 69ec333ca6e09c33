import { expect, test } from "vitest";
import { dodge } from "../../charts/parts/dot-words.js";
import { lanes } from "../../charts/parts/lanes.js";
import { endOf, middleOf, placeDay, startOf } from "../../charts/parts/place.js";
import type { PlacedRow } from "../../charts/parts/placed-row.js";
import { stackLabels } from "../../charts/parts/stack-labels.js";
import { symbolRows } from "../../charts/parts/symbol-places.js";
import { balanced, textWidth, wrap } from "../../charts/parts/text-width.js";
import { timeAxis } from "../../charts/parts/time-axis.js";
import { horizontalAxis, tickLabel, valueAxis } from "../../charts/parts/value-axis.js";
import { seriesLooks, THEME } from "../../charts/theme.js";
import { contrastOf } from "./contrast.js";
import { interWidths } from "./text-boxes.js";

test("a period stands at its middle on the axis, in UTC", () => {
  expect(placeDay(middleOf("2024"))).toBe("2024-07-02"); // 366 days: half is 183 days after 1 January
  expect(placeDay(middleOf("2024/25"))).toBe("2024-09-30"); // 365 days from 1 April
  expect(placeDay(middleOf("2024-Q1"))).toBe("2024-02-15"); // 91 days from 1 January
  expect(placeDay(middleOf("2024-03"))).toBe("2024-03-16");
  expect([startOf("2024/25"), endOf("2024/25")]).toEqual([Date.UTC(2024, 3, 1), Date.UTC(2025, 3, 1)]);
});

test("widths from the table are those of the font, or a little more", async () => {
  const real = await interWidths();
  for (const text of [
    "The median civil service salary",
    "£23,760 −13.2%",
    "SEO/HEO 2011/12",
    "To AV. WA “quoted” – it’s",
  ])
    for (const weight of [400, 600] as const) {
      const held = textWidth(text, 20, weight);
      const drawn = real(text, 20, weight);
      expect(held).toBeGreaterThanOrEqual(drawn - 0.5);
      expect(held).toBeLessThan(drawn * 1.06);
    }
});

test("wrapping loses no word and no line is too wide", () => {
  const text = `A first sentence, then ${"antidisestablishmentarianism".repeat(3)} and the rest of it`;
  for (const width of [60, 120, 400]) {
    const lines = wrap(text, width, 16);
    expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    for (const line of lines) expect(textWidth(line, 16)).toBeLessThanOrEqual(width);
  }
});

test("a balanced paragraph has as many lines as a full one, no wider, and none of its last lines is an orphan", () => {
  const text = "From March 2011 to March 2024 the median civil service salary fell against RPI and rose against CPIH";
  for (const width of [300, 420, 560, 700])
    for (const loose of [false, true]) {
      const [full, set] = [wrap(text, width, 20), balanced(text, width, 20, 400, loose)];
      expect(set.length).toBe(full.length);
      expect(set.join(" ")).toBe(text);
      for (const line of set) expect(textWidth(line, 20)).toBeLessThanOrEqual(width);
      expect(textWidth(set.at(-1)!, 20)).toBeGreaterThan(0.3 * width);
    }
  expect(balanced("Short", 300, 20)).toEqual(["Short"]);
  // No word is cut to make lines alike.
  expect(balanced("February\u00a02023, re-ballots", 190, 20)).toEqual(["February\u00a02023,", "re-ballots"]);
});

test("symbols that would hide one another are spread about the middle of their row, others stay", () => {
  // Symbols 10 wide: 50 and 53 overlap, and go 5.5 up and 5.5 down; 80 stands alone.
  expect(dodge([50, 53, 80], 10)).toEqual([-5.5, 5.5, 0]);
  expect(dodge([5, 5, 5], 10)).toEqual([-11, 0, 11]);
  expect(dodge([], 10)).toEqual([]);
});

test("a dense line keeps some of its symbols, far enough apart, and every second-hand or lone one", () => {
  const row = (i: number, more: object = {}) =>
    ({ place: i, value: 1, secondary: false, forecast: false, ...more }) as unknown as PlacedRow;
  const dense = Array.from({ length: 100 }, (_, i) => row(i));
  const kept = symbolRows(dense, (place) => place, 8, [0, 2]);
  expect(kept.map((r) => r.place)).toEqual([0, 36, 72]); // 4.5 symbols of 8 pixels
  expect(symbolRows(dense, (place) => place, 8, [1, 2])[0]!.place).toBe(18); // the next series half a turn on
  expect(symbolRows(dense, (place) => place, 8, [0, 1])).toEqual([]); // alone, it is told apart from nothing
  const open = Array.from({ length: 5 }, (_, i) => row(i * 20));
  expect(symbolRows(open, (place) => place, 8, [1, 2])).toHaveLength(5);
  const quoted = dense.map((r, i) => (i === 50 ? row(50, { secondary: true }) : r));
  expect(symbolRows(quoted, (place) => place, 8, [0, 2]).map((r) => r.place)).toContain(50);
});

test("labels that collide are moved about the mean of what they want", () => {
  // Two of height 4 that both want 10 stand at 8 and 12; a third that wants 30 stays.
  expect(
    stackLabels(
      [10, 10, 30].map((wanted) => ({ wanted, height: 4 })),
      0,
      40,
    ),
  ).toEqual([8, 12, 30]);
  // At the lower end there is no room below: all move up.
  expect(
    stackLabels(
      [39, 40].map((wanted) => ({ wanted, height: 4 })),
      0,
      40,
    ),
  ).toEqual([34, 38]);
});

test("stacked labels never overlap and keep their order, whatever they want", () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  for (let round = 0; round < 200; round += 1) {
    const items = Array.from({ length: 1 + Math.floor(random() * 7) }, () => ({
      wanted: random() * 100,
      height: 5 + random() * 7,
    }));
    const at = stackLabels(items, 0, 100);
    const order = items.map((_, i) => i).sort((a, b) => items[a]!.wanted - items[b]!.wanted);
    order.forEach((i, n) => {
      const j = order[n + 1];
      expect(at[i]! - items[i]!.height / 2).toBeGreaterThanOrEqual(-1e-9);
      expect(at[i]! + items[i]!.height / 2).toBeLessThanOrEqual(100 + 1e-9);
      if (j !== undefined)
        expect(at[j]! - at[i]!).toBeGreaterThanOrEqual((items[i]!.height + items[j]!.height) / 2 - 1e-9);
    });
  }
});

test("a name without room to the right of its rule goes to its left", () => {
  const { labels } = lanes([{ x: 95, text: "Reweighted" }], { left: 0, right: 100, size: 10, maxWidth: 80 });
  expect(labels[0]!.left + labels[0]!.width).toBeLessThanOrEqual(90);
});

test("no name is crossed by the rule of another, and none overlaps", () => {
  for (const xs of [
    [10, 40, 60, 200],
    [100, 140, 190],
    [5, 6, 7, 198],
  ]) {
    const { labels } = lanes(
      xs.map((x, i) => ({ x, text: `A break of series ${i}` })),
      { left: 0, right: 260, size: 10, maxWidth: 100 },
    );
    for (const a of labels)
      for (const b of labels) {
        if (a === b) continue;
        const bottom = a.above - a.lines.length * 12;
        expect(b.x > a.left && b.x < a.left + a.width && b.above > bottom, `${b.text} crosses ${a.text}`).toBe(false);
      }
  }
});

test("ticks are round, and written with no more decimals than their step needs", () => {
  expect(valueAxis([3, 97], "percent")).toEqual({
    domain: [0, 100],
    ticks: [0, 20, 40, 60, 80, 100],
    labels: ["0%", "20%", "40%", "60%", "80%", "100%"],
  });
  // Rough step 0.43 / 5: 0.1; round ends are −0.4 and 0.2.
  expect(valueAxis([-0.31, 0.12], "percent").labels).toEqual([
    "−0.4%",
    "−0.3%",
    "−0.2%",
    "−0.1%",
    "0.0%",
    "0.1%",
    "0.2%",
  ]);
  expect(tickLabel(-5000, 1000, "GBP/year")).toBe("−£5,000");
  expect(tickLabel(11.5, 0.5, "GBP/hour")).toBe("£11.50");
  expect(tickLabel(7_200_000, 200_000, "people")).toBe("7.2m");
  expect(tickLabel(100_000, 100_000, "GBP/year")).toBe("£100,000"); // a salary is never £0.1m
});

test("an axis holds every value, and zero when asked", () => {
  for (const values of [[1e-9, 2e-9], [-5, -4.9], [7], [0], [123456, 123457], [-3, 1e6]]) {
    const { domain, ticks } = valueAxis(values, "index");
    expect(domain[0]).toBeLessThanOrEqual(Math.min(...values));
    expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...values));
    expect(domain[1]).toBeGreaterThan(domain[0]);
    expect([ticks[0], ticks.at(-1)]).toEqual(domain); // both ends can be read off
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThan(10);
    expect(valueAxis(values, "index", { zero: true }).domain.some((end) => end === 0) || Math.min(...values) < 0).toBe(
      true,
    );
  }
});

test("ticks of yearly figures stand under their points, whatever part of the year that is", () => {
  const axis = timeAxis(["2011-03", "2012-03", "2013-03"], [middleOf("2011-03"), middleOf("2013-03")], 600, 16);
  expect(axis.labels).toEqual(["2011", "2012", "2013"]);
  expect(axis.ticks.map(placeDay)).toEqual(["2011-03-16", "2012-03-16", "2013-03-16"]);
  const financial = timeAxis(["2011/12", "2012/13"], [middleOf("2011/12"), middleOf("2012/13")], 600, 16);
  expect(financial.labels).toEqual(["2011/12", "2012/13"]);
});

test("ticks of mixed periods stand at the first of January, and thin out until they fit", () => {
  const axis = timeAxis(["1960", "2024-Q4"], [startOf("1960"), endOf("2024-Q4")], 500, 16);
  expect(axis.ticks.every((tick) => placeDay(tick).endsWith("-01-01"))).toBe(true);
  expect(axis.labels.length).toBeGreaterThan(3);
  expect(axis.labels.length).toBeLessThan(10);
});

test("a thing keeps its colour through the pack, and no two series of a chart share one", () => {
  const colour = (names: string[], name: string) => seriesLooks(names, THEME).find((s) => s.name === name)!.colour;
  expect(colour(["CPI", "RPI"], "RPI")).toBe(colour(["Wages", "RPI", "CPIH"], "RPI"));
  expect(colour(["Private", "Public"], "Public")).toBe("#12436D");
  const looks = seriesLooks(["CPI", "Public", "EO", "Other", "RPI", "New"], THEME);
  expect(new Set(looks.map((s) => s.colour)).size).toBe(6);
  expect(new Set(looks.map((s) => s.shape)).size).toBe(6);
});

test("with a focus the others are grey, and keep the symbols they have elsewhere", () => {
  expect(seriesLooks(["A", "B"], THEME, ["B"]).map((s) => s.colour)).toEqual([THEME.context, THEME.focus]);
  const [, cpi, rpi] = seriesLooks(["Median salary", "CPI", "RPI"], THEME, ["Median salary"]);
  expect([cpi!.colour, rpi!.colour]).toEqual([THEME.context, THEME.context]);
  expect([cpi!.shape, rpi!.shape]).toEqual([THEME.series.cpi!.shape, THEME.series.rpi!.shape]);
});

test("no series but an index has the colour of an index in a chart of three, named or not", () => {
  const indices = new Set(["CPI", "CPIH", "RPI"].map((name) => THEME.series[name.toLowerCase()]!.colour));
  expect(indices.size).toBe(3);
  for (const names of [
    ["One", "Two", "Three"],
    ["Public", "Private", "Other"],
    ["Survey", "Bulletins", "Other"],
  ])
    for (const { colour } of seriesLooks(names, THEME)) expect(indices.has(colour)).toBe(false);
});

test("marks have a contrast of 3 to 1 with the panel, words of 4.5", () => {
  const contrast = (hex: string) => contrastOf(hex, "#FFFFFF");
  expect(contrast("#767676")).toBeCloseTo(4.54, 2); // the grey that WCAG 2.2 gives as just enough for words
  for (const hex of [...THEME.palette, THEME.context, THEME.focus, THEME.axis])
    expect(contrast(hex)).toBeGreaterThan(3);
  for (const hex of [THEME.text, THEME.quiet]) expect(contrast(hex)).toBeGreaterThan(4.5);
});

test("a horizontal axis with little room has fewer ticks, whose labels do not touch", () => {
  // 80,000 in 200 pixels: "£80,000" is about 55 wide at 13.5, so five ticks do not fit and three do.
  const { ticks, labels } = horizontalAxis([0, 80_000], "GBP/year", 200, 13.5);
  expect(ticks).toEqual([0, 50_000, 100_000]);
  expect(labels).toEqual(["£0", "£50,000", "£100,000"]);
});
