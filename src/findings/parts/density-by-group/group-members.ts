import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { UnionDensityRow } from "../../../catalogue/rows/unions.js";
import { cellValue } from "../../../core/cell.js";
import { comparePeriods, type Period } from "../../../core/period.js";
import { roundedTo } from "../../../density/index.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { fromRow } from "../from-row.js";

/** Members by sector in the latest bulletin that prints both, and the public sector's share of them, as keys. */
export interface SectorMembers {
  readonly period: Period;
  readonly public: string;
  readonly private: string;
  readonly share: string;
  /** The share as low and as high as rounding allows. */
  readonly low: string;
  readonly high: string;
}

/** To what members in thousands seem rounded. */
const printedTo = (thousands: number): number => [100, 10].find((step) => thousands % step === 0) ?? 1;

/** Adds the latest members by sector; undefined when no bulletin with both is held. */
export function sectorMembers(book: FigureBook, catalogue: Catalogue): SectorMembers | undefined {
  const rows = catalogue
    .dataset("union-density")
    .rows.filter(
      (row) => row.series === "bulletin" && row.dimension === "sector" && row.measure === "members-thousand",
    );
  const of = (category: string, period: Period): UnionDensityRow | undefined =>
    rows.find((row) => row.category === category && row.period === period && cellValue(row.value) !== undefined);
  const period = [...new Set(rows.map((row) => row.period))]
    .filter((p) => of("public", p) !== undefined && of("private", p) !== undefined)
    .sort(comparePeriods)
    .at(-1);
  if (period === undefined) return undefined;
  const people = (category: "public" | "private"): string => {
    const row = of(category, period)!;
    const { low, high } = roundedTo(cellValue(row.value)!, { to: printedTo(cellValue(row.value)!) });
    return book.derived(`members.${category}`, {
      label: `union members, ${category} sector, bulletin, ${period.replace("-", " ")}`,
      value: (thousands) => thousands! * 1000,
      unit: { id: "people" },
      period,
      method: "thousands to people",
      formula: "A × 1000",
      from: [
        fromRow("union-density", row, {
          label: `union members, thousands, ${category} sector, bulletin, ${period.replace("-", " ")}`,
          unit: { id: "people", base: "thousands" },
          period,
          by: ["series", "dimension", "category", "period", "measure"],
        }),
      ],
      uncertainty: { low: low * 1000, high: high * 1000, kind: "bounds" },
    });
  };
  const keys = { public: people("public"), private: people("private") };
  const bounds = (key: string): { low: number; high: number } => {
    const { uncertainty } = book.figures[key]!;
    return uncertainty as { low: number; high: number };
  };
  const half = (key: string): number => bounds(key).high - book.value(key);
  const bound = (end: "low" | "high"): string => {
    const [a, b] = end === "low" ? [-half(keys.public), half(keys.private)] : [half(keys.public), -half(keys.private)];
    const signed = (letter: string, by: number): string => `${letter} ${by < 0 ? "−" : "+"} ${Math.abs(by)}`;
    return book.derived(`members.public-share-${end}`, {
      label: `members in the public sector, per cent of those in both sectors, as ${end} as rounding allows`,
      value: (own, other) => ((own! + a) / (own! + a + other! + b)) * 100,
      unit: { id: "percent" },
      period,
      method: "bound from rounding",
      formula: `(${signed("A", a)}) ÷ (${signed("A", a)} + ${signed("B", b)}) × 100`,
      from: [keys.public, keys.private],
    });
  };
  const [low, high] = [bound("low"), bound("high")];
  const share = book.derived("members.public-share", {
    label: `members in the public sector, per cent of those in both sectors, bulletin, ${period.replace("-", " ")}`,
    value: (own, other) => (own! / (own! + other!)) * 100,
    unit: { id: "percent" },
    period,
    method: "share of both sectors",
    formula: "A ÷ (A + B) × 100",
    from: [keys.public, keys.private],
    uncertainty: { low: book.value(low), high: book.value(high), kind: "bounds" },
  });
  return { period, ...keys, share, low, high };
}
