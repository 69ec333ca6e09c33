import { problem } from "../core/problem.js";

/** What the figures of groups can be. Only means may be weighted into a mean. */
export type GroupStatistic = "mean" | "median";

/**
 * Refuses to average medians: the median of a whole is not an average of the medians of its parts, however weighted.
 *
 * @param asker      the function that was asked to
 * @param statistic  what the groups' figures are
 * @throws Problem "medians-cannot-be-averaged", saying what is lawful
 * @example refuseAveragingMedians("meanOfGroups", "mean") // nothing happens
 */
export function refuseAveragingMedians(asker: string, statistic: GroupStatistic): void {
  if (statistic === "mean") return;
  problem("medians-cannot-be-averaged", `${asker}: medians cannot be averaged`, {
    found: `figures of groups that are ${statistic}s`,
    expected: "means of groups with their headcounts",
    hint: "use the published means, show the medians group by group, or a fixed-mix index of medians",
  });
}
