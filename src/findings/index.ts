import { nearest } from "../core/nearest.js";
import { problem } from "../core/problem.js";
import { ballots } from "./ballots.js";
import { composition } from "./composition.js";
import { daysLost } from "./days-lost.js";
import { densityByGroup } from "./density-by-group.js";
import { densityDrivers } from "./density-drivers.js";
import { densityLongRun } from "./density-long-run.js";
import { differentials } from "./differentials.js";
import { gradesRealPay } from "./grades-real-pay.js";
import { livingWage } from "./living-wage.js";
import { lostPay } from "./lost-pay.js";
import type { Finding } from "./parts/define-finding.js";
import { payBillPerFte } from "./pay-bill-per-fte.js";
import { payByGroup } from "./pay-by-group.js";
import { payRangeSpread } from "./pay-range-spread.js";
import { paySatisfaction } from "./pay-satisfaction.js";
import { realPayMedian } from "./real-pay-median.js";
import { relativePay } from "./relative-pay.js";
import { remitAgainstPrices } from "./remit-against-prices.js";
import { remitBesideOthers } from "./remit-beside-others.js";
import { reproduced } from "./reproduced.js";
import { restorationByGrade } from "./restoration-by-grade.js";
import { salaryDistribution } from "./salary-distribution.js";
import { sectorEarnings } from "./sector-earnings.js";
import { unionAndWorkforce } from "./union-and-workforce.js";

export type { Finding, OptionSpec } from "./parts/define-finding.js";

/** Every question realpay answers, in the order of the pack. */
export const FINDINGS: readonly Finding[] = [
  realPayMedian,
  gradesRealPay,
  lostPay,
  remitAgainstPrices,
  sectorEarnings,
  livingWage,
  densityLongRun,
  ballots,
  restorationByGrade,
  composition,
  remitBesideOthers,
  relativePay,
  differentials,
  salaryDistribution,
  payRangeSpread,
  payBillPerFte,
  paySatisfaction,
  densityByGroup,
  densityDrivers,
  unionAndWorkforce,
  daysLost,
  payByGroup,
  reproduced,
];

/**
 * A finding by its id.
 *
 * @throws Problem "unknown-finding", with the nearest id
 * @example findFinding("ballots").question
 */
export function findFinding(id: string): Finding {
  const found = FINDINGS.find((finding) => finding.id === id);
  if (found !== undefined) return found;
  const ids = FINDINGS.map((finding) => finding.id);
  const near = nearest(id, ids);
  return problem("unknown-finding", `there is no finding "${id}"`, {
    found: id,
    expected: `one of ${ids.join(", ")}`,
    hint: near === undefined ? "realpay list" : `did you mean "${near}"?`,
    exit: 2,
  });
}
