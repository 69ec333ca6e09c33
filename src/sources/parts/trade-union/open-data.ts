import type { Unit } from "../../../core/unit.js";
import type { Sheet } from "../../../read/sheet.js";
import type { HeaderRow } from "../header-row.js";
import { refuseAt } from "../refuse-at.js";
import { unionGroup } from "./groups.js";

/** The headings of what a figure is of, and what we call them. */
export const GROUPS = {
  Source: "source",
  Weight: "weight",
  "Employment status": "employment",
  Geography: "geography",
  Regions: "region",
  "Regions summary": "region_summary",
  Gender: "sex",
  "Trade union or staff association member": "member",
  "Full-time or part-time status": "working_pattern",
  "Permanent or temporary status": "contract",
  "Characteristic Variable": "characteristic",
  Characteristic: "category",
} as const;
/** Every heading of the open data. */
export const HEADINGS = ["Measurement", "Year", "Estimate", ...Object.keys(GROUPS)];
/** What stands where a figure is not of one group. */
export const FREE = "Not set";

/** What the words behind the semicolon of a measurement say a figure is in, and by what it is multiplied. */
export function unitOf(measurement: string): { readonly unit: Unit; readonly times: number } | undefined {
  const words = measurement.slice(measurement.lastIndexOf(";") + 1).trim();
  if (!measurement.includes(";")) return undefined;
  if (/^(?:per ?cent|percentages?|%)$/i.test(words)) return { unit: { id: "percent" }, times: 1 };
  if (/^(?:thousands?|000s)$/i.test(words)) return { unit: { id: "people" }, times: 1000 };
  if (/^(?:£|pounds)(?: (?:per|an) hour)$/i.test(words))
    return { unit: { id: "GBP/hour", prices: "current" }, times: 1 };
  return undefined;
}

/** What the row says of its figure, every label of which must be there. @throws Problem "missing-label" */
export function labelsOf(sheet: Sheet, header: HeaderRow, row: number, file: string): ReadonlyMap<string, string> {
  const entries = HEADINGS.filter((heading) => heading !== "Estimate").map((heading): [string, string] => {
    const column = header.column(heading);
    const text = sheet.text(row, column).replace(/\s+/g, " ").trim();
    if (text === "")
      refuseAt("missing-label", `the row does not say its ${heading}`, {
        file,
        sheet,
        row,
        column,
        found: "",
        expected: `"${FREE}", or what the figure is of`,
      });
    const isSex = unionGroup(text)?.dimension === "sex";
    if (heading === "Gender" ? !isSex && text !== FREE : isSex && heading !== "Characteristic")
      refuseAt("unknown-label", `"${text}" is no ${heading}`, {
        file,
        sheet,
        row,
        column,
        found: text,
        expected: `Male, Female or ${FREE} below Gender, and nowhere else`,
      });
    return [heading, text];
  });
  return new Map(entries);
}
