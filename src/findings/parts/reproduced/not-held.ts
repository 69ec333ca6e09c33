import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { PublishedResultsRow } from "../../../catalogue/rows/awards.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { GRADES } from "../grades.js";
import { publishedResults } from "../published-results.js";
import type { Comparison } from "./comparison.js";

/** Why a result cannot be worked out again, by its source: which inputs are missing. */
const MISSING: Readonly<Record<string, string>> = {
  "csw-ifg-2023":
    "The median of a grade in the first year is not held (ONS, Civil Service Statistics, median earnings by responsibility level), and the report read does not name the index.",
  "csw-pcs-research-2024":
    "Pay in the first year is not held, by grade or overall, and the report read does not say which grades make the ends of the range.",
  "pcs-research-2019":
    "Worked out by its authors from labour market survey data, which are not held; Civil Service Statistics are another source and begin a year later here.",
};

const rank = ({ group }: PublishedResultsRow): number => (GRADES as readonly string[]).indexOf(group);

/** Results that others published and that these data cannot test, with what is missing. */
export function notHeld(book: FigureBook, catalogue: Catalogue): Comparison[] {
  const sources = [...new Set(catalogue.dataset("published-results").rows.map((row) => row.source))];
  return sources.flatMap((source) =>
    publishedResults(book, catalogue, source)
      .sort((a, b) => rank(a.row) - rank(b.row))
      .map(({ row, key }): Comparison => {
        const deflator = row.deflator.length > 8 ? "" : `, by ${row.deflator}`;
        return {
          id: key,
          result: `${row.measure}, ${row.group}${deflator}`,
          group: "Pay since before these data",
          published: key,
          verdict: "inputs not held",
          why: MISSING[source] ?? "The inputs are not held.",
        };
      }),
  );
}
