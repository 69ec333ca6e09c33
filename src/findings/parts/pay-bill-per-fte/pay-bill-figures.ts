import type { Catalogue } from "../../../catalogue/catalogue.js";
import { cellValue } from "../../../core/cell.js";
import { type Period, periodWords } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import { INDEX_IDS, type IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Basis } from "../../../pay/index.js";
import { percentFigure } from "../arithmetic-figures.js";
import { type CellRange, rangeOf } from "../cell-range.js";
import { type FiguredGrid, figuredGrid, type GridChoice, listedChoices } from "../figured-grid.js";
import { indexFigures } from "../index-figures.js";
import { heldSpan } from "../periods-held.js";
import { type Body, payBillBodies, perFteName } from "./body-figures.js";
import { type GradeMix, gradeMix } from "./grade-mix.js";
import { type LeaveOneOut, leaveOneOut } from "./leave-one-out.js";
import { type LimitOptions, limitsOf } from "./limits.js";
import { onCostWords } from "./on-costs.js";
import type { Reading } from "./reading.js";
import { billUsable } from "./returns.js";
import { countFigure, fixedStaffFigure, type SetFigures } from "./set-figures.js";
import { type LimitedSet, limitedSets, type SalarySet } from "./sets.js";
import { startOfSpan } from "./start-of-span.js";

const ID = "pay-bill-per-fte";

/** Everything the finding on the pay bill shows. */
export interface PayBill {
  readonly book: FigureBook;
  readonly index: IndexId;
  readonly from: Period;
  readonly to: Period;
  readonly span: readonly Period[];
  /** A figure of the first March that ten bodies have a pay bill for. */
  readonly firstHeld: string;
  /** The published rate of prices in the twelve months to the start; undefined when not held. */
  readonly before: string | undefined;
  /** Bodies that filed staff for the last March. */
  readonly filed: readonly Body[];
  /** Those of them with at least the staff asked for, highest pay bill per full-time equivalent first. */
  readonly large: readonly Body[];
  /** Those that pass the checks and lack a return of a March of the span: they are in no set. */
  readonly lacking: readonly Body[];
  readonly limits: LimitOptions;
  readonly set: SetFigures;
  readonly change: string;
  readonly real: Readonly<Record<IndexId, string>>;
  /** Change with every body's staff as at the start. */
  readonly fixed: string;
  readonly salary: SalarySet | undefined;
  /** The sets under every listed pair of limits, each with its change after the index named first. */
  readonly sets: readonly (LimitedSet & { readonly after: string })[];
  /** The change after that index over all of those sets. */
  readonly over: CellRange;
  readonly mix: GradeMix | undefined;
  readonly without: LeaveOneOut | undefined;
  /** What is held of the employer's contributions that changed within the span. */
  readonly onCosts: Sentence;
  readonly grid: FiguredGrid;
  /** Adds and returns how many of the bodies that filed read so; undefined when none does. */
  count(reading: Reading): string | undefined;
  readonly counted: { readonly filed: string; readonly set: string };
}

const optionsOf = ({ statistic, comparator }: GridChoice): LimitOptions => ({ statistic, comparator: comparator! });

