/**
 * realpay: an evidence kit for pay and union density. Everything is reached from here, grouped by what it is about:
 *
 * - `finding(id)` asks one of the questions realpay answers; `real(amount, …)` puts an amount in other prices;
 * - `load(path)` reads an official file, or one of your own, as data; `tryLoad` gives what is wrong with it as data;
 * - `periods`, `stats`, `pay`, `density`: pure functions, numbers in, numbers out;
 * - `data`: the published figures, typed, with where they come from;
 * - `findings`, `evidence`, `charts`, `render`: answers, what they are made of, and how they are drawn and written.
 */
export * as charts from "../charts/index.js";
export * as data from "./catalogue/index.js";
export { load, tryLoad } from "./catalogue/load.js";
export * as periods from "./core/period.js";
export { Problem } from "./core/problem.js";
export * as density from "./density/index.js";
export * as evidence from "./evidence/index.js";
export * as findings from "./findings/index.js";
export { finding, type NotebookFinding } from "./notebook/finding.js";
export { grid } from "./notebook/grid.js";
export { real } from "./notebook/real.js";
export type { RealAmount } from "./notebook/real-amount.js";
export * as pay from "./pay/index.js";
export * as render from "./render/index.js";
export * as stats from "./stats/index.js";
