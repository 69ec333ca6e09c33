import { MISSING_WORDS, type Missing } from "../core/cell.js";

/** The shorthand of a table in one sentence, or undefined when there is nothing to explain. @example missingWords(["[x]"]) // "[x] means not available to us." */
export function missingWords(reasons: readonly Missing[]): string | undefined {
  const short = reasons.filter((reason) => MISSING_WORDS[reason] !== reason.replace("-", " "));
  if (short.length === 0) return undefined;
  return `${short.map((reason) => `${reason} means ${MISSING_WORDS[reason]}`).join("; ")}.`;
}
