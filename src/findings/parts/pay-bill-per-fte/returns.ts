import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { CivilServiceWorkforceRow } from "../../../catalogue/rows/civil-service.js";
import { hasValue } from "../../../core/cell.js";
import type { Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import { civilServiceBodies } from "../civil-service-bodies.js";

/** What a body filed for one March, totals over grades. */
export interface FiledReturn {
  readonly fte?: CivilServiceWorkforceRow;
  readonly bill?: CivilServiceWorkforceRow;
  readonly salary?: CivilServiceWorkforceRow;
}

/** The returns of one civil service body. */
export interface BodyReturns {
  readonly name: string;
  readonly filed: Readonly<Record<Period, FiledReturn>>;
}

const FIELDS = { fte: "fte", "month-pay-bill": "bill", "month-salary-cost": "salary" } as const;

/** The pay bills of a March are read only when this many bodies filed one that can be used. */
const ENOUGH = 10;

/** The number in a cell that may be used: above zero and not marked as impossible. */
const usable = (row: CivilServiceWorkforceRow | undefined): number | undefined =>
  row !== undefined && hasValue(row.value) && row.value.value > 0 && !/impossible|fte-above/.test(row.flag)
    ? row.value.value
    : undefined;

/** Whether both the pay bill and the staff of a March may be used. */
export const billUsable = (filed: FiledReturn | undefined): boolean =>
  filed !== undefined && usable(filed.bill) !== undefined && usable(filed.fte) !== undefined;

/** Whether the salary cost and the staff of a March may be used. */
export const salaryUsable = (filed: FiledReturn | undefined): boolean =>
  filed !== undefined && usable(filed.salary) !== undefined && usable(filed.fte) !== undefined;

/** The pay bill of a March divided by its full-time equivalents. */
export const billPerFte = (filed: FiledReturn): number => usable(filed.bill)! / usable(filed.fte)!;

/**
 * The returns of civil service bodies, and the Marches in which at least ten of them filed a pay bill.
 *
 * @throws Problem "missing-rows" when no March has that many; "repeated-row" when one body filed twice
 */
export function filedReturns(catalogue: Catalogue): {
  readonly bodies: readonly BodyReturns[];
  readonly marches: readonly Period[];
} {
  const service = civilServiceBodies(catalogue);
  const rows = catalogue
    .dataset("civil-service-workforce")
    .rows.filter((row) => row.grade === "all" && row.measure in FIELDS && service.has(row.body));
  const byName = new Map<string, Record<Period, Record<string, CivilServiceWorkforceRow>>>();
  for (const row of rows) {
    const name = service.name(row.body);
    const own = byName.get(name) ?? {};
    const field = FIELDS[row.measure as keyof typeof FIELDS];
    const filed = own[row.period] ?? {};
    if (filed[field] !== undefined)
      problem("repeated-row", `${name} filed ${row.measure} twice for ${row.period}`, {
        where: "civil-service-workforce.csv",
      });
    byName.set(name, { ...own, [row.period]: { ...filed, [field]: row } });
  }
  const bodies = [...byName].map(([name, filed]): BodyReturns => ({ name, filed }));
  bodies.sort((a, b) => (a.name < b.name ? -1 : 1));
  const periods = [...new Set(rows.map((row) => row.period))].sort();
  const marches = periods.filter((p) => bodies.filter(({ filed }) => billUsable(filed[p])).length >= ENOUGH);
  if (marches.length < 2)
    problem("missing-rows", `pay-bill-per-fte: ${marches.length} Marches have the pay bills of ten bodies or more`, {
      where: "civil-service-workforce.csv",
      expected: "two Marches to compare",
    });
  return { bodies, marches };
}
