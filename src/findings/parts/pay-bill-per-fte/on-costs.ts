import type { Catalogue } from "../../../catalogue/catalogue.js";
import { monthOfDay } from "../../../core/day.js";
import type { Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { fromRow } from "../from-row.js";

const TOPIC = "employer national insurance";

/** What is held of the employer's national insurance between two Marches, as words; nothing when no change of it is held. */
export function onCostWords(book: FigureBook, catalogue: Catalogue, from: Period, to: Period): Sentence {
  const rows = catalogue.dataset("law").rows.filter((row) => row.topic === TOPIC);
  const changes = (["rate", "secondary threshold"] as const).flatMap((parameter) => {
    const own = rows.filter((row) => row.parameter === parameter);
    return own.slice(1).flatMap((after, i) => {
      const month = monthOfDay(after.effective_from);
      if (month <= from || month > to) return [];
      const figures = [own[i]!, after].map((row) =>
        book.published(
          `${parameter.replace(" ", "-")}.${row.effective_from}`,
          fromRow("law", row, {
            label: `${TOPIC}, ${parameter}, from ${row.effective_from}`,
            unit: { id: parameter === "rate" ? "percent" : "GBP/year" },
            period: monthOfDay(row.effective_from),
            by: ["topic", "parameter", "effective_from"],
          }),
        ),
      );
      return [{ parameter, before: figures[0]!, after: figures[1]! }];
    });
  });
  return changes.flatMap(
    ({ parameter, before, after }): Sentence => [
      ` Within the span, in `,
      { figure: after, as: "period" },
      `, the ${parameter} of ${TOPIC} went from `,
      { figure: before, as: parameter === "rate" ? "percent1" : "pounds0" },
      " to ",
      { figure: after, as: parameter === "rate" ? "percent1" : "pounds0" },
      ".",
    ],
  );
}
