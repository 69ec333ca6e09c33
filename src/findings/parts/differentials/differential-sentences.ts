import type { Sentence } from "../../../evidence/sentence.js";
import { listed } from "../sentence-parts.js";
import type { DifferentialFacts } from "./differential-facts.js";
import { count, orNone, pc, times, when } from "./figure-words.js";
import type { MinimaChange } from "./minima-figures.js";

const minimumWords = (c: MinimaChange): Sentence => [
  { name: c.from.who },
  " ",
  pc(c.from.differential),
  " in ",
  when(c.from.differential),
  " and ",
  pc(c.to.differential),
  " in ",
  when(c.to.differential),
];

/** Published minima, where a scale can be followed. */
export function minimaSentence({ book, minima, minimaCounts }: DifferentialFacts): Sentence[] {
  const [upper, lower] = [minimaCounts["EO/AO"], minimaCounts["AO/AA"]];
  if (upper === undefined) return [];
  const widest = minima["EO/AO"].reduce((a, b) => (book.value(b.change) < book.value(a.change) ? b : a));
  const longest = minima["EO/AO"].reduce((a, b) => (b.to.day > a.to.day ? b : a));
  return [
    [
      "Published minima are another measure and end earlier. Of ",
      count(upper.of),
      " departmental scales that can be followed, the differential of the EO minimum over the AO minimum fell on ",
      count(upper.fell),
      " and rose on ",
      orNone(book, upper.rose),
      ": ",
      ...listed([...new Set([widest, longest])].map(minimumWords)),
      ".",
      ...(lower === undefined
        ? []
        : ([
            " AO over AA, on ",
            count(lower.of),
            " scales: fell on ",
            count(lower.fell),
            ", rose on ",
            count(lower.rose),
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
