import type { Catalogue } from "../catalogue/catalogue.js";
import type { SeriesBreaksRow } from "../catalogue/rows/references.js";
import { type Period, periodKind, periodWords } from "../core/period.js";
import { INDEX_IDS, INDEX_NAMES, type IndexId } from "../core/unit.js";
import { buildEvidence } from "../evidence/build.js";
import type { Chart } from "../evidence/chart.js";
import type { Note, Objection } from "../evidence/evidence.js";
import { type FigureBook, figureBook } from "../evidence/figure-book.js";
import type { Sentence } from "../evidence/sentence.js";
import type { Table } from "../evidence/table.js";
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
import { rangeWords } from "./parts/figured-grid.js";
import { type SectorFigures, SIDES, sectorFigures, seriesName } from "./parts/sector-earnings-figures.js";

const PUBLIC = "public_excl_financial";
const pay = (side: string, month: Period): string => `pay.${side}.regular_pay.${month}`;
const percent = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const when = (figure: string): Sentence[number] => ({ figure, as: "period" });
const rise = (figure: string): Sentence[number] => ({ figure, words: ["fell", "rose", "did not change"] });

function breaks(catalogue: Catalogue, from: Period, to: Period): SeriesBreaksRow[] {
  const of = (sector: string) =>
    breaksBetween(catalogue, "average-weekly-earnings", { from, to, rows: { sector, measure: "total_pay" } });
  const rows = [...of("private"), ...of(PUBLIC)];
  return rows.filter((row, i) => rows.findIndex(({ id }) => id === row.id) === i);
}

function sentences(book: FigureBook, { months, bases }: SectorFigures): Sentence[] {
  const [base, last] = [months[0]!, months.at(-1)!];
  const real = (index: IndexId): Sentence => [
    "by ",
    INDEX_NAMES[index],
    ", ",
    percent(`real.${PUBLIC}.${index}.${last}`),
    " and ",
    percent(`real.private.${index}.${last}`),
  ];
  const most = (key: (period: Period) => string, of: readonly Period[], sign: 1 | -1): Period =>
    of.reduce((best, period) => (sign * book.value(key(period)) > sign * book.value(key(best)) ? period : best));
  const worst = most((start) => `growth.difference.${start}`, bases, -1);
  const widest = most((month) => `gap.${month}`, months, 1);
  const size = Math.abs(book.value("year.difference"));
  const told = size > book.value("half-width.difference");
  return [
    [
      "Regular pay (without bonuses and arrears) averaged ",
      { figure: pay(PUBLIC, base), as: "pounds0" },
      " a week in the public sector excluding financial services in ",
      when(pay(PUBLIC, base)),
      " and ",
      { figure: pay(PUBLIC, last), as: "pounds0" },
      " in ",
      when(pay(PUBLIC, last)),
      ". In the private sector it went from ",
      { figure: pay("private", base), as: "pounds0" },
      " to ",
      { figure: pay("private", last), as: "pounds0" },
      ".",
    ],
    [
      "After prices the public and the private sector changed, in that order, ",
      ...INDEX_IDS.flatMap((index, i): Sentence => [i === 0 ? "" : "; ", ...real(index)]),
      ".",
    ],
    [
      "Public pay has grown by less than private pay from ",
      { figure: "bases.behind", as: "count" },
      " of the ",
      { figure: "bases.of", as: "count" },
      " listed starting months. The difference is largest from ",
      { figure: `growth.difference.${worst}`, as: "period-from" },
      ": public ",
      percent(`growth.${PUBLIC}.${worst}`),
      ", private ",
      percent(`growth.private.${worst}`),
      ".",
    ],
    [
      "Public pay stood ",
      { figure: `gap.${base}`, as: "percent1-size" },
      " ",
      { figure: `gap.${base}`, words: ["below", "above", "from"] },
      " private pay in ",
      when(`gap.${base}`),
      ", ",
      percent(`gap.${widest}`),
      " above it in ",
      when(`gap.${widest}`),
      " and ",
      { figure: `gap.${last}`, as: "percent1-size" },
      " ",
      { figure: `gap.${last}`, words: ["below", "above", "from"] },
      " it in ",
      when(`gap.${last}`),
      ". Each is a mean over the jobs of its own sector: the movement of the gap says something, its level does not.",
    ],
    [
      "In the year to ",
      when(`year.${PUBLIC}`),
      ", which is provisional, public pay ",
      rise(`year.${PUBLIC}`),
      " by ",
      percent(`year.${PUBLIC}`),
      " and private pay ",
      rise("year.private"),
      " by ",
      percent("year.private"),
      ", as published. The half-widths that ONS offers as an indication come from another year and make ",
      { figure: "half-width.difference", as: "points1" },
      " on the difference, so the two ",
      told ? "are further apart than that, which is no test of them." : "cannot be told apart.",
    ],
  ];
}

