import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { rangeWords } from "../figured-grid.js";
import { GRADES, type GradeGroup } from "../grades.js";
import { listed, shown } from "../sentence-parts.js";
import type { ByGroupFacts } from "./by-group-facts.js";
import { narrowed } from "./gap-figures.js";
import { LONDON, type RegionRange } from "./region-figures.js";
import { type Average, gapChangeKey, gapKey, MEN, sexCell, WOMEN } from "./sex-gaps.js";
import { gradePartKey, partKey, sameMixKey, withinLevelsKey } from "./sex-mix.js";

export const pounds = (figure: string): Sentence[number] => ({ figure, as: "pounds0" });
export const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const when = (figure: string): Sentence[number] => ({ figure, as: "period" });

/** "9.1% below". */
const below = (figure: string): Sentence => [
  { figure, as: "percent1-size" },
  { figure, words: [" above", " below", " away from"] },
];

/** The gaps of the five levels: "0.1% (AA/AO), 0.0% (EO) and 3.5% (SCS)". */
export const levelGaps = (average: Average, to: string): Sentence =>
  listed(GRADES.map((grade) => [pc(gapKey(average, grade, to)), " (", { name: grade }, ")"]));

const names = (grades: readonly GradeGroup[]): Sentence => listed(grades.map((grade) => [{ name: grade }]));

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

function byLevel({ book, to, levels }: ByGroupFacts): Sentence {
  const smaller = (["median", "mean"] as const).every(
    (average) => book.value(levels[average].high) < book.value(gapKey(average, "all", to)),
  );
  return [
    smaller ? "In every one of the five levels the gap was smaller: of medians " : "By level the gap of medians was ",
    ...levelGaps("median", to),
    ", of means ",
    ...levelGaps("mean", to),
    ".",
  ];
}

const takenApart = ({ to }: ByGroupFacts): Sentence => [
  "Means can be taken apart exactly, medians cannot. Of the ",
  pounds(partKey("total", to)),
  " between the means that the grades give, ",
  pounds(partKey("pay", to)),
  " is within grades (",
  pounds(withinLevelsKey(to)),
  " in the five levels, ",
  pounds(gradePartKey("pay", "unknown", to)),
  " among staff of unknown grade), ",
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
      " the gap of medians ",
      ...narrowed(book, median),
      " and that of means ",
      ...narrowed(book, mean),
      ". ",
      ...start,
      ", ",
      pc(sameMixKey(from)),
      " in ",
      when(sameMixKey(from)),
      ": that gap ",
      ...narrowed(book, sameMixChange),
      ".",
    ],
  ];
}

/** Whether London alone has the highest median of a grade. */
const londonLeads = ({ highest }: RegionRange): boolean => highest.length === 1 && highest[0] === LONDON;

function byRegion({ regions, prices }: ByGroupFacts): Sentence[] {
  if (regions === undefined) return [];
  const levels = regions.ranges.filter(({ grade }) => grade !== "all");
  const whole = regions.ranges.find(({ grade }) => grade === "all")!;
  const led = levels.filter(londonLeads);
  const rest = levels.filter((range) => !londonLeads(range));
  const grades = (ranges: readonly RegionRange[]): GradeGroup[] => ranges.map(({ grade }) => grade as GradeGroup);
  const leads: Sentence =
    led.length === 0
      ? []
      : [
          ` ${LONDON}'s was the highest in `,
          ...names(grades(led)),
          ...(rest.length === 0
            ? []
            : ([
                ", and not in ",
                ...listed(rest.map(({ grade, highest }) => [{ name: grade }, ` (${highest.join(", ")})`])),
              ] satisfies Sentence)),
          ".",
        ];
  const moved: Sentence =
    prices === undefined
      ? []
      : [
          " From ",
          { figure: prices.low, as: "period-from" },
          " to ",
          { figure: prices.low, as: "period-to" },
          ...((prices.belowEvery
            ? [" all ", { figure: prices.of, as: "count" }, " medians by level and region fell behind prices: they"]
            : [" the ", { figure: prices.of, as: "count" }, " medians by level and region"]) satisfies Sentence),
          " changed by ",
          pc(prices.low),
          " to ",
          pc(prices.high),
          ", CPI by ",
          pc(prices.index.cpi),
          ", CPIH by ",
          pc(prices.index.cpih),
          " and RPI, which is not a National Statistic, by ",
          pc(prices.index.rpi),
          ".",
        ];
  return [
    [
      "By region the lowest median of a level in ",
      when(whole.gap),
      " was ",
      ...listed(levels.map(({ grade, gap }) => [pc(gap), " (", { name: grade as GradeGroup }, ")"])),
      " below the highest, and ",
      pc(whole.gap),
      " below it in all grades together.",
      ...leads,
      ...moved,
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
      "; in the five levels the gap was ",
      ...shown(levels.median.low, "percent1"),
      " to ",
      ...shown(levels.median.high, "percent1"),
    ],
    sentences: [
      overall(facts),
      byLevel(facts),
      takenApart(facts),
      ...change(facts),
      ...byRegion(facts),
      ...byPattern(facts),
      [
        "How large the gap between women and men is depends on the year, the average, the mix of grades and whose grade is known: in per cent of men's pay, ",
        ...rangeWords(grid, "percent1", ["below zero", "above zero", "nothing"]),
        ".",
      ],
    ],
  };
}
