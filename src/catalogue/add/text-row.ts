import type { Cell } from "../../core/cell.js";
import type { ResourceDescriptor } from "../data-package.js";
import { cellText, plainNumber } from "../overlay/revisions.js";
import type { RawRow } from "../parse-rows.js";

/** A row of a resource as its file writes it. */
export type TextRow = Readonly<Record<string, string>>;

/** A typed row as its file writes it. */
export const textRow = (row: RawRow, resource: ResourceDescriptor): TextRow =>
  Object.fromEntries(resource.schema.fields.map(({ name }) => [name, fieldText(row[name])]));

function fieldText(value: RawRow[string]): string {
  if (value === undefined) return "";
  if (typeof value === "object") return cellText(value satisfies Cell);
  return typeof value === "number" ? plainNumber(value) : String(value);
}
