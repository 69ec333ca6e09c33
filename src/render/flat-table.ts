import { hasValue, MISSING_WORDS, type Missing } from "../core/cell.js";
import type { Figure } from "../core/figure.js";
import { cite } from "../core/source.js";
import { weakestStanding, weakestStatus } from "../core/standing.js";
import { type Unit, unitWords } from "../core/unit.js";
import type { Evidence } from "../evidence/evidence.js";
import { type FormatId, formatFigure } from "../evidence/format.js";
import type { TableCell, TableColumn } from "../evidence/table.js";
import { defined } from "./defined.js";
import { firmness, STANDING_CELLS, statusWords, WEAKEST } from "./standing-words.js";

/** A column of a table as every format writes it: its heading carries its unit. */
export interface FlatColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: "words" | "number" | "day";
  readonly unit?: Unit;
  readonly as?: FormatId;
}

/** A cell as every format writes it: the words a person reads, and beside them the value a program reads. */
export type FlatCell =
  | { readonly kind: "words"; readonly shown: string }
  | { readonly kind: "number"; readonly shown: string; readonly value: number; readonly figure?: string }
  /** `value` is days since 1970-01-01; `day` is the same as text, 2024-04-01. */
  | {
      readonly kind: "day";
      readonly shown: string;
      readonly value: number;
      readonly day: string;
      readonly figure?: string;
    }
  | { readonly kind: "missing"; readonly shown: Missing; readonly as: string; readonly figure?: string };

/** The table of evidence as a rectangle, with what holds for all of it said once. */
export interface FlatTable {
  readonly columns: readonly FlatColumn[];
  readonly rows: readonly (readonly FlatCell[])[];
  /** The reasons for missing values that occur, with their words. */
  readonly shorthand: readonly (readonly [Missing, string])[];
  /** Status and standing in words: of every row, or how to read their columns. */
  readonly standing?: string;
  /** Citations of the sources of each row, in the order of the rows. */
  readonly citations: readonly string[];
}

const WHEN: readonly string[] = ["period", "period-from", "period-to", "year-from", "year-to"];
const isWhen = (as: FormatId | undefined): boolean => as !== undefined && WHEN.includes(as);

/** A heading with its unit, unless the label already says it. @example headingOf("Change", { id: "percent" }) // "Change (%)" */
export function headingOf(label: string, unit: Unit | undefined): string {
  if (unit === undefined || unit.id === "date") return label;
  const { prices, ...rest } = unit;
  const words = unitWords(prices === undefined || label.includes("prices") ? rest : unit);
  return label.includes(words) ? label : `${label} (${words})`;
}

/** A day held as days since 1970-01-01, as text. */
export const dayText = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

function cellOf(cell: TableCell, as: FormatId | undefined, figures: Evidence["figures"]): FlatCell {
  if (typeof cell === "string") return { kind: "words", shown: cell };
  const key = cell.figure;
  const figure = figures[key]!;
  const shown = formatFigure(figure, as!);
  if (isWhen(as)) return { kind: "words", shown };
  if (!hasValue(figure.value))
    return { kind: "missing", shown: figure.value.missing, as: figure.value.as, figure: key };
  const { value } = figure.value;
  return figure.unit.id === "date"
    ? { kind: "day", shown, value, day: dayText(value), figure: key }
    : { kind: "number", shown, value, figure: key };
}

const kindOf = ({ unit, as }: TableColumn): FlatColumn["kind"] =>
  unit === undefined || isWhen(as) ? "words" : unit.id === "date" ? "day" : "number";

/** An error is written finer than its value where that is whole; ends that are whole themselves, such as people, are not. */
const FINER: Partial<Record<FormatId, FormatId>> = { pounds0: "pounds2", percent0: "percent1", count: "decimal1" };

const sideFormat = (as: FormatId, figures: readonly Figure[], side: Side): FormatId => {
  const whole = figures.every((figure) => Number.isInteger(side.of(figure) ?? 0));
  return as === "count" && whole ? as : (FINER[as] ?? as);
};

type Side = { readonly id: string; readonly label: string; readonly of: (figure: Figure) => number | undefined };

