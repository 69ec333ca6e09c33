import { calendarYearOf } from "../../../core/period.js";
import { INDEX_NAMES } from "../../../core/unit.js";
import type { Chart } from "../../../evidence/chart.js";
import { decimal, formatFigure } from "../../../evidence/format.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Table, TableCell } from "../../../evidence/table.js";
import { basisLine } from "../chart-lines.js";
import { listed } from "../sentence-parts.js";
import type { DistributionFacts, SalaryFacts } from "./distribution-facts.js";
import { edgeOf, pc, pounds, when } from "./distribution-words.js";
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

function realChart({ book, first, second, real, grid, index, basis }: SalaryFacts): Chart[] {
  const edges = [...new Set(grid.grid.cells.map(({ comparator }) => comparator!))];
  const shown = real.filter(({ edge }) => edges.includes(`${decimal(edge, 0)} pounds or less`));
  const [lowest] = shown;
  if (lowest === undefined) return [];
  return [
    {
      id: "salary-distribution-real",
      recipe: "bars",
      title: [
        "In ",
        when(lowest.before.share),
        " ",
        pc(lowest.before.share),
        " were paid ",
        pounds(edgeOf(first, lowest.before)),
        " or less; in ",
        when(lowest.mostShare),
        " between ",
        pc(lowest.leastShare),
        " and ",
        pc(lowest.mostShare),
        " were paid no more than that was worth",
      ],
      subtitle: [
        "Share paid no more than a salary of ",
        when(lowest.before.share),
        ", and in ",
        when(lowest.mostShare),
        ` no more than that was worth by ${INDEX_NAMES[index]}, per cent`,
      ],
      unit: { id: "percent" },
      as: "percent1",
      points: shown.flatMap(({ edge, threshold, before, leastShare, mostShare }) => {
        const category = `£${decimal(edge, 0)}, worth ${formatFigure(book.figures[threshold]!, "pounds0")} later`;
        return [
          { series: calendarYearOf(first.of.period), category, figure: before.share },
          { series: `${calendarYearOf(second.of.period)}, at least`, category, figure: leastShare },
          { series: `${calendarYearOf(second.of.period)}, at most`, category, figure: mostShare },
        ];
      }),
      focus: [calendarYearOf(first.of.period)],
      notes: [
        ["What a salary was worth later falls inside a band, so the share is known between two limits."],
        basisLine(basis, "A salary"),
      ],
    },
  ];
}

/** The charts: the two distributions, what is certain in real terms, and women and men. */
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
        "Civil servants by salary, each day in its own pounds and bands. The area of each bar is how many they are",
      ],
      points: [...thousandths(first, capital(first.of.name)), ...thousandths(second, capital(second.of.name))],
      notes: [notDrawn([first, second])],
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
              " ",
              pc(low.share),
              " of women and ",
              pc(men.shares[0]!.share),
              " of men in the civil service were paid ",
              pounds(edgeOf(women, low)),
              " or less",
            ],
            subtitle: ["Civil servants by salary and sex. The area of each bar is how many they are"],
            points: [...thousandths(women, capital(women.of.name)), ...thousandths(men, capital(men.of.name))],
            notes: [notDrawn([women, men])],
          } satisfies Chart,
        ]),
  ];
}
