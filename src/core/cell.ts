/**
 * Why there is no number. The first six are the shorthand of the Government Analysis Function and of Nomis:
 * confidential, not available, not applicable, low (rounds to nothing), and not available at source.
 */
export const MISSING_REASONS = ["[c]", "[x]", "[z]", "[low]", "..", "not-published", "zero-filed"] as const;
export type Missing = (typeof MISSING_REASONS)[number];

/** A number, or the reason why there is none and how the source wrote that. A blank is never zero. */
export type Cell = { readonly value: number } | { readonly missing: Missing; readonly as: string };

/** What each reason says in words, for tables and their notes. */
export const MISSING_WORDS: Readonly<Record<Missing, string>> = {
  "[c]": "suppressed by the publisher to protect confidentiality",
  "[x]": "not available to us",
  "[z]": "not applicable",
  "[low]": "rounds to less than the last digit shown",
  "..": "not available at the source",
  "not-published": "not published",
  "zero-filed": "filed as zero, which cannot be so, and treated as missing",
};

/** A cell that holds a number. Refuses nothing: give it a finite number. @example present(2) // { value: 2 } */
export const present = (value: number): Cell => ({ value });

/** A cell that says why it is empty. @example missing("[c]") // { missing: "[c]", as: "[c]" } */
export const missing = (reason: Missing, as: string = reason): Cell => ({ missing: reason, as });

/** Whether a cell holds a number. */
export const hasValue = (cell: Cell): cell is { readonly value: number } => "value" in cell;

/** The number in a cell, or undefined when it is missing. @example cellValue({ value: 2 }) // 2 */
export const cellValue = (cell: Cell): number | undefined => (hasValue(cell) ? cell.value : undefined);

/** Whether a text is one of the missing-value tokens. */
export const isMissing = (text: string): text is Missing => (MISSING_REASONS as readonly string[]).includes(text);
