import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { rangeWords } from "../figured-grid.js";
import { GRADES } from "../grades.js";
import { listed, shown } from "../sentence-parts.js";
import type { ByGroupFacts } from "./by-group-facts.js";
import { narrowed, openSign } from "./gap-figures.js";
import { regionSentences } from "./region-words.js";
import { type Average, gapChangeKey, gapKey, MEN, sexCell, WOMEN } from "./sex-gaps.js";
import { gradePartKey, partKey, sameMixKey } from "./sex-mix.js";

export const pounds = (figure: string): Sentence[number] => ({ figure, as: "pounds0" });
export const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const when = (figure: string): Sentence[number] => ({ figure, as: "period" });

/** "9.1% below". */
const below = (figure: string): Sentence => [
  { figure, as: "percent1-size" },
  { figure, words: [" above", " below", " away from"] },
];

/** The gaps of the five grades: "0.1% (AA/AO), 0.0% (EO) and 3.5% (SCS)". */
export const levelGaps = (average: Average, to: string): Sentence =>
  listed(GRADES.map((grade) => [pc(gapKey(average, grade, to)), " (", { name: grade }, ")"]));

function overall({ cells, to }: ByGroupFacts): Sentence {
  const salary = (sex: typeof WOMEN | typeof MEN, average: Average): Sentence[number] =>
    pounds(sexCell(cells, sex, "all", average, to));
  const gap = (average: Average): string => gapKey(average, "all", to);
  return [
    "In ",
    when(gap("median")),
    " the median salary of women in the civil service was ",
    salary(WOMEN, "median"),
    " and of men ",
    salary(MEN, "median"),
    ": women's was ",
    ...below(gap("median")),
    " men's. The means were ",
    salary(WOMEN, "mean"),
    " and ",
    salary(MEN, "mean"),
    ", women's ",
    ...below(gap("mean")),
    " men's.",
  ];
}

/** Whether the gap of medians and that of means are smaller in every grade than overall. */
export const smallerInEvery = ({ book, levels, to }: ByGroupFacts): boolean =>
  (["median", "mean"] as const).every(
    (average) => book.value(levels[average].high) < book.value(gapKey(average, "all", to)),
  );

function byGrade(facts: ByGroupFacts): Sentence {
  const { book, to, unknown } = facts;
  const [median, mean] = [gapKey("median", "unknown", to), gapKey("mean", "unknown", to)];
  const above = (
    [
      [median, "median"],
      [mean, "mean"],
    ] as const
  ).every(([key, average]) => book.value(key) > book.value(gapKey(average, "all", to)));
  return [
    smallerInEvery(facts)
      ? "In every one of the five grades the gap was smaller: of medians "
      : "By grade the gap of medians was ",
    ...levelGaps("median", to),
    ". Of means it was ",
    ...levelGaps("mean", to),
    ". Among the ",
    { figure: unknown, as: "count" },
    " staff of unknown grade it was ",
    pc(median),
    " of medians and ",
    pc(mean),
    " of means",
    above ? ", larger than overall." : ".",
  ];
}

const takenApart = ({ to }: ByGroupFacts): Sentence => [
  "Means can be taken apart exactly, medians cannot. Of the ",
  pounds(partKey("total", to)),
  " between the means that the grades give, ",
  pounds(partKey("pay", to)),
  " is within grades (",
  pounds(gradePartKey("pay", "unknown", to)),
  " of it among staff whose grade is unknown), ",
  pounds(partKey("mix", to)),
  " the mix of grades and ",
  pounds(partKey("interaction", to)),
  " the two together. This is an accounting statement and not an equal pay audit.",
];

function change({ book, from, to, sameMixChange }: ByGroupFacts): Sentence[] {
  const same = sameMixKey(to);
  const start: Sentence = [
    "With one mix of grades for both, that of women, women's mean was ",
    ...below(same),
    " men's",
  ];
  if (sameMixChange === undefined) return [[...start, "."]];
  const [median, mean] = [gapChangeKey("median", "all", to), gapChangeKey("mean", "all", to)];
  return [
    [
      "Since ",
      when(gapKey("median", "all", from)),
      " the gap of median salaries ",
      ...narrowed(book, median),
      " and that of mean salaries ",
      ...narrowed(book, mean),
      ". ",
      ...start,
      ", against ",
      pc(sameMixKey(from)),
      " in ",
      when(sameMixKey(from)),
      ...(openSign(book, sameMixChange)
        ? ([": the two cannot be told apart, as the figures are rounded."] satisfies Sentence)
        : ([": that gap ", ...narrowed(book, sameMixChange), "."] satisfies Sentence)),
    ],
  ];
}

function byPattern({ pattern }: ByGroupFacts): Sentence[] {
  if (pattern === undefined) return [];
  const { gap, partTime, fullTime } = pattern;
  return [
    [
      "By working pattern the one year held is ",
      when(gap.median),
      ": the median full-time-equivalent salary of part-time staff, ",
      pounds(partTime.median),
      ", was ",
      ...below(gap.median),
      " that of full-time staff, ",
      pounds(fullTime.median),
      ", and the mean ",
      ...below(gap.mean),
      ". It is not held by grade, so how much of it is the mix of grades cannot be said.",
    ],
  ];
}

/** Title and sentences. */
export function byGroupWords(facts: ByGroupFacts): Pick<Evidence, "title" | "sentences"> {
  const { to, levels, grid } = facts;
  const gap = gapKey("median", "all", to);
  return {
    title: [
      "Women's median civil service salary was ",
      ...below(gap),
      " men's in ",
      when(gap),
      "; in the five grades means were ",
      ...shown(levels.mean.low, "percent1"),
      " to ",
      ...shown(levels.mean.high, "percent1"),
      " below, medians ",
      ...shown(levels.median.low, "percent1"),
      " to ",
      ...shown(levels.median.high, "percent1"),
    ],
    sentences: [
      overall(facts),
      byGrade(facts),
      takenApart(facts),
      ...change(facts),
      ...regionSentences(facts),
      ...byPattern(facts),
      [
        "How large the gap between women and men is depends on the year, the average, the mix of grades and whose grade is known: in per cent of men's pay, ",
        ...rangeWords(grid, "percent1", ["below zero", "above zero", "nothing"]),
        ".",
      ],
    ],
  };
}
