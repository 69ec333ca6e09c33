import { MISSING_WORDS, type Missing } from "../core/cell.js";

/** The shorthand of a table in one sentence, or undefined when nothing is missing. @example missingWords(["[x]"]) // "[x] means not available to us." */
export function missingWords(reasons: readonly Missing[]): string | undefined {
  if (reasons.length === 0) return undefined;
  return `${reasons.map((reason) => `${reason} means ${MISSING_WORDS[reason]}`).join("; ")}.`;
}
