import { INDEX_IDS } from "../core/unit.js";
import { buildEvidence } from "../evidence/build.js";
import { figureBook } from "../evidence/figure-book.js";
import { BASES } from "../pay/index.js";
import { defineFinding } from "./parts/define-finding.js";
import { payBillDisplay } from "./parts/pay-bill-per-fte/pay-bill-display.js";
import { payBillFigures } from "./parts/pay-bill-per-fte/pay-bill-figures.js";
import { payBillNotes } from "./parts/pay-bill-per-fte/pay-bill-notes.js";
import { payBillObjections } from "./parts/pay-bill-per-fte/pay-bill-objections.js";
import { payBillWords } from "./parts/pay-bill-per-fte/pay-bill-words.js";

/** What civil service bodies' returns say of the pay bill per full-time equivalent, with the returns that cannot be read left out. */
export const payBillPerFte = defineFinding({
  id: "pay-bill-per-fte",
  question: "What is the pay bill per full-time equivalent in civil service bodies, and how has it moved?",
  options: [
    { name: "index", values: INDEX_IDS, default: "cpi", meaning: "the price index named first" },
    { name: "basis", values: BASES, default: "month", meaning: "which index value stands for a pay bill of March" },
    { name: "from", kind: "month", otherwise: "the first March held", meaning: "the March to count from" },
    { name: "staff", kind: "number", default: 2000, meaning: "full-time equivalents a body of the table has at least" },
  ],
  answer(catalogue, options) {
    const book = figureBook();
    const bill = payBillFigures(book, catalogue, options);
    return buildEvidence(
      {
        id: "pay-bill-per-fte",
        question: this.question,
        ...payBillWords(bill),
        ...payBillDisplay(bill, options.basis),
        figures: book.figures,
        notes: payBillNotes(bill, catalogue, options.basis),
        grid: bill.grid.grid,
        objections: payBillObjections(bill),
        asOf: bill.to,
      },
      catalogue.source,
    );
  },
});
