import type { Day } from "../core/day.js";

/** The day by the clock of this machine, in Universal Time; the command is the one place that looks at a clock. */
export const today = (): Day => new Date().toISOString().slice(0, 10);
