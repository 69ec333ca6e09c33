import { INDEX_NAMES } from "../../../core/unit.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { listed } from "../sentence-parts.js";
import { edgeKey } from "./band-figures.js";
import type { DistributionFacts, SalaryFacts } from "./distribution-facts.js";
import type { RealShare } from "./real-shares.js";
import type { PlacedQuantile, ShareAt } from "./share-figures.js";

export const pc = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
export const pounds = (figure: string): Sentence[number] => ({ figure, as: "pounds0" });
export const when = (figure: string): Sentence[number] => ({ figure, as: "period" });

/** Key of the upper end that a share stands at. */
export const edgeOf = ({ of }: DistributionFacts, { edge }: ShareAt): string => edgeKey(of.period, edge);

/** "33.8% were paid £20,000 or less", without its verb. */
const orLess = (facts: DistributionFacts, share: ShareAt, verb = " "): Sentence => [
  pc(share.share),
  verb,
  pounds(edgeOf(facts, share)),
  " or less",
];

/** The ends of bands that are named: the lowest, the one at or above which half are, and the highest that a tenth exceed. */
export function namedEdges({ shares, quantiles }: DistributionFacts): readonly [ShareAt, ShareAt, ShareAt] {
  const of = (name: string): PlacedQuantile => quantiles.find(({ quantile }) => quantile.name === name)!;
  const half = shares.find(({ edge }) => edge === of("median").last.to) ?? shares.at(-1)!;
  const top = shares.findLast(({ edge }) => edge < of("ninetieth percentile").first.from) ?? shares.at(-1)!;
  return [shares[0]!, half, top];
}

/** In which band a quantile lies, with the published one where there is one. */
function placed({ quantiles, published }: DistributionFacts, name: PlacedQuantile["quantile"]["name"]): Sentence {
  const { first, last, quantile } = quantiles.find((q) => q.quantile.name === name)!;
  const key = quantile.statistic === undefined ? undefined : published[quantile.statistic];
  return [
    { name: first.name },
    ...(first === last ? [] : ([" or ", { name: last.name }] satisfies Sentence)),
    ...(key === undefined ? [] : ([" (published: ", pounds(key), ")"] satisfies Sentence)),
  ];
}

const above = (facts: DistributionFacts, share: ShareAt): Sentence => [
  pc(share.above),
  " on more than ",
  pounds(edgeOf(facts, share)),
];

/** How the share below what a salary was worth has changed, in words: only what rounding and those in no band leave certain. */
function realWords(
  { book }: SalaryFacts,
  { threshold, before, leastShare, mostShare, changeMost, certain }: RealShare,
  edge: string,
): Sentence {
  const told: Sentence =
    certain === undefined
      ? ["which cannot be told apart"]
      : [book.value(changeMost) < 0 ? "fewer, by " : "more, by ", { figure: certain, as: "points1" }, " at least"];
  return [
    " ",
    pounds(edge),
    " was worth ",
    pounds(threshold),
    ": ",
    pc(leastShare),
    " to ",
    pc(mostShare),
    " were on no more, against ",
    pc(before.share),
    " before (",
    ...told,
    ").",
  ];
}

/** Title and sentences of the finding. */
export function distributionWords(facts: SalaryFacts): Pick<Evidence, "title" | "sentences"> {
  const { index, first, second, women, men, real, grid, certain, administrative } = facts;
  const [low, half, top] = namedEdges(second);
  const inFirst = (share: ShareAt): ShareAt | undefined => first.shares.find(({ edge }) => edge === share.edge);
  const [firstLow, firstHalf, firstTop] = [inFirst(low), inFirst(half), inFirst(top)];
  const listedEdges = new Set(grid.grid.cells.map(({ comparator }) => Number(comparator!.replaceAll(/\D/g, ""))));
  const shown = real.filter(({ edge }) => listedEdges.has(edge));
  const womenTop = women?.shares.find(({ edge }) => edge === top.edge);
  const menTop = men?.shares.find(({ edge }) => edge === top.edge);
  return {
    title: [
      "In ",
      when(low.share),
      ", ",
      ...orLess(second, half).slice(0, 1),
      " of civil servants were on a full-time-equivalent salary of ",
      pounds(edgeOf(second, half)),
      " or less, ",
      ...orLess(second, low),
      " and ",
      ...above(second, top),
    ],
    sentences: [
      [
        "In ",
        when(low.share),
        " the median civil service salary, full-time equivalent, lay in the band ",
        ...placed(second, "median"),
        "; ",
        ...orLess(second, low).slice(0, 1),
        " of civil servants were on ",
        pounds(edgeOf(second, low)),
        " or less and ",
        ...above(second, top),
        ".",
      ],
      [
        "The tenth percentile lay in the band ",
        ...placed(second, "tenth percentile"),
        ", the quartiles in the bands ",
        ...placed(second, "lower quartile"),
        " and ",
        ...placed(second, "upper quartile"),
        ", and the ninetieth percentile in the band ",
        ...placed(second, "ninetieth percentile"),
        ". Where in a band a salary lies is not known.",
      ],
      [
        "In ",
        when(first.shares[0]!.share),
        ", in the pounds of that day, the median lay in the band ",
        ...placed(first, "median"),
        "; ",
        ...listed([
          ...(firstLow === undefined ? [] : [orLess(first, firstLow, " were on ")]),
          ...(firstHalf === undefined ? [] : [orLess(first, firstHalf)]),
          ...(firstTop === undefined ? [] : [above(first, firstTop)]),
        ]),
        ".",
      ],
      [
        "The copy of ",
        when(first.shares[0]!.share),
        ` does not say how part-time salaries are counted. If as in `,
        when(low.share),
        `, the shares can be set side by side, in the later prices by ${INDEX_NAMES[index]}${index === "rpi" ? ", which is not a National Statistic" : ""}.`,
        ...shown.flatMap((share) => realWords(facts, share, edgeKey(first.of.period, share.edge))),
        " The limits have rounding and everybody in no band against them.",
      ],
      [
        "In ",
        { figure: certain.fell, as: "count" },
        " of the ",
        { figure: certain.of, as: "count" },
        " listed combinations of salary, index and basis the share certainly fell, if part-time salaries are counted alike",
        ...(certain.fell === certain.of
          ? []
          : (["; in the other ", { figure: certain.other, as: "count" }, " it cannot be told"] satisfies Sentence)),
        ".",
      ],
      ...(women === undefined || men === undefined || womenTop === undefined || menTop === undefined
        ? []
        : [
            [
              "By sex only ",
              when(women.shares[0]!.share),
              " is held: ",
              pc(women.shares[0]!.share),
              " of women and ",
              pc(men.shares[0]!.share),
              " of men were on ",
              pounds(edgeOf(women, women.shares[0]!)),
              " or less, ",
              pc(womenTop.above),
              " and ",
              pc(menTop.above),
              " on more than ",
              pounds(edgeOf(women, womenTop)),
              ". How part-time salaries are counted there is not stated, so some of the difference may be hours.",
            ] satisfies Sentence,
          ]),
      ...(administrative === undefined
        ? []
        : [
            [
              "The distribution is that of the whole service and moves with its grades: administrative grades were ",
              pc(administrative[0]),
              " of staff of known grade in ",
              when(administrative[0]),
              " and ",
              pc(administrative[1]),
              " in ",
              when(administrative[1]),
              ". It does not say that anybody's pay rose or fell.",
            ] satisfies Sentence,
          ]),
    ],
  };
}
