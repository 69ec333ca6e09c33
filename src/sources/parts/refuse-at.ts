import { problem } from "../../core/problem.js";
import type { Sheet } from "../../read/sheet.js";
import { where } from "./header-row.js";

/** Where a refusal points, and what it says beside its one sentence. */
export interface RefusedAt {
  readonly file: string;
  readonly sheet: Sheet;
  readonly row?: number;
  readonly column?: number;
  /** What stands there; a blank is named as one. */
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
}

/**
 * Refuses a file at a place in it.
 *
 * @param code  "missing-label", "unknown-label", "repeated-label", "figures-disagree" …
 * @param says  one sentence without the place, which is put before it
 * @throws Problem always
 * @example refuseAt("unknown-label", "the grade is not known", { file, sheet, row: 3, found: "G9", expected: "AA to SCS" })
 */
export function refuseAt(code: string, says: string, at: RefusedAt): never {
  const place = `${where(at.file, at.sheet, at.row)}${at.column === undefined ? "" : `, column ${at.column}`}`;
  return problem(code, `${place}: ${says}`, {
    found: at.found.trim() === "" ? "a blank" : at.found.trim().slice(0, 200),
    expected: at.expected,
    where: place,
    hint: at.hint ?? "compare it with the publisher's file: a label or a column was changed, moved or taken out",
  });
}
