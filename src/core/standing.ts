/**
 * How firm a figure is, strongest first. From the file, else `not-stated`, which stands above `provisional`:
 * what is known to be open to revision must not be hidden by what says nothing.
 */
export const STATUSES = [
  "final",
  "revised",
  "not-stated",
  "provisional",
  "estimate",
  "part-outturn",
  "forecast",
] as const;
export type Status = (typeof STATUSES)[number];

/** Whose word a figure is, strongest first: the publisher's, the publisher's through another party, someone quoting it. */
export const STANDINGS = ["publisher", "copy", "secondary"] as const;
export type Standing = (typeof STANDINGS)[number];

const weakest = <T extends string>(order: readonly T[], given: readonly T[], none: T): T =>
  given.length === 0 ? none : given.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a));

/** The weakest status among operands: what a figure derived from them carries. @example weakestStatus(["final", "forecast"]) // "forecast" */
export const weakestStatus = (statuses: readonly Status[]): Status => weakest(STATUSES, statuses, "not-stated");

/** The weakest standing among operands. @example weakestStanding(["publisher", "secondary"]) // "secondary" */
export const weakestStanding = (standings: readonly Standing[]): Standing => weakest(STANDINGS, standings, "publisher");
