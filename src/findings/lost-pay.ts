import { periodWords } from "../core/period.js";
import { problem } from "../core/problem.js";
import { INDEX_IDS, type IndexId } from "../core/unit.js";
import { buildEvidence } from "../evidence/build.js";
import { figureBook } from "../evidence/figure-book.js";
import { BASES, type Basis, type ShortfallConvention } from "../pay/index.js";
import { gradePeriods } from "./parts/by-grade-figures.js";
import { rangeOf } from "./parts/cell-range.js";
import {
  april2025Notes,
  basisNote,
  breakNotes,
  breaksBetween,
  gapNotes,
  indicesNote,
  noErrorNote,
  payScopeNote,
  refuseAcross,
  rpiNotes,
  secondHandNotes,
} from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { figuredGrid, listedChoices } from "./parts/figured-grid.js";
import { type GRADES, gradeKey } from "./parts/grades.js";
import { indexFigures } from "./parts/index-figures.js";
import { leftOutNotes } from "./parts/left-out-notes.js";
import { lostPayDisplay } from "./parts/lost-pay/lost-pay-display.js";
import { lostPayMethodNote, lostPayObjections } from "./parts/lost-pay/lost-pay-objections.js";
import { type LostPayFacts, lostPayWords, lostRange } from "./parts/lost-pay/lost-pay-words.js";
import { shortfallFigure, shortfallPath } from "./parts/lost-pay/shortfall-figures.js";
import { salaryFigures, salaryKey, salaryName } from "./parts/medians.js";
import { heldSpan } from "./parts/periods-held.js";
import { inPricesFigure } from "./parts/real-figures.js";
import { indexOrder } from "./parts/real-path.js";

const ID = "lost-pay";
const QUESTION = "How much has a civil servant on the median salary gone without, if prices are the yardstick?";
const WHAT = salaryName("all");
const pay = (period: string): string => salaryKey("all", period);
/** How `grid.csv` names the two conventions. */
const CONVENTIONS = ["each-years-own-pounds", "latest-prices"] as const;
const conventionOf = (text: string): ShortfallConvention =>
  text === "latest-prices" ? "latest-prices" : "own-year-pounds";

/** The cumulative shortfall of a notional employee paid the median each year, in both conventions. */
export const lostPay = defineFinding({
  id: ID,
  question: QUESTION,
  options: [
    { name: "index", values: INDEX_IDS, default: "cpi", meaning: "the price index named first" },
    { name: "basis", values: BASES, default: "month", meaning: "which index value stands for a March salary" },
    {
      name: "convention",
      values: CONVENTIONS,
      default: "each-years-own-pounds",
      meaning: "pounds as they were missed, or restated in the prices of the last year",
    },
    { name: "from", kind: "month", otherwise: "the first March held", meaning: "the March whose pay is kept level" },
    { name: "to", kind: "month", otherwise: "the latest March held", meaning: "the last March counted" },
  ],
  answer(catalogue, options) {
    const book = figureBook();
    const indices = indexFigures(book, catalogue);
    const held = salaryFigures(book, catalogue, "all");
    const { from, to, span } = heldSpan(ID, held, {
      ...options,
      reached: (period) => indices.allCover(period, options.basis),
    });
    if (from === to)
      problem("bad-span", `${ID}: nothing is added up between ${from} and itself`, {
        found: `${from} to ${to}`,
        expected: "an end at least a year after the start",
        exit: 2,
      });
    const { index, basis } = options;
    const convention = conventionOf(options.convention);
    const order = indexOrder(index);
    const paths = Object.fromEntries(
      order.map((id) => [id, shortfallPath(book, indices, { what: WHAT, pay, years: span, index: id, basis })]),
    ) as Record<IndexId, ReturnType<typeof shortfallPath>>;
    const level = (id: IndexId, of: string): string =>
      inPricesFigure(book, indices, `level.${id}.${of}`, { what: WHAT, amount: pay(from), of, index: id, basis });
    for (const id of order) for (const period of span) level(id, period);

    const grid = figuredGrid(book, {
      measure: ID,
      says: `cumulative shortfall of the ${WHAT}, pounds, to ${periodWords(to)}`,
      choices: listedChoices(catalogue, ID, from),
      chosen: { index, base: from, basis, statistic: options.convention },
      figure(choice) {
        const [id, on, how] = [choice.index as IndexId, choice.basis as Basis, conventionOf(choice.statistic)];
        if (choice.base === from && on === basis) return paths[id].total[how];
        const years = held.filter((period) => period >= choice.base && period <= to);
        const reaches = years.every((period) => indices.covers(id, period, on));
        if (!held.includes(choice.base) || choice.base >= to || !reaches) return undefined;
        const ask = { what: WHAT, pay, years, index: id, basis: on, convention: how };
        return shortfallFigure(book, indices, `grid.${how}.${id}.${choice.base}.${on}`, ask);
      },
    });
    const over = (how: string) =>
      rangeOf(
        book,
        grid,
        how,
        `from ${from}, over index and basis`,
        (cell) => cell.base === from && cell.statistic === how,
      );
    const ranges = { "each-years-own-pounds": over("each-years-own-pounds"), "latest-prices": over("latest-prices") };
    const range = ranges[options.convention];

    const years = gradePeriods(book, catalogue).filter((period) => period >= from && period <= to);
    const byGrade = years.length > 1;
    const gradeLost = (grade: (typeof GRADES)[number] | "all", id: IndexId): string =>
      shortfallFigure(book, indices, `by-grade.${gradeKey(grade)}.${id}`, {
        what: salaryName(grade),
        pay: (period) => salaryKey(grade, period),
        years,
        index: id,
        basis,
        convention,
      });
    const facts: LostPayFacts = {
      ...{ book, index, basis, order, span, pay, paths, convention, ranges, range, grid },
      byGrade: byGrade ? { years, lost: gradeLost, ...lostRange(book, order, gradeLost) } : undefined,
    };
    const breaks = breaksBetween(catalogue, "civil-service-pay", {
      from,
      to,
      rows: { grade: "all", department: "all", department_level: "all" },
    });
    refuseAcross(ID, breaks);
    return buildEvidence(
      {
        id: ID,
        question: QUESTION,
        ...lostPayWords(facts),
        figures: book.figures,
        ...lostPayDisplay(facts, breaks),
        notes: [
          payScopeNote,
          lostPayMethodNote,
          basisNote(basis, "a salary of March"),
          indicesNote,
          ...rpiNotes(catalogue),
          ...breakNotes(breaks),
          ...secondHandNotes(book, span.map(pay)),
          noErrorNote,
          ...gapNotes(catalogue, "civil-service-pay", {}, (gap) => gap.field === "grade"),
          ...leftOutNotes(grid),
          ...april2025Notes(catalogue, book),
        ],
        grid: grid.grid,
        objections: lostPayObjections(book, { grid, ranges, order }),
        asOf: to,
      },
      catalogue.source,
    );
  },
});
