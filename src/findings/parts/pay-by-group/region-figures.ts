import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Grade } from "../../../catalogue/rows/civil-service.js";
import { type Period, periodWords } from "../../../core/period.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { GRADES, gradeKey } from "../grades.js";
import { gapFigure } from "./gap-figures.js";
import { type GroupCells, gradeWords } from "./group-cells.js";

/** The region that the others are set beside. */
export const LONDON = "London";

/** The medians of one grade over the regions of the United Kingdom: keys of figures, and whose the ends are. */
export interface RegionRange {
  readonly grade: Grade;
  readonly low: string;
  readonly high: string;
  /** Every region at the end, when several are equal. */
  readonly lowest: readonly string[];
  readonly highest: readonly string[];
  /** Lowest below highest, per cent of the highest. */
  readonly gap: string;
  readonly london: string;
  /** Staff in the lowest and the highest region, where both are one region and their headcounts are held. */
  readonly staff: readonly [lowest: string, highest: string] | undefined;
  /** The highest and the lowest outside London, and how far the highest of them stands below London. */
  readonly others: {
    readonly low: string;
    readonly high: string;
    readonly highest: readonly string[];
    readonly gap: string;
  };
}

/** Medians by region and grade in one year. */
export interface RegionFigures {
  readonly period: Period;
  readonly regions: readonly string[];
  /** The five levels, then all grades together. */
  readonly ranges: readonly RegionRange[];
}

/** The regions of the United Kingdom that hold no others: those of England, and the other three countries. */
export function regionNames(catalogue: Catalogue): string[] {
  const lines = catalogue.crosswalk("region").rows();
  const wholes = new Set(lines.map((row) => row.part_of));
  const parts = lines.filter((row) => row.level !== "not-a-region" && !wholes.has(row.canonical));
  return [...new Set(parts.map((row) => row.canonical))].sort();
}

/** Grades shown by region: the levels, and all together. The unknown grade is not held for every region. */
export const REGION_GRADES: readonly Grade[] = [...GRADES, "all"];

/** The median of a grade in a region; adds it. */
export const regionMedian = (cells: GroupCells, region: string, grade: Grade, period: Period): string =>
  cells.key({ dimension: "region", group: region, grade, measure: "median", period });

function extreme(
  book: FigureBook,
  key: string,
  ask: { readonly word: "min" | "max"; readonly of: string; readonly from: readonly string[]; readonly period: Period },
): string {
  const method = ask.word === "min" ? "lowest" : "highest";
  return book.derived(key, {
    label: `${method} median salary of ${ask.of}, ${periodWords(ask.period)}`,
    value: (...values) => Math[ask.word](...values),
    unit: { id: "GBP/year", prices: "current" },
    period: ask.period,
    method: `${method} of the regions`,
    formula: `${ask.word}(A..${letter(ask.from.length - 1)})`,
    from: ask.from,
  });
}

function rangeOf(book: FigureBook, cells: GroupCells, regions: readonly string[], grade: Grade, period: Period) {
  const key = (region: string): string => regionMedian(cells, region, grade, period);
  const prefix = `region.${gradeKey(grade)}`;
  const others = regions.filter((region) => region !== LONDON);
  const end = (name: string, word: "min" | "max", of: readonly string[], whose: string): string =>
    extreme(book, `${prefix}.${name}.${period}`, {
      word,
      of: `${whose}, ${gradeWords(grade)}`,
      from: of.map(key),
      period,
    });
  const at = (value: string, of: readonly string[]): string[] =>
    of.filter((region) => book.value(key(region)) === book.value(value));
  const [low, high] = [end("low", "min", regions, "the regions"), end("high", "max", regions, "the regions")];
  const [lowOther, highOther] = [
    end("low-other", "min", others, "the regions outside London"),
    end("high-other", "max", others, "the regions outside London"),
  ];
  const gap = (name: string, label: string, lower: string, higher: string): string =>
    gapFigure(book, `${prefix}.${name}.${period}`, {
      label: `${label}, ${gradeWords(grade)}, ${periodWords(period)}`,
      lower,
      higher,
      period,
    });
  const [lowest, highest] = [at(low, regions), at(high, regions)];
  const heads = [lowest, highest].map((ends) => ({
    dimension: "region" as const,
    group: ends[0]!,
    grade,
    measure: "headcount" as const,
    period,
  }));
  const one = lowest.length === 1 && highest.length === 1 && heads.every((head) => cells.has(head));
  return {
    grade,
    low,
    high,
    lowest,
    highest,
    staff: one ? [cells.key(heads[0]!), cells.key(heads[1]!)] : undefined,
    gap: gap("gap", "median salary of the lowest region below that of the highest", low, high),
    london: key(LONDON),
    others: {
      low: lowOther,
      high: highOther,
      highest: at(highOther, others),
      gap: gap("gap-other", "highest median salary outside London below that of London", highOther, key(LONDON)),
    },
  } satisfies RegionRange;
}

/** Adds the ranges of medians over the regions in one year; undefined when a region or a grade of it is not held. */
export function regionFigures(
  book: FigureBook,
  cells: GroupCells,
  regions: readonly string[],
  period: Period,
): RegionFigures | undefined {
  const held = cells.years("region", { groups: regions, grades: REGION_GRADES, measures: ["median"] });
  if (!held.includes(period)) return undefined;
  return { period, regions, ranges: REGION_GRADES.map((grade) => rangeOf(book, cells, regions, grade, period)) };
}
