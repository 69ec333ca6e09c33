import type { Catalogue } from "../catalogue/catalogue.js";
import { hasValue } from "../core/cell.js";
import { periodWords } from "../core/period.js";

const LEVELS = ["AA/AO", "EO", "SEO/HEO", "G6/G7", "SCS"] as const;

/** The first March of which the data hold the median of every grade level for the whole service; undefined when they hold none. */
function firstWithEveryGrade(catalogue: Catalogue): string | undefined {
  const rows = catalogue
    .dataset("civil-service-pay")
    .rows.filter((row) => row.department === "all" && row.statistic === "median" && hasValue(row.value));
  const held = (grade: string): Set<string> =>
    new Set(rows.filter((row) => row.grade === grade).map((row) => row.period));
  const [first, ...others] = LEVELS.map(held);
  return [...first!].filter((period) => others.every((periods) => periods.has(period))).sort()[0];
}

/**
 * What the report does not claim, a sentence each: said before the other side has to.
 *
 * @param catalogue  the data the report rests on
 */
export function notClaimed(catalogue: Catalogue): string[] {
  const first = firstWithEveryGrade(catalogue);
  return [
    "No matched comparison. Nobody here is compared with a person of the same age, qualification, job and region in another sector. Where sectors stand side by side, each is an average over its own jobs.",
    "No total reward. Pension, leave, security of employment, bonuses and hours are outside every pay figure unless a line says otherwise.",
    "No personal history. Medians are of whoever was in post that day: nobody is followed from one year to the next, and a notional employee is named as one.",
    "No cause of the fall in density. That density moves with members and with the workforce is arithmetic: why either moved is not said.",
    "No award that a person received. The pay remit is a ceiling on the average award of a department, and most years give no lower figure.",
    "No breach of the law on minimum pay. Headroom is worked out on stated hours, and the statutory test needs pay reference periods, ages and working time.",
    first === undefined
      ? "No full set of grade medians: no year is held with that of every grade."
      : `No full set of grade medians before ${periodWords(first)}, the first year held with that of every grade. What others published for earlier years is shown as theirs.`,
    "No probability that a claim is right. The range over the listed choices of index, base and basis is not a margin of error, and the count of those that agree is not a chance.",
    "No sampling error where none is published: it is said to be missing and never taken for zero. One of another year is borrowed only to say that two figures cannot be told apart.",
  ];
}
