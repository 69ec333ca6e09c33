import type { Catalogue } from "../../catalogue/catalogue.js";
import type { ResourceId } from "../../catalogue/rows/index.js";
import type { GapsRow, SeriesBreaksRow } from "../../catalogue/rows/references.js";
import { comparePeriods, isPeriod, type Period } from "../../core/period.js";
import { problem } from "../../core/problem.js";
import type { ChartMark } from "../../evidence/chart.js";
import type { Note } from "../../evidence/evidence.js";
import type { FigureBook } from "../../evidence/figure-book.js";
import type { Sentence } from "../../evidence/sentence.js";
import { BASIS_WORDS, type Basis } from "../../pay/index.js";

/** What every pay finding says of its limits. */
export const payScopeNote: Note = {
  kind: "scope",
  text: [
    "Gross pay only. Pension, tax, national insurance and hours are outside this finding: a change in any of them can add to what is shown here or take from it.",
  ],
};

/** That no published sampling error exists, said rather than shown as zero. */
export const noErrorNote: Note = {
  kind: "status",
  text: [
    "No sampling error is published with these figures, and none is assumed. The range over the listed combinations shows how far the answer moves with the choice of index, base and basis. It is not a margin of error.",
  ],
};

/** How the indices differ and what that means for reading them side by side. */
export const indicesNote: Note = {
  kind: "method",
  text: [
    "Three price indices are shown side by side. CPI and CPIH are consumer price indices, and CPIH adds owner occupiers' housing costs and council tax. RPI is the index of much pay bargaining and of many contracts, and is not a National Statistic.",
  ],
};

/** Which index value stands for a dated figure in the headline. @example basisNote("month", "a salary of March") */
export const basisNote = (basis: Basis, what: string): Note => ({
  kind: "method",
  text: [
    `In the headline and the table ${what} is set against ${
      basis === "month" ? "the price index of its own month" : `the price index as the ${BASIS_WORDS[basis]}`
    }. Both ends use the same basis.`,
  ],
});

/** What is said of RPI in the data: its standing, and what becomes of it. */
export const rpiNotes = (catalogue: Catalogue): Note[] =>
  catalogue
    .breaks("prices")
    .filter((row) => row.field === "index" && row.equals === "rpi")
    .map((row) => ({ kind: "status", text: [{ quote: row.what, cell: `series-breaks.csv: id=${row.id}` }] }));

const alternatives = (text: string): string[] => text.split("|");

/** Whether a break or a gap concerns rows with these values: a value not given is any. */
function concerns(row: { readonly field: string; readonly equals: string }, rows: Readonly<Record<string, string>>) {
  const mine = rows[row.field];
  return row.field === "" || mine === undefined || alternatives(row.equals).includes(mine);
}

/** The period a text stands for, or its month when it is a day. */
const asPeriod = (text: string): Period => (isPeriod(text) ? text : text.slice(0, 7));

/**
 * The breaks in time between two periods that concern the rows used.
 *
 * @param rows  what the rows have in common: `{ grade: "all", department: "all" }`
 */
export function breaksBetween(
  catalogue: Catalogue,
  resource: ResourceId,
  { from, to, rows }: { readonly from: Period; readonly to: Period; readonly rows: Readonly<Record<string, string>> },
): SeriesBreaksRow[] {
  return catalogue
    .breaks(resource)
    .filter((row) => row.kind === "in-time" && row.from !== "" && concerns(row, rows))
    .filter((row) => comparePeriods(from, asPeriod(row.from)) < 0 && comparePeriods(asPeriod(row.from), to) <= 0)
    .sort((a, b) => comparePeriods(asPeriod(a.from), asPeriod(b.from)));
}

/**
 * Stops when a comparison would cross a break that allows none.
 *
 * @throws Problem "break-between"
 */
export function refuseAcross(asker: string, breaks: readonly SeriesBreaksRow[]): void {
  const wall = breaks.find((row) => row.comparison === "no");
  if (wall !== undefined)
    problem("break-between", `${asker}: the series breaks at ${wall.from}: ${wall.title}`, {
      found: wall.what,
      expected: "two periods on one side of it",
      where: `series-breaks.csv: id=${wall.id}`,
    });
}

/** Each break as a note, in the words of `series-breaks.csv`. */
export const breakNotes = (breaks: readonly SeriesBreaksRow[]): Note[] =>
  breaks.map((row) => ({ kind: "break", text: [{ quote: row.what, cell: `series-breaks.csv: id=${row.id}` }] }));

/** Each break as a rule in a chart. */
export const breakMarks = (breaks: readonly SeriesBreaksRow[]): ChartMark[] =>
  breaks.map((row) => ({ at: asPeriod(row.from), label: row.title, kind: "break" }));

/** A gap in words: what is missing, why, and which official file would fill it. */
export const gapWords = (row: GapsRow): Sentence => {
  const cell = `gaps.csv: id=${row.id}`;
  const file: Sentence =
    row.official_file === "" || row.official_file === "unknown"
      ? []
      : [" It would be filled by ", { quote: row.official_file, cell }, "."];
  return ["Not held: ", { quote: row.missing, cell }, " (", { quote: row.reason, cell }, ").", ...file];
};

/** The gaps of a resource that concern the rows used, as notes. */
export const gapNotes = (
  catalogue: Catalogue,
  resource: ResourceId,
  rows: Readonly<Record<string, string>>,
  only: (row: GapsRow) => boolean = () => true,
): Note[] =>
  catalogue
    .gaps(resource)
    .filter((row) => concerns(row, rows) && only(row))
    .map((row) => ({ kind: "gap", text: gapWords(row) }));

/** A note that names the second-hand figures among these published ones; none when there is none. */
export function secondHandNotes(book: FigureBook, keys: readonly string[]): Note[] {
  const labels = keys.flatMap((key) => {
    const figure = book.figures[key];
    return figure?.standing === "secondary" ? [figure.label] : [];
  });
  const names = labels.flatMap((name, i): Sentence => [i === 0 ? "" : "; ", { name }]);
  return labels.length === 0
    ? []
    : [
        {
          kind: "status",
          text: [
            "Second-hand, quoted by somebody other than the publisher: ",
            ...names,
            ". What is worked out from them is marked second-hand too.",
          ],
        },
      ];
}

/** The note on April 2025, when that month is among the index figures used. */
export function april2025Notes(catalogue: Catalogue, book: FigureBook): Note[] {
  const error = catalogue.breaks("prices").find((row) => row.from === "2025-04" && row.to === "2025-04");
  const used = Object.values(book.figures).some((figure) =>
    figure.operands.some((operand) => operand.cell?.startsWith("prices.csv:") && operand.cell.includes("2025-04")),
  );
  return error === undefined || !used
    ? []
    : [{ kind: "status", text: [{ quote: error.what, cell: `series-breaks.csv: id=${error.id}` }] }];
}
