import { parseRange } from "../cell-address.js";
import type { ReadTable } from "../spreadsheet.js";
import type { Attributes } from "../xml.js";

/** A database range, which is what OpenDocument has for a table, and its sheet. */
export interface OdsRange {
  readonly sheet: string;
  readonly table: ReadTable;
}

const ADDRESS =
  /^\$?(?:'((?:[^']|'')+)'|([^'.]+))\.(\$?[A-Z]+\$?\d+)(?::(?:\$?(?:'(?:[^']|'')+'|[^'.]+))?\.(\$?[A-Z]+\$?\d+))?$/;

/** A table from the tag of a database range; undefined when it points to no cells. */
export function odsRange(a: Attributes): OdsRange | undefined {
  const match = ADDRESS.exec(a["table:target-range-address"] ?? "");
  if (match === null) return undefined;
  const range = parseRange(match[4] === undefined ? match[3]! : `${match[3]}:${match[4]}`);
  if (range === undefined) return undefined;
  return {
    sheet: match[1]?.replace(/''/g, "'") ?? match[2]!,
    table: {
      ...range,
      name: a["table:name"] ?? "",
      header: a["table:contains-header"] !== "false",
      filterButtons: a["table:display-filter-buttons"] === "true",
    },
  };
}
