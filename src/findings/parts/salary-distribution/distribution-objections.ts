import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { Objection } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { listed } from "../sentence-parts.js";
import { edgeKey } from "./band-figures.js";
import { certainCounts } from "./certain-counts.js";
import type { DistributionFacts, SalaryFacts } from "./distribution-facts.js";
import { edgeOf, pc, pounds, when } from "./distribution-words.js";

/** What will be said against it, and the answer from the figures. */
export function distributionObjections(facts: SalaryFacts): Objection[] {
  const { book, first, second, grid, administrative } = facts;
  const published = (of: DistributionFacts): Sentence[] =>
    Object.values(of.published).map((key) => [pounds(key), " in ", when(key)]);
  const all = [...published(first), ...published(second)];
  const bounded = ({ of, shares }: DistributionFacts): Sentence => [
    "in ",
    when(shares[0]!.share),
    " the share paid ",
    pounds(edgeKey(of.period, shares[0]!.edge)),
    " or less lies between ",
    { figure: shares[0]!.least, as: "percent2" },
    " and ",
    { figure: shares[0]!.most, as: "percent2" },
  ];
  const indices = [...new Set(grid.grid.cells.map(({ index }) => index))] as IndexId[];
  const ranges = indices.map((id): Sentence => {
    const own = certainCounts(book, grid, `by-${id}`, (cell) => cell.index === id);
    const all = book.value(own.fell) === book.value(own.of);
    return [
      `by ${INDEX_NAMES[id]} in `,
      ...(all ? ["all "] : ([{ figure: own.fell, as: "count" }, " of "] satisfies Sentence)),
      { figure: own.of, as: "count" },
    ];
  });
  return [
    {
      says: "The distribution has moved up by more than prices, so civil servants have had real rises.",
      answer: [
        "A distribution of the whole service moves when its grades do. ",
        ...(administrative === undefined
          ? ["The counts by grade of both days are not held."]
          : ([
              "Administrative grades were ",
              pc(administrative[0]),
              " of staff of known grade in ",
              when(administrative[0]),
              " and ",
              pc(administrative[1]),
              " in ",
              when(administrative[1]),
              "; how much of the change that explains the bands cannot say, nor do they follow anybody.",
            ] satisfies Sentence)),
      ],
    },
    {
      says: "The bands of the two years differ, and so may the way part-time salaries are counted: they are not to be compared.",
      answer: [
        "No band is compared with a band. What is set side by side is the share paid a stated salary or less, which is exact at the upper end of a band of that day, and otherwise is given between the two nearest ends: ",
        pounds(edgeOf(first, first.shares[0]!)),
        " of ",
        when(first.shares[0]!.share),
        " is such an end, and what it was worth later is not, so the later share has two limits. The copy of ",
        when(first.shares[0]!.share),
        " does not say how part-time salaries are counted; if by what was paid and not at the full-time rate, its shares at the foot are too high, and the fall shown too large.",
      ],
    },
    {
      says: "A median can be worked out from bands by interpolation; giving only a band hides the figure.",
      answer: [
        "How salaries lie inside a band is not known, so an interpolated figure would be made up. Every published quantile that is held lies in the band the counts put it in: ",
        ...listed(all),
        ".",
      ],
    },
    {
      says: "Not everybody is in a band, and the counts are rounded.",
      answer: [
        "Both are carried at their worst: ",
        ...listed([first, second].map(bounded)),
        ". For ",
        ...listed(
          [first, second].flatMap(({ of }) =>
            of.unplaced === undefined
              ? []
              : [[{ figure: of.unplaced, as: "count" }, " people in ", when(of.unplaced)] satisfies Sentence],
          ),
        ),
        " no band is known, and they are allowed to stand anywhere.",
      ],
    },
    {
      says: "Choose another index and the fall in the lowest shares goes away.",
      answer: [
        "Over the listed salaries and bases the fall is certain whatever rounding did ",
        ...listed(ranges),
        ". In the others it cannot be told. RPI is not a National Statistic.",
      ],
    },
  ];
}
