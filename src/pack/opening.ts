import type { Evidence } from "../evidence/evidence.js";
import { words } from "../evidence/words.js";
import type { ReportPage } from "../render/report-page.js";

/** The findings whose first line a negotiator would read out, in that order. */
export const OPENING = [
  "grades-real-pay",
  "composition",
  "living-wage",
  "remit-against-prices",
  "sector-earnings",
  "pay-satisfaction",
  "density-long-run",
] as const;

/** Whether a sentence rests on a figure that somebody else quotes. */
const secondHand = ({ title, figures }: Evidence): boolean =>
  title.some((part) => typeof part === "object" && "figure" in part && figures[part.figure]?.standing === "secondary");

/** What is added to a line that does not say it itself. */
const caution = (evidence: Evidence, text: string): string =>
  secondHand(evidence) && !/second-hand/i.test(text)
    ? " (It rests on second-hand figures, which its finding names.)"
    : "";

/** A line as a sentence: it ends with a full stop. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/**
 * The opening of the report: the sentences that matter, as they stand at the head of their findings, so that the two
 * cannot differ. What rests on second-hand figures says so; the standing of RPI is said where it is named.
 */
export function opening(findings: readonly Evidence[]): ReportPage["opening"] {
  const chosen = OPENING.flatMap((id) => findings.filter((evidence) => evidence.id === id));
  const sentences = chosen.map((evidence) => {
    const line = words(evidence.title, evidence.figures);
    return { finding: evidence.id, text: `${sentence(line)}${caution(evidence, line)}` };
  });
  const rpi = sentences.some(({ text }) => /\bRPI\b/.test(text));
  return {
    sentences,
    notes: [
      "Each sentence is about the span its finding leads with. Later figures are held for some, second-hand, and others may have been published: each finding says so.",
      ...(rpi
        ? ["RPI is the index of much pay bargaining and of many contracts. It is not a National Statistic."]
        : []),
    ],
  };
}
