import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { movedByGrade } from "../moved-by-grade.js";
import type { PublishedResult } from "../published-results.js";
import { listed, shown } from "../sentence-parts.js";
import { ownSentences, wholeSentences } from "./beside-words.js";
import type { PublishedRestoration } from "./published-restorations.js";
import { extremes, type RestorationFacts } from "./restoration-facts.js";
import type { AnyIndex } from "./unstated-index.js";

const grade = (result: PublishedResult): Sentence => [" (", { name: result.row.group }, ")"];
const one = (result: PublishedRestoration): Sentence => [...shown(result.rise, "percent1"), ...grade(result)];

/** What rounding and the unstated index leave open. */
function openSentence(facts: RestorationFacts): Sentence {
  const { book, byGrade, anyIndex } = facts;
  const { least, most } = extremes(facts);
  const at = (result: PublishedRestoration): AnyIndex | undefined => anyIndex[byGrade.indexOf(result)];
  const span = (low: string, high: string, to = "to"): Sentence =>
    listed([shown(low, "percent1"), shown(high, "percent1")], to);
  const rounding: Sentence = [
    "Rounding of the published figures allows ",
    ...span(least.low, least.high),
    ...grade(least),
    " and ",
    ...span(most.low, most.high),
    ...grade(most),
    ".",
  ];
  const [first, last] = [at(least), at(most)];
  if (first === undefined || last === undefined) return rounding;
  const certain = byGrade.filter((_, i) => book.value(anyIndex[i]!.low) > 0);
  return [
    ...rounding,
    " Whichever of CPI, CPIH and RPI was used, dated in whichever way, and whichever is wanted, the rises lie between ",
    ...span(first.low, first.high, "and"),
    ...grade(least),
    " and between ",
    ...span(last.low, last.high, "and"),
    ...grade(most),
    certain.length === byGrade.length
      ? ". Every grade needs a rise."
      : certain.length === 0
        ? ". Whether any grade needs a rise cannot be told."
        : ". A rise is needed whatever the index for ",
    ...(certain.length === byGrade.length || certain.length === 0
      ? []
      : ([...listed(certain.map(({ row }) => [{ name: row.group }])), "."] satisfies Sentence)),
  ];
}

/** Title and sentences of the finding on the rises that restore pay. */
export function restorationWords(facts: RestorationFacts): Pick<Evidence, "title" | "sentences"> {
  const { book, byGrade } = facts;
  const { least, most } = extremes(facts);
  const climbs = byGrade.every((result, i) => i === 0 || book.value(result.key) < book.value(byGrade[i - 1]!.key));
  return {
    title: [
      "By falls reported second-hand, index not stated, restoring the medians of ",
      { figure: least.key, as: "period-from" },
      " would have taken ",
      ...one(least),
      " to ",
      ...one(most),
      " on salaries of ",
      { figure: least.key, as: "period-to" },
    ],
    sentences: [
      [
        "From ",
        { figure: least.key, as: "period-from" },
        " to ",
        { figure: least.key, as: "period-to" },
        " real median salaries ",
        ...movedByGrade(
          book,
          byGrade.map(({ key, row }) => ({ figure: key, grade: row.group })),
        ),
        ", the Institute for Government found, as reported second-hand, against an index not stated.",
      ],
      [
        "Restoring them would have taken rises of ",
        ...listed(byGrade.map(one)),
        ". A rise is larger than the fall it makes good because it is a share of the lower pay that is left: a fall of one fifth takes a rise of a quarter.",
        ...(climbs ? [" The higher the grade, the larger the published fall."] : []),
      ],
      openSentence(facts),
      ...ownSentences(facts),
      ...wholeSentences(facts),
    ],
  };
}
