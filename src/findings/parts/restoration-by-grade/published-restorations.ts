import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { restorationOfChange } from "../../../pay/index.js";
import { GRADES } from "../grades.js";
import type { PublishedResult } from "../published-results.js";
import { publishedResults } from "../published-results.js";

/** The sources of what others published: by grade, and for the whole service. */
export const BY_GRADE_SOURCE = "csw-ifg-2023";
export const RISE_SOURCE = "csw-pcs-research-2024";
export const CHANGE_SOURCE = "pcs-research-2019";

/** A real change that others published, with the rise that restores it and what its rounding leaves open. */
export interface PublishedRestoration extends PublishedResult {
  /** Keys of the rise, and of the rises at either end of the rounding. */
  readonly rise: string;
  readonly low: string;
  readonly high: string;
}

/**
 * Half of the last place a value is printed to: half a point when it is whole, else half a tenth.
 *
 * @example halfStep(-11.7) // 0.05
 */
export const halfStep = (value: number): number => (Number.isInteger(value) ? 0.5 : 0.05);

/** Adds the rise that restores a published change, and the rises at both ends of its rounding. */
function restored(book: FigureBook, result: PublishedResult): PublishedRestoration {
  const { key, row } = result;
  const change = book.value(key);
  const half = halfStep(change);
  const name = key.replace(/^published\./, "");
  const label = `rise that restores the ${row.measure} of ${row.from}, ${row.group}, at ${row.to}, from the change as others published it`;
  const common = { unit: { id: "percent" }, period: [row.from, row.to], from: [key] } as const;
  const end = (which: "low" | "high", sign: 1 | -1): string =>
    book.derived(`restoration-${which}.${name}`, {
      ...common,
      label: `${label}, ${which === "low" ? "least" : "most"} that its rounding allows`,
      value: (x) => restorationOfChange(x! + sign * half),
      method: "restoration at one end of the rounding",
      formula: `100 ÷ (1 + (A ${sign > 0 ? "+" : "−"} ${half}) ÷ 100) − 100`,
    });
  const [low, high] = [end("low", 1), end("high", -1)];
  const rise = book.derived(`restoration.${name}`, {
    ...common,
    label,
    value: (x) => restorationOfChange(x!),
    method: "restoration of a published change",
    formula: "100 ÷ (1 + A ÷ 100) − 100",
    uncertainty: { low: book.value(low), high: book.value(high), kind: "bounds" },
  });
  return { ...result, rise, low, high };
}

/** Adds the changes by grade that others published, lowest grade first, with the rises that restore them. */
export function publishedByGrade(book: FigureBook, catalogue: Catalogue): PublishedRestoration[] {
  const rank: readonly string[] = GRADES;
  return publishedResults(book, catalogue, BY_GRADE_SOURCE)
    .filter(({ row }) => rank.includes(row.group))
    .sort((a, b) => rank.indexOf(a.row.group) - rank.indexOf(b.row.group))
    .map((result) => restored(book, result));
}

/** Adds what research for the union published of the whole service: changes with their rises, and rises as published. */
export function publishedWhole(
  book: FigureBook,
  catalogue: Catalogue,
): { readonly changes: readonly PublishedRestoration[]; readonly rises: readonly PublishedResult[] } {
  return {
    changes: publishedResults(book, catalogue, CHANGE_SOURCE).map((result) => restored(book, result)),
    rises: publishedResults(book, catalogue, RISE_SOURCE),
  };
}
