import { hasValue, MISSING_WORDS } from "../core/cell.js";
import type { Figure } from "../core/figure.js";
import { nearest } from "../core/nearest.js";
import { periodWords } from "../core/period.js";
import { problem } from "../core/problem.js";
import { cite } from "../core/source.js";
import { unitWords } from "../core/unit.js";
import type { Evidence } from "../evidence/evidence.js";
import { type FormatId, formatFigure } from "../evidence/format.js";
import { formatOfUnit } from "./format-of-unit.js";
import { uncertaintyWords } from "./workings.js";

/** Decimals of each format. */
const PLACES: Readonly<Partial<Record<FormatId, number>>> = {
  percent1: 1,
  points1: 1,
  index1: 1,
  pounds2: 2,
  decimal2: 2,
};

/** How far a figure may be off, one place finer than the figure is written: unrounded it stands in the workings. */
function offBy({ uncertainty, unit }: Figure): string {
  const round = (value: number): number => Number(value.toFixed((PLACES[formatOfUnit(unit)] ?? 0) + 1));
  if (uncertainty === "none published") return uncertaintyWords(uncertainty);
  if ("se" in uncertainty) return uncertaintyWords({ ...uncertainty, se: round(uncertainty.se) });
  return uncertaintyWords({ ...uncertainty, low: round(uncertainty.low), high: round(uncertainty.high) });
}

/** Units that the format of a value already shows. */
const SHOWN = new Set(["percent", "points", "GBP", "date"]);

/** A value as a person writes it, with its unit where the format does not show it. */
export function valueWithUnit(figure: Figure): string {
  if (!hasValue(figure.value)) return `${figure.value.missing} (${MISSING_WORDS[figure.value.missing]})`;
  const shown = formatFigure(figure, formatOfUnit(figure.unit));
  if (SHOWN.has(figure.unit.id) && figure.unit.prices === undefined) return shown;
  return `${shown} ${unitWords(figure.unit).replace(/^£,? ?/, "")}`.trim();
}

/** What a figure is and when: the period is added where the label does not say it. */
function labelled(figure: Figure): string {
  const { label, period } = figure;
  const ends = typeof period === "string" ? [period] : period;
  const said = ends.every((end) => label.includes(end) || label.includes(periodWords(end)));
  return said ? label : `${label}, ${formatFigure(figure, "period")}`;
}

/** The name by which a figure is cited and found again: `real-pay-median.change.cpi.2024-03`. */
export const figureName = (evidence: Evidence, key: string): string => `${evidence.id}.${key}`;

function refuseUnknown(evidence: Evidence, key: string): never {
  const keys = Object.keys(evidence.figures);
  const near = nearest(key, keys);
  return problem("unknown-figure", `${evidence.id} has no figure "${key}"`, {
    found: key,
    expected: `one of its ${keys.length} figures`,
    where: evidence.id,
    hint: near === undefined ? `realpay cite ${evidence.id}` : `did you mean "${figureName(evidence, near)}"?`,
    exit: 2,
  });
}

/**
 * One figure as a citation in one line: what it is, its value, how it was worked out, whose figures it rests on, and the
 * name by which anybody finds it again.
 *
 * @param evidence  evidence that has passed its checks
 * @param key       key of the figure: "change.cpi.2024-03"
 * @param version   version of realpay
 * @param asked     the choices it was asked with, as they are typed: "--from 2012-03"; nothing for the headline's
 * @returns one line of text, without a line end
 * @throws Problem "unknown-figure", with the nearest key
 */
export function citation(evidence: Evidence, key: string, version: string, asked = ""): string {
  if (!Object.hasOwn(evidence.figures, key)) refuseUnknown(evidence, key);
  const figure = evidence.figures[key]!;
  const says = [figure.status.replace("-", " "), figure.standing === "secondary" ? "second-hand" : figure.standing];
  const own = new Set(figure.sources);
  const sources = evidence.sources.filter((source) => own.has(source.key)).map((source) => cite(source));
  const worked = figure.method.startsWith("as published") ? "As published" : `Worked out as ${figure.method}`;
  return (
    `${labelled(figure)}: ${valueWithUnit(figure)} (status ${says[0]}; ${says[1]}; ${offBy(figure)}). ` +
    `${worked}. ${sources.join(" ")} realpay ${version}, ${figureName(evidence, key)}${asked === "" ? "" : ` ${asked}`}.`
  ).replace(/\s+/g, " ");
}
