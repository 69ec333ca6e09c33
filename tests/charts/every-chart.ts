import { openCatalogue } from "../../src/catalogue/index.js";
import type { Chart } from "../../src/evidence/chart.js";
import type { Evidence } from "../../src/evidence/evidence.js";
import { FINDINGS } from "../../src/findings/index.js";

/** A finding without options, with its charts. */
export interface FindingCharts {
  readonly id: string;
  readonly evidence: Evidence;
  readonly charts: readonly Chart[];
}

let made: FindingCharts[] | undefined;

/** Every finding of the pack with its charts, answered once. */
export function everyFinding(): readonly FindingCharts[] {
  if (made === undefined) {
    const catalogue = openCatalogue();
    made = FINDINGS.map((finding) => {
      const evidence = finding.answer(catalogue);
      return { id: finding.id, evidence, charts: evidence.charts };
    });
  }
  return made;
}

/** Every chart of the pack. */
export const everyChart = (): { readonly evidence: Evidence; readonly chart: Chart }[] =>
  everyFinding().flatMap(({ evidence, charts }) => charts.map((chart) => ({ evidence, chart })));
