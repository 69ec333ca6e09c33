import { problem } from "../../src/core/problem.js";

/** The code of the Problem a recipe throws when its marks do not fit; the frame then tries smaller type first. */
export const NO_ROOM = "no-room";

/** Says that something does not fit. @throws Problem "no-room" always */
export const noRoom = (chart: string, what: string): never =>
  problem(NO_ROOM, `chart ${chart}: ${what} do not fit this size`, {
    found: what,
    hint: 'use the size "column", fewer or shorter names, or another recipe',
  });
