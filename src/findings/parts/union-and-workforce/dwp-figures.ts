import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { UnionDensityAdministrativeRow } from "../../../catalogue/rows/unions.js";
import type { Uncertainty } from "../../../core/figure.js";
import { comparePeriods, type Period, periodWords } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import type { UnitId } from "../../../core/unit.js";
import { corners, levelsFromDensities, roundedTo, type SolvedLevels } from "../../../density/index.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { differenceFigure, percentFigure } from "../arithmetic-figures.js";
import { fromRow } from "../from-row.js";
import { levelFormulas, PARTS, type Part, PRINTED, partFormulas, SOLVED, type Solved } from "./dwp-formulas.js";

const RESOURCE = "union-density-administrative";
/** What the printed numbers were rounded to: densities to whole per cents, differences to thousands. */
const ROUNDED = [1, 1, 1000, 1000] as const;
const DIFFERENCES = /([\d,]+) members and ([\d,]+) jobs fewer/;

/** The keys of a value and of the lowest and highest that rounding allows it. */
export interface Bounds {
  readonly value: string;
  readonly low: string;
  readonly high: string;
}

/** A bargaining unit with two densities and two differences: keys of everything they determine. */
export interface SolvedUnit {
  readonly body: string;
  readonly from: Period;
  readonly to: Period;
  readonly densities: readonly [string, string];
  readonly change: string;
  readonly fewer: { readonly members: string; readonly jobs: string };
  readonly levels: Readonly<Record<Solved, Bounds>>;
  readonly parts: Readonly<Record<Part, Bounds>>;
  readonly shapley: Readonly<Record<Part, string>>;
  readonly growth: { readonly members: string; readonly workforce: string };
}

const printedRow = (row: UnionDensityAdministrativeRow) =>
  fromRow(RESOURCE, row, {
    label: `union density as the union states it, ${row.union}, ${row.body}, ${periodWords(row.period)}`,
    unit: { id: "percent" },
    period: row.period,
    by: ["union", "body", "period", "measure"],
  });

/** Adds the densities the union states for a bargaining unit; keys in order of time. */
export function statedDensities(
  book: FigureBook,
  rows: readonly UnionDensityAdministrativeRow[],
  name: string,
): string[] {
  return [...rows]
    .filter((row) => row.measure === "density")
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map((row) => book.published(`density.${name}.${row.period}`, printedRow(row)));
}

const solve = ([start, end, members, jobs]: readonly number[], rounded: readonly number[]): SolvedLevels =>
  levelsFromDensities({
    densityStart: roundedTo(start!, { to: rounded[0]! }),
    densityEnd: roundedTo(end!, { to: rounded[1]! }),
    membersChange: roundedTo(-members!, { to: rounded[2]! }),
    workforceChange: roundedTo(-jobs!, { to: rounded[3]! }),
  });

/**
 * Adds what two stated densities and two stated differences determine: workforce, members, and the two parts of the
 * change of density, each with the lowest and highest that the rounding of the four allows.
 *
 * @throws Problem "missing-rows" when the unit has not two densities and the differences between them; those of `levelsFromDensities`
 */
