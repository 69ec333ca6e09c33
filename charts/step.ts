import { defineChart } from "./define-chart.js";
import { leavesZeroOut, lineAxis, linePlot } from "./parts/line-plot.js";

/**
 * Rates in force: each holds from the start of its period until the next one. Not for measurements between which
 * the truth moved: use `lines`.
 */
export const step = defineChart({
  id: "step",
  says: "rates in force, each from the start of its period until the next",
  interval: "Shading",
  weak: "Hollow",
  gaps: true,
  leavesZeroOut: (data) => leavesZeroOut(lineAxis(data)),
  height: (_, size) => size.height,
  draw: (data, room) => linePlot(data, room, true),
});
