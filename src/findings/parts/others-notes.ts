import type { Catalogue } from "../../catalogue/catalogue.js";
import type { Note } from "../../evidence/evidence.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import { publishedResults } from "./published-results.js";
import { listed, movedTogether, shown } from "./sentence-parts.js";

/** What research for the union published on the same question, on other data and from another year. */
export function unionResearchNotes(book: FigureBook, catalogue: Catalogue): Note[] {
  const medians = publishedResults(book, catalogue, "pcs-research-2019");
  const rises = publishedResults(book, catalogue, "csw-pcs-research-2024");
  const [median, rise] = [medians[0], rises[0]];
  if (median === undefined || rise === undefined) return [];
  return [
    {
      kind: "conflict",
      text: [
        "Others found more. Research for the PCS union, on labour market survey data and not on these counts, found that median pay ",
        ...movedTogether(
          book,
          medians.map(({ key, row }) => ({ figure: key, after: ` (${row.deflator})` })),
        ),
        " from ",
        { figure: median.key, as: "year-from" },
        " to ",
        { figure: median.key, as: "year-to" },
        "; later research for it, as reported, put the rise that restores pay from ",
        { figure: rise.key, as: "year-from" },
        " to ",
        { figure: rise.key, as: "year-to" },
        " at ",
        ...listed(
          rises.map(({ key }) => shown(key, "percent0")),
          "to",
        ),
        ", over grades and indices. Neither can be reproduced here: no median before the first one shown is held.",
      ],
    },
  ];
}
