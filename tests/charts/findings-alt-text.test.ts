import { expect, test } from "vitest";
import { altText } from "../../charts/index.js";
import { hasValue } from "../../src/core/cell.js";
import { comparePeriods } from "../../src/core/period.js";
import type { Chart } from "../../src/evidence/chart.js";
import type { Evidence } from "../../src/evidence/evidence.js";
import { formatFigure } from "../../src/evidence/format.js";
import { everyChart } from "./every-chart.js";

/** The values of each line, panel or group of marks, in the order in which they stand. */
function groups(chart: Chart, evidence: Evidence): { name: string; values: { value: number; text: string }[] }[] {
  const panels = chart.recipe === "small-multiples";
  const nameOf = (p: Chart["points"][number]): string =>
    panels && p.category !== undefined ? `${p.category}|${p.series}` : p.series;
  return [...new Set(chart.points.map(nameOf))].map((name) => {
    const own = chart.points
      .filter((p) => nameOf(p) === name)
      .map((p) => {
        const figure = evidence.figures[p.figure]!;
        const period = p.at ?? (typeof figure.period === "string" ? figure.period : figure.period[1]);
        return { figure, period, category: p.category };
      });
    const inTime = panels || own.every((p) => p.category === undefined);
    const sorted = inTime ? [...own].sort((a, b) => comparePeriods(a.period, b.period)) : own;
    const values = sorted.flatMap(({ figure }) =>
      hasValue(figure.value) ? [{ value: figure.value.value, text: formatFigure(figure, chart.as) }] : [],
    );
    return { name, values };
  });
}

test("every alt text names the first, the last, the highest and the lowest value of every series, and the difference", () => {
  for (const { evidence, chart } of everyChart()) {
    const text = altText(chart, evidence);
    let told = 0;
    for (const { name, values } of groups(chart, evidence)) {
      if (values.length === 0) continue;
      const sorted = [...values].sort((a, b) => a.value - b.value);
      for (const of of [values[0]!, values.at(-1)!, sorted[0]!, sorted.at(-1)!])
        expect(text, `${chart.id}, ${name}`).toContain(of.text);
      if (values.length > 1) told += 1;
    }
    const changes = text.match(/, (?:up|down) |no change|a difference of |: all /g) ?? [];
    expect(changes.length, chart.id).toBeGreaterThanOrEqual(told);
  }
});

test("every alt text reads as English: whole sentences, no codes, no doubled words or stops, no stray signs", () => {
  for (const { evidence, chart } of everyChart()) {
    const text = altText(chart, evidence);
    const faults = [
      [/^[A-Z0-9]/, true],
      [/[.!?]$/, true],
      [/undefined|NaN|\bnull\b|\[object|Infinity/, false],
      [/ {2}|\.\.(?!\.)| [,.;:](?:\s|$)|,,|;;|\(\s|\s\)|\(\)/, false],
      [/\b([a-z]+) \1\b/, false], // "the the"
      [/\b(?:down|up) −|difference of −/, false], // a direction and a sign
      [/[a-z]\.[A-Z][a-z]/, false], // a stop without a space
      [/[a-z]+[_][a-z]+/, false], // a key of the data
      [/\b1 figures\b|\b1\.0 percentage point\b/, false],
      [/(?<![\d,.])-\d/, false], // a hyphen for a minus
    ] as const;
    for (const [pattern, wanted] of faults) expect(pattern.test(text), `${chart.id}: ${pattern}\n${text}`).toBe(wanted);
    expect(text.split("(").length, chart.id).toBe(text.split(")").length);
    // A reader of the screen hears all of it: long ones are a table in disguise.
    expect(text.length, chart.id).toBeLessThan(2600);
  }
});
