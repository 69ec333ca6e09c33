import { expect } from "vitest";
import { Problem } from "../../../src/core/problem.js";

/** That something is refused with a Problem of this code and these words in its message. */
export function refused(work: () => unknown, code: string, message: RegExp): void {
  let caught: unknown;
  try {
    work();
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(Problem);
  expect((caught as Problem).code).toBe(code);
  expect((caught as Problem).message).toMatch(message);
}
