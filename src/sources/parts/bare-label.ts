import { plainLabel } from "./label.js";

/**
 * A label without the footnote digits printed behind it, glued or not: "Private sector3 4 5 6" and "Defence 2" lose
 * theirs. Only for tables whose labels never end in a number: "Table 12" would become "Table".
 *
 * @example bareLabel("Local\ngovernment 4 ") // "Local government"
 */
export const bareLabel = (text: string): string =>
  plainLabel(text)
    .replace(/(?<=[a-z)&.'])(?:[\s,]*\b\d{1,2}|\d{1,2})(?:[\s,]+\d{1,2})*$/i, "")
    .trim();
