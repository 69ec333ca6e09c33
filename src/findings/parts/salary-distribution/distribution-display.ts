import type { Chart } from "../../../evidence/chart.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Table, TableCell } from "../../../evidence/table.js";
import { listed } from "../sentence-parts.js";
import type { DistributionFacts, SalaryFacts } from "./distribution-facts.js";
import { edgeOf, pc, pounds, when } from "./distribution-words.js";
import { hoursNote, realChart } from "./real-chart.js";
import type { PlacedQuantile } from "./share-figures.js";

const NONE = "[z]";
const f = (figure: string | undefined): TableCell => (figure === undefined ? NONE : { figure });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The quantiles that a band holds or may hold. */
const inBand = ({ of, quantiles }: DistributionFacts, place: number): readonly PlacedQuantile[] =>
  quantiles.filter(({ first, last }) => of.bands.indexOf(first) <= place && place <= of.bands.indexOf(last));

const holds = (own: readonly PlacedQuantile[]): string =>
  own.map(({ quantile, first, last }) => `${first === last ? "" : "perhaps "}${quantile.name}`).join("; ") || "none";

/** One row for each band of each distribution: people, shares, the quantiles it holds, and what its upper end was worth. */
export function distributionTable(facts: SalaryFacts): Table {
  const { first, second, women, men, real, index } = facts;
  const percent = { unit: { id: "percent" }, as: "percent1" } as const;
  const people = { unit: { id: "people" }, as: "count" } as const;
  const rows = [second, first, women, men].flatMap((shown): TableCell[][] => {
    if (shown === undefined) return [];
    const { of, shares, perThousand } = shown;
    const bands = of.bands.map((band, i): TableCell[] => {
      const at = shares.find(({ edge }) => edge === band.to);
      const own = inBand(shown, i);
      const printed = own.flatMap(
        ({ quantile }) => (quantile.statistic === undefined ? undefined : shown.published[quantile.statistic]) ?? [],
      );
      const worth = shown === first ? real.find(({ edge }) => edge === band.to) : undefined;
      return [
        capital(of.name),
        capital(band.name),
        f(band.count),
        f(perThousand[i]),
        f(at?.share),
        f(at?.above),
        holds(own),
        f(printed.length === 1 ? printed[0] : undefined),
        f(worth?.threshold),
        f(worth?.leastShare),
        f(worth?.mostShare),
      ];
    });
    const nothing = Array.from({ length: 8 }, (): TableCell => NONE);
    return of.unplaced === undefined
      ? bands
      : [...bands, [capital(of.name), "In no band or not stated", f(of.unplaced), ...nothing]];
  });
  const prices = { index, of: second.of.period } as const;
  return {
    columns: [
      { id: "whose", label: "Whose salaries" },
      { id: "band", label: "Band of salary" },
      { id: "people", label: "People", ...people },
      { id: "per_thousand", label: "People for each £1,000 of the band", ...people },
      { id: "at_or_below", label: "Paid its upper end or less", ...percent },
      { id: "above", label: "Paid more", ...percent },
      { id: "holds", label: "Quantiles it holds" },
      { id: "published", label: "As published", unit: { id: "GBP/year" }, as: "pounds0" },
      { id: "worth", label: "Its upper end in the later prices", unit: { id: "GBP/year", prices }, as: "pounds0" },
      { id: "worth_least", label: "Paid that or less on the later day, at least", ...percent },
      { id: "worth_most", label: "Paid that or less on the later day, at most", ...percent },
    ],
    rows,
  };
}

const thousandths = (shown: DistributionFacts, series: string): Chart["points"] =>
  shown.of.bands.flatMap((band, i) => {
    const figure = shown.perThousand[i];
    return figure === undefined ? [] : [{ series, category: band.name, figure }];
  });

/** Whom a histogram leaves out: the open-ended band, and those in no band. */
const notDrawn = (shown: readonly DistributionFacts[]): Sentence => [
  "Not drawn: ",
  ...listed(
    shown.flatMap(({ of }) => {
      const open = of.bands.filter(({ to }) => to === undefined);
      return [
        ...open.map(
          (band): Sentence => [
            { figure: band.count, as: "count" },
            ` ${of.sex === "all" ? "people" : of.sex === "Female" ? "women" : "men"} in the open-ended band `,
            { name: band.name },
          ],
        ),
        ...(of.unplaced === undefined
          ? []
          : [[{ figure: of.unplaced, as: "count" }, " in no band in ", when(of.unplaced)] satisfies Sentence]),
      ];
    }),
  ),
  ".",
];

/** The charts: the distribution, what is certain in real terms, and women and men. */
export function distributionCharts(facts: SalaryFacts): Chart[] {
  const { first, second, women, men } = facts;
  const unit = { id: "people", base: "for each £1,000 of salary" } as const;
  const common = { recipe: "histogram", unit, as: "count" } as const;
  const [low] = women?.shares ?? [];
  return [
    {
      ...common,
      id: "salary-distribution",
      subtitle: [
        "Civil servants by full-time-equivalent salary, ",
        when(second.shares[0]!.share),
        ". The area of each bar is how many they are",
      ],
      points: thousandths(second, capital(second.of.name)),
      notes: [notDrawn([second])],
    },
    ...realChart(facts),
    ...(women === undefined || men === undefined || low === undefined
      ? []
      : [
          {
            ...common,
            id: "salary-distribution-sex",
            title: [
              "In ",
              when(low.share),
              ", ",
              pc(low.share),
              " of women and ",
              pc(men.shares[0]!.share),
              " of men in the civil service were on ",
              pounds(edgeOf(women, low)),
              " or less",
            ],
            subtitle: ["Civil servants by salary and sex. The area of each bar is how many they are"],
            points: [...thousandths(women, capital(women.of.name)), ...thousandths(men, capital(men.of.name))],
            notes: [notDrawn([women, men]), hoursNote(first)],
          } satisfies Chart,
        ]),
  ];
}
