import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { PayRangesRow } from "../../../catalogue/rows/awards.js";
import { hasValue } from "../../../core/cell.js";
import { type Day, dayWords, monthOfDay } from "../../../core/day.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { differentialOfMinima } from "../../../pay/index.js";
import { differenceFigure } from "../arithmetic-figures.js";
import { breaksBetween } from "../common-notes.js";
import { fromRow } from "../from-row.js";
import { riseFigure } from "./pair-path.js";
import { type GradePair, slug } from "./ratio-figures.js";

/** Two grades of one department, place and day: keys of the two minima and of their differential. */
export interface MinimaPoint {
  readonly who: string;
  /** The department, without a place. */
  readonly body: string;
  readonly pair: GradePair;
  readonly day: Day;
  readonly lower: string;
  readonly upper: string;
  readonly differential: string;
  /** One rate for everybody on one contract, not the minimum of a range. */
  readonly singleRate: boolean;
}

/** The same two grades of one scale on two days at least a year apart. */
export interface MinimaChange {
  readonly from: MinimaPoint;
  readonly to: MinimaPoint;
  /** The next day held after the first, and the key of the change by then; undefined when that day is the last. */
  readonly step:
    | { readonly to: MinimaPoint; readonly change: string; readonly lowerRise: string; readonly upperRise: string }
    | undefined;
  /** Key of the change in points. */
  readonly change: string;
  readonly lowerRise: string;
  readonly upperRise: string;
}

interface Scale {
  readonly who: string;
  readonly body: string;
  readonly day: Day;
  readonly rows: readonly PayRangesRow[];
}

const isSingle = (row: PayRangesRow): boolean => row.basis.includes("single rate");

/** What a department itself has filed, by place and day: not the scales of its agencies. Of two files of one day the full one. */
function scales(catalogue: Catalogue): Scale[] {
  const names = catalogue.crosswalk("department");
  const found = new Map<string, { who: string; body: string; day: Day; rows: PayRangesRow[] }>();
  const partial = new Set(
    catalogue
      .breaks("pay-ranges")
      .filter((row) => row.kind === "between-series" && row.field === "source")
      .map((row) => `${row.against} ${row.from}`),
  );
  for (const row of catalogue.dataset("pay-ranges").rows) {
    if (row.measure !== "minimum" || !hasValue(row.value) || !["AA", "AO", "EO"].includes(row.grade_standard)) continue;
    const body = names.canonical(row.organisation, "body").replace(" (excluding agencies)", "");
    if (body !== names.canonical(row.department, "department-group") && row.organisation !== row.department) continue;
    if (body === "Ministry of Defence" && partial.has(`${row.source} ${row.period}`)) continue;
    const who = row.location === "not stated" ? body : `${body}, ${row.location}`;
    const key = `${who} ${row.effective_from}`;
    const scale = found.get(key) ?? { who, body, day: row.effective_from, rows: [] };
    scale.rows.push(row);
    found.set(key, scale);
  }
  return [...found.values()].sort((a, b) => (a.who === b.who ? (a.day < b.day ? -1 : 1) : a.who < b.who ? -1 : 1));
}

/** The one minimum of a grade; undefined when a scale has none or several. */
const only = (scale: Scale, grade: string): PayRangesRow | undefined => {
  const rows = scale.rows.filter((row) => row.grade_standard === grade);
  return rows.length === 1 ? rows[0] : undefined;
};

function minimaPoint(
  book: FigureBook,
  { who, body, day }: Scale,
  pair: GradePair,
  rows: readonly [PayRangesRow, PayRangesRow],
): MinimaPoint {
  const singleRate = rows.some(isSingle);
  const kind = singleRate ? "single rate" : "minimum";
  const [lower, upper] = rows.map((row) =>
    book.published(
      `minimum.${slug(row.grade_standard)}.${slug(who)}.${day}`,
      fromRow("pay-ranges", row, {
        label: `${kind}, ${row.grade_standard}, ${who}, ${dayWords(day)}`,
        unit: { id: "GBP/year", prices: "current" },
        period: monthOfDay(day),
        by: ["department", "organisation", "grade", "location", "effective_from", "range", "measure"],
      }),
    ),
  ) as [string, string];
  const differential = book.derived(`differential.${pair.key}.${slug(who)}.${day}`, {
    label: `differential of ${singleRate ? "single rates" : "minima"}, ${pair.name}, ${who}, ${dayWords(day)}`,
    value: (low, high) => differentialOfMinima(high!, low!),
    unit: { id: "percent" },
    period: monthOfDay(day),
    method: `differential of ${singleRate ? "single rates" : "minima"}`,
    formula: "(B ÷ A − 1) × 100",
    from: [lower, upper],
  });
  return { who, body, pair, day, lower, upper, differential, singleRate };
}

const yearLater = (day: Day): Day => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/**
 * The differential of minima where a scale can be followed: one department and place, one minimum for each grade, the
 * grades printed alike and filed alike at both ends, at least a year apart, on one side of every break that allows no
 * comparison. The first and the last such day.
 */
export function minimaChanges(book: FigureBook, catalogue: Catalogue, pair: GradePair): MinimaChange[] {
  const all = scales(catalogue);
  return [...new Set(all.map(({ who }) => who))].flatMap((who): MinimaChange[] => {
    const held = all.flatMap((scale) => {
      const [lower, upper] = [only(scale, pair.lower), only(scale, pair.upper)];
      return scale.who !== who || lower === undefined || upper === undefined || isSingle(lower)
        ? []
        : [{ scale, rows: [lower, upper] as const }];
    });
    const [first] = held;
    if (first === undefined) return [];
    const alike = held.filter(
      ({ scale, rows }) =>
        rows.every((row, i) => row.grade === first.rows[i]!.grade && row.basis === first.rows[i]!.basis) &&
        breaksBetween(catalogue, "pay-ranges", {
          from: monthOfDay(first.scale.day),
          to: monthOfDay(scale.day),
          rows: {},
        }).every((row) => row.comparison !== "no"),
    );
    const last = alike.at(-1)!;
    if (last.scale.day < yearLater(first.scale.day)) return [];
    const from = minimaPoint(book, first.scale, pair, first.rows);
    const until = (end: typeof first, key: string) => {
      const to = minimaPoint(book, end.scale, pair, end.rows);
      return {
        to,
        change: differenceFigure(book, `${key}.${pair.key}.${slug(who)}`, "change of a differential", {
          label: `change of the differential of minima, ${pair.name}, ${who}, to ${dayWords(end.scale.day)}`,
          from: from.differential,
          to: to.differential,
        }),
        lowerRise: riseFigure(book, from.lower, to.lower, `the minimum, ${pair.lower}, ${who}`),
        upperRise: riseFigure(book, from.upper, to.upper, `the minimum, ${pair.upper}, ${who}`),
      };
    };
    const next = alike[1]!;
    return [
      {
        from,
        ...until(last, "differential-change"),
        step: next === last ? undefined : until(next, "differential-step"),
      },
    ];
  });
}

/** The latest single rates that are held for two grades of one department and place. */
export function singleRates(book: FigureBook, catalogue: Catalogue, pair: GradePair): MinimaPoint[] {
  return scales(catalogue).flatMap((scale) => {
    const [lower, upper] = [only(scale, pair.lower), only(scale, pair.upper)];
    return lower === undefined || upper === undefined || !isSingle(lower) || !isSingle(upper)
      ? []
      : [minimaPoint(book, scale, pair, [lower, upper])];
  });
}
