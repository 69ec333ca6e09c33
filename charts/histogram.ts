import { problem } from "../src/core/problem.js";
import { defineChart, type Plot } from "./define-chart.js";
import type { ChartData, ChartRow } from "./parts/chart-data.js";
import { colourEncoding, pixel, textLayer, valueEncoding } from "./parts/layers.js";
import { noRoom } from "./parts/no-room.js";
import { textWidth, widest, wrap } from "./parts/text-width.js";
import { TIP_CHANNELS, TIP_MARK, tipOf } from "./parts/tips.js";
import { horizontalAxis, tickLabel, type ValueAxis, valueAxis } from "./parts/value-axis.js";

/** A bar of a histogram: where its band begins and ends, in pounds a year. */
interface Bar {
  readonly row: ChartRow;
  readonly from: number;
  readonly to: number;
}

const amount = (text: string): number => Number(text.replaceAll(",", ""));

/**
 * The ends of a band as it is named: "£20,001 to £25,000" is from £20,000 up, "£20,000 or less" from nothing.
 *
 * @throws Problem "bad-band" for a name without two ends
 */
function endsOf(data: ChartData, row: ChartRow): readonly [number, number] {
  const name = row.category ?? row.series;
  const found = /^£([\d,]+) (?:to £([\d,]+)|or less)$/.exec(name);
  if (found === null)
    return problem("bad-band", `chart ${data.id}: "${name}" is not a band with two ends`, {
      found: name,
      expected: '"£20,001 to £25,000" or "£20,000 or less"',
      hint: "leave an open-ended band out and say in a note how many it holds",
    });
  const [, first, second] = found;
  return second === undefined ? [0, amount(first!)] : [Math.max(0, amount(first!) - 1), amount(second)];
}

/** The bars of each series, one panel for each. */
function panelsOf(data: ChartData): { readonly name: string; readonly bars: readonly Bar[] }[] {
  return data.series.map(({ name }) => ({
    name,
    bars: data.rows
      .filter((row) => row.series === name && row.value !== undefined)
      .map((row): Bar => {
        const [from, to] = endsOf(data, row);
        return { row, from, to };
      }),
  }));
}

/** Axes of the heights, from many ticks to few. */
const heights = (data: ChartData): ValueAxis[] => {
  const values = data.rows.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return [5, 4, 3, 2, 1].flatMap((count) =>
    [false, true].map((exact) => valueAxis(values, data.unit.id, { zero: true, count, exact })),
  );
};

/**
 * How many lie in each band of an amount, where the bands differ in width: the value of a point is people for each
 * £1,000 of its band, so that the area of a bar, and not its height, is people. A panel for each series, on the same
 * axes. The category of a point names its band by its two ends. Not for open-ended bands, which have no width, nor for
 * bands of one width, where `bars` says more.
 */
export const histogram = defineChart({
  id: "histogram",
  says: "people by band of an amount where bands differ in width: areas are people",
  interval: "Thin lines",
  weak: "Hollow",
  gaps: false,
  leavesZeroOut: () => false,
  height: (data, size) => data.series.length * (size.width * 0.3 + size.label * 3),
  draw(data, room) {
    const { size } = room;
    const { theme } = data;
    const panels = panelsOf(data);
    const inner = { width: room.right - room.left, height: room.bottom - room.top };
    // The panels share their axes: only the last one writes the amounts.
    const between = size.label * 0.7;
    const below = size.label * 2.2;
    const title = size.label * 1.9;
    const height = (inner.height - below - (panels.length - 1) * between) / panels.length - title;
    if (height < size.label * 3.5) noRoom(data.id, `${panels.length} panels`);
    const axes = heights(data);
    const value = axes.find(({ ticks }) => height / (ticks.length - 1) >= size.label * 1.3) ?? axes.at(-1)!;
    const left = widest(value.labels, size.label) + size.label * 0.6;
    const last = Math.max(...panels.flatMap(({ bars }) => bars.map(({ to }) => to)));
    // Half of the last label stands beyond the plot.
    const right = textWidth(tickLabel(last, 1, "GBP/year"), size.label) / 2;
    const width = inner.width - left - right;
    const amounts = horizontalAxis([0, last], "GBP/year", width, size.label);
    // The axis ends with the last band, not at the round amount beyond it.
    const ticks = amounts.ticks.filter((tick) => tick <= last);
    const across = valueEncoding("from", { domain: [0, last], ticks, labels: amounts.labels.slice(0, ticks.length) });
    const plots = panels.map(({ name, bars }, i): Plot => {
      const values = bars.map(({ row, from, to }) => ({
        series: row.series,
        band: row.category,
        period: row.period,
        from,
        to,
        value: row.value,
        zero: 0,
        status: row.status,
        standing: row.standing,
        tip: tipOf(row),
      }));
      return {
        left: room.left + left,
        top: room.top + i * (title + height + between) + title,
        width,
        height,
        layers: [
          {
            data: { values },
            mark: { type: "rect", ...TIP_MARK, stroke: theme.panel, strokeWidth: pixel(size.line / 3) },
            encoding: {
              x: {
                ...across,
                axis: { ...(across.axis as object), grid: false, labels: i === panels.length - 1 },
              },
              x2: { field: "to" },
              y: valueEncoding("zero", value),
              y2: { field: "value" },
              color: colourEncoding(data),
              ...TIP_CHANNELS,
            },
          },
          ...textLayer(
            [{ x: 0, y: -title + size.label * 0.6, lines: wrap(name, inner.width - left, size.label, 600) }],
            { size: size.label, colour: theme.text, weight: 600 },
          ),
        ],
      };
    });
    return { columns: 1, plots };
  },
});
