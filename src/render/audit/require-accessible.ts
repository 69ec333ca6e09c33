import { problem } from "../../core/problem.js";
import type { Audit } from "./audit.js";
import { passedOf, placeText } from "./audit-text.js";

/**
 * Stops when a spreadsheet fails an essential item of the checklist.
 *
 * @param audited  from `audit`
 * @throws Problem "not-accessible" with the items and the first place
 */
export function requireAccessible(audited: Audit): void {
  const { file, items, ok } = audited;
  if (ok) return;
  const failed = items.filter(({ level, passed }) => level === "essential" && !passed);
  const [passed, of] = passedOf(audited, "essential");
  problem("not-accessible", `${file} fails ${of - passed} of the ${of} essential items`, {
    found: failed.map(({ id }) => id).join(", "),
    expected: "every essential item passed",
    where: `${file}: ${placeText(failed[0]!.where[0]!)}`,
    hint: `put it right and look at it again: realpay audit ${file}`,
  });
}
