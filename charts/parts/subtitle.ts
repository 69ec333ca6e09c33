import { comparePeriods, type Period, periodKind, periodWords } from "../../src/core/period.js";
import { INDEX_NAMES, type Unit, unitWords } from "../../src/core/unit.js";
import type { Chart } from "../../src/evidence/chart.js";
import type { Evidence } from "../../src/evidence/evidence.js";
import { words } from "../../src/evidence/words.js";
import type { ChartData } from "./chart-data.js";

function unitText(unit: Unit): string {
  if (unit.id === "percent") return "per cent";
  if (typeof unit.prices !== "object") return unitWords(unit);
  const { index, of } = unit.prices;
  return `${unitWords({ id: unit.id })}, ${INDEX_NAMES[index]} prices of ${periodWords(of)}`;
}

function periodText(data: ChartData): string {
  const periods: Period[] = data.rows.map((row) => row.period).sort(comparePeriods);
  const [first, last] = [periods[0]!, periods.at(-1)!];
  if (first === last) return periodWords(first);
  if (new Set(periods.map(periodKind)).size > 1) return `${first.slice(0, 4)} to ${last.slice(0, 4)}`;
  const quarter = (period: Period): string => /-Q[1-4]$/.exec(period)?.[0] ?? "";
  // The same quarter of every year is named once.
  if (quarter(first) !== "" && periods.every((p) => quarter(p) === quarter(first)))
    return `${periodWords(first).slice(0, -5)}, ${first.slice(0, 4)} to ${last.slice(0, 4)}`;
  return `${periodWords(first)} to ${periodWords(last)}`;
}

/** Whether the words already say the unit. */
function saysUnit(said: string, unit: Unit): boolean {
  const lower = said.toLowerCase();
  const bare = (text: string): string => text.toLowerCase().replaceAll(",", "");
  if (bare(said).includes(bare(unitText(unit)))) return true;
  if (unit.id === "percent") return /per cent|percentage|%/.test(lower);
  if (typeof unit.prices === "object" || unit.base !== undefined) return false;
  return unit.id.startsWith("GBP") ? /£|pounds/.test(lower) : false;
}

/** What is measured, then unit and period where the words do not already say them. */
export function subtitleText(chart: Chart, evidence: Evidence, data: ChartData): string {
  const said = words(chart.subtitle, evidence.figures).trim().replace(/\.$/, "");
  const period = periodText(data);
  const years = period.match(/\d{4}/g) ?? [];
  const dated = years.every((year) => said.includes(year));
  const rest = [...(saysUnit(said, data.unit) ? [] : [unitText(data.unit)]), ...(dated ? [] : [period])].join(", ");
  if (rest === "") return `${said}.`;
  // Words of several sentences get a sentence more.
  return said.includes(". ") ? `${said}. ${rest[0]!.toUpperCase()}${rest.slice(1)}.` : `${said}, ${rest}.`;
}
