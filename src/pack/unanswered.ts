import type { Catalogue } from "../catalogue/catalogue.js";
import { Problem } from "../core/problem.js";
import type { Evidence } from "../evidence/evidence.js";
import type { PackFinding } from "./pack-finding.js";

/** A question that the data of that day do not answer. */
export interface Unanswered {
  readonly finding: string;
  readonly question: string;
  readonly because: string;
}

/**
 * The answer to a finding, or why the data as they stood on a day do not give one. With all that is held a finding that
 * cannot be answered is an error.
 *
 * @throws Problems of the finding, but for "not-answerable-then"
 */
export function answerOrNot(
  finding: PackFinding,
  catalogue: Catalogue,
  options: Readonly<Record<string, unknown>> = {},
): Evidence | Unanswered {
  try {
    return finding.answer(catalogue, options);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "not-answerable-then") throw error;
    return { finding: finding.id, question: finding.question, because: `${error.message}.` };
  }
}
