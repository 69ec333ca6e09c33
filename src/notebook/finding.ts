import { inspect } from "node:util";
import type { Catalogue } from "../catalogue/catalogue.js";
import { knownOptions, oneOf } from "../core/options.js";
import { problem } from "../core/problem.js";
import { cite } from "../core/source.js";
import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import { findFinding } from "../findings/index.js";
import { evidenceText } from "../render/terminal.js";
import { CHART_SIZES, type ChartView, chartView, type NotebookChartSize } from "./chart-view.js";
import { defaultCatalogue } from "./default-catalogue.js";
import { type FigureView, figureView } from "./figure-view.js";
import { kernelDisplay } from "./kernel-display.js";
import { type TableView, tableView } from "./table-view.js";

/** The answer to a question in a notebook: the evidence as it is, and what a cell does with it. */
export interface NotebookFinding {
  readonly id: string;
  readonly question: string;
  /** The answer in one line. */
  readonly title: string;
  readonly sentences: readonly string[];
  readonly evidence: Evidence;
  /** The whole of it in words: table, range, objections, notes, sources. */
  text(): string;
  table(): TableView;
  /** One of its charts, the first unless named. @throws Problem "unknown-value", "unknown-option", "no-chart" */
  chart(id?: string, options?: { readonly size?: NotebookChartSize }): ChartView;
  /** One of its figures by key. @throws Problem "unknown-value", with the nearest key */
  figure(key: string): FigureView;
  /** Shows the answer, its first chart, its table and its sources under the cell; outside a notebook prints them. Await it. */
  display(): Promise<void>;
}

/**
 * Asks one of the questions realpay answers.
 *
 * @param id       which: `findings.FINDINGS` lists them
 * @param options  the choices of that finding; `catalogue` to work from other data than what comes with realpay
 * @returns the answer, for reading, showing and asking on
 * @throws Problem "unknown-finding" with the nearest id, "unknown-option"
 * @example finding("real-pay-median").title
 */
export function finding(
  id: string,
  options: { readonly catalogue?: Catalogue; readonly [choice: string]: unknown } = {},
): NotebookFinding {
  const { catalogue = defaultCatalogue(), ...choices } = options ?? {};
  const evidence = findFinding(id).answer(catalogue, choices);
  const say = (sentence: Evidence["title"]): string => words(sentence, evidence.figures);
  const chartIds = evidence.charts.map((chart) => chart.id);
  const view: NotebookFinding = {
    id: evidence.id,
    question: evidence.question,
    title: say(evidence.title),
    sentences: evidence.sentences.map(say),
    evidence,
    text: () => evidenceText(evidence),
    table: () => tableView(evidence),
    chart(name, options = {}) {
      knownOptions(`${id}: chart`, options, ["size"]);
      const size = oneOf(`${id}: chart size`, options.size ?? "briefing", CHART_SIZES);
      const wanted = name === undefined ? chartIds[0] : oneOf(`${id}: chart`, name, chartIds);
      const chart = evidence.charts.find((one) => one.id === wanted);
      return chart === undefined ? problem("no-chart", `${id} has no chart`) : chartView(evidence, chart, size);
    },
    figure(key) {
      const known = oneOf(`${id}: figure`, key, Object.keys(evidence.figures));
      return figureView(known, evidence.figures[known]!, catalogue);
    },
    async display() {
      const screen = kernelDisplay();
      if (screen === undefined) {
        process.stdout.write(view.text());
        return;
      }
      screen.text([view.title, ...view.sentences].join("\n\n"));
      if (chartIds.length > 0) await view.chart().display();
      await view.table().display();
      screen.text(["Sources", ...evidence.sources.map((source) => `- ${cite(source)}`)].join("\n"));
    },
  };
  return Object.defineProperty(view, inspect.custom, {
    value: () => [view.title, "", ...view.sentences, "", view.table().text()].join("\n"),
  });
}