function table({ months }: SectorFigures): Table {
  const base = months[0]!;
  const money = { unit: { id: "GBP/week" }, as: "pounds0" } as const;
  const share = { unit: { id: "percent" }, as: "percent1" } as const;
  const sides = [PUBLIC, "private"] as const;
  const named = (side: string): string => (side === "private" ? "Private" : "Public excluding finance");
  return {
    columns: [
      { id: "month", label: "Month" },
      ...sides.map((side) => ({ id: side, label: `${named(side)}, regular pay`, ...money })),
      { id: "gap", label: "Public above private", ...share },
      ...sides.flatMap((side) =>
        INDEX_IDS.map((index) => ({
          id: `${side}_${index}`,
          label: `${named(side)}, real change since ${periodWords(base)}, ${INDEX_NAMES[index]}`,
          ...share,
        })),
      ),
    ],
    rows: months.map((month) => [
      periodWords(month),
      ...sides.map((side) => ({ figure: pay(side, month) })),
      { figure: `gap.${month}` },
      ...sides.flatMap((side) =>
        INDEX_IDS.map((index) => (month === base ? "base" : { figure: `real.${side}.${index}.${month}` })),
      ),
    ]),
  };
}

function charts({ months }: SectorFigures, marks: Chart["marks"]): Chart[] {
  const line = { recipe: "lines", ...(marks === undefined ? {} : { marks }) };
  const base = { figure: `gap.${months[0]}`, as: "period" } as const;
  return [
    {
      ...line,
      id: "sector-earnings",
      subtitle: [
        "Real change of average regular pay since ",
        base,
        ", Great Britain, per cent. Public excludes finance.",
      ],
      unit: { id: "percent" },
      as: "percent1",
      points: (["cpi", "rpi"] as const).flatMap((index) =>
        SIDES.flatMap((side) =>
          months
            .slice(1)
            .map((month) => ({ series: seriesName(side, index), figure: `real.${side}.${index}.${month}` })),
        ),
      ),
      focus: [seriesName(PUBLIC, "cpi"), seriesName(PUBLIC, "rpi")],
    },
    {
      ...line,
      id: "sector-earnings-weekly",
      title: ["Weekly pay as published, before any correction for prices"],
      subtitle: ["Average regular pay, Great Britain, pounds a week. Public excludes finance."],
      unit: { id: "GBP/week" },
      as: "pounds0",
      points: SIDES.flatMap((side) =>
        months.map((month) => ({ series: side === "private" ? "Private" : "Public", figure: pay(side, month) })),
      ),
      focus: ["Public"],
    },
    {
      ...line,
      id: "sector-earnings-gap",
      title: [
        "Public pay was ",
        percent(`gap.${months[0]}`),
        " above private pay in ",
        base,
        " and ",
        percent(`gap.${months.at(-1)}`),
        " above it in ",
        when(`gap.${months.at(-1)}`),
      ],
      subtitle: ["Average regular pay, public excluding finance above private, Great Britain, per cent"],
      unit: { id: "percent" },
      as: "percent1",
      points: months.map((month) => ({ series: "Public above private", figure: `gap.${month}` })),
      focus: ["Public above private"],
    },
  ];
}

