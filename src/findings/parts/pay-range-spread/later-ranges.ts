import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { PayRangesRow } from "../../../catalogue/rows/awards.js";
import { cellValue } from "../../../core/cell.js";
import type { Day } from "../../../core/day.js";
import type { Note } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { bodyKey, civilServiceBodies } from "../civil-service-bodies.js";
import { listed } from "../sentence-parts.js";
import { standingWords } from "../standing-words.js";
import { HEADLINE } from "./department-medians.js";
import { rangeCell } from "./range-figures.js";

/** What makes two rows one range. */
const SAME = ["effective_from", "department", "organisation", "grade", "location", "range", "source"] as const;

/** The ranges of the headline grade held since a snapshot, department by department: too few to compare, so a note. */
export function laterRangesNote(book: FigureBook, catalogue: Catalogue, day: Day): Note[] {
  const service = civilServiceBodies(catalogue);
  const rows = catalogue
    .dataset("pay-ranges")
    .rows.filter(
      (row) =>
        row.grade_standard === HEADLINE &&
        row.measure === "minimum" &&
        row.effective_from > day &&
        service.has(row.organisation) &&
        (cellValue(row.value) ?? 0) > 0,
    );
  const latest = [...new Set(rows.map((row) => row.department))].sort().map((department): PayRangesRow => {
    const own = rows.filter((row) => row.department === department);
    const last = own.map((row) => row.effective_from).reduce((a, b) => (a > b ? a : b));
    const then = own.filter((row) => row.effective_from === last);
    return then.reduce((a, b) => (cellValue(a.value)! <= cellValue(b.value)! ? a : b));
  });
  const maximumOf = (row: PayRangesRow): number | undefined => {
    const top = catalogue
      .dataset("pay-ranges")
      .rows.find((other) => other.measure === "maximum" && SAME.every((field) => other[field] === row[field]));
    return top === undefined ? undefined : cellValue(top.value);
  };
  if (latest.length === 0) return [];
  const pieces = latest.map((row): Sentence => {
    const figure = book.published(`later.${bodyKey(row.department)}`, rangeCell(row));
    const top = maximumOf(row);
    const single = top !== undefined && top === cellValue(row.value) ? ", single rate" : "";
    const inferred = row.basis.includes("date inferred") ? ", date inferred" : "";
    const hand = row.standing === "secondary" ? `, ${standingWords(row.standing)}` : "";
    return [
      `${row.department} `,
      { figure, as: "pounds0" },
      " (",
      { figure, as: "period" },
      `${single}${inferred}${hand})`,
    ];
  });
  return [
    {
      kind: "gap",
      text: [
        "Later ranges are held for too few departments to compare; the lowest point of the grade, each at its own date: ",
        ...listed(pieces),
        ".",
      ],
    },
  ];
}
