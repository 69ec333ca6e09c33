import type { Sentence } from "../../../evidence/sentence.js";
import type { GradeGroup } from "../grades.js";
import { listed } from "../sentence-parts.js";
import type { ByGroupFacts } from "./by-group-facts.js";
import { LONDON, type RegionFigures, type RegionRange } from "./region-figures.js";
import type { RegionPrices } from "./region-prices.js";

const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const named = ({ grade }: RegionRange): Sentence[number] => ({ name: grade as GradeGroup });

/** Whether London alone has the highest median of a grade. */
const londonLeads = ({ highest }: RegionRange): boolean => highest.length === 1 && highest[0] === LONDON;

/** In which grades London's median is the highest, and who leads in the others. */
function leadWords(ranges: readonly RegionRange[]): Sentence {
  const led = ranges.filter(londonLeads);
  const rest = ranges.filter((range) => !londonLeads(range));
  const others: Sentence = listed(rest.map((range) => [named(range), ` (${range.highest.join(", ")})`]));
  if (led.length === 0) return [` ${LONDON}'s is the highest in none of them: `, ...others, "."];
  return [
    ` ${LONDON}'s was the highest in `,
    ...listed(led.map((range) => [named(range), " (the next ", pc(range.others.gap), " below)"])),
    ...(rest.length === 0 ? [] : ([", and not in ", ...others] satisfies Sentence)),
    ".",
  ];
}

/** How the medians of every grade in every region moved beside prices. */
const priceWords = ({ low, high, of, lowest, index, belowEvery }: RegionPrices): Sentence => [
  "From ",
  { figure: low, as: "period-from" },
  " to ",
  { figure: low, as: "period-to" },
  belowEvery ? " all " : " the ",
  { figure: of, as: "count" },
  " medians by grade and region",
  belowEvery ? " fell behind all three price indices: they" : "",
  " changed by ",
  pc(low),
  " (",
  { name: lowest.grade as GradeGroup },
  `, ${lowest.region}) to `,
  pc(high),
  ", CPI by ",
  pc(index.cpi),
  ", CPIH by ",
  pc(index.cpih),
  " and RPI, which is not a National Statistic, by ",
  pc(index.rpi),
  ".",
];

/** Fewest staff of a region for its median to be set among those of the others: one person more moves a smaller cell. */
const FEW = 100;

/** Whether an end of a range is the median of few staff. */
const ofFew = ({ staff }: RegionRange, value: (key: string) => number): boolean =>
  staff?.some((key) => value(key) < FEW) ?? false;

/** "In SCS it was 18.5%, but that is 15 staff in Northern Ireland against 120 in East of England." */
const fewWords = (range: RegionRange): Sentence => {
  const [lowest, highest] = range.staff!;
  return [
    " In ",
    named(range),
    " it was ",
    pc(range.gap),
    " below, but that is ",
    { figure: lowest, as: "count" },
    ` staff in ${range.lowest[0]} against `,
    { figure: highest, as: "count" },
    ` in ${range.highest[0]}.`,
  ];
};

function spreadWords({ ranges }: RegionFigures, value: (key: string) => number): Sentence {
  const whole = ranges.find(({ grade }) => grade === "all")!;
  const levels = ranges.filter(({ grade }) => grade !== "all");
  const few = levels.filter((range) => ofFew(range, value));
  const enough = levels.filter((range) => !few.includes(range));
  const told = enough.length === 0 ? levels : enough;
  const grades = [...told].sort((a, b) => value(a.gap) - value(b.gap));
  const [least, most] = [grades[0]!, grades.at(-1)!];
  return [
    "By region, in ",
    { figure: whole.gap, as: "period" },
    ", the lowest median was ",
    pc(least.gap),
    " (",
    named(least),
    ") to ",
    pc(most.gap),
    " (",
    named(most),
    ") below the highest of the same grade, and ",
    pc(whole.gap),
    " below it in all grades together.",
    ...leadWords(told),
    ...few.flatMap(fewWords),
  ];
}

/** What is said of regions: how far apart they stand, and how they moved beside prices. */
export const regionSentences = ({ book, regions, prices }: ByGroupFacts): Sentence[] =>
  regions === undefined
    ? []
    : [[...spreadWords(regions, book.value), ...(prices === undefined ? [] : [" ", ...priceWords(prices)])]];
