import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { PayRemitRow } from "../../../catalogue/rows/awards.js";
import { type Period, periodFileName } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { fromRow } from "../from-row.js";
import { DELEGATED } from "../remit-against-prices/remit-figures.js";

/** The other civil service route, and the row that gives only the range of a year's awards. */
export const SENIOR = "senior civil service";
export const RANGE = "public sector review-body groups (range across groups)";

/** What the headline of a workforce is: they are not the same kind of number. */
export type HeadlineKind = "ceiling" | "award" | "range" | "senior";

export const KIND_WORDS: Readonly<Record<HeadlineKind, string>> = {
  ceiling: "ceiling on the average award",
  award: "award as reported",
  range: "range across groups, as reported",
  senior: "headline of its own route",
};

/** The headline of one workforce in one remit year; `low` and `high` are the same key unless it is a range. */
export interface Headline {
  readonly year: Period;
  readonly workforce: string;
  readonly kind: HeadlineKind;
  readonly low: string;
  readonly high: string;
  /** Flexibility beyond it, where the data hold one. */
  readonly flexibility: string | undefined;
  readonly row: PayRemitRow;
}

/** A workforce in a key: "teachers-england". */
export const workforceKey = (workforce: string): string =>
  workforce.toLowerCase().replaceAll(/\W+/g, "-").replaceAll(/^-|-$/g, "");

const kindOf = (workforce: string): HeadlineKind => {
  if (workforce === DELEGATED) return "ceiling";
  if (workforce === SENIOR) return "senior";
  return workforce === RANGE ? "range" : "award";
};

const same = (a: PayRemitRow | undefined, b: PayRemitRow): boolean =>
  a === undefined || JSON.stringify(a.value) === JSON.stringify(b.value);

/** Names of the keys of the delegated grades, as the remit figures use them. */
const NAMES = { "headline-high": "ceiling", "headline-low": "low", flexibility: "flexibility" } as const;

function keyOf({ workforce, period, measure }: PayRemitRow, single: boolean): string {
  const year = periodFileName(period);
  if (workforce === DELEGATED) return `${NAMES[measure]}.${year}`;
  const name = `award.${workforceKey(workforce)}.${year}`;
  return single ? name : `${name}.${measure.replace("headline-", "")}`;
}

/**
 * Adds the headline of every workforce in the remit years in which the civil service's can be set beside that of a
 * workforce outside it.
 *
 * @returns year by year, the delegated grades first, then the senior civil service, then the others from the lowest up
 * @throws Problem "missing-rows" when no year has both
 */
export function headlineFigures(book: FigureBook, catalogue: Catalogue, asker: string): Headline[] {
  const all = catalogue.dataset("pay-remit").rows;
  const of = (year: Period): PayRemitRow[] => all.filter((row) => row.period === year);
  const years = [...new Set(all.map((row) => row.period))].sort().filter((year) => {
    const kinds = new Set(
      of(year)
        .filter((row) => row.measure === "headline-high")
        .map((row) => kindOf(row.workforce)),
    );
    return kinds.has("ceiling") && (kinds.has("award") || kinds.has("range"));
  });
  if (years.length === 0)
    return problem("missing-rows", `${asker}: in no remit year is the civil service held beside another workforce`, {
      where: "pay-remit.csv",
      expected: `a year with ${DELEGATED} and a workforce outside the civil service`,
    });
  const publish = (row: PayRemitRow, label: string, single: boolean): string =>
    book.published(
      keyOf(row, single),
      fromRow("pay-remit", row, {
        label: `${row.workforce}, ${label}, ${row.period}`,
        unit: { id: "percent" },
        period: row.period,
        by: ["period", "workforce", "measure"],
      }),
    );
  const order: readonly HeadlineKind[] = ["ceiling", "senior", "award", "range"];
  return years.flatMap((year) => {
    const rows = of(year);
    return rows
      .filter((row) => row.measure === "headline-high")
      .map((row): Headline => {
        const kind = kindOf(row.workforce);
        const find = (measure: PayRemitRow["measure"]) =>
          rows.find((r) => r.workforce === row.workforce && r.measure === measure);
        const low = find("headline-low");
        // The low end that guidance gave for the delegated grades belongs to another finding: here the ceiling stands alone.
        const single = kind === "ceiling" || same(low, row);
        const high = publish(row, single ? KIND_WORDS[kind] : `${KIND_WORDS[kind]}, highest`, single);
        const flexibility = find("flexibility");
        return {
          ...{ year, workforce: row.workforce, kind, row, high },
          low: single ? high : publish(low!, `${KIND_WORDS[kind]}, lowest`, false),
          flexibility: flexibility && publish(flexibility, "flexibility beyond the ceiling", true),
        };
      })
      .sort(
        (a, b) =>
          order.indexOf(a.kind) - order.indexOf(b.kind) ||
          book.value(a.low) - book.value(b.low) ||
          (a.workforce < b.workforce ? -1 : 1),
      );
  });
}
