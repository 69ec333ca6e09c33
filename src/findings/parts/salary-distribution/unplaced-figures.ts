import type { Catalogue } from "../../../catalogue/catalogue.js";
import { periodWords } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { fromRow } from "../from-row.js";
import type { Distribution } from "./salary-band.js";

/** What the counts are rounded to, people: every one held is a multiple of it. */
export const COUNTS_ROUNDED_TO = 10;

/** Those in the annual count of the service who are in no band: the difference, where it is not below zero. */
export function unplacedIn(
  book: FigureBook,
  catalogue: Catalogue,
  { id, period, bands }: Pick<Distribution, "id" | "period" | "bands">,
): Pick<Distribution, "unplaced" | "unplacedWithin"> {
  const row = catalogue
    .dataset("civil-service-headcount")
    .rows.find(
      (r) =>
        r.period === period &&
        r.department_level === "all" &&
        r.grade === "all" &&
        r.measure === "headcount" &&
        !r.source.startsWith("ons-pse"),
    );
  if (row === undefined) return { unplacedWithin: 0 };
  const total = book.published(
    `headcount.${period}`,
    fromRow("civil-service-headcount", row, {
      label: `civil servants, annual count, ${periodWords(period)}`,
      unit: { id: "people" },
      period,
      by: ["period", "grade", "department", "department_level", "measure", "source"],
    }),
  );
  const left = book.value(total) - bands.reduce((sum, { count }) => sum + book.value(count), 0);
  const within = (bands.reduce((sum, { parts }) => sum + parts, 0) * COUNTS_ROUNDED_TO) / 2;
  if (left < 0) return { unplacedWithin: within };
  const unplaced = book.derived(`people.${id}.in-no-band`, {
    label: `civil servants in the annual count and in no band, ${periodWords(period)}`,
    value: left,
    unit: { id: "people" },
    period,
    method: "annual count less the bands",
    formula: `A − sum(B..${letter(bands.length)})`,
    from: [total, ...bands.map(({ count }) => count)],
    uncertainty: { low: Math.max(0, left - within), high: left + within, kind: "bounds" },
  });
  return { unplaced, unplacedWithin: within };
}

/** How many in no band there can be at most, people. */
export const mostUnplaced = (book: FigureBook, { unplaced, unplacedWithin }: Distribution): number =>
  (unplaced === undefined ? 0 : book.value(unplaced)) + unplacedWithin;
