/** Findings that are read together. */
export interface Chapter {
  /** Its anchor in the page. */
  readonly id: string;
  readonly title: string;
  /** Ids of its findings, in the order of reading. */
  readonly findings: readonly string[];
}

/** The chapters of the report. A test holds every finding to exactly one. */
export const CHAPTERS: readonly Chapter[] = [
  {
    id: "pay-and-prices",
    title: "Pay against prices",
    findings: ["grades-real-pay", "restoration-by-grade", "real-pay-median", "composition", "lost-pay"],
  },
  {
    id: "awards-and-others",
    title: "Awards, and the pay of others",
    findings: ["remit-against-prices", "remit-beside-others", "sector-earnings", "relative-pay"],
  },
  {
    id: "inside-the-pay-system",
    title: "Inside the pay system",
    findings: [
      "living-wage",
      "differentials",
      "salary-distribution",
      "pay-by-group",
      "pay-range-spread",
      "pay-bill-per-fte",
      "pay-satisfaction",
    ],
  },
  {
    id: "union-strength",
    title: "Union strength",
    findings: [
      "density-long-run",
      "density-by-group",
      "density-drivers",
      "union-and-workforce",
      "ballots",
      "days-lost",
    ],
  },
  { id: "what-others-published", title: "What others published, worked out again", findings: ["reproduced"] },
];

/** What comes when a finding is in no chapter: one made by somebody else. */
const FURTHER: Omit<Chapter, "findings"> = { id: "further-findings", title: "Further findings" };

/** These findings in their chapters, in the order of reading; chapters without one are left out. */
export function inChapters<F extends { readonly id: string }>(
  findings: readonly F[],
): (Omit<Chapter, "findings"> & { readonly findings: readonly F[] })[] {
  const placed = CHAPTERS.map(({ findings: ids, ...chapter }) => ({
    ...chapter,
    findings: ids.flatMap((id) => findings.filter((finding) => finding.id === id)),
  }));
  const known = new Set(CHAPTERS.flatMap(({ findings: ids }) => ids));
  const rest = { ...FURTHER, findings: findings.filter(({ id }) => !known.has(id)) };
  return [...placed, rest].filter((chapter) => chapter.findings.length > 0);
}
