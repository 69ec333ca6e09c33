import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { listed } from "../sentence-parts.js";
import type { Comparison } from "./comparison.js";
import type { ReproducedCounts } from "./counts.js";

const of = (figure: string): Sentence[number] => ({ figure, as: "count" });
const distance = (book: FigureBook, figure: string): Sentence[number] => ({
  figure,
  as: book.figures[figure]!.unit.id === "points" ? "points2" : "pounds2",
});

/** Everything the words speak of. */
export interface ReproducedFacts {
  readonly book: FigureBook;
  readonly comparisons: readonly Comparison[];
  readonly all: ReproducedCounts;
  readonly groups: readonly { readonly group: string; readonly counts: ReproducedCounts }[];
  /** Key of how many results cannot be tested. */
  readonly notHeld: string | undefined;
}

/** Title and sentences of the finding. */
export function reproducedWords(facts: ReproducedFacts): { readonly title: Sentence; readonly sentences: Sentence[] } {
  const { book, all, groups, comparisons, notHeld } = facts;
  const apart = comparisons.filter(({ verdict }) => verdict === "apart");
  const missing = comparisons.filter(({ verdict }) => verdict === "inputs not held");
  const first = missing[0];
  return {
    title: [
      ...(book.value(all.within) === book.value(all.tested)
        ? (["All ", of(all.tested)] as const)
        : ([of(all.within), " of the ", of(all.tested)] as const)),
      " published results compared here come out within rounding, ",
      of(all.digit),
      " of them to the last digit",
    ],
    sentences: [
      [
        "Compared are the twelve-month rate of each price index in March of each year and in the last month held, the growth of average weekly earnings in its last month, and every mean salary whose groups are held. To the last digit means that ours is no further from the published figure than half of the last digit printed. Within rounding means that the rounding of what went into ours explains the rest. Every other month held is compared in the tests of this package.",
      ],
      [
        "Agreement to the last digit, and the furthest apart: ",
        ...listed(
          groups.map(({ group, counts }) => [
            { name: group },
            " ",
            of(counts.digit),
            " of ",
            of(counts.tested),
            " (",
            distance(book, counts.furthest),
            ")",
          ]),
        ),
        ". RPI is not a National Statistic.",
      ],
      apart.length === 0
        ? ["Rounding explains every difference."]
        : [
            "Rounding does not explain ",
            of(all.apart),
            ": ",
            ...listed(apart.map(({ published }) => [{ name: book.figures[published]!.label }])),
            ". The table says why.",
          ],
      ...(notHeld === undefined || first === undefined
        ? []
        : [
            [
              "A further ",
              of(notHeld),
              " results that others published cannot be worked out again. They begin in ",
              { figure: first.published, as: "year-from" as const },
              ", before the pay held here, or rest on other data. The table names what is missing.",
            ],
          ]),
    ],
  };
}
