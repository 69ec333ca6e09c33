import { defineChart } from "./define-chart.js";
import { leavesZeroOut, lineAxis, linePlot } from "./parts/line-plot.js";

/**
 * Values over time, each series named at its end. Gaps where a figure is missing, forecasts dashed, second-hand
 * figures hollow, intervals shaded, breaks as rules with their name. Not for parts of a whole, nor for more than
 * four series without a focus: use `small-multiples`.
 */
export const lines = defineChart({
  id: "lines",
  says: "values over time, up to four series named at their ends",
  interval: "Shading",
  weak: "Hollow",
  gaps: true,
  leavesZeroOut: (data) => leavesZeroOut(lineAxis(data)),
  height: (_, size) => size.height,
  draw: (data, room) => linePlot(data, room, false),
});
