import { plainLabel } from "../label.js";

/**
 * A heading as headings are compared: without case, footnotes, underscores and a pound sign for the unit. Two headings
 * are the same when these are; nothing is matched because it is merely near.
 *
 * @example foldHeading("Effective_From") // "effective from"
 */
export const foldHeading = (text: string): string =>
  plainLabel(plainLabel(text.replace(/_/g, " ")).replace(/\s*(?:\(\s*£\s*\)|\[\s*£\s*\]|,?\s*£$)/g, "")).toLowerCase();
