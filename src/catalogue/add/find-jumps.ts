import { type Cell, hasValue } from "../../core/cell.js";
import { comparePeriods, isPeriod, type Period, periodKind } from "../../core/period.js";
import type { ResourceDescriptor } from "../data-package.js";
import type { RawRow } from "../parse-rows.js";

/** A new value that moves further from its neighbour than the series ever did. */
export interface Jump {
  /** The series and the period, for messages. */
  readonly what: string;
  readonly from: { readonly period: Period; readonly value: number };
  readonly to: { readonly period: Period; readonly value: number };
  /** The largest step before it, in the same measure as its own: relative where all values are above 0, else absolute. */
  readonly largest: number;
  readonly step: number;
}

/** Steps a series must have taken before a new one can be called a jump. */
const LEAST_STEPS = 8;
/** How many times the largest step ever is a jump. */
const TIMES = 2;

const TIME_COLUMNS: ReadonlySet<string> = new Set([
  "period",
  "effective_from",
  "effective_to",
  "date",
  "source",
  "release",
]);

interface Point {
  readonly period: Period;
  readonly value: number;
  readonly fresh: boolean;
}

const inOrder = (points: readonly Point[]): Point[] => [...points].sort((a, b) => comparePeriods(a.period, b.period));

const points = (rows: readonly RawRow[], fresh: boolean): Point[] =>
  rows.flatMap((row) => {
    const cell = row.value as Cell;
    const period = String(row.period ?? "");
    return hasValue(cell) && isPeriod(period) ? [{ period, value: cell.value, fresh }] : [];
  });

function jumpsOf(what: string, held: readonly Point[], fresh: readonly Point[]): Jump[] {
  const mine = new Set(fresh.map(({ period }) => period));
  const all = inOrder([...held.filter(({ period }) => !mine.has(period)), ...fresh]);
  const relative = [...held, ...fresh].every(({ value }) => value > 0);
  const size = (a: Point, b: Point): number => Math.abs(relative ? b.value / a.value - 1 : b.value - a.value);
  const stepsOf = (points: readonly Point[]) =>
    points.slice(1).map((to, i) => ({ from: points[i]!, to, step: size(points[i]!, to) }));
  const before = stepsOf(inOrder(held)).map(({ step }) => step);
  if (before.length < LEAST_STEPS) return [];
  const largest = Math.max(...before);
  return stepsOf(all)
    .filter(({ from, to, step }) => (from.fresh || to.fresh) && step > TIMES * largest && largest > 0)
    .map(({ from, to, step }) => ({ what: `${what}, ${to.period}`, from, to, largest, step }));
}

/**
 * New values that move from their neighbour in time more than twice as far as the series ever did in at least eight
 * steps: a misplaced decimal point, thousands read as units, another series in its place. A series that has never
 * moved, or is too short, is not judged.
 *
 * @param resource  where the rows belong
 * @param fresh     the new rows
 * @param held      the rows held
 */
export function findJumps(resource: ResourceDescriptor, fresh: readonly RawRow[], held: readonly RawRow[]): Jump[] {
  const { primaryKey, fields } = resource.schema;
  const rounding = fields.flatMap(({ name }) => (name === "precision" ? [name] : []));
  const columns = [...primaryKey.filter((name) => !TIME_COLUMNS.has(name)), ...rounding];
  if (!primaryKey.includes("period")) return [];
  const seriesOf = (row: RawRow): string =>
    `${columns.map((name) => row[name]).join(", ")}\0${periodKindOf(String(row.period ?? ""))}`;
  const groups = new Map<string, { fresh: RawRow[]; held: RawRow[] }>();
  for (const row of fresh) {
    const key = seriesOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { fresh: [row], held: [] });
    else group.fresh.push(row);
  }
  for (const row of held) groups.get(seriesOf(row))?.held.push(row);
  return [...groups].flatMap(([key, group]) => {
    return jumpsOf(key.split("\0")[0]!, points(newestOf(group.held), false), points(group.fresh, true));
  });
}

const periodKindOf = (text: string): string => (isPeriod(text) ? periodKind(text) : "none");

/** Of rows of several releases, those of the newest. */
function newestOf(rows: readonly RawRow[]): readonly RawRow[] {
  const releases = [...new Set(rows.map((row) => String(row.release ?? "")))].sort();
  const last = releases.at(-1);
  return rows.filter((row) => String(row.release ?? "") === last);
}
