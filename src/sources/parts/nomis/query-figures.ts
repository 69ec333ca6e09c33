import { type Cell, hasValue, type Missing } from "../../../core/cell.js";
import { problem } from "../../../core/problem.js";
import type { UnitId } from "../../../core/unit.js";
import { placeOf, placeOfName, type Sheet } from "../../../read/sheet.js";
import type { SumToCheck } from "../check-sums.js";
import { figureCell } from "../figure-cell.js";
import { where } from "../header-row.js";
import { plainLabel } from "../label.js";
import type { Observation } from "../observation.js";
import { officialPeriod } from "../official-period.js";
import { type QueryColumn, type QueryTable, queryMarks } from "./query-table.js";
import { earningsPeriod, unitOfPay } from "./unit-of-pay.js";

const TOTAL = /^column total$/i;

function unitFor({ heading, kind }: QueryColumn, pay: string): UnitId {
  if (/conf|%|percent/i.test(kind) || /^%|percentage|\brate\b/i.test(heading)) return "percent";
  return /jobs/i.test(heading) ? "count" : (unitOfPay(pay) ?? "count");
}

/** How figures of a table are to be read, from what was asked for above it. */
interface Asked {
  readonly pay: string;
  readonly period: string | undefined;
  readonly confidence: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

function askedOf(table: QueryTable, title: string, sheet: Sheet, file: string): Asked {
  const of = (name: string): string => table.asked.get(name)?.value ?? "";
  const [pay, date] = [of("pay") || of("hours") || of("pay and hours"), of("date")];
  const earnings = /hours and earnings/i.test(title) || unitOfPay(pay) !== undefined;
  const across = table.columns.some(({ heading }) => officialPeriod(heading) !== undefined);
  const unsaid = earnings && of("confidence") === "" && table.columns.some(({ kind }) => /conf/i.test(kind));
  const lacking =
    title === ""
      ? "the name of the data set"
      : earnings && pay === ""
        ? "pay"
        : date === "" && !across
          ? "date"
          : unsaid
            ? "what confidence is"
            : "";
  if (lacking !== "")
    problem("missing-label", `${where(file, sheet)}: nothing says ${lacking}`, {
      found: [...table.asked.keys()].join(", "),
      expected: lacking,
      where: where(file, sheet),
      hint: "a row above the table was taken out: take the file as Nomis gives it",
    });
  const period = date === "" ? undefined : officialPeriod(date);
  if (date !== "" && period === undefined)
    problem("unknown-label", `${where(file, sheet)}: the date "${date}" is not understood`, {
      found: date,
      expected: "a year or a month, as 2024 or March 2024",
      where: where(file, sheet),
      hint: "ask Nomis for one year or month at a time",
    });
  const year = period !== undefined && /^\d{4}$/.test(period);
  const dimensions: Record<string, string> = {};
  for (const [name, { value }] of table.asked)
    if (!["date", "pay", "confidence"].includes(name)) dimensions[name] = value;
  return {
    pay,
    period: earnings && year ? earningsPeriod(period, pay) : period,
    confidence: of("confidence") || "confidence, %",
    dimensions,
  };
}

/** What a table gave: its figures, and its totals with their parts. */
export interface QueryFigures {
  readonly observations: Observation[];
  readonly sums: SumToCheck[];
  readonly totals: number;
}

/** A value and how far it may be off are both there or both missing. */
function checkPairs(
  sheet: Sheet,
  row: number,
  table: QueryTable,
  file: string,
  shorthand: Readonly<Record<string, Missing>>,
): void {
  for (const { column, heading, kind } of table.columns) {
    const share = /conf/i.test(kind)
      ? undefined
      : table.columns.find((other) => other.heading === heading && /conf/i.test(other.kind));
    if (share === undefined) continue;
    const [value, off] = [column, share.column].map((each) => figureCell(sheet, row, each, file, { shorthand }));
    if (value === undefined || off === undefined || hasValue(value) || !hasValue(off)) continue;
    problem("figures-disagree", `${where(file, sheet, row)}: ${heading} is missing and how far it may be off is not`, {
      found: `${sheet.text(row, column)} and ${sheet.text(row, share.column)}`,
      expected: "both or neither",
      where: where(file, sheet, row),
      hint: "a column has moved: take the file as Nomis gives it",
    });
  }
}

/**
 * The figures of a table downloaded from Nomis.
 *
 * @param title  the data set, as the sheet names it
 * @throws Problem "missing-label" for a row without a name; "unknown-label" for a date that is none; "not-a-figure"
 */
export function queryFigures(sheet: Sheet, table: QueryTable, title: string, file: string): QueryFigures {
  const asked = askedOf(table, title, sheet, file);
  const marks = queryMarks(sheet);
  const observations: Observation[] = [];
  const totals = new Map<QueryColumn, Cell>();
  const parts = new Map(table.columns.map((column) => [column, [] as Cell[]]));
  const above = [...table.asked.values()].map(({ place }) => place);
  for (let row = table.first; row <= table.last; row += 1) {
    const name = plainLabel(sheet.text(row, table.name));
    const code = table.code === undefined ? "" : sheet.text(row, table.code).trim();
    if (name === "")
      problem("missing-label", `${where(file, sheet, row)}: a row has no name`, {
        found: "a blank beside figures",
        expected: table.rowsAre,
        where: where(file, sheet, row),
        hint: "take the file as Nomis gives it",
      });
    if (table.code !== undefined && code === "" && !TOTAL.test(name))
      problem("missing-label", `${where(file, sheet, row)}: "${name}" has no code`, {
        found: "a blank",
        expected: "a code, as the other rows have",
        where: where(file, sheet, row),
        hint: "take the file as Nomis gives it",
      });
    checkPairs(sheet, row, table, file, marks);
    for (const column of table.columns) {
      const value = figureCell(sheet, row, column.column, file, { shorthand: marks });
      if (value === undefined) continue;
      if (TOTAL.test(name)) {
        totals.set(column, value);
        continue;
      }
      if (
        /jobs/i.test(column.heading) &&
        !/conf|%/i.test(column.kind) &&
        hasValue(value) &&
        !Number.isInteger(value.value)
      )
        problem("figures-disagree", `${where(file, sheet, row)}: ${value.value} is no number of jobs`, {
          found: String(value.value),
          expected: "a whole number",
          where: where(file, sheet, row),
          hint: "a column has moved: take the file as Nomis gives it",
        });
      parts.get(column)!.push(value);
      const across = asked.period === undefined ? officialPeriod(column.heading) : undefined;
      const share = /conf/i.test(column.kind) ? `, ${asked.confidence}` : "";
      observations.push({
        series: `${/jobs/i.test(column.heading) ? column.heading : asked.pay || title}${share}`,
        period: asked.period ?? across,
        dimensions: {
          ...asked.dimensions,
          ...(across === undefined ? { statistic: column.heading } : {}),
          ...(share === "" && column.kind !== "" ? { kind: column.kind } : {}),
          row: name,
          ...(code === "" ? {} : { code }),
        },
        value,
        unit: { id: unitFor(column, asked.pay) },
        status: "not-stated",
        at: placeOf(sheet, row, column.column),
        labels: [
          placeOf(sheet, row, table.name),
          ...(code === "" ? [] : [placeOf(sheet, row, table.code!)]),
          ...column.labels,
          ...above,
          placeOfName(sheet),
        ],
      });
    }
  }
  const sums = [...totals]
    .filter(([column]) => unitFor(column, asked.pay) === "count")
    .map(
      ([column, total]): SumToCheck => ({
        name: `${column.heading} ${column.kind}`.trim(),
        total,
        parts: parts.get(column)!,
        where: where(file, sheet, table.last),
      }),
    );
  return { observations, sums, totals: totals.size };
}
