/** A word of the field, and what it means here. */
export interface WordUsed {
  readonly word: string;
  readonly means: string;
}

/** The words that a reader outside the field needs, in the order they are met. */
export const WORDS_USED: readonly WordUsed[] = [
  {
    word: "Grades",
    means:
      "AA administrative assistant, AO administrative officer, EO executive officer, HEO and SEO higher and senior executive officer, G7 and G6 grades 7 and 6, SCS Senior Civil Service. Departments have their own grades and map them to these levels; AA/AO, SEO/HEO and G6/G7 are levels taken together.",
  },
  {
    word: "Median and mean",
    means:
      "The median salary is the one in the middle: half are paid more and half less. The mean is the total divided by the number of people.",
  },
  {
    word: "CPI, CPIH and RPI",
    means:
      "Three indices of prices: the consumer prices index; the same with owner occupiers' housing costs and council tax; and the retail prices index, which is used in pay bargaining and is not a National Statistic.",
  },
  { word: "Against prices, in real terms", means: "After the rise in prices over the same time is taken out." },
  {
    word: "Basis",
    means:
      "Which value of an index stands for a dated salary: that of its own month, or the mean of a calendar or a financial year.",
  },
  {
    word: "Listed combinations",
    means:
      "The reasonable choices of index, starting year, basis and measure, listed with their reasons in the data. How many give a fall is a count, not a probability.",
  },
  {
    word: "Pay remit, ceiling and flexibility",
    means:
      "The remit is the Cabinet Office's guidance on the pay of delegated grades. Its ceiling is the most that a department's average award may be; some years allow more for stated purposes, which is the flexibility.",
  },
  {
    word: "Full-time equivalent",
    means: "A part-time post counted as the share of a full-time one; a salary raised to what full time would be paid.",
  },
  {
    word: "Headroom",
    means: "How far an hourly rate, worked out from a salary on stated hours, stands above the National Living Wage.",
  },
  { word: "Density", means: "The share of employees who are members of a trade union." },
  {
    word: "Turnout threshold",
    means: "The share of those entitled to vote that has to vote before industrial action is lawful.",
  },
  {
    word: "Publisher, copy and second-hand",
    means:
      "Where a figure was read: in the publisher's own release, in another party's copy of it, or in somebody's quotation.",
  },
  {
    word: "Cannot be told apart",
    means: "The difference is no larger than the draw of a sample, or the rounding of the figures, could make it.",
  },
];
