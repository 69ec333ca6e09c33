/** What a problem carries beside its message, so that a program can act on it and a person can put it right. */
export interface ProblemDetails {
  /** What was there. */
  found?: string;
  /** What should have been there. */
  expected?: string;
  /** File, sheet, row, column or option. */
  where?: string;
  /** The next thing to do. */
  hint?: string;
  /** 2 for a mistake in how something was asked (usage), 1 for everything else. */
  exit?: 1 | 2;
}

/**
 * An error that helps: what was found, what was expected, where, and what to do.
 * Every refusal in realpay is one of these; anything else that is thrown is a bug.
 */
export class Problem extends Error {
  readonly code: string;
  readonly found: string | undefined;
  readonly expected: string | undefined;
  readonly where: string | undefined;
  readonly hint: string | undefined;
  readonly exit: 1 | 2;

  constructor(code: string, message: string, details: ProblemDetails = {}) {
    super(message);
    this.name = "Problem";
    this.code = code;
    this.found = details.found;
    this.expected = details.expected;
    this.where = details.where;
    this.hint = details.hint;
    this.exit = details.exit ?? 1;
  }
}

/**
 * Stops with a Problem.
 *
 * @param code     short, stable, hyphenated: what programs match on
 * @param message  one sentence for a person
 * @param details  found, expected, where, hint; `exit: 2` when the question itself was malformed
 * @throws Problem always
 * @example problem("too-few-values", "median: needs 1 value or more, got 0")
 */
export function problem(code: string, message: string, details: ProblemDetails = {}): never {
  throw new Problem(code, message, details);
}
