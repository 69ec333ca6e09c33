import type { Catalogue } from "../../../catalogue/catalogue.js";
import { periodWords } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Basis } from "../../../pay/index.js";
import type { FiguredGrid } from "../figured-grid.js";
import { fromRow } from "../from-row.js";
import { GRADES } from "../grades.js";
import { indexFigures } from "../index-figures.js";
import { bandPeriods, distribution } from "./band-figures.js";
import { type CertainCounts, certainCounts } from "./certain-counts.js";
import { type RealShare, realShare, realShareGrid, type SharedDistribution } from "./real-shares.js";
import type { Distribution } from "./salary-band.js";
import { densityFigure, type PlacedQuantile, placedQuantiles, refuseOutside, shareFigures } from "./share-figures.js";

/** One distribution with everything that is said of it. */
export interface DistributionFacts extends SharedDistribution {
  readonly quantiles: readonly PlacedQuantile[];
  /** Keys of the quantiles that are published, by name of the statistic. */
  readonly published: Readonly<Partial<Record<"median" | "p25" | "p75", string>>>;
  /** People for each £1,000, by band; undefined for the open-ended one. */
  readonly perThousand: readonly (string | undefined)[];
}

/** Everything the finding on the salary distribution shows. */
export interface SalaryFacts {
  readonly book: FigureBook;
  readonly index: IndexId;
  readonly basis: Basis;
  readonly first: DistributionFacts;
  readonly second: DistributionFacts;
  /** By sex on the first day, where it is held. */
  readonly women: DistributionFacts | undefined;
  readonly men: DistributionFacts | undefined;
  readonly real: readonly RealShare[];
  readonly grid: FiguredGrid;
  /** In how many of the listed combinations the share certainly fell. */
  readonly certain: CertainCounts;
  /** Keys of the share of administrative grades on the two days, where the counts by grade are held. */
  readonly administrative: readonly [string, string] | undefined;
}

function facts(book: FigureBook, catalogue: Catalogue, of: Distribution): DistributionFacts {
  const quantiles = placedQuantiles(book, of);
  const published: Partial<Record<"median" | "p25" | "p75", string>> = {};
  if (of.sex === "all")
    for (const row of catalogue.dataset("civil-service-pay").rows) {
      const placed = quantiles.find(({ quantile }) => quantile.statistic === row.statistic);
      if (row.period !== of.period || row.grade !== "all" || row.department_level !== "all" || placed === undefined)
        continue;
      const key = book.published(
        `published.${row.statistic}.${row.period}`,
        fromRow("civil-service-pay", row, {
          label: `published ${placed.quantile.name} salary, all grades, ${periodWords(row.period)}`,
          unit: { id: "GBP/year", prices: "current" },
          period: row.period,
          by: ["period", "grade", "department", "department_level", "statistic"],
        }),
      );
      refuseOutside(book, key, placed);
      published[placed.quantile.statistic!] = key;
    }
  return {
    of,
    shares: shareFigures(book, of),
    quantiles,
    published,
    perThousand: of.bands.map((band) => densityFigure(book, of, band)),
  };
}

/** The share of AA and AO in the headcount whose grade is known, on a day; undefined when the five grades are not held. */
function administrativeShare(book: FigureBook, catalogue: Catalogue, period: string): string | undefined {
  const rows = catalogue
    .dataset("civil-service-headcount")
    .rows.filter((row) => row.period === period && row.department_level === "all" && row.measure === "headcount");
  const keys = GRADES.map((grade) => {
    const own = rows.filter((row) => row.grade === grade);
    if (own.length !== 1) return undefined;
    return book.published(
      `staff.${grade.toLowerCase().replace("/", "-")}.${period}`,
      fromRow("civil-service-headcount", own[0]!, {
        label: `civil servants, ${grade}, headcount, ${periodWords(period)}`,
        unit: { id: "people" },
        period,
        by: ["period", "grade", "department", "department_level", "measure", "source"],
      }),
    );
  });
  if (keys.some((key) => key === undefined)) return undefined;
  return book.derived(`administrative.${period}`, {
    label: `share of AA/AO in headcount of known grade, ${periodWords(period)}`,
    value: (own, ...others) => (own! / (own! + others.reduce((a, b) => a + b, 0))) * 100,
    unit: { id: "percent" },
    period,
    method: "headcount of the grade over that of the five grades",
    formula: "A ÷ sum(A..E) × 100",
    from: keys as string[],
  });
}

/**
 * Adds every figure of the finding.
 *
 * @throws Problem "not-held" when bands of fewer than two days are held; "bands-disagree" when a published quantile lies outside its band
 */
export function salaryFacts(
  book: FigureBook,
  catalogue: Catalogue,
  { index, basis }: { readonly index: IndexId; readonly basis: Basis },
): SalaryFacts {
  const periods = bandPeriods(catalogue);
  const [from, to] = [periods[0], periods.at(-1)];
  if (from === undefined || to === undefined || from === to)
    return problem("not-held", "salary-distribution: bands of salary of two days are needed", {
      found: periods.join(", ") || "none",
      expected: "two days",
      where: "civil-service-salary-bands.csv",
    });
  const indices = indexFigures(book, catalogue);
  const of = (period: string, sex: "all" | "Female" | "Male"): DistributionFacts =>
    facts(book, catalogue, distribution(book, catalogue, period, sex));
  const sexes = new Set(
    catalogue
      .dataset("civil-service-salary-bands")
      .rows.filter((row) => row.period === from && row.department === "all")
      .map(({ sex }) => sex),
  );
  const [first, second] = [of(from, "all"), of(to, "all")];
  const both = sexes.has("Female") && sexes.has("Male");
  const shares = [administrativeShare(book, catalogue, from), administrativeShare(book, catalogue, to)];
  const grid = realShareGrid(book, catalogue, indices, [first, second], { index, basis });
  return {
    book,
    index,
    basis,
    first,
    second,
    women: both ? of(from, "Female") : undefined,
    men: both ? of(from, "Male") : undefined,
    real: first.shares.flatMap(({ edge }) => realShare(book, indices, [first, second], { edge, index, basis }) ?? []),
    grid,
    certain: certainCounts(book, grid, "all"),
    administrative: shares[0] === undefined || shares[1] === undefined ? undefined : [shares[0], shares[1]],
  };
}
