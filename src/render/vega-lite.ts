import type { VegaLite } from "../../charts/define-chart.js";

/**
 * A chart as the text of a Vega-Lite specification, with its sources in `usermeta` and its data inside.
 *
 * @example renderVegaLite(compileChart(chart, evidence, "briefing"))
 */
export const renderVegaLite = (spec: VegaLite): string => `${JSON.stringify(spec, null, 2)}\n`;
