import type { Period } from "../../../core/period.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { rangeWords } from "../figured-grid.js";
import { listed } from "../sentence-parts.js";
import { furloughAt, type RelativeFacts } from "./relative-facts.js";
import { COMPARATOR_WORDS, type RelativeLine } from "./relative-figures.js";

const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const when = (figure: string): Sentence[number] => ({ figure, as: "period" });

/** "91.1% in March 2011 and 90.8% in March 2024 (second-hand)". */
export const ratios = (book: FigureBook, line: RelativeLine, marches: readonly Period[]): Sentence =>
  listed(
    marches.map((march): Sentence => {
      const key = line.ratio(march);
      return [pc(key), " in ", when(key), book.figures[key]!.standing === "secondary" ? " (second-hand)" : ""];
    }),
  );

/** The first and the last year of a line, or its only one. */
export const ends = ({ held }: RelativeLine): Period[] => [...new Set([held[0]!, held.at(-1)!])];

/** Title and sentences. */
export function relativeWords(facts: RelativeFacts): Pick<Evidence, "title" | "sentences"> {
  const { book, lines, headline, first, last, highest, lowest, grid } = facts;
  const [start, end] = [headline.ratio(first), headline.ratio(last)];
  const secondHand = book.figures[end]!.standing === "secondary" ? ", second-hand," : "";
  const earnings = `of the median ${headline.kind} earnings of ${COMPARATOR_WORDS[headline.comparator]}`;
  const later: Sentence = first === last ? [] : ["; in ", when(end), `${secondHand} `, pc(end)];
  const line = (kind: string, comparator: string): RelativeLine | undefined =>
    lines.find((one) => one.kind === kind && one.comparator === comparator);
  const weekly = headline.kind === "weekly" ? undefined : line("weekly", "all");
  const sectors = (["private", "public"] as const).flatMap((sector) => {
    const own = [line("weekly", sector), line("annual", sector)].filter(
      (one) => one !== undefined && one !== headline,
    ) as RelativeLine[];
    return own.length === 0 ? [] : [{ sector, own }];
  });
  return {
    title: [
      "Civil service median base pay was ",
      pc(start),
      ` ${earnings}, overtime and bonuses included, in `,
      when(start),
      ...later,
    ],
    sentences: [
      [
        "Median civil service base pay was ",
        pc(start),
        ` ${earnings}, overtime and bonuses included, in `,
        when(start),
        ...(first === last ? [] : [" and ", pc(end), " in ", when(end)]),
        secondHand === "" ? "." : " (second-hand).",
      ],
      ...(headline.moved === undefined
        ? []
        : [
            [
              "The later ratio is ",
              { figure: headline.moved, as: "points1-size" },
              { figure: headline.moved, words: [" lower", " higher", ", either way,"] },
              " than the earlier. No sampling error of the survey is held, so whether it moved at all cannot be told. It was highest at ",
              pc(headline.ratio(highest)),
              " in ",
              when(headline.ratio(highest)),
              furloughAt(facts, headline, highest) === undefined
                ? ""
                : ", against pay of a year that furlough affects,",
              " and lowest at ",
              pc(headline.ratio(lowest)),
              " in ",
              when(headline.ratio(lowest)),
              ".",
            ] satisfies Sentence,
          ]),
      ...(weekly === undefined
        ? []
        : [
            [
              "By the other comparison, the salary by the week against full-time pay in April, it was ",
              ...ratios(book, weekly, ends(weekly)),
              ...(weekly.gaps.length === 0
                ? []
                : ([
                    "; between them the survey's median is not held for ",
                    ...listed(weekly.gaps.map((march) => [{ figure: weekly.ratio(march), as: "year-from" } as const])),
                  ] satisfies Sentence)),
              ".",
            ] satisfies Sentence,
          ]),
      ...(sectors.length === 0
        ? []
        : [
            [
              ...sectors.flatMap(
                ({ sector, own }): Sentence => [
                  `Of the median of ${COMPARATOR_WORDS[sector]} it was `,
                  ...own.flatMap(
                    (one, i): Sentence => [
                      i === 0 ? "" : ", and ",
                      ...ratios(book, one, ends(one)),
                      one.kind === "weekly" ? " by the week" : " by the year",
                    ],
                  ),
                  ". ",
                ],
              ),
              "Few years are held, and the two comparisons are not one line.",
            ] satisfies Sentence,
          ]),
      [
        "How far it stands from the survey's median depends on the comparator: in the latest year of each, ",
        ...rangeWords(grid, "percent1", ["below it", "above it", "level with it"]),
        ".",
      ],
    ],
  };
}
