import { INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { Objection } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { rangeOf } from "../cell-range.js";
import { listed } from "../sentence-parts.js";
import { edgeKey } from "./band-figures.js";
import type { DistributionFacts, SalaryFacts } from "./distribution-facts.js";
import { edgeOf, pc, pounds, when } from "./distribution-words.js";

const POINTS = "points1" as const;

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
    const range = rangeOf(book, grid, id, `by ${INDEX_NAMES[id]}`, (cell) => cell.index === id);
    return [
      `by ${INDEX_NAMES[id]} from `,
      { figure: range.low, as: POINTS },
      " to ",
      { figure: range.high, as: POINTS },
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
      says: "The bands of the two years differ: your own list of breaks says that they are not to be compared.",
      answer: [
        "No band is compared with a band. What is set side by side is the share paid a stated salary or less, which is exact at the upper end of a band of that day, and otherwise is given between the two nearest ends: ",
        pounds(edgeOf(first, first.shares[0]!)),
        " of ",
        when(first.shares[0]!.share),
        " is such an end, and what it was worth later is not, so the later share has two limits.",
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
        "Over the listed salaries and bases the change at most runs ",
        ...listed(ranges),
        "; ",
        { figure: grid.agree, as: "count" },
        " of the ",
        { figure: grid.of, as: "count" },
        " combinations are falls whatever rounding did. Where the change at most is above zero it cannot be told. RPI is not a National Statistic.",
      ],
    },
  ];
}
