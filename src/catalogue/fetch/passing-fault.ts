import { Problem, type ProblemDetails } from "../../core/problem.js";

/**
 * A fault that may be gone in a moment: a busy publisher, a broken connection. Kept apart from a Problem, which ends
 * the download: this one is tried again, and becomes its Problem when there are no tries left.
 */
export class PassingFault extends Error {
  readonly problem: Problem;
  /** How long the publisher asks to be left alone, in milliseconds. */
  readonly wait: number | undefined;

  constructor(code: string, message: string, details: ProblemDetails = {}, wait?: number) {
    super(message);
    this.name = "PassingFault";
    this.problem = new Problem(code, message, details);
    this.wait = wait;
  }
}
