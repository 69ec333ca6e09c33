import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { CivilServicePayRow } from "../../../catalogue/rows/civil-service.js";
import { hasValue } from "../../../core/cell.js";
import type { Period } from "../../../core/period.js";
import { civilServiceBodies } from "../civil-service-bodies.js";
import type { Limits } from "./limits.js";
import { type BodyReturns, billPerFte, billUsable, salaryUsable } from "./returns.js";

/** How a body's returns may be read. */
export type Reading = "checked" | "unchecked" | "jump" | "misfit" | "repeated" | "impossible" | "zero" | "absent";

/** In words, for a column of the table. */
export const READING_WORDS: Readonly<Record<Reading, string>> = {
  checked: "passes the checks",
  unchecked: "cannot be checked",
  jump: "jumps between two Marches",
  misfit: "does not fit the survey",
  repeated: "repeats another March",
  impossible: "impossible, left out",
  zero: "zero filed",
  absent: "no pay bill or staff total held",
};

/** A survey mean that a return can be set against. */
export interface SurveyMean {
  readonly period: Period;
  readonly row: CivilServicePayRow;
}

/** The survey's mean salaries of organisations, by name and March. */
export function surveyMeans(catalogue: Catalogue): (name: string) => readonly SurveyMean[] {
  const service = civilServiceBodies(catalogue);
  const means = new Map<string, SurveyMean[]>();
  for (const row of catalogue.dataset("civil-service-pay").rows) {
    if (row.department_level !== "organisation" || row.grade !== "all" || row.statistic !== "mean") continue;
    if (!hasValue(row.value)) continue;
    const name = service.name(row.department);
    means.set(name, [...(means.get(name) ?? []), { period: row.period, row }]);
  }
  return (name) => means.get(name) ?? [];
}

/** The latest March in which a body's salary cost can be set against the survey's mean salary. */
export const comparable = ({ filed }: BodyReturns, means: readonly SurveyMean[]): SurveyMean | undefined =>
  [...means]
    .sort((a, b) => (a.period < b.period ? 1 : -1))
    .find(({ period }) => salaryUsable(filed[period]) && billUsable(filed[period]));

/** How far twelve times a month's salary cost per full-time equivalent stands from the survey's mean salary, per cent. */
export function surveyFit({ filed }: BodyReturns, mean: SurveyMean): number {
  const value = (cell: { readonly value: number } | object): number => ("value" in cell ? cell.value : Number.NaN);
  const { salary, fte } = filed[mean.period]!;
  return ((value(salary!.value) * 12) / value(fte!.value) / value(mean.row.value)) * 100 - 100;
}

/** Changes of pay bill per full-time equivalent between neighbouring Marches that both have one, per cent. */
export const yearlyChanges = ({ filed }: BodyReturns, marches: readonly Period[]): { to: Period; change: number }[] =>
  marches.slice(1).flatMap((to, i) => {
    const [before, after] = [filed[marches[i]!], filed[to]];
    if (!billUsable(before) || !billUsable(after)) return [];
    return [{ to, change: (billPerFte(after!) / billPerFte(before!)) * 100 - 100 }];
  });

/** Whether a return carries the bill or the salary cost of the March before, to the penny. */
const repeats = ({ filed }: BodyReturns, marches: readonly Period[]): boolean =>
  marches.slice(1).some((march, i) =>
    (["bill", "salary"] as const).some((field) => {
      const [a, b] = [filed[marches[i]!]?.[field]?.value, filed[march]?.[field]?.value];
      return a !== undefined && b !== undefined && hasValue(a) && hasValue(b) && a.value > 0 && a.value === b.value;
    }),
  );

/** How a body's returns may be read within some limits, by the first rule that applies. */
export function readingOf(
  body: BodyReturns,
  marches: readonly Period[],
  mean: SurveyMean | undefined,
  { fit, jump }: Limits,
): Reading {
  const last = body.filed[marches.at(-1)!];
  if (last?.bill === undefined || last.fte === undefined) return "absent";
  if (!hasValue(last.bill.value) || last.bill.value.value === 0) return "zero";
  if (!billUsable(last)) return "impossible";
  if (repeats(body, marches)) return "repeated";
  if (fit !== undefined && mean !== undefined && Math.abs(surveyFit(body, mean)) > fit) return "misfit";
  if (jump !== undefined && yearlyChanges(body, marches).some(({ change }) => Math.abs(change) > jump)) return "jump";
  return fit !== undefined && mean === undefined ? "unchecked" : "checked";
}
