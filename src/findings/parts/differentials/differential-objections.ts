import type { Objection } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { listed, moved } from "../sentence-parts.js";
import type { DifferentialFacts } from "./differential-facts.js";
import { countWords, fellTo } from "./differential-words.js";
import { count, orNone, pc, times, when } from "./figure-words.js";

/** What will be said against it, and the answer from the figures. */
export function differentialObjections(facts: DifferentialFacts): Objection[] {
  const { book, service, steps, means, counts, minimaCounts, wageRise, from, to } = facts;
  const upper = service["EO/AO"];
  const mean = means.find(({ pair }) => pair === upper.pair);
  const [inDepartments, joint] = [counts["EO/AO"], counts["EO/AA/AO"]];
  const longest = steps.find(({ pair, to: end }) => pair === service["EO/AA/AO"].pair && end.period === to)!;
  const minima = minimaCounts["EO/AO"];
  const wage = wageRise(from, to);
  const lowerRise = service["AO/AA"].lowerRise;
  const wages = wage === undefined ? [] : [wage.now, wage.next ?? wage.now];
  const eo = [upper.upperRise, ...(mean === undefined ? [] : [mean.upperRise])];
  const ends = (point: { readonly ratio: string; readonly lower: string; readonly upper: string }): Sentence => [
    times(point.ratio),
    " (",
    { figure: point.upper, as: "pounds0" },
    " over ",
    { figure: point.lower, as: "pounds0" },
    ")",
  ];
  return [
    {
      says: "A ratio of medians moves with who is in the grades: promotions and new starters near the minimum of the EO range lower it.",
      answer: [
        "They do, and the figures cannot separate the two; that is why it is called a ratio of medians and not a differential. ",
        ...(mean === undefined
          ? []
          : (["The ratio of means, which every salary moves, ", ...fellTo(mean), ". "] satisfies Sentence)),
        ...(minima === undefined
          ? []
          : ([
              "Published minima, which no appointment moves, are the other measure: of ",
              count(minima.of),
              " scales, of ",
              count(minima.departments),
              " departments, the differential of EO over AO fell on ",
              count(minima.fell),
              " and rose on ",
              orNone(book, minima.rose),
              ", in the years that are held.",
            ] satisfies Sentence)),
      ],
    },
    {
      says: "The split between AA and AO is an approximation, so the ratio rests on sand.",
      answer: [
        "EO over AA and AO together needs no split. That ratio ",
        ...fellTo(longest),
        " from ",
        when(longest.from.ratio),
        " to ",
        when(longest.to.ratio),
        ...(joint === undefined
          ? ["."]
          : ([", and of ", count(joint.of), " departments it ", ...countWords(book, joint), "."] satisfies Sentence)),
      ],
    },
    {
      says: "Medians are rounded, and small changes of a ratio are rounding.",
      answer: [
        "The bounds of rounding are carried. For the whole service the ratio was ",
        ...ends(upper.from),
        " and ",
        ...ends(upper.to),
        "; rounding leaves its change between ",
        pc(upper.least),
        " and ",
        pc(upper.most),
        ...(inDepartments === undefined
          ? ["."]
          : ([
              ". A department is counted as a fall only where rounding cannot undo it; ",
              orNone(book, inDepartments.unclear),
              " cannot be told.",
            ] satisfies Sentence)),
      ],
    },
    ...(wage === undefined
      ? []
      : [
          {
            says: "The lowest grades rose because the National Living Wage rose: that is the law, not pay policy.",
            answer: [
              "No cause is claimed. The AA median ",
              ...moved(lowerRise),
              " and the National Living Wage ",
              { figure: wage.now, words: ["fell ", "rose ", "moved "] },
              ...listed(
                [
                  [{ figure: wage.now, as: "percent1-size" }, " (in force on the day)"] satisfies Sentence,
                  ...(wage.next === undefined ? [] : [[pc(wage.next), " (from the next day)"] satisfies Sentence]),
                ],
                "or",
              ),
              ". The EO median ",
              ...moved(upper.upperRise),
              ...(mean === undefined ? [] : ([" and the EO mean ", ...moved(mean.upperRise)] satisfies Sentence)),
              eo.every((rise) => wages.every((one) => book.value(rise) < book.value(one)))
                ? ", less than the National Living Wage by either reading."
                : ".",
            ] satisfies Sentence,
          },
        ]),
  ];
}
