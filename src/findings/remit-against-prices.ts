import { type Period, periodFileName, periodWords } from "../core/period.js";
import { problem } from "../core/problem.js";
import { INDEX_IDS, type IndexId } from "../core/unit.js";
import { buildEvidence } from "../evidence/build.js";
import { figureBook } from "../evidence/figure-book.js";
import type { Basis } from "../pay/index.js";
import {
  april2025Notes,
  basisNote,
  gapNotes,
  indicesNote,
  noErrorNote,
  payScopeNote,
  rpiNotes,
  secondHandNotes,
} from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { figuredGrid, listedChoices } from "./parts/figured-grid.js";
import { indexFigures } from "./parts/index-figures.js";
import { leftOutNotes } from "./parts/left-out-notes.js";
import { heldSpan } from "./parts/periods-held.js";
import { indexOrder } from "./parts/real-path.js";
import { medianBeside } from "./parts/remit-against-prices/remit-beside-medians.js";
import { remitDisplay } from "./parts/remit-against-prices/remit-display.js";
import {
  awardMonth,
  compoundedFigure,
  DELEGATED,
  priceChangeFigure,
  type RemitPath,
  remitFigures,
  remitRealFigure,
} from "./parts/remit-against-prices/remit-figures.js";
import { remitNotes } from "./parts/remit-against-prices/remit-notes.js";
import { remitObjections } from "./parts/remit-against-prices/remit-objections.js";
import { type RemitFacts, remitSentences } from "./parts/remit-against-prices/remit-sentences.js";

const ID = "remit-against-prices";
const QUESTION = "Had every department paid the pay remit ceiling, would pay have kept up with prices?";
/** For a July award the financial year that ended and the one that began are the same, and are offered once. */
const REMIT_BASES = ["month", "calendar-year", "financial-year-ended"] as const satisfies readonly Basis[];
const FLEXIBILITY = ["without-flexibility", "with-flexibility"] as const satisfies readonly RemitPath[];

/** The ceilings of the civil service pay remit, compounded, against the three price indices. */
export const remitAgainstPrices = defineFinding({
  id: ID,
  question: QUESTION,
  options: [
    { name: "index", values: INDEX_IDS, default: "cpi", meaning: "the price index named first" },
    { name: "basis", values: REMIT_BASES, default: "month", meaning: "which index value stands for a July award" },
    {
      name: "flexibility",
      values: FLEXIBILITY,
      default: "without-flexibility",
      meaning: "whether the year's flexibility counts in the real changes of the table and in the grid",
    },
    {
      name: "from",
      kind: "period",
      otherwise: "the first remit year held",
      meaning: "the base remit year: prices and later awards are counted from its July, its own award is in the base",
    },
    {
      name: "to",
      kind: "period",
      otherwise: "the last remit year that all three indices reach",
      meaning: "the last remit year counted",
    },
  ],
  answer(catalogue, options) {
    const book = figureBook();
    const indices = indexFigures(book, catalogue);
    const remit = remitFigures(book, catalogue);
    const { index, basis, flexibility } = options;
    const reaches = (id: IndexId, year: Period): boolean => indices.covers(id, awardMonth(year), basis);
    const reached = remit.years.filter((year) => indices.allCover(awardMonth(year), basis));
    const { from, to, span } = heldSpan(ID, remit.years, { from: options.from, to: options.to ?? reached.at(-1) });
    // Later ceilings that not every index reaches are shown in the table and the chart, unless the reader chose an end.
    const shownYears = options.to === undefined ? remit.years.filter((year) => year >= from) : span;
    if (from === to)
      problem("bad-span", `${ID}: from ${from} to ${to} holds no award: that of the base year is in the base`, {
        found: `${from} to ${to}`,
        expected: "a base remit year before the last one",
        exit: 2,
      });
    if (!reaches(index, to)) indices.key(index, awardMonth(to), basis); // says from when to when the index runs
    const order = indexOrder(index).filter((id) => reaches(id, to));

    const file = periodFileName;
    const after = (base: Period, last: Period): Period[] => remit.years.filter((year) => year > base && year <= last);
    const risen = (path: RemitPath, year: Period): string =>
      compoundedFigure(book, remit, `compounded.${path}.${file(year)}`, { base: from, years: after(from, year), path });
    const prices = (id: IndexId, year: Period): string =>
      priceChangeFigure(book, indices, `prices.${id}.${file(year)}`, {
        from: awardMonth(from),
        to: awardMonth(year),
        index: id,
        basis,
      });
    const real = (path: RemitPath, id: IndexId, year: Period): string =>
      remitRealFigure(book, indices, remit, `real.${path}.${id}.${file(year)}`, {
        ...{ base: from, years: after(from, year), path },
        ...{ index: id, basis },
      });

    const grid = figuredGrid(book, {
      measure: ID,
      says: `real change of pay at the remit ceiling, per cent, to ${periodWords(awardMonth(to))}`,
      choices: listedChoices(catalogue, ID, from),
      chosen: { index, base: from, basis, statistic: flexibility },
      figure(choice) {
        const [id, on, path] = [choice.index as IndexId, choice.basis as Basis, choice.statistic as RemitPath];
        if (choice.base === from && on === basis && reaches(id, to)) return real(path, id, to);
        const years = after(choice.base, to);
        if (years.length === 0) return undefined;
        const ends = [awardMonth(choice.base), awardMonth(to)];
        if (!ends.every((month) => indices.covers(id, month, on))) return undefined;
        const key = `grid.${path}.${id}.${file(choice.base)}.${on}`;
        return remitRealFigure(book, indices, remit, key, { base: choice.base, years, path, index: id, basis: on });
      },
    });
    const beside = medianBeside(book, catalogue, remit);
    const facts: RemitFacts = {
      ...{ book, remit, index, order, years: shownYears, from, to, flexibility, grid },
      ...{ reaches, risen, prices, real },
      lastHeld: (id) => indices.key(id, indices.index[id].last, "month"),
    };
    return buildEvidence(
      {
        id: ID,
        question: QUESTION,
        ...remitSentences(facts),
        figures: book.figures,
        ...remitDisplay(facts),
        notes: [
          payScopeNote,
          ...remitNotes(catalogue, remit, from, shownYears),
          basisNote(basis, "an award of July"),
          indicesNote,
          ...rpiNotes(catalogue),
          ...secondHandNotes(book, shownYears.map(remit.ceiling)),
          noErrorNote,
          ...gapNotes(catalogue, "pay-remit", { workforce: DELEGATED }, (gap) => gap.field === "workforce"),
          ...leftOutNotes(grid),
          ...april2025Notes(catalogue, book),
        ],
        grid: grid.grid,
        objections: remitObjections(book, indices, remit, {
          ...{ index, basis, path: flexibility, span, order, grid, beside },
          headline: (id) => real(flexibility, id, to),
        }),
        asOf: awardMonth(shownYears.at(-1)!),
      },
      catalogue.source,
    );
  },
});
