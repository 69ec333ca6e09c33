import type { Cell } from "../core/cell.js";
import type { Figure, Uncertainty } from "../core/figure.js";
import { cite } from "../core/source.js";
import { unitWords } from "../core/unit.js";
import type { Evidence } from "../evidence/evidence.js";

/** One operand of one figure: enough to work the figure out again from these rows alone. */
export interface WorkingRow {
  readonly figure: string;
  readonly label: string;
  readonly value: Cell;
  readonly unit: string;
  readonly period: string;
  /** What was done, in words. */
  readonly method: string;
  /** The same in the letters of the operands. */
  readonly formula: string;
  readonly letter: string;
  readonly operand: string;
  readonly operandValue: Cell;
  /** File and row of the data, or the figure it is. */
  readonly stands: string;
  /** Keys of its sources; of a number that is itself worked out, where to look. */
  readonly operandSource: string;
  readonly uncertainty: string;
  readonly status: string;
  readonly standing: string;
  /** The citation of a published figure; of a derived one the keys of every source it rests on. */
  readonly sources: string;
}

/** Headings of the workings, in the order of the columns of every format. */
export const WORKING_HEADINGS = {
  figure: "Figure",
  label: "What it is",
  value: "Value",
  unit: "Unit",
  period: "Period",
  method: "Method",
  formula: "Formula in letters",
  letter: "Letter",
  operand: "What the letter is",
  operandValue: "Value of the letter",
  stands: "Where the value stands",
  operandSource: "Source of the value",
  uncertainty: "Uncertainty",
  status: "Status",
  standing: "Standing",
  sources: "Sources of the figure",
} as const satisfies Record<keyof WorkingRow, string>;

/** How far a figure may be off, in words. @example uncertaintyWords({ se: 0.4 }) // "standard error 0.4" */
export function uncertaintyWords(uncertainty: Uncertainty): string {
  if (uncertainty === "none published") return "no sampling error published";
  if ("se" in uncertainty)
    return `standard error ${uncertainty.se}${uncertainty.borrowed ? ", borrowed from another year" : ""}`;
  const kind = uncertainty.kind === "bounds" ? "bounds" : "95% interval";
  return `${kind} ${uncertainty.low} to ${uncertainty.high}`;
}

/** "real change: (B ÷ A) × 100" taken apart at its last colon: a formula has none. */
function methodAndFormula(method: string): [string, string] {
  const at = method.lastIndexOf(": ");
  return at < 0 ? [method, ""] : [method.slice(0, at), method.slice(at + 2)];
}

const periodText = (period: Figure["period"]): string => (typeof period === "string" ? period : period.join(" to "));

/**
 * The workings of every figure of a finding: one row for each operand, each row with all there is to know of its
 * figure, so that it can be sorted, filtered and recomputed without the rest.
 *
 * @param evidence  evidence that has passed its checks
 */
export function workings(evidence: Evidence): WorkingRow[] {
  const citations = new Map(evidence.sources.map((source) => [source.key, cite(source)]));
  const citation = (key: string): string => citations.get(key) ?? key;
  return Object.entries(evidence.figures).flatMap(([key, figure]) => {
    const [method, formula] = methodAndFormula(figure.method);
    const published = method === "as published";
    return figure.operands.map((operand): WorkingRow => {
      const at = operand.label.indexOf(": ");
      return {
        figure: key,
        label: figure.label,
        value: figure.value,
        unit: unitWords(figure.unit),
        period: periodText(figure.period),
        method,
        formula,
        letter: operand.label.slice(0, at),
        operand: operand.label.slice(at + 2),
        operandValue: operand.value,
        stands: operand.cell ?? "",
        operandSource: operand.cell?.startsWith("figure: ") ? "see that figure" : operand.source,
        uncertainty: uncertaintyWords(figure.uncertainty),
        status: figure.status.replace("-", " "),
        standing: figure.standing,
        sources: published ? figure.sources.map(citation).join(" ") : figure.sources.join("; "),
      };
    });
  });
}
