import { finite, positive } from "../core/positive.js";
import { problem } from "../core/problem.js";

/** The two kinds of density, which are never on one line. */
export const DENSITY_KINDS = ["survey", "administrative"] as const;
export type DensityKind = (typeof DENSITY_KINDS)[number];

/**
 * Union density: members out of those who could be, in per cent. A survey divides employees who say they are members
 * by all employees; the administrative one divides members on the books by employees eligible to join, with retired
 * and outside members left out. Name the denominator (headcount or full-time equivalents, permanent or all, which unit).
 *
 * @param members   people who are members and counted in `eligible`
 * @param eligible  people who could be members
 * @returns per cent; a count has no sampling error, its range is what may be wrong in the list
 * @throws Problem "members-exceed-eligible" (retired, outside or lapsed members counted, or another unit), "bad-number"
 * @example density(60, 80) // 75
 */
export function density(members: number, eligible: number): number {
  positive("density", "the number eligible", eligible);
  if (finite("density", "the number of members", members) < 0)
    problem("bad-number", `density: ${members} members`, { expected: "0 or more" });
  if (members > eligible)
    problem("members-exceed-eligible", `density: ${members} members of ${eligible} eligible`, {
      found: `${members} members`,
      expected: `${eligible} or fewer`,
      hint: "are retired, outside or lapsed members counted, are the dates apart, or is the denominator in full-time equivalents?",
    });
  return (members / eligible) * 100;
}
