import type { PayRangesRow } from "../../../catalogue/rows/awards.js";
import { monthOfDay } from "../../../core/day.js";
import type { Unit } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import { theilDecomposition } from "../../../stats/index.js";
import { bodyKey } from "../civil-service-bodies.js";
import { type DataRow, fromRow } from "../from-row.js";
import { gradeKey } from "../grades.js";
import { type PayRange, RANGE_GRADES, type RangeGrade, type Snapshot } from "./pay-ranges.js";
import { endOf, number, withPosts } from "./range-ends.js";
import { type Spread, spreadFigures } from "./spread.js";

/** Theil T over the minima of one grade, weighted by posts. */
export interface MinimaTheil {
  readonly total: string;
  readonly between: string;
  readonly within: string;
  /** The part between departments, per cent of the whole. */
  readonly share: string;
}

/** The pay ranges of one grade at a snapshot. */
export interface RangeSpread {
  readonly grade: RangeGrade;
  /** Every department's lowest minimum, over ranges with ten posts or more. */
  readonly minima: Spread;
  /** Every department's highest maximum, over ranges with ten posts or more. */
  readonly maxima: Spread;
  readonly theil: MinimaTheil;
}

const NAMES = { minimum: "minimum", maximum: "maximum", "posts-fte": "posts" } as const;

/** A cell of a pay range, as a published figure. */
export function rangeCell(row: PayRangesRow & DataRow): Parameters<FigureBook["published"]>[1] {
  const unit: Unit = row.measure === "posts-fte" ? { id: "fte" } : { id: "GBP/year", prices: "current" };
  return fromRow("pay-ranges", row, {
    label: `${NAMES[row.measure]}, ${row.grade}, ${row.organisation}, ${row.location}, ${row.effective_from}`,
    unit,
    period: row.period,
    by: ["effective_from", "department", "organisation", "grade", "location", "range", "measure", "source"],
  });
}

/** The ranges of one grade by department, in order of name. */
function byDepartment(ranges: readonly PayRange[], grade: RangeGrade): [string, PayRange[]][] {
  const own = ranges.filter((range) => range.grade === grade);
  const names = [...new Set(own.map(({ department }) => department))].sort();
  return names.map((name) => [name, own.filter(({ department }) => department === name)]);
}

/** Adds Theil T over the minima of one grade weighted by posts: the departments' own, and what lies between their means. */
function minimaTheil(
  book: FigureBook,
  grade: RangeGrade,
  groups: readonly [string, PayRange[]][],
  period: string,
): MinimaTheil {
  const parts = theilDecomposition(
    groups.map(([, ranges]) => ({
      values: ranges.map(({ minimum }) => number(minimum)),
      weights: ranges.map(({ posts }) => number(posts)),
    })),
  );
  const n = groups.length;
  const add = (
    key: string,
    label: string,
    value: number,
    unit: Unit,
    formula: string,
    from: Parameters<FigureBook["derived"]>[1]["from"],
  ): string =>
    book.derived(`theil.${gradeKey(grade)}.${key}`, { label, value, unit, period, method: label, formula, from });
  const keys = groups.map(([name, ranges], g) => {
    const m = ranges.length;
    const cells = [...ranges.map(({ minimum }) => rangeCell(minimum)), ...ranges.map(({ posts }) => rangeCell(posts))];
    const [x, w] = [letter, (i: number) => letter(m + i)];
    const amount = ranges.map((_, i) => `${x(i)} × ${w(i)}`).join(" + ");
    const posts = `sum(${w(0)}..${w(m - 1)})`;
    const logs = ranges.map((_, i) => `${x(i)} × ${w(i)} × ln(${x(i)})`).join(" + ");
    const key = bodyKey(name);
    const of = `${grade}, ${name}`;
    return {
      mean: add(
        `mean.${key}`,
        `mean minimum weighted by posts, ${of}`,
        parts.groups[g]!.mean,
        { id: "GBP/year", prices: "current" },
        `(${amount}) ÷ ${posts}`,
        cells,
      ),
      posts: add(
        `posts.${key}`,
        `posts, ${of}`,
        ranges.reduce((total, range) => total + number(range.posts), 0),
        { id: "fte" },
        `sum(A..${letter(m - 1)})`,
        ranges.map(({ posts: row }) => rangeCell(row)),
      ),
      own: add(
        `own.${key}`,
        `Theil T over minima within ${of}`,
        parts.groups[g]!.theil,
        { id: "ratio" },
        `(${logs}) ÷ (${amount}) − ln((${amount}) ÷ ${posts})`,
        cells,
      ),
    };
  });
  const [means, posts, own] = [keys.map((k) => k.mean), keys.map((k) => k.posts), keys.map((k) => k.own)];
  const [x, w, t] = [letter, (i: number) => letter(n + i), (i: number) => letter(2 * n + i)];
  const list = (term: (i: number) => string): string => groups.map((_, i) => term(i)).join(" + ");
  const amount = list((i) => `${x(i)} × ${w(i)}`);
  const between = add(
    "between",
    `Theil T over minima between departments, weighted by posts, ${grade}`,
    parts.between,
    { id: "ratio" },
    `(${list((i) => `${x(i)} × ${w(i)} × ln(${x(i)})`)}) ÷ (${amount}) − ln((${amount}) ÷ sum(${w(0)}..${w(n - 1)}))`,
    [...means, ...posts],
  );
  const within = add(
    "within",
    `Theil T over minima within departments, weighted by posts, ${grade}`,
    parts.within,
    { id: "ratio" },
    `(${list((i) => `${x(i)} × ${w(i)} × ${t(i)}`)}) ÷ (${amount})`,
    [...means, ...posts, ...own],
  );
  const total = add(
    "total",
    `Theil T over minima, weighted by posts, ${grade}`,
    parts.total,
    { id: "ratio" },
    "A + B",
    [between, within],
  );
  const share = add(
    "share",
    `part of Theil T over minima that lies between departments, ${grade}`,
    (parts.between / parts.total) * 100,
    { id: "percent" },
    "A ÷ B × 100",
    [between, total],
  );
  return { total, between, within, share };
}

/** Adds the spread of a snapshot's pay ranges, grade by grade. */
export function rangeFigures(book: FigureBook, { day, ranges }: Snapshot): RangeSpread[] {
  const period = monthOfDay(day);
  return RANGE_GRADES.flatMap((grade): RangeSpread[] => {
    const groups = byDepartment(ranges, grade);
    if (groups.length < 2) return [];
    const ends = withPosts(groups);
    if (ends.length < 2) return [];
    const end = (measure: "minimum" | "maximum", name: string, reduce: "min" | "max"): Spread =>
      spreadFigures(
        book,
        `range.${gradeKey(grade)}.${measure}`,
        `${name}, ${grade}`,
        ends.map(([who, own]) => ({
          who: endOf(who, own, measure, reduce),
          key: book.derived(`range.${gradeKey(grade)}.${measure}.of.${bodyKey(who)}`, {
            label: `${name}, ${grade}, ${who}`,
            value: (...values) => Math[reduce](...values),
            unit: { id: "GBP/year", prices: "current" },
            period,
            method: name,
            formula: `${reduce}(A..${letter(own.length - 1)})`,
            from: own.map((range) => rangeCell(range[measure])),
          }),
        })),
        period,
      );
    return [
      {
        grade,
        minima: end("minimum", "lowest minimum of a department", "min"),
        maxima: end("maximum", "highest maximum of a department", "max"),
        theil: minimaTheil(book, grade, groups, period),
      },
    ];
  });
}
