import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { PublishedResult } from "../published-results.js";
import { listed, shown } from "../sentence-parts.js";
import { ownSentence, wholeSentences } from "./beside-words.js";
import { movedByGrade } from "./moved-by-grade.js";
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
    ". The report read does not say which index was used.",
  ];
  const [first, last] = [at(least), at(most)];
  if (first === undefined || last === undefined) return rounding;
  const certain = byGrade.filter((_, i) => book.value(anyIndex[i]!.low) > 0);
  return [
    ...rounding,
    " Whichever of CPI, CPIH and RPI it was and whichever one is wanted, the rises lie between ",
    ...span(first.low, first.high, "and"),
    ...grade(least),
    " and between ",
    ...span(last.low, last.high, "and"),
    ...grade(most),
    certain.length === byGrade.length
      ? ": every grade needs a rise."
      : certain.length === 0
        ? ": whether any grade needs a rise cannot be told."
        : ": a rise is needed whatever the index for ",
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
      "By the changes others published, restoring the median of ",
      { figure: least.key, as: "period-from" },
      " took a rise of ",
      ...one(least),
      " to ",
      ...one(most),
      " in ",
      { figure: least.key, as: "period-to" },
    ],
    sentences: [
      [
        "From ",
        { figure: least.key, as: "period-from" },
        " to ",
        { figure: least.key, as: "period-to" },
        " the real median salary ",
        ...movedByGrade(
          book,
          byGrade.map(({ key, row }) => ({ figure: key, grade: row.group })),
        ),
        ", the Institute for Government found, as reported second-hand; restoring it took ",
        ...listed(byGrade.map((result) => shown(result.rise, "percent1"))),
        byGrade.length > 1 ? ", in that order." : ".",
      ],
      [
        "The rise is larger than the fall because it is a share of the lower pay that is left: after a fall of one fifth, four fifths remain, and the missing fifth is a quarter of them. So twenty per cent down takes twenty-five per cent up, and the change of ",
        ...shown(most.key, "percent1"),
        ...grade(most),
        " takes ",
        ...shown(most.rise, "percent1"),
        ".",
      ],
      ...(climbs ? [["The higher the grade, the larger the published fall."] satisfies Sentence] : []),
      openSentence(facts),
      ownSentence(facts),
      ...wholeSentences(facts),
    ],
  };
}
