import { expect, test } from "vitest";
import { chartData } from "../../charts/parts/chart-data.js";
import { THEME } from "../../charts/theme.js";
import { everyChart } from "./every-chart.js";

/** Every series of every chart of the pack, as it is drawn. */
const drawn = () =>
  everyChart().flatMap(({ evidence, chart }) =>
    chartData(chart, evidence, THEME).series.map((series) => ({ chart: chart.id, ...series })),
  );

test("the same thing has the same colour and the same symbol through the whole pack, but for the grey of context", () => {
  const all = drawn();
  expect(all.length).toBeGreaterThan(30);
  const looks = new Map<string, Map<string, string[]>>();
  for (const { name, colour, shape, chart } of all) {
    if (/^(?:[A-Z][a-z]+ )?\d{4}$/.test(name)) continue; // a date is no thing
    const own = looks.get(name) ?? new Map<string, string[]>();
    for (const look of [...(colour === THEME.context ? [] : [colour]), shape])
      own.set(look, [...(own.get(look) ?? []), chart]);
    looks.set(name, own);
  }
  const twice = [...looks].filter(([, own]) => [...own.keys()].filter((look) => look.startsWith("#")).length > 1);
  const shapes = [...looks].filter(([, own]) => [...own.keys()].filter((look) => !look.startsWith("#")).length > 1);
  const told = (found: typeof twice) =>
    found.map(([name, own]) => `${name}: ${[...own].map(([look, charts]) => `${look} in ${charts}`).join("; ")}`);
  // A name found here goes into charts/parts/series-names.ts.
  expect(told(twice)).toEqual([]);
  expect(told(shapes)).toEqual([]);
});

test("no two series of a chart share colour and symbol, so that they are told apart without colour", () => {
  for (const { evidence, chart } of everyChart()) {
    const { series } = chartData(chart, evidence, THEME);
    // Panels and rows that are themselves the series carry their names.
    const named = chart.recipe !== "lines" && chart.recipe !== "step";
    if (named && chart.points.every((p) => p.category === undefined || p.category === p.series)) continue;
    const shown = series.map(({ colour, shape }) => `${colour} ${shape}`);
    expect(new Set(shown).size, chart.id).toBe(shown.length);
    if (series.length <= 6) expect(new Set(series.map((s) => s.shape)).size, chart.id).toBe(series.length);
  }
});

test("no plot has more than four series, unless some are in focus and the others grey, or all of five are asked for", () => {
  for (const { evidence, chart } of everyChart()) {
    const { series, focus } = chartData(chart, evidence, THEME);
    const coloured = focus.length > 0 ? focus.length : series.length;
    const rows = chart.points.every((p) => p.category === undefined || p.category === p.series);
    if (chart.recipe === "small-multiples" && rows) continue;
    if (["bars", "dots"].includes(chart.recipe) && rows) continue;
    const asked = focus.length === series.length;
    expect(coloured, chart.id).toBeLessThanOrEqual(asked ? 5 : 4);
  }
});