export function solvedUnit(book: FigureBook, catalogue: Catalogue, name: string, body: string): SolvedUnit {
  const rows = catalogue.dataset(RESOURCE).rows.filter((row) => row.body === body);
  const noted = rows.find((row) => DIFFERENCES.test(row.note));
  const densities = statedDensities(book, rows, name);
  if (noted === undefined || densities.length !== 2)
    return problem(
      "missing-rows",
      `union-and-workforce: ${body} needs two densities and the differences between them`,
      {
        found: `${densities.length} densities`,
        where: `${RESOURCE}.csv`,
      },
    );
  const [from, to] = densities.map((key) => book.figures[key]!.period as Period) as [Period, Period];
  const [, members, jobs] = DIFFERENCES.exec(noted.note)!.map((text) => Number(text.replaceAll(",", "")));
  const difference = (what: "members" | "jobs", count: number): string =>
    book.published(`fewer.${what}.${name}`, {
      ...printedRow(noted),
      label: `${what} fewer, as the union states it, ${body}, ${periodWords(from)} to ${periodWords(to)}`,
      value: { value: count },
      unit: { id: "people" },
      period: [from, to],
      cell: `${RESOURCE}.csv: body=${body} period=${noted.period} column=note`,
    });
  const fewer = { members: difference("members", members!), jobs: difference("jobs", jobs!) };
  const operands = [...densities, fewer.members, fewer.jobs];
  const numbers = operands.map((key) => book.value(key));
  const middle = solve(numbers, ROUNDED);
  const possible = corners(numbers.map((value, i) => roundedTo(value, { to: ROUNDED[i]! })));
  const add = (key: string, label: string, id: UnitId, value: number, formula: string, uncertainty?: Uncertainty) =>
    book.derived(`${key}.${name}`, {
      label: `${label}, ${body}, ${periodWords(from)} to ${periodWords(to)}`,
      value,
      unit: { id },
      period: key.endsWith("Start") ? from : key.endsWith("End") ? to : [from, to],
      method: "what two densities and two differences determine",
      formula,
      from: operands,
      ...(uncertainty === undefined ? {} : { uncertainty }),
    });
  const bounded = (
    key: string,
    label: string,
    id: UnitId,
    read: (solved: SolvedLevels) => { value: number; low: number; high: number },
    formula: (terms: readonly string[]) => string,
  ): Bounds => {
    const { value, low, high } = read(middle);
    const at = (corner: readonly number[]): number => read(solve(corner, [0, 0, 0, 0])).value;
    const limit = (end: "low" | "high", word: string): string => {
      const corner = possible.reduce((best, one) =>
        (end === "low" ? at(one) < at(best) : at(one) > at(best)) ? one : best,
      );
      const terms = PRINTED.map((term, i) => `(${term} ${corner[i]! < numbers[i]! ? "−" : "+"} ${ROUNDED[i]! / 2})`);
      return add(`${end}.${key}`, `${label}, ${word} that rounding allows`, id, at(corner), formula(terms));
    };
    return {
      value: add(key, label, id, value, formula(PRINTED), { low, high, kind: "bounds" }),
      low: limit("low", "lowest"),
      high: limit("high", "highest"),
    };
  };
  const levels = Object.fromEntries(
    SOLVED.map((level) => [
      level,
      bounded(
        level,
        `${level.startsWith("members") ? "members" : "workforce"} implied`,
        "people",
        (solved) => solved.levels[level],
        (terms) => levelFormulas(terms)[level],
      ),
    ]),
  ) as Record<Solved, Bounds>;
  const parts = Object.fromEntries(
    PARTS.map((part) => [
      part,
      bounded(
        `effect.${part}`,
        `${part} effect, LMDI`,
        "points",
        (solved) => solved.effects.lmdi[part],
        (terms) => partFormulas(terms).lmdi[part],
      ),
    ]),
  ) as Record<Part, Bounds>;
  const shapley = Object.fromEntries(
    PARTS.map((part) => {
      const { value, low, high } = middle.effects.shapley[part];
      const formula = partFormulas(PRINTED).shapley[part];
      return [
        part,
        add(`shapley.${part}`, `${part} effect, Shapley`, "points", value, formula, { low, high, kind: "bounds" }),
      ];
    }),
  ) as Record<Part, string>;
  const growth = (what: "members" | "workforce"): string =>
    percentFigure(book, `growth.${what}.${name}`, "growth", {
      label: `change of ${what} implied, ${body}, ${periodWords(from)} to ${periodWords(to)}`,
      from: levels[`${what}Start`].value,
      to: levels[`${what}End`].value,
    });
  return {
    body,
    from,
    to,
    densities: [densities[0]!, densities[1]!],
    change: differenceFigure(book, `change.density.${name}`, "change as the union states it", {
      label: `change of union density as the union states it, ${body}, ${periodWords(from)} to ${periodWords(to)}`,
      from: densities[0]!,
      to: densities[1]!,
    }),
    fewer,
    levels,
    parts,
    shapley,
    growth: { members: growth("members"), workforce: growth("workforce") },
  };
}
