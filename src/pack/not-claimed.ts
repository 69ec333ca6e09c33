import type { Catalogue } from "../catalogue/catalogue.js";
import { hasValue } from "../core/cell.js";
import { periodWords } from "../core/period.js";

/** The first March of which the data hold the median of a grade for the whole service; undefined when they hold none. */
function firstGradeMedian(catalogue: Catalogue): string | undefined {
  return catalogue
    .dataset("civil-service-pay")
    .rows.filter(
      (row) => row.grade !== "all" && row.department === "all" && row.statistic === "median" && hasValue(row.value),
    )
    .map((row) => row.period)
    .sort()[0];
}

/**
 * What the report does not claim, a sentence each: said before the other side has to.
 *
 * @param catalogue  the data the report rests on
 */
export function notClaimed(catalogue: Catalogue): string[] {
  const first = firstGradeMedian(catalogue);
  return [
    "No matched comparison. Nobody here is compared with a person of the same age, qualification, job and region in another sector. Where sectors stand side by side, each is an average over its own jobs.",
    "No total reward. Pension, leave, security of employment, bonuses and hours are outside every pay figure unless a line says otherwise.",
    "No personal history. Medians are of whoever was in post that day: nobody is followed from one year to the next, and a notional employee is named as one.",
    "No cause of the fall in density. That density moves with members and with the workforce is arithmetic: why either moved is not said.",
    "No award that anybody received. The pay remit is a ceiling on the average award of a department, and most years give no lower figure.",
    "No breach of the law on minimum pay. Headroom is worked out on stated hours, and the statutory test needs pay reference periods, ages and working time.",
    first === undefined
      ? "No median of a grade for the whole service: none is held."
      : `No median of a grade before ${periodWords(first)}: none is held. What others published for earlier years is shown as theirs.`,
    "No probability. The range over the listed choices of index, base and basis is not a margin of error, and the count of those that agree is not a chance.",
    "No sampling error where none is published: it is said to be missing and never taken for zero.",
  ];
}
