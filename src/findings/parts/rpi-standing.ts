import type { IndexId } from "../../core/unit.js";
import type { Sentence } from "../../evidence/sentence.js";

/** What is said once, beside the first sentence that uses RPI: nothing where it is not among the indices. */
export const rpiStanding = (order: readonly IndexId[]): Sentence =>
  order.includes("rpi") ? [" RPI is not a National Statistic."] : [];
