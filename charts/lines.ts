import { problem } from "../src/core/problem.js";
import { defineChart } from "./define-chart.js";
import { leavesZeroOut, lineAxis, linePlot } from "./parts/line-plot.js";

/** More lines than this on one plot cannot be followed, unless some are in focus and the others grey. */
const MOST = 4;

/**
 * Values over time, each series named at its end. Gaps where a figure is missing, forecasts dashed, second-hand
 * figures hollow, intervals shaded, breaks as rules with their name. Not for parts of a whole, nor for more than
 * four series without a focus: use `small-multiples`.
 */
export const lines = defineChart({
  id: "lines",
  says: "values over time, up to four series named at their ends",
  interval: "Shading",
  gaps: true,
  leavesZeroOut: (data) => leavesZeroOut(lineAxis(data)),
  height: (_, size) => size.height,
  draw(data, room) {
    if (data.series.length > MOST && data.focus.length === 0)
      problem("too-many-series", `chart ${data.id}: ${data.series.length} lines on one plot`, {
        found: String(data.series.length),
        expected: `at most ${MOST}, or some of them in \`focus\``,
        hint: 'use the recipe "small-multiples"',
      });
    return linePlot(data, room, false);
  },
});
