import { type Period, periodFileName, periodWords } from "../core/period.js";
import { INDEX_IDS, type IndexId } from "../core/unit.js";
import { buildEvidence } from "../evidence/build.js";
import { figureBook } from "../evidence/figure-book.js";
import type { Basis } from "../pay/index.js";
import { april2025Notes, basisNote, gapNotes, indicesNote, payScopeNote, rpiNotes } from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { figuredGrid, listedChoices } from "./parts/figured-grid.js";
import { indexFigures } from "./parts/index-figures.js";
import { leftOutNotes } from "./parts/left-out-notes.js";
import { indexOrder } from "./parts/real-path.js";
import {
  awardMonth,
  compoundedFigure,
  priceChangeFigure,
  remitRealFigure,
  yearBefore,
} from "./parts/remit-against-prices/remit-figures.js";
import { annualRateFigure } from "./parts/remit-beside-others/annual-rates.js";
import { headlineFigures } from "./parts/remit-beside-others/awards.js";
import { compoundedOthers } from "./parts/remit-beside-others/compounded-others.js";
import { remitBesideDisplay } from "./parts/remit-beside-others/remit-beside-display.js";
import {
  followingYears,
  type RemitBesideFacts,
  remitOf,
  type ShownPath,
} from "./parts/remit-beside-others/remit-beside-facts.js";
import { unheldNotes, unlikeNotes } from "./parts/remit-beside-others/remit-beside-notes.js";
import { remitBesideObjections } from "./parts/remit-beside-others/remit-beside-objections.js";
import { remitBesideWords } from "./parts/remit-beside-others/remit-beside-words.js";
import { awardCounts, compareYears } from "./parts/remit-beside-others/year-comparison.js";

const ID = "remit-beside-others";
const QUESTION = "How does the civil service pay remit stand beside the awards of other public workforces?";
/** For a July award the financial year that ended and the one that began are the same, and are offered once. */
const BASES = ["month", "calendar-year", "financial-year-ended"] as const satisfies readonly Basis[];

/** The ceilings of the remit beside the headlines of other public workforces, year by year and together. */
export const remitBesideOthers = defineFinding({
  id: ID,
  question: QUESTION,
  options: [
    { name: "index", values: INDEX_IDS, default: "cpi", meaning: "the price index named first" },
    { name: "basis", values: BASES, default: "month", meaning: "which index value stands for a July award" },
  ],
  answer(catalogue, options) {
    const book = figureBook();
    const indices = indexFigures(book, catalogue);
    const { index, basis } = options;
    const years = compareYears(book, headlineFigures(book, catalogue, ID));
    const reaches = (id: IndexId, year: Period): boolean => indices.covers(id, awardMonth(year), basis);
    const reached = years.filter(({ year }) => reaches(index, year));
    if (reached.length === 0) indices.key(index, awardMonth(years[0]!.year), basis); // says from when to when the index runs
    const run = followingYears(reached);
    const [base, to] = [yearBefore(run[0]!.year), run.at(-1)!.year];
    const remit = remitOf(years);
    const after = (start: Period): Period[] => run.map(({ year }) => year).filter((year) => year > start);
    const counted = (path: ShownPath) => ({ base, years: after(base), path });
    const real = (path: ShownPath, id: IndexId): string =>
      remitRealFigure(book, indices, remit, `real.${path}.${id}`, { ...counted(path), index: id, basis });
    const priceChange = (key: string, from: Period, last: Period, id: IndexId): string =>
      priceChangeFigure(book, indices, key, { from: awardMonth(from), to: awardMonth(last), index: id, basis });

    const grid = figuredGrid(book, {
      measure: ID,
      says: `real change of pay at the remit ceiling, per cent, to ${periodWords(awardMonth(to))}`,
      choices: listedChoices(catalogue, ID, base),
      chosen: { index, base, basis, statistic: "without-flexibility" },
      figure(choice) {
        const [id, on, path] = [choice.index as IndexId, choice.basis as Basis, choice.statistic as ShownPath];
        const from = choice.base;
        if (from < base || from >= to) return undefined;
        if (![from, to].every((year) => indices.covers(id, awardMonth(year), on))) return undefined;
        if (from === base && on === basis) return real(path, id);
        const key = `grid.${path}.${id}.${periodFileName(from)}.${on}`;
        const chosen = { base: from, years: after(from), path, index: id, basis: on };
        return remitRealFigure(book, indices, remit, key, chosen);
      },
    });
    const facts: RemitBesideFacts = {
      ...{ book, index, basis, years, run, grid, real },
      order: indexOrder(index).filter((id) => reaches(id, to)),
      counts: awardCounts(book, years),
      others: compoundedOthers(book, run),
      risen: (path) => compoundedFigure(book, remit, `compounded.${path}`, counted(path)),
      prices: (id) => priceChange(`prices.${id}`, base, to, id),
      pricesOf: (id, year) =>
        (basis === "month" ? annualRateFigure(book, catalogue, id, awardMonth(year)) : undefined) ??
        (reaches(id, year)
          ? priceChange(`prices.${id}.${periodFileName(year)}`, yearBefore(year), year, id)
          : undefined),
    };
    return buildEvidence(
      {
        id: ID,
        question: QUESTION,
        ...remitBesideWords(facts),
        figures: book.figures,
        ...remitBesideDisplay(facts),
        notes: [
          payScopeNote,
          ...unlikeNotes(catalogue, facts),
          basisNote(basis, "an award of July"),
          indicesNote,
          ...rpiNotes(catalogue),
          ...unheldNotes(catalogue, facts),
          ...gapNotes(catalogue, "pay-remit", {}, (gap) => gap.field === ""),
          ...leftOutNotes(grid),
          ...april2025Notes(catalogue, book),
        ],
        grid: grid.grid,
        objections: remitBesideObjections(facts),
        asOf: awardMonth(years.at(-1)!.year),
      },
      catalogue.source,
    );
  },
});
