import type { Catalogue } from "../../../catalogue/catalogue.js";
import { periodWords } from "../../../core/period.js";
import type { IndexId } from "../../../core/unit.js";
import { INDEX_NAMES } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { decimal } from "../../../evidence/format.js";
import { BASIS_WORDS, type Basis } from "../../../pay/index.js";
import { differenceFigure } from "../arithmetic-figures.js";
import { type FiguredGrid, figuredGrid, listedChoices } from "../figured-grid.js";
import type { IndexFigures } from "../index-figures.js";
import { inPricesFigure } from "../real-figures.js";
import { edgeKey } from "./band-figures.js";
import type { Distribution } from "./salary-band.js";
import type { ShareAt } from "./share-figures.js";

/** A distribution with its shares. */
export interface SharedDistribution {
  readonly of: Distribution;
  readonly shares: readonly ShareAt[];
}

/** The share paid no more than the upper end of a band of the first day is worth on the second: known between two limits. */
export interface RealShare {
  readonly edge: number;
  /** Key of what the end of the band is worth on the second day. */
  readonly threshold: string;
  /** On the first day. */
  readonly before: ShareAt;
  /** On the second day: shares at the nearest ends of bands below and above the threshold. */
  readonly least: ShareAt;
  readonly most: ShareAt;
  /** Keys of the limits of those two shares, rounded outwards to a tenth, with what puts them there: the threshold. */
  readonly leastShare: string;
  readonly mostShare: string;
  /** Keys of the change in points, at least and at most, rounding and those in no band against it. */
  readonly changeLeast: string;
  readonly changeMost: string;
  /** Key of the fall or rise there is at least, rounded down to a tenth; undefined where neither is certain. */
  readonly certain: string | undefined;
}

/** Rounded outwards to a tenth: a "least" down, a "most" up. */
const DOWN = "−wholeUp(−A × 10) ÷ 10";
const UP = "wholeUp(A × 10) ÷ 10";
const down = (value: number): number => -Math.ceil(-value * 10 - 1e-6) / 10;
const up = (value: number): number => Math.ceil(value * 10 - 1e-6) / 10;

/** Works it out for one end of a band, index and basis; undefined when the bands of the second day do not enclose it. */
export function realShare(
  book: FigureBook,
  indices: IndexFigures,
  [first, second]: readonly [SharedDistribution, SharedDistribution],
  { edge, index, basis }: { readonly edge: number; readonly index: IndexId; readonly basis: Basis },
): RealShare | undefined {
  const before = first.shares.find((share) => share.edge === edge);
  if (before === undefined) return undefined;
  const name = `£${decimal(edge, 0)}`;
  const threshold = inPricesFigure(book, indices, `threshold.${index}.${basis}.${edge}`, {
    what: `upper end of a band, ${name}`,
    amount: edgeKey(first.of.period, edge),
    of: second.of.period,
    index,
    basis,
  });
  const worth = book.value(threshold);
  const least = second.shares.findLast((share) => share.edge <= worth);
  const most = second.shares.find((share) => share.edge >= worth);
  if (least === undefined || most === undefined) return undefined;
  const share = (end: "least" | "most", at: ShareAt): string =>
    book.derived(`share-real-${end}.${index}.${basis}.${edge}`, {
      label: `share paid, in ${periodWords(second.of.period)}, no more than ${name} of ${periodWords(first.of.period)} was worth by ${INDEX_NAMES[index]}, basis: ${BASIS_WORDS[basis]}: at ${end}`,
      value: (limit) => (end === "least" ? down(limit!) : up(limit!)),
      unit: { id: "percent" },
      period: second.of.period,
      method: `limit of the share at the end of a band nearest ${end === "least" ? "below" : "above"} the threshold B, rounded outwards to a tenth`,
      formula: end === "least" ? DOWN : UP,
      from: [at[end], threshold],
    });
  const label = `change of the share paid ${name} or less, in what that was worth by ${INDEX_NAMES[index]}, basis: ${BASIS_WORDS[basis]}`;
  const change = (end: "least" | "most", from: string, to: string): string =>
    differenceFigure(
      book,
      `share-change-${end}.${index}.${basis}.${edge}`,
      "share on the second day less share on the first",
      {
        label: `${label}: at ${end}`,
        from,
        to,
        period: [first.of.period, second.of.period],
      },
    );
  const [changeLeast, changeMost] = [
    change("least", before.most, least.least),
    change("most", before.least, most.most),
  ];
  const fell = book.value(changeMost) < 0;
  return {
    edge,
    threshold,
    before,
    least,
    most,
    leastShare: share("least", least),
    mostShare: share("most", most),
    changeLeast,
    changeMost,
    certain:
      fell || book.value(changeLeast) > 0
        ? book.derived(`share-certain.${index}.${basis}.${edge}`, {
            label: `${label}: how large the ${fell ? "fall" : "rise"} is at least`,
            value: (limit) => down(Math.abs(limit!)),
            unit: { id: "points" },
            period: [first.of.period, second.of.period],
            method: "the limit nearer to none, rounded down to a tenth",
            formula: fell ? "−wholeUp(A × 10) ÷ 10" : DOWN,
            from: [fell ? changeMost : changeLeast],
          })
        : undefined,
  };
}

/** A salary of the first day as the grid names it. @example edgeWords(20000) // "£20,000 or less" */
export const edgeWords = (edge: number): string => `£${decimal(edge, 0)} or less`;

/** The change at most over every listed index, basis and end of a band. */
export function realShareGrid(
  book: FigureBook,
  catalogue: Catalogue,
  indices: IndexFigures,
  pair: readonly [SharedDistribution, SharedDistribution],
  { index, basis }: { readonly index: IndexId; readonly basis: Basis },
): FiguredGrid {
  const choices = listedChoices(catalogue, "salary-distribution")
    .filter(({ base }) => base === pair[0].of.period)
    .map((choice) => ({ ...choice, comparator: edgeWords(Number(choice.comparator)) }));
  const chosen = catalogue.grid("salary-distribution").chosen;
  return figuredGrid(book, {
    measure: "salary-distribution",
    says: "change, at most, of the share paid no more than a salary of the first year was worth, points",
    names: { statistic: "Limit", comparator: "Salary of the first year" },
    choices,
    chosen: {
      index,
      base: pair[0].of.period,
      basis,
      statistic: chosen.statistic!,
      comparator: edgeWords(Number(chosen.comparator)),
    },
    figure: (choice) => {
      const edge = Number(choice.comparator!.replaceAll(/\D/g, ""));
      const [id, on] = [choice.index as IndexId, choice.basis as Basis];
      if (pair.some(({ of }) => !indices.covers(id, of.period, on))) return undefined;
      return realShare(book, indices, pair, { edge, index: id, basis: on })?.changeMost;
    },
  });
}
