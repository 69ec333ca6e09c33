import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { LawRow } from "../../../catalogue/rows/awards.js";
import { monthOfDay } from "../../../core/day.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { fromRow } from "../from-row.js";
import { oneRow } from "../one-row.js";

/** Key of the turnout threshold as a figure. */
export const THRESHOLD = "threshold.turnout";

/** Adds the turnout threshold of the law and returns its row. */
export function thresholdFigure(book: FigureBook, catalogue: Catalogue): LawRow {
  const law = oneRow("law", catalogue.dataset("law").rows, { parameter: "turnout threshold" });
  const by = ["topic", "parameter", "effective_from"] as const;
  const period = [monthOfDay(law.effective_from), law.known_as_of] as const;
  book.published(
    THRESHOLD,
    fromRow("law", law, { label: "turnout threshold of statutory ballots", unit: { id: "percent" }, period, by }),
  );
  return law;
}