/** Columns for the error of a value, where any figure in its column has one. */
function sides(figures: readonly Figure[]): Side[] {
  const found = figures.flatMap(({ uncertainty }) => (typeof uncertainty === "object" ? [uncertainty] : []));
  const errors = found.some((u) => "se" in u);
  const kinds = new Set(found.flatMap((u) => ("kind" in u ? [u.kind] : [])));
  const end = (side: "low" | "high") => (figure: Figure) =>
    typeof figure.uncertainty === "object" && "kind" in figure.uncertainty ? figure.uncertainty[side] : undefined;
  const name = kinds.size === 2 ? "interval or bounds" : kinds.has("bounds") ? "bounds" : "95% interval";
  const se = (figure: Figure) =>
    typeof figure.uncertainty === "object" && "se" in figure.uncertainty ? figure.uncertainty.se : undefined;
  return [
    ...(errors ? [{ id: "se", label: "standard error", of: se }] : []),
    ...(kinds.size > 0
      ? [
          { id: "low", label: `low end of ${name}`, of: end("low") },
          { id: "high", label: `high end of ${name}`, of: end("high") },
        ]
      : []),
  ];
}

const sideCell = (figure: Figure | undefined, side: Side, as: FormatId): FlatCell => {
  const value = figure === undefined ? undefined : side.of(figure);
  if (value === undefined) return { kind: "missing", shown: figure === undefined ? "[z]" : "not-published", as: "" };
  return { kind: "number", value, shown: formatFigure({ ...figure!, value: { value } }, as) };
};

/**
 * The table of evidence as one rectangle: headings with units, errors beside the values that have them, and the
 * weakest status and standing of each row where they differ between rows.
 *
 * @param evidence  evidence that has passed its checks
 * @example flatTable(evidence).columns.map((column) => column.label) // ["Year", "Change (%)"]
 */
export function flatTable(evidence: Evidence): FlatTable {
  const { figures, table } = evidence;
  const figureOf = (cell: TableCell): Figure | undefined =>
    typeof cell === "string" ? undefined : figures[cell.figure];
  const inRow = table.rows.map((row) => defined(row.map(figureOf)));
  const inColumn = table.columns.map((_, c) => defined(table.rows.map((row) => figureOf(row[c]!))));
  const beside = table.columns.map(({ as }, c) =>
    sides(inColumn[c]!).map((side) => ({ ...side, as: sideFormat(as!, inColumn[c]!, side) })),
  );
  const statuses = inRow.map((row) => weakestStatus(row.map((figure) => figure.status)));
  const standings = inRow.map((row) => weakestStanding(row.map((figure) => figure.standing)));
  const vary = { status: new Set(statuses).size > 1, standing: new Set(standings).size > 1 };
  const columns = table.columns.flatMap((column, c): FlatColumn[] => [
    {
      id: column.id,
      label: kindOf(column) === "words" ? column.label : headingOf(column.label, column.unit),
      kind: kindOf(column),
      ...(column.unit === undefined ? {} : { unit: column.unit }),
      ...(column.as === undefined ? {} : { as: column.as }),
    },
    ...beside[c]!.map((side) => ({
      id: `${column.id}_${side.id}`,
      label: headingOf(`${column.label}, ${side.label}`, column.unit),
      kind: "number" as const,
      unit: column.unit!,
      as: side.as,
    })),
  ]);
  const rows = table.rows.map((row, r) => [
    ...row.flatMap((cell, c): FlatCell[] => {
      const { as } = table.columns[c]!;
      return [cellOf(cell, as, figures), ...beside[c]!.map((side) => sideCell(figureOf(cell), side, side.as))];
    }),
    ...(vary.status ? [{ kind: "words" as const, shown: statusWords(statuses[r]!) }] : []),
    ...(vary.standing ? [{ kind: "words" as const, shown: STANDING_CELLS[standings[r]!] }] : []),
  ]);
  const reasons = new Set(rows.flat().flatMap((cell) => (cell.kind === "missing" ? [cell.shown] : [])));
  const citation = new Map(evidence.sources.map((source) => [source.key, cite(source)]));
  return {
    columns: [
      ...columns,
      ...(["status", "standing"] as const)
        .filter((id) => vary[id])
        .map((id): FlatColumn => ({ id, label: WEAKEST[id], kind: "words" })),
    ],
    rows,
    shorthand: [...reasons].sort().map((reason) => [reason, MISSING_WORDS[reason]] as const),
    ...(inRow.length === 0
      ? {}
      : {
          standing: firmness(statuses, standings),
        }),
    citations: inRow.map((row) =>
      [...new Set(row.flatMap((figure) => figure.sources))].map((key) => citation.get(key) ?? key).join(" "),
    ),
  };
}
