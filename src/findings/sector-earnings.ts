import type { Catalogue } from "../catalogue/catalogue.js";
import type { SeriesBreaksRow } from "../catalogue/rows/references.js";
import { type Period, periodKind } from "../core/period.js";
import { INDEX_IDS } from "../core/unit.js";
import { buildEvidence } from "../evidence/build.js";
import type { ChartMark } from "../evidence/chart.js";
import type { Note } from "../evidence/evidence.js";
import { type FigureBook, figureBook } from "../evidence/figure-book.js";
import type { Sentence } from "../evidence/sentence.js";
import {
  april2025Notes,
  breakMarks,
  breakNotes,
  breaksBetween,
  gapNotes,
  indicesNote,
  payScopeNote,
} from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { differencesNote } from "./parts/rounding-note.js";
import { sectorCharts, sectorTable } from "./parts/sector-earnings/sector-earnings-display.js";
import { sectorFigures } from "./parts/sector-earnings/sector-earnings-figures.js";
import { sectorObjections } from "./parts/sector-earnings/sector-earnings-objections.js";
import { sectorSentences, sectorTitle } from "./parts/sector-earnings/sector-earnings-words.js";

const PUBLIC = "public_excl_financial";
const when = (figure: string): Sentence[number] => ({ figure, as: "period" });

function breaks(catalogue: Catalogue, from: Period, to: Period): SeriesBreaksRow[] {
  const of = (sector: string) =>
    breaksBetween(catalogue, "average-weekly-earnings", { from, to, rows: { sector, measure: "total_pay" } });
  const rows = [...of("private"), ...of(PUBLIC)];
  return rows.filter((row, i) => rows.findIndex(({ id }) => id === row.id) === i);
}

/** Marks of one period as one mark. */
function together(marks: readonly ChartMark[]): ChartMark[] {
  const at = [...new Set(marks.map((mark) => mark.at))];
  return at.map((period): ChartMark => {
    const labels = marks.filter((mark) => mark.at === period).map((mark) => mark.label);
    return { at: period, label: labels.join("; "), kind: "break" };
  });
}

function notes(
  catalogue: Catalogue,
  book: FigureBook,
  found: readonly SeriesBreaksRow[],
  provisional: boolean,
): Note[] {
  const splice = catalogue.breaks("average-weekly-earnings").filter((row) => row.field === "release");
  return [
    payScopeNote,
    {
      kind: "scope",
      text: [
        "Great Britain, a mean for each job and not a median, changing with the mix of jobs: read the trend, not the level. The public sector is the series excluding financial services, which the bank nationalisations do not cross; the private series lost those banks and regained them when the marks show.",
      ],
    },
    {
      kind: "method",
      text: [
        "The table gives the same month of every year and the latest month. Every month is seasonally adjusted as published, each sector by itself, in whole pounds. Prices are those of the same month. Growth over more than a year has no published sampling error.",
      ],
    },
    differencesNote,
    indicesNote,
    {
      kind: "status",
      text: [
        "The latest month, ",
        when(`gap.${[book.figures["year.private"]!.period].flat()[0]}`),
        `${provisional ? ", is provisional, and earlier months are" : ", is"} open to revision.`,
      ],
    },
    ...breakNotes(found),
    ...splice.map(
      (row): Note => ({ kind: "conflict", text: [{ quote: row.what, cell: `series-breaks.csv: id=${row.id}` }] }),
    ),
    ...gapNotes(catalogue, "average-weekly-earnings", {}),
    ...april2025Notes(catalogue, book),
  ];
}

/** Weekly earnings in the private sector and in the public sector outside finance, as published and after prices. */
export const sectorEarnings = defineFinding({
  id: "sector-earnings",
  question: "How has pay in the public sector moved beside pay in the private sector and beside prices?",
  options: [
    {
      name: "base",
      meaning: "the month that growth and real change are counted from",
      kind: "month",
      default: "2000-01",
    },
    { name: "index", meaning: "the price index of the headline", values: INDEX_IDS, default: "cpi" },
  ],
  answer(catalogue, { base, index }) {
    const book = figureBook();
    const all = sectorFigures(book, catalogue, base, index);
    const last = all.earnings.last;
    const found = breaks(catalogue, base, last);
    const reclassified = found.filter((row) => row.field === "sector" && periodKind(row.from) === "month");
    return buildEvidence(
      {
        id: "sector-earnings",
        question: this.question,
        title: sectorTitle(book, all, index),
        sentences: sectorSentences(book, all),
        figures: book.figures,
        table: sectorTable(all),
        charts: sectorCharts(all, together(breakMarks(reclassified))),
        notes: notes(catalogue, book, found, all.provisional),
        grid: all.grid.grid,
        objections: sectorObjections(book, all),
        asOf: last,
      },
      catalogue.source,
    );
  },
});
