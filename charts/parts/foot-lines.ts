import { MISSING_WORDS } from "../../src/core/cell.js";
import type { Source } from "../../src/core/source.js";
import type { Chart } from "../../src/evidence/chart.js";
import type { Evidence, Note } from "../../src/evidence/evidence.js";
import type { Sentence } from "../../src/evidence/sentence.js";
import { words } from "../../src/evidence/words.js";
import type { Recipe } from "../define-chart.js";
import type { ChartData } from "./chart-data.js";

/** The sources of the figures on a chart, in the order of their keys. */
export function chartSources(chart: Chart, evidence: Evidence): Source[] {
  const figures = [...chart.points, ...(chart.references ?? [])].map((p) => evidence.figures[p.figure]);
  const keys = new Set(figures.flatMap((figure) => figure?.sources ?? []));
  return evidence.sources.filter((source) => keys.has(source.key));
}

/** What the way of drawing means, and the standing of RPI wherever it is shown. */
export function drawingNotes(
  data: ChartData,
  recipe: Pick<Recipe, "leavesZeroOut" | "interval" | "weak" | "gaps">,
): string[] {
  const { rows, unit } = data;
  const drawn = rows.filter((row) => row.value !== undefined);
  const kinds = new Set(drawn.map((row) => row.interval));
  const rpi =
    data.series.some(({ name }) => /\bRPI\b/.test(name)) ||
    data.categories.some((name) => /\bRPI\b/.test(name)) ||
    (typeof unit.prices === "object" && unit.prices.index === "rpi");
  const reasons = [...new Set(rows.flatMap((row) => (row.missing === undefined ? [] : [row.missing])))];
  const missing = recipe.gaps
    ? reasons.map((reason) => `Gap in a line: ${MISSING_WORDS[reason]}.`)
    : reasons.map((reason) => `${reason}: ${MISSING_WORDS[reason]}.`);
  const seen = drawn.some((row) => row.low !== undefined);
  const said = (what: string): string =>
    seen ? `${recipe.interval}: ${what}.` : `The ${what} would be too narrow to draw.`;
  const numbered = data.markNames.map((name, i) => `${i + 1} ${name}`).join("; ");
  return [
    ...(numbered === "" ? [] : [`Marked: ${numbered}.`]),
    ...(recipe.leavesZeroOut(data) ? ["The axis does not start at zero."] : []),
    ...(drawn.some((row) => row.forecast)
      ? [
          recipe.gaps
            ? "Dashed: forecast."
            : `${recipe.weak}: ${drawn.some((row) => row.secondary) ? "forecast, or rests on a second-hand figure" : "forecast"}.`,
        ]
      : []),
    ...(drawn.some((row) => row.secondary) && (recipe.gaps || !drawn.some((row) => row.forecast))
      ? [`${recipe.weak}: rests on a second-hand figure.`]
      : []),
    ...missing,
    ...(kinds.has("interval95") ? [said("95% interval")] : []),
    ...(kinds.has("bounds") ? [said("bounds from rounding")] : []),
    ...(kinds.has("borrowed") ? [said("95% interval, with another year’s standard error")] : []),
    ...(rpi ? ["RPI lost National Statistics status in 2013; it is shown because it is used in pay bargaining."] : []),
  ];
}

/**
 * Notes written for the chart; where there are none, those of the evidence on how firm its figures are, and on
 * breaks when no break is drawn.
 */
export function chartNotes(chart: Chart, evidence: Evidence): { texts: string[]; all: boolean } {
  const text = (sentence: Sentence): string => words(sentence, evidence.figures);
  if (chart.notes !== undefined) return { texts: chart.notes.map(text), all: true };
  const kinds: readonly Note["kind"][] = (chart.marks ?? []).length > 0 ? ["status"] : ["status", "break"];
  // The standing of RPI is said by the frame, on the charts that show it and no other.
  const standingOfRpi = /\bRPI\b.*National Statistic/;
  return {
    texts: evidence.notes
      .filter((note) => kinds.includes(note.kind))
      .map((note) => text(note.text))
      .filter((said) => !standingOfRpi.test(said)),
    all: false,
  };
}
