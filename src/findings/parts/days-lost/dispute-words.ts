import type { Period } from "../../../core/period.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { listed } from "../sentence-parts.js";
import type { DisputeAnswer } from "./dispute-answer.js";
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

/** The finding in one line. */
export const disputeTitle = ({ last, sure, highest, after }: DisputeAnswer): Sentence => [
  "Labour disputes cost ",
  count(all(sure)),
  " working days in ",
  year(all(sure)),
  ", against ",
  ...inYear(all(highest)),
  ...(sure === last ? [] : ["; the last year held, ", year(all(last)), ", is in doubt"]),
  ...(after === undefined ? [] : [sure === last ? "; nothing is held since" : " and nothing is held since"]),
];

const peakWords = (period: Period): Sentence => [
  year(daysKey(OWN, period)),
  ": ",
  count(daysKey(OWN, period)),
  ", ",
  share(shareKey(OWN, period)),
  " of all that year",
];

/** The last year with days by industry that the data say nothing against. */
export const latestSure = ({ days, sure }: DisputeAnswer): Period =>
  days.ISIC4.filter((period) => period <= sure).at(-1) ?? days.ISIC4.at(-1)!;

/** What the data say against the last year. */
export const doubtWords = ({ doubt }: DisputeAnswer): Sentence =>
  doubt === undefined ? [] : [{ quote: doubt.what, cell: `series-breaks.csv: id=${doubt.id}` }];

/** That nothing is held after the last year, and what is said against that year itself. */
function cautionWords(answer: DisputeAnswer): Sentence {
  const { last, after, doubt } = answer;
  const end: Sentence =
    after === undefined
      ? []
      : [
          "Read none of this as the present. Not held: ",
          { quote: after.missing, cell: `gaps.csv: id=${after.id}` },
          ". Whatever is said here of a fall ends with ",
          year(all(last)),
          ".",
        ];
  const own: Sentence =
    doubt === undefined ? [] : ["The last year held, ", year(all(last)), ", is in doubt: ", ...doubtWords(answer)];
  return end.length > 0 && own.length > 0 ? [...end, " ", ...own] : [...end, ...own];
}

/** What the finding says, in order. */
export function disputeSentences(answer: DisputeAnswer): Sentence[] {
  const { first, last, sure, highest, lowest, mostStoppages, fewestStoppages, peak, decades, without, after } = answer;
  const { latelyHighest, latelyLowest } = answer;
  const caution = cautionWords(answer);
  const [earliest, latest] = [decades[0]!, decades.at(-1)!].map(({ decade }) => meanKey(decade)) as [string, string];
  const others = INDUSTRY_IDS.filter((id) => id !== OWN);
  return [
    [
      "Labour disputes in the United Kingdom cost ",
      count(all(sure)),
      " working days in ",
      year(all(sure)),
      "; of the years since ",
      year(all(first)),
      " that are held the highest is ",
      year(all(highest)),
      " with ",
      count(all(highest)),
      " and the lowest ",
      year(all(lowest)),
      " with ",
      count(all(lowest)),
      ...(after === undefined ? [] : ["; nothing is held after ", year(all(last))]),
      ".",
    ],
    ...(caution.length === 0 ? [] : [caution]),
    [
      "The mean of a year was ",
      { figure: earliest, as: "decimal2" },
      " million days over ",
      { figure: earliest, as: "period" },
      " and ",
      { figure: latest, as: "decimal2" },
      " million over ",
      { figure: latest, as: "period" },
      ". Single years stand far from it: in the latter from ",
      ...inYear(all(latelyLowest)),
      " to ",
      ...inYear(all(latelyHighest)),
      ".",
    ],
    [
      "In public administration and defence most days were lost, by the industry codes of the earlier years, in ",
      ...peakWords(peak.ISIC3),
      "; by those of the later years in ",
      ...peakWords(peak.ISIC4),
      ". In ",
      year(shareKey(OWN, latestSure(answer))),
      " it was ",
      count(daysKey(OWN, latestSure(answer))),
      ", ",
      share(shareKey(OWN, latestSure(answer))),
      ".",
    ],
    [
      "Over ",
      ...spanWords(answer, "ISIC4"),
      " public administration and defence had ",
      share(spanShareKey(OWN, "ISIC4")),
      " of all days lost, ",
      ...listed(
        others.map((id) => [`${DISPUTE_INDUSTRIES[id].name.toLowerCase()} `, share(spanShareKey(id, "ISIC4"))]),
      ),
      "; over ",
      ...spanWords(answer, "ISIC3"),
      ", by the earlier codes, public administration and defence had ",
      share(spanShareKey(OWN, "ISIC3")),
      ".",
    ],
    ...without.map(
      (period): Sentence => [
        "For ",
        year(all(period)),
        " days by industry are not held: of ",
        count(workersKey("all", period)),
        " workers involved ",
        count(workersKey(OWN, period)),
        " were in public administration and defence, and ",
        count(all(period)),
        " days were lost in all industries.",
      ],
    ),
    [
      "Stoppages numbered ",
      ...inYear(stoppagesKey(sure)),
      "; ",
      ...inYear(stoppagesKey(mostStoppages)),
      ", the most, and ",
      ...inYear(stoppagesKey(fewestStoppages)),
      ", the fewest.",
    ],
  ];
}
