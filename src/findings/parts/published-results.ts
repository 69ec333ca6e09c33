import type { Catalogue } from "../../catalogue/catalogue.js";
import type { PublishedResultsRow } from "../../catalogue/rows/awards.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import { fromRow } from "./from-row.js";

/** A result of somebody else: its row and the key of its figure. */
export interface PublishedResult {
  readonly row: PublishedResultsRow;
  readonly key: string;
}

/**
 * Adds results that others have published, to be shown beside ours and never used as inputs.
 *
 * @param source  the key of the source: "csw-ifg-2023"
 * @returns the rows with the keys of their figures, in the order of the data
 */
export function publishedResults(book: FigureBook, catalogue: Catalogue, source: string): PublishedResult[] {
  const rows = catalogue.dataset("published-results").rows.filter((row) => row.source === source);
  return rows.map((row) => {
    const name = [row.group, row.deflator].map((text) => text.toLowerCase().replaceAll(/\W+/g, "-")).join(".");
    const key = book.published(
      `published.${source}.${name}`,
      fromRow("published-results", row, {
        label: `${row.measure}, ${row.group}, ${row.from} to ${row.to}, deflator: ${row.deflator}, as others published it`,
        unit: { id: "percent" },
        period: [row.from, row.to],
        by: ["source", "group", "measure", "deflator", "from", "to"],
      }),
    );
    return { row, key };
  });
}
