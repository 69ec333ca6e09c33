import type { FigureBook } from "../../../evidence/figure-book.js";
import { letter } from "../../../evidence/formula.js";
import type { Comparison } from "./comparison.js";

/** How many results were tested, and how they came out. Keys of figures. */
export interface ReproducedCounts {
  readonly tested: string;
  readonly digit: string;
  readonly within: string;
  readonly apart: string;
  /** Key of the largest distance; of a group in one unit. */
  readonly furthest: string;
}

const isTested = ({ margin }: Comparison): boolean => margin !== undefined;

function count(book: FigureBook, key: string, label: string, formula: string, from: readonly string[]): string {
  const periods = from.flatMap((each) => [book.figures[each]!.period].flat() as string[]).sort();
  const not = formula.startsWith("countNegative");
  return book.derived(key, {
    label,
    value: (...values) => values.filter((value) => value < 0 === not).length,
    unit: { id: "count" },
    period: [periods[0]!, periods.at(-1)!],
    method: "count",
    formula: `${formula}(A..${letter(from.length - 1)})`,
    from,
  });
}

/** Adds the counts over some comparisons; results that cannot be tested are not counted. */
export function reproducedCounts(book: FigureBook, name: string, all: readonly Comparison[]): ReproducedCounts {
  const key = name.toLowerCase().replaceAll(" ", "-");
  const tested = all.filter(isTested);
  const margins = tested.map(({ margin }) => margin!);
  const slacks = tested.map(({ slack }) => slack!);
  const differences = tested.map(({ difference }) => difference!);
  const abs = differences.map((_, i) => `abs(${letter(i)})`).join(", ");
  const periods = differences.flatMap((each) => [book.figures[each]!.period].flat() as string[]).sort();
  const units = new Set(differences.map((key) => book.figures[key]!.unit.id));
  return {
    tested: book.derived(`tested.${key}`, {
      label: `results worked out again, ${name}`,
      value: (...values) => values.length,
      unit: { id: "count" },
      period: [periods[0]!, periods.at(-1)!],
      method: "count",
      formula: `countNegative(A..${letter(margins.length - 1)}) + countNotNegative(A..${letter(margins.length - 1)})`,
      from: margins,
    }),
    digit: count(book, `digit.${key}`, `results that agree to the last digit, ${name}`, "countNotNegative", margins),
    within: count(book, `within.${key}`, `results that agree within rounding, ${name}`, "countNotNegative", slacks),
    apart: count(book, `apart.${key}`, `results that rounding does not explain, ${name}`, "countNegative", slacks),
    furthest:
      units.size > 1
        ? ""
        : book.derived(`furthest.${key}`, {
            label: `furthest that ours is from the published figure, ${name}`,
            value: (...values) => Math.max(...values.map(Math.abs)),
            unit: { id: book.figures[differences[0]!]!.unit.id },
            period: [periods[0]!, periods.at(-1)!],
            method: "largest distance",
            formula: `max(${abs})`,
            from: differences,
          }),
  };
}
