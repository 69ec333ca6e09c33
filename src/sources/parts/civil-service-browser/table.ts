import type { Sheet } from "../../../read/sheet.js";
import { isBlank, plainLabel } from "../label.js";
import { refuseAt } from "../refuse-at.js";

/** A heading in lower case, with spaces for underscores. */
export const plainHeading = (text: string): string => plainLabel(text.replace(/_/g, " ")).toLowerCase();

/** Columns of figures by their heading, and the series that each holds. */
export const MEASURES: Readonly<Record<string, { readonly series: string; readonly money: boolean }>> = {
  headcount: { series: "headcount", money: false },
  fte: { series: "fte", money: false },
  "mean salary": { series: "mean salary", money: true },
  "median salary": { series: "median salary", money: true },
};

/** Names of our dimensions for headings of the browser; others keep theirs. */
const DIMENSIONS: Readonly<Record<string, string>> = {
  "responsibility level": "grade",
  "responsibility level grouped": "grade",
  "responsibility level ungrouped": "grade",
  "region itl1": "region",
  "working pattern": "working_pattern",
};

/** A column of a table: its heading in lower case, and where. */
export interface BrowserColumn {
  readonly heading: string;
  readonly column: number;
  /** What the dimension is called among the dimensions of an observation. */
  readonly name: string;
}

/** What a heading by which a table is known holds, whatever printing adds to it. */
const NEEDED = /status|year|headcount|fte|salary/i;
/** Letters a heading may have, with its notes. */
const LONGEST = 80;

/** The row of headings of a table of the data browser; undefined where a sheet has none. */
export function browserHeader(sheet: Sheet): number | undefined {
  for (let row = 1; row <= Math.min(sheet.rows, 30); row += 1) {
    const held = new Set<string>();
    for (let column = 1; column <= sheet.columns; column += 1) {
      const text = sheet.text(row, column);
      if (text.length < LONGEST && NEEDED.test(text)) held.add(plainHeading(text));
    }
    if (
      ["status", "year", "headcount", "fte"].every((h) => held.has(h)) &&
      (held.has("mean salary") || held.has("median salary"))
    )
      return row;
  }
  return undefined;
}

/**
 * The columns of a table of the data browser, by heading.
 *
 * @throws Problem "repeated-label" for a heading that stands twice, "missing-label" for a column that has none
 */
export function browserColumns(
  sheet: Sheet,
  header: number,
  file: string,
): {
  readonly dimensions: BrowserColumn[];
  readonly measures: BrowserColumn[];
  readonly status: number;
  readonly year: number;
} {
  const at = new Map<string, number>();
  for (let column = 1; column <= sheet.columns; column += 1) {
    const heading = plainHeading(sheet.text(header, column));
    if (heading === "") {
      if (!isBlank(sheet.text(header + 1, column)))
        refuseAt("missing-label", "no heading stands over a column of the table", {
          file,
          sheet,
          row: header,
          column,
          found: "",
          expected: "a heading such as Status, Year, Organisation or Headcount",
        });
      continue;
    }
    if (at.has(heading))
      refuseAt("repeated-label", `the heading "${heading}" stands twice`, {
        file,
        sheet,
        row: header,
        column,
        found: `columns ${at.get(heading)} and ${column}`,
        expected: "every heading once",
      });
    at.set(heading, column);
  }
  const levels = [...at.keys()].filter((heading) => DIMENSIONS[heading] === "grade").length;
  const dimensions: BrowserColumn[] = [];
  const measures: BrowserColumn[] = [];
  for (const [heading, column] of at) {
    const ours = Object.hasOwn(DIMENSIONS, heading) ? DIMENSIONS[heading]! : heading.replace(/ /g, "_");
    const name = ours === "grade" && levels > 1 ? heading.replace(/ /g, "_") : ours;
    if (Object.hasOwn(MEASURES, heading)) measures.push({ heading, column, name: MEASURES[heading]!.series });
    else if (heading !== "status" && heading !== "year") dimensions.push({ heading, column, name });
  }
  return { dimensions, measures, status: at.get("status")!, year: at.get("year")! };
}
