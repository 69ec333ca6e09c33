import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { listed } from "../sentence-parts.js";
import type { DifferentialFacts } from "./differential-facts.js";
import { count, orNone, pc, times, when } from "./figure-words.js";
import { SHOWN } from "./minima-counts.js";
import type { MinimaChange } from "./minima-figures.js";

/** "31.4% in March 2011, 27.5% in September 2011 and 27.5% in March 2016". */
const minimumWords = ({ from, step, to }: MinimaChange): Sentence =>
  listed(
    [from, ...(step === undefined ? [] : [step.to]), to].map(({ differential }) => [
      pc(differential),
      " in ",
      when(differential),
    ]),
  );

const rises = (book: FigureBook, changes: readonly MinimaChange[]): string[] => [
  ...new Set(changes.filter(({ change }) => book.value(change) > SHOWN).map(({ from }) => from.body)),
];

/** Published minima, where a scale can be followed. */
export function minimaSentence({ book, minima, minimaCounts }: DifferentialFacts): Sentence[] {
  const [upper, lower] = [minimaCounts["EO/AO"], minimaCounts["AO/AA"]];
  if (upper === undefined) return [];
  const steps = minima["EO/AO"].flatMap(({ step }) => (step === undefined ? [] : [step.to]));
  const day = steps.every((step) => step.day === steps[0]?.day) ? steps[0]?.differential : undefined;
  const risen = rises(book, minima["AO/AA"]);
  const longest = minima["EO/AO"].reduce((a, b) => (b.to.day > a.to.day ? b : a));
  return [
    [
      "Published minima are another measure and end earlier. Of ",
      count(upper.of),
      " scales that can be followed, of ",
      count(upper.departments),
      " departments, the EO minimum came closer to the AO minimum on ",
      count(upper.fell),
      ", in ",
      count(upper.departmentsFell),
      " departments, and moved away on ",
      orNone(book, upper.rose),
      ". On ",
      count(upper.early),
      " of the ",
      count(upper.fell),
      " more than half of the fall had come by ",
      ...(day === undefined ? ["the next snapshot"] : [when(day)]),
      ": at the ",
      { name: longest.from.who },
      ", for example, EO stood above AO by ",
      ...minimumWords(longest),
      ".",
      ...(lower === undefined
        ? []
        : ([
            " The AO minimum over the AA minimum fell on ",
            orNone(book, lower.fell),
            " of ",
            count(lower.of),
            " scales, rose on ",
            orNone(book, lower.rose),
            ...(risen.length === 1 ? ([" (all of the ", { name: risen[0]! }, ")"] satisfies Sentence) : []),
            " and shows no change on ",
            orNone(book, lower.unchanged),
            ".",
          ] satisfies Sentence)),
    ],
  ];
}

/** Single rates of one contract, beside the minima of the same department before. */
export function singleSentence({ minima, single }: DifferentialFacts): Sentence[] {
  const [lower] = single["AO/AA"];
  const upper = single["EO/AO"].find((p) => p.who === lower?.who && p.day === lower.day);
  if (lower === undefined || upper === undefined) return [];
  const before = (id: "EO/AO" | "AO/AA"): MinimaChange | undefined => minima[id].find((c) => c.to.who === lower.who);
  const [lowerBefore, upperBefore] = [before("AO/AA"), before("EO/AO")];
  return [
    [
      "Later only single rates of one contract are held, second-hand (",
      { name: lower.who },
      "): they stood ",
      pc(lower.differential),
      " apart for AA and AO and ",
      pc(upper.differential),
      " for AO and EO in ",
      when(lower.differential),
      ...(lowerBefore === undefined || upperBefore === undefined
        ? ["."]
        : ([
            "; the minima of its ranges stood ",
            pc(lowerBefore.to.differential),
            " and ",
            pc(upperBefore.to.differential),
            " apart in ",
            when(lowerBefore.to.differential),
            ". A rate is not a minimum, so no change is taken.",
          ] satisfies Sentence)),
    ],
  ];
}

/** Departments held after the last day of the whole service. */
export function sinceSentence({ book, since }: DifferentialFacts): Sentence[] {
  const [first] = since;
  if (first === undefined) return [];
  return [
    [
      "For ",
      when(first.to.ratio),
      " only ",
      ...listed(
        since.map(({ who, from, to }) => [{ name: who }, " (", times(from.ratio), " to ", times(to.ratio), ")"]),
      ),
      " are held, EO over AA/AO, counted from ",
      when(first.from.ratio),
      since.every(({ most }) => book.value(most) < 0) ? ": the ratio fell in each." : ".",
    ],
  ];
}