function objections(book: FigureBook, { months, bases, grid }: SectorFigures): Objection[] {
  const [base, last] = [months[0]!, months.at(-1)!];
  const each = (name: string): Sentence =>
    bases.flatMap(
      (start, i): Sentence => [
        i === 0 ? "" : "; from ",
        { figure: `${name}.difference.${start}`, as: "period-from" },
        " ",
        { figure: `${name}.difference.${start}`, as: "points1" },
      ],
    );
  return [
    {
      says: "Public pay is higher than private pay, so there is nothing to make good.",
      answer: [
        "The two means cover different jobs, so the level settles nothing. What moved is this: public pay was ",
        percent(`gap.${base}`),
        " above private pay in ",
        when(`gap.${base}`),
        " and ",
        percent(`gap.${last}`),
        " above it in ",
        when(`gap.${last}`),
        ".",
      ],
    },
    {
      says: "Choose another starting month and public pay has done better.",
      answer: [
        "Public growth less private growth, regular pay, from ",
        ...each("growth"),
        ". It is below nothing from ",
        { figure: "bases.behind", as: "count" },
        " of ",
        { figure: "bases.of", as: "count" },
        ".",
      ],
    },
    {
      says: "Regular pay leaves out bonuses.",
      answer: ["With bonuses and one-off payments the same difference is, from ", ...each("growth-total"), "."],
    },
    {
      says: "The index was chosen to show a small gain or a large one.",
      answer: ["The real change of public pay runs ", ...rangeWords(grid, "percent1"), "."],
    },
    {
      says: "Single months are noisy.",
      answer: [
        "Between the mean of the first twelve months and the mean of the last twelve, public pay rose ",
        percent(`mean-growth.${PUBLIC}`),
        " and private pay ",
        percent("mean-growth.private"),
        ". From the first month to the last it is ",
        percent(`growth.${PUBLIC}.${base}`),
        " and ",
        percent(`growth.private.${base}`),
        ".",
      ],
    },
  ];
}

function notes(catalogue: Catalogue, book: FigureBook, found: readonly SeriesBreaksRow[]): Note[] {
  const splice = catalogue.breaks("average-weekly-earnings").filter((row) => row.field === "release");
  return [
    payScopeNote,
    {
      kind: "scope",
      text: [
        "Great Britain, a mean for each job and not a median, changing with the mix of jobs: read the trend, not the level. The public sector is the series excluding financial services, which the bank nationalisations do not cross.",
      ],
    },
    {
      kind: "method",
      text: [
        "The table gives the same month of every year and the latest month. Every month is seasonally adjusted as published, each sector by itself, in whole pounds. Prices are those of the same month. Growth over more than a year has no published sampling error.",
      ],
    },
    indicesNote,
    {
      kind: "status",
      text: [
        "The latest month, ",
        when(`gap.${[book.figures["year.private"]!.period].flat()[0]}`),
        ", is provisional, and earlier months are open to revision.",
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
    const title: Sentence = [
      "Public pay ",
      rise(`growth.${PUBLIC}.${base}`),
      " ",
      percent(`growth.${PUBLIC}.${base}`),
      " between ",
      { figure: `growth.${PUBLIC}.${base}`, as: "period-from" },
      " and ",
      { figure: `growth.${PUBLIC}.${base}`, as: "period-to" },
      ", private pay ",
      percent(`growth.private.${base}`),
      `; after ${INDEX_NAMES[index]} public pay `,
      rise(all.grid.chosen),
      " ",
      { figure: all.grid.chosen, as: "percent1-size" },
      ", and ",
      ...rangeWords(all.grid, "percent1"),
    ];
    return buildEvidence(
      {
        id: "sector-earnings",
        question: this.question,
        title,
        sentences: sentences(book, all),
        figures: book.figures,
        table: table(all),
        charts: charts(all, breakMarks(reclassified)),
        notes: notes(catalogue, book, found),
        grid: all.grid.grid,
        objections: objections(book, all),
        asOf: last,
      },
      catalogue.source,
    );
  },
});