/** Works out the figures of the finding. @throws Problem "missing-rows", "not-held", "bad-span", "bad-grid" */
export function payBillFigures(
  book: FigureBook,
  catalogue: Catalogue,
  ask: { readonly index: IndexId; readonly basis: Basis; readonly from: Period | undefined; readonly staff: number },
): PayBill {
  const { index, basis } = ask;
  const indices = indexFigures(book, catalogue);
  const headline = catalogue.grid(ID).chosen;
  const limits: LimitOptions = { statistic: headline.statistic!, comparator: headline.comparator! };
  const { bodies, marches } = payBillBodies(book, indices, catalogue, basis, limitsOf(limits));
  const { from, to, span } = heldSpan(ID, marches, { from: ask.from });
  if (from === to)
    problem("bad-span", `${ID}: ${from} is the last March held`, {
      expected: `one of ${marches.slice(0, -1).join(", ")}`,
      exit: 2,
    });
  const staff = (body: Body): number => cellValue(body.filed[to]!.fte!.value) ?? 0;
  const rank = (body: Body): number => {
    const key = body.perFte("bill", to);
    return key === undefined ? -1 : (cellValue(book.figures[key]!.value) ?? -1);
  };
  const filed = bodies.filter((body) => body.filed[to]?.fte !== undefined);
  const large = filed
    .filter((body) => staff(body) >= ask.staff)
    .sort((a, b) => rank(b) - rank(a) || staff(b) - staff(a));

  const setOf = limitedSets(book, indices, bodies, marches);
  const mine =
    setOf(limits, from, basis) ??
    problem("missing-rows", `${ID}: no body's return passes the checks from ${from} to ${to}`, {
      where: "civil-service-workforce.csv",
    });
  const { figures: set, change } = mine;
  const own = set.bodies;
  const real = Object.fromEntries(INDEX_IDS.map((id) => [id, mine.real(id, basis)])) as Record<IndexId, string>;
  const fixed = percentFigure(book, "fixed-staff.change", "change", {
    label: `change of ${perFteName("bill")} with the staff of every body as at the start, ${own.length} bodies, ${periodWords(from)} to ${periodWords(to)}`,
    from: set.perFte("bill", from),
    to: fixedStaffFigure(book, own, from, to),
  });
  const choices = listedChoices(catalogue, ID, from);
  const grid = figuredGrid(book, {
    measure: ID,
    says: `real change of the pay bill per full-time equivalent to ${periodWords(to)}, per cent`,
    names: { statistic: "Limit of fit to the survey", comparator: "Limit of change between two Marches" },
    choices,
    chosen: { index, base: from, basis, ...limits },
    figure: (cell) => {
      const [id, on] = [cell.index as IndexId, cell.basis as Basis];
      if (cell.base >= to || !marches.includes(cell.base)) return undefined;
      if (!indices.covers(id, cell.base, on) || !indices.covers(id, to, on)) return undefined;
      return setOf(optionsOf(cell), cell.base, basis)?.real(id, on);
    },
  });
  const here = (cell: GridChoice): boolean => cell.index === index && cell.base === from && cell.basis === basis;
  const seen = grid.grid.cells.filter(here);
  const ftes = (list: readonly Body[]): string[] => list.map((body) => body.figure("fte", to)!);
  return {
    book,
    index,
    from,
    to,
    span,
    firstHeld: bodies.find((body) => body.perFte("bill", marches[0]!) !== undefined)!.figure("fte", marches[0]!)!,
    before: startOfSpan(book, catalogue, from),
    filed,
    large,
    lacking: filed.filter((body) => body.reading === "checked" && !span.every((p) => billUsable(body.filed[p]))),
    limits,
    set,
    change,
    real,
    fixed,
    salary: mine.salary(),
    sets: seen.flatMap((cell) => {
      const one = setOf(optionsOf(cell), from, basis);
      return one === undefined ? [] : [{ ...one, after: cell.figure }];
    }),
    over: rangeOf(book, grid, "limits", "over the listed limits", here),
    without: leaveOneOut(book, set, from, to),
    onCosts: onCostWords(book, catalogue, from, to),
    mix: gradeMix(book, catalogue, own, [from, to]),
    grid,
    count(reading) {
      const some = filed.filter((body) => body.reading === reading);
      return some.length === 0
        ? undefined
        : countFigure(book, `count.${reading}`, `civil service bodies whose return reads ${reading}`, ftes(some));
    },
    counted: {
      filed: countFigure(book, "count.filed", "civil service bodies that filed staff", ftes(filed)),
      set: countFigure(book, "count.set", "civil service bodies of the set", ftes(own)),
    },
  };
}
