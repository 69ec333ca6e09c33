import type { Period } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { listed } from "../sentence-parts.js";
import type { DisputeAnswer } from "./dispute-answer.js";
import type { Doubt } from "./dispute-doubts.js";
import { daysKey, stoppagesKey, workersKey } from "./dispute-figures.js";
import { DISPUTE_INDUSTRIES, INDUSTRY_IDS, type IndustryCodes } from "./dispute-industries.js";
import { meanKey, shareKey, spanShareKey } from "./dispute-shares.js";

const OWN = "public-administration";

/** A count of days, stoppages or people. */
export const count = (figure: string): Sentence[number] => ({ figure, as: "count" });
export const year = (figure: string): Sentence[number] => ({ figure, as: "year-from" });
export const share = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const all = (period: Period): string => daysKey("all", period);

/** "29,474,000 in 1979". */
const inYear = (figure: string): Sentence => [count(figure), " in ", year(figure)];

/** The years of a classification with days by industry: "2009 to 2019 without 2011". */
export const spanWords = ({ codes, without }: DisputeAnswer, id: IndustryCodes): Sentence => {
  const key = spanShareKey(OWN, id);
  const missing = without.filter((period) => codes[id].includes(period));
  return [
    year(key),
    " to ",
    { figure: key, as: "year-to" },
    ...(missing.length === 0 ? [] : [" without ", ...listed(missing.map((p) => [year(daysKey(OWN, p))]))]),
  ];
};

const mean = (decade: string): Sentence => [{ figure: meanKey(decade), as: "decimal2" }, " million"];

/** "0.45 million working days a year over 2010 to 2019, against 13.08 million over 1971 to 1979". */
const decadeWords = ({ decades }: DisputeAnswer): Sentence => {
  const [earliest, latest] = [decades[0]!.decade, decades.at(-1)!.decade];
  return [
    ...mean(latest),
    " working days a year over ",
    { figure: meanKey(latest), as: "period" },
    ...(earliest === latest
      ? []
      : ([", against ", ...mean(earliest), " over ", { figure: meanKey(earliest), as: "period" }] satisfies Sentence)),
  ];
};

/** The finding in one line. */
export const disputeTitle = (answer: DisputeAnswer): Sentence => {
  const { last, sure, after } = answer;
  const limits: Sentence[] = [
    ...(sure === last ? [] : [[year(all(last)), " in doubt"]]),
    ...(after === undefined ? [] : [["nothing held since"]]),
  ];
  return [
    "Labour disputes cost ",
    ...decadeWords(answer),
    ...(limits.length === 0 ? [] : [" (", ...limits.flatMap((part, i) => (i === 0 ? part : ["; ", ...part])), ")"]),
  ];
};

/** "2014 (390,300, 49.5% of all)". */
const peakWords = (period: Period): Sentence => [
  year(daysKey(OWN, period)),
  " (",
  count(daysKey(OWN, period)),
  ", ",
  share(shareKey(OWN, period)),
  " of all)",
];

/** The last year with days by industry that the data say nothing against. */
export const latestSure = ({ days, sure }: DisputeAnswer): Period =>
  days.ISIC4.filter((period) => period <= sure).at(-1) ?? days.ISIC4.at(-1)!;

/** What the publisher stated against one year, as the data quote it. */
export const doubtWords = ({ row }: Doubt): Sentence => [{ quote: row.what, cell: `series-breaks.csv: id=${row.id}` }];

/** That nothing is held after the last year. */
function endWords({ last, after }: DisputeAnswer): Sentence {
  return after === undefined
    ? []
    : [
        "Read none of this as the present. Not held: ",
        { quote: after.missing, cell: `gaps.csv: id=${after.id}` },
        ". Whatever is said here of a fall ends with ",
        year(all(last)),
        ".",
      ];
}

/** Which years are in doubt, and what was stated of them. */
function doubtsWords({ doubts }: DisputeAnswer): Sentence {
  if (doubts.length === 0) return [];
  return [
    "The copy is in doubt for ",
    ...listed(doubts.map(({ year: period }) => [year(all(period))])),
    ". ",
    ...doubts.flatMap((doubt, i) => (i === 0 ? doubtWords(doubt) : [" ", ...doubtWords(doubt)])),
  ];
}

/** For a year without days by industry: the workers involved, and whether at a day each it would be the highest. */
function withoutWords(period: Period, highest: string, book: FigureBook): Sentence {
  const own = workersKey(OWN, period);
  return [
    "For ",
    year(all(period)),
    " days by industry are not held. Of ",
    count(workersKey("all", period)),
    " workers involved ",
    count(own),
    " were in public administration and defence",
    book.value(own) > book.value(highest) ? ": at one day each that year would be the higher." : ".",
  ];
}

/** What the finding says, in order. */
export function disputeSentences(book: FigureBook, answer: DisputeAnswer): Sentence[] {
  const { last, sure, highest, lowest, lower, mostStoppages, fewestStoppages, peak, without, after } = answer;
  const latest = latestSure(answer);
  const others = INDUSTRY_IDS.filter((id) => id !== OWN);
  return [
    [
      "Labour disputes in the United Kingdom cost ",
      ...decadeWords(answer),
      ...(after === undefined ? [] : ["; nothing is held after ", year(all(last))]),
      ".",
    ],
    ...[endWords(answer), doubtsWords(answer)].filter((sentence) => sentence.length > 0),
    [
      "Of the years held and not in doubt the highest is ",
      year(all(highest)),
      " with ",
      count(all(highest)),
      " days and the lowest ",
      year(all(lowest)),
      " with ",
      count(all(lowest)),
      ...lower.flatMap(
        ({ year: period, stated }): Sentence => [
          "; by its publisher's own ",
          count(stated),
          ", ",
          year(all(period)),
          " was lower still",
        ],
      ),
      ". In ",
      year(all(sure)),
      " it was ",
      count(all(sure)),
      ".",
    ],
    [
      "In public administration and defence most days, of the years held, were lost in ",
      ...peakWords(peak.ISIC3),
      ", by the earlier industry codes, and in ",
      ...peakWords(peak.ISIC4),
      ", by the later. In ",
      year(shareKey(OWN, latest)),
      " it was ",
      count(daysKey(OWN, latest)),
      ", ",
      share(shareKey(OWN, latest)),
      ".",
    ],
    ...without.map((period) => withoutWords(period, daysKey(OWN, peak.ISIC4), book)),
    [
      "Over ",
      ...spanWords(answer, "ISIC4"),
      " public administration and defence had ",
      share(spanShareKey(OWN, "ISIC4")),
      " of all days lost, ",
      ...listed(
        others.map((id) => [`${DISPUTE_INDUSTRIES[id].name.toLowerCase()} `, share(spanShareKey(id, "ISIC4"))]),
      ),
      ". Over ",
      ...spanWords(answer, "ISIC3"),
      ", by the earlier codes, it had ",
      share(spanShareKey(OWN, "ISIC3")),
      ".",
    ],
    [
      "Stoppages numbered ",
      ...inYear(stoppagesKey(sure)),
      "; the most were ",
      ...inYear(stoppagesKey(mostStoppages)),
      " and the fewest ",
      ...inYear(stoppagesKey(fewestStoppages)),
      ".",
    ],
  ];
}
