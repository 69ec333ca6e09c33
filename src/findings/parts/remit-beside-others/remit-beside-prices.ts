import { INDEX_NAMES } from "../../../core/unit.js";
import { letter } from "../../../evidence/formula.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { CHANGE_WORDS, rangeWords } from "../figured-grid.js";
import { rpiStanding } from "../rpi-standing.js";
import { moved, movedTogether } from "../sentence-parts.js";
import type { RemitBesideFacts } from "./remit-beside-facts.js";

/** How prices and pay at the ceiling moved together, and how far that moves with the choices. */
export function pricesSentences(facts: RemitBesideFacts): Sentence[] {
  const { book, index, order, grid, prices, real, risen } = facts;
  const flexible = real("with-flexibility", index);
  return [
    [
      "From ",
      { figure: risen("without-flexibility"), as: "period" },
      " ",
      ...movedTogether(
        book,
        order.map((id) => ({ figure: prices(id), before: `${INDEX_NAMES[id]} ` })),
      ),
      ".",
      ...rpiStanding(order),
      " Pay at the ceiling ",
      ...movedTogether(
        book,
        order.map((id) => ({ figure: real("without-flexibility", id), after: ` against ${INDEX_NAMES[id]}` })),
      ),
      "; with all the flexibility it ",
      ...moved(flexible),
      ` against ${INDEX_NAMES[index]}.`,
    ],
    ["The answer moves with the choices: ", ...rangeWords(grid, "percent1", CHANGE_WORDS), ...restWords(facts), "."],
  ];
}

/** "; the other 24 are rises": what the combinations that do not agree with the chosen one are. */
function restWords({ book, grid }: RemitBesideFacts): Sentence {
  const cells = grid.grid.cells.map(({ figure }) => figure);
  const values = cells.map((key) => book.value(key));
  const fell = book.value(grid.chosen) < 0;
  const other = values.filter((value) => value < 0 !== fell).length;
  if (other === 0) return [];
  const run = `A..${letter(cells.length - 1)}`;
  const key = book.derived("grid.other", {
    label: `${grid.grid.says}: combinations with the other sign`,
    value: other,
    unit: { id: "ratio" },
    period: book.figures[grid.chosen]!.period,
    method: "how many",
    formula: fell ? `countNotNegative(${run})` : `countNegative(${run})`,
    from: cells,
  });
  return ["; the other ", { figure: key, as: "count" }, fell ? " are rises" : " are falls"];
}
