import type { Catalogue } from "../../../catalogue/catalogue.js";
import { cellValue } from "../../../core/cell.js";
import { type Period, periodWords } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import { INDEX_IDS, type IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Basis } from "../../../pay/index.js";
import { percentFigure } from "../arithmetic-figures.js";
import { type FiguredGrid, figuredGrid, listedChoices } from "../figured-grid.js";
import { indexFigures } from "../index-figures.js";
import { heldSpan } from "../periods-held.js";
import { inPricesFigure, realChangeFigure } from "../real-figures.js";
import { type Body, payBillBodies, perFteName } from "./body-figures.js";
import { type GradeMix, gradeMix } from "./grade-mix.js";
import { type LeaveOneOut, leaveOneOut } from "./leave-one-out.js";
import { onCostWords } from "./on-costs.js";
import type { Reading } from "./reading.js";
import {
  type BodySet,
  bodiesOf,
  countFigure,
  fixedStaffFigure,
  type SetFigures,
  setFigures,
  withSalary,
} from "./set-figures.js";

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
  /** Bodies that filed staff for the last March. */
  readonly filed: readonly Body[];
  /** Those of them with at least the staff asked for, highest pay bill per full-time equivalent first. */
  readonly large: readonly Body[];
  readonly set: SetFigures;
  readonly change: string;
  readonly real: Readonly<Record<IndexId, string>>;
  /** Change with every body's staff as at the start. */
  readonly fixed: string;
  /** Change of salary cost per full-time equivalent, and over how many bodies. */
  readonly salary: { readonly change: string; readonly bodies: number } | undefined;
  readonly mix: GradeMix | undefined;
  readonly without: LeaveOneOut | undefined;
  /** What is held of the employer's contributions that changed within the span. */
  readonly onCosts: Sentence;
  readonly grid: FiguredGrid;
  /** Adds pay bill per full-time equivalent of the set in the prices of the last March. */
  inPrices(period: Period): string;
  /** Adds and returns how many of the bodies that filed read so; undefined when none does. */
  count(reading: Reading): string | undefined;
  readonly counted: { readonly filed: string; readonly set: string };
}

/** Works out the figures of the finding. @throws Problem "missing-rows", "not-held", "bad-span" */
export function payBillFigures(
  book: FigureBook,
  catalogue: Catalogue,
  ask: { readonly index: IndexId; readonly basis: Basis; readonly from: Period | undefined; readonly staff: number },
): PayBill {
  const { index, basis } = ask;
  const indices = indexFigures(book, catalogue);
  const { bodies, marches } = payBillBodies(book, indices, catalogue, basis);
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

  const realOf = (set: BodySet, start: Period, id: IndexId, on: Basis): string | undefined => {
    const own = bodiesOf(set, bodies, marches.slice(marches.indexOf(start)));
    if (own.length === 0 || !indices.covers(id, start, on) || !indices.covers(id, to, on)) return undefined;
    const figures = setFigures(book, set, own, start);
    return realChangeFigure(book, indices, `set.real.${set}.${id}.${start}.${on}`, {
      what: `${perFteName("bill")}, ${own.length} bodies, ${set === "checked-returns" ? "returns that pass the checks" : "every return"}`,
      from: figures.perFte("bill", start),
      to: figures.perFte("bill", to),
      index: id,
      basis: on,
    });
  };
  const need = (key: string | undefined): string =>
    key ??
    problem("missing-rows", `${ID}: no body's return passes the checks from ${from} to ${to}`, {
      where: "civil-service-workforce.csv",
    });
  const real = Object.fromEntries(
    INDEX_IDS.map((id) => [id, need(realOf("checked-returns", from, id, basis))]),
  ) as Record<IndexId, string>;
  const own = bodiesOf("checked-returns", bodies, span);
  const set = setFigures(book, "checked-returns", own, from);
  const between = `${periodWords(from)} to ${periodWords(to)}`;
  const change = percentFigure(book, "set.change", "change", {
    label: `change of ${perFteName("bill")}, ${own.length} bodies, ${between}`,
    from: set.perFte("bill", from),
    to: set.perFte("bill", to),
  });
  const fixed = percentFigure(book, "fixed-staff.change", "change", {
    label: `change of ${perFteName("bill")} with the staff of every body as at the start, ${own.length} bodies, ${between}`,
    from: set.perFte("bill", from),
    to: fixedStaffFigure(book, own, from, to),
  });
  const paid = withSalary(own, from, to);
  const salaries = setFigures(book, "checked-returns", paid, from);
  const salary =
    paid.length === 0
      ? undefined
      : {
          bodies: paid.length,
          change: percentFigure(book, "set.salary-change", "change", {
            label: `change of ${perFteName("salary")}, ${paid.length} bodies, ${between}`,
            from: salaries.perFte("salary", from),
            to: salaries.perFte("salary", to),
          }),
        };
  const grid = figuredGrid(book, {
    measure: ID,
    says: `real change of the pay bill per full-time equivalent to ${to}, per cent`,
    names: { statistic: "Returns" },
    choices: listedChoices(catalogue, ID, from),
    chosen: { index, base: from, basis, statistic: "checked-returns" },
    figure: (cell) =>
      cell.base >= to || !marches.includes(cell.base)
        ? undefined
        : realOf(cell.statistic as BodySet, cell.base, cell.index as IndexId, cell.basis as Basis),
  });
  const ftes = (list: readonly Body[]): string[] => list.map((body) => body.figure("fte", to)!);
  return {
    book,
    index,
    from,
    to,
    span,
    firstHeld: bodies.find((body) => body.perFte("bill", marches[0]!) !== undefined)!.figure("fte", marches[0]!)!,
    filed,
    large,
    set,
    change,
    real,
    fixed,
    salary,
    without: leaveOneOut(book, set, from, to),
    onCosts: onCostWords(book, catalogue, from, to),
    mix: gradeMix(book, catalogue, own, [from, to]),
    grid,
    inPrices: (period) =>
      inPricesFigure(book, indices, `set.in-prices.${index}.${period}`, {
        what: `${perFteName("bill")}, ${own.length} bodies`,
        amount: set.perFte("bill", period),
        of: to,
        index,
        basis,
      }),
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
