import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { SeriesBreaksRow } from "../../../catalogue/rows/references.js";
import type { UnionMembershipRow } from "../../../catalogue/rows/unions.js";
import { seriesOf } from "../../../catalogue/series.js";
import { hasValue, missing } from "../../../core/cell.js";
import { comparePeriods, type Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { fromRow } from "../from-row.js";

export const UNION = "PCS";

/** Key of the members on the books of a year. */
export const memberKey = (period: Period): string => `members.${period}`;

/** Members on the books, in the stretches within which they are counted alike. */
export interface MemberCounts {
  /** The years of the count that begins first, and of the one after the break, when there is one with two years. */
  readonly first: readonly Period[];
  readonly second: readonly Period[];
  /** The years of the first count with those between them that are not held. */
  readonly shown: readonly Period[];
  /** The breaks that part the counts. */
  readonly breaks: readonly SeriesBreaksRow[];
}

function published(book: FigureBook, row: UnionMembershipRow): void {
  book.published(
    memberKey(row.period),
    fromRow("union-membership", row, {
      label: `members of the ${row.union} union, ${row.period}`,
      unit: { id: "people" },
      period: row.period,
      by: ["union", "period"],
    }),
  );
}

/** A year between two that are held: a gap in the line, never filled in. */
function gap(book: FigureBook, row: UnionMembershipRow, period: Period): void {
  book.published(memberKey(period), {
    ...fromRow("union-membership", row, {
      label: `members of the ${row.union} union, ${period}: not held`,
      unit: { id: "people" },
      period,
      by: ["union", "period"],
    }),
    value: missing("[x]"),
    cell: `union-membership.csv: no row for union=${row.union} period=${period}`,
  });
}

/**
 * Adds the members of the union year by year, parted where it began to count otherwise.
 *
 * @throws Problem "missing-rows" when the first count has fewer than two years
 */
export function memberCounts(book: FigureBook, catalogue: Catalogue): MemberCounts {
  const rows = seriesOf(
    `members of ${UNION}`,
    catalogue.dataset("union-membership").rows.filter((row) => row.union === UNION && hasValue(row.value)),
  );
  const breaks = catalogue
    .breaks("union-membership")
    .filter(
      (row) => row.kind === "in-time" && row.comparison === "no" && row.field === "union" && row.equals === UNION,
    );
  const side = (period: Period): number => breaks.filter((row) => comparePeriods(row.from, period) <= 0).length;
  const stretch = (n: number): Period[] => rows.map(({ period }) => period).filter((period) => side(period) === n);
  const [first, second] = [stretch(0), stretch(1)];
  if (first.length < 2)
    problem("missing-rows", `union-and-workforce: needs two counts of members of ${UNION} made alike`, {
      found: `${first.length}`,
      expected: "two or more",
      where: "union-membership.csv",
    });
  for (const row of rows) published(book, row);
  const years = Array.from({ length: Number(first.at(-1)) - Number(first[0]) + 1 }, (_, i) =>
    String(Number(first[0]) + i),
  );
  for (const year of years) if (!first.includes(year)) gap(book, rows[0]!, year);
  return { first, second: second.length < 2 ? [] : second, shown: years, breaks };
}
