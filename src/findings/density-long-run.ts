import type { Catalogue } from "../catalogue/catalogue.js";
import type { SeriesBreaksRow } from "../catalogue/rows/references.js";
import { comparePeriods } from "../core/period.js";
import { buildEvidence } from "../evidence/build.js";
import type { Note } from "../evidence/evidence.js";
import { type FigureBook, figureBook } from "../evidence/figure-book.js";
import { breakNotes, gapNotes, secondHandNotes } from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { type DensityAnswer, type DensityLines, densityAnswer } from "./parts/density-long-run/density-answer.js";
import { densityCharts, densityTable } from "./parts/density-long-run/density-display.js";
import { DENSITY_SERIES, densityKey as density } from "./parts/density-long-run/density-figures.js";
import { densityObjections } from "./parts/density-long-run/density-objections.js";
import { densitySentences, densityTitle } from "./parts/density-long-run/density-words.js";
import { listed } from "./parts/sentence-parts.js";

const year = (figure: string) => ({ figure, as: "year-from" }) as const;

/** Breaks in time that concern all employees in the series drawn. */
const densityBreaks = (catalogue: Catalogue): SeriesBreaksRow[] =>
  catalogue
    .breaks("union-density")
    .filter((row) => row.kind === "in-time" && row.field === "series")
    .sort((a, b) => comparePeriods(a.from, b.from));

/** Years in which the copy of a series differs from the series, as words. */
function copyNotes(book: FigureBook, lines: DensityLines): Note[] {
  const pairs = [
    ["administrative", "oecd_administrative"],
    ["lfs_survey", "oecd_survey"],
  ] as const;
  return pairs.map(([series, copy]): Note => {
    const differ = lines[copy].density.filter((p) => book.value(density(series, p)) !== book.value(density(copy, p)));
    return {
      kind: "conflict",
      text: [
        `${DENSITY_SERIES[copy]} is in the table and not in the chart: it is the same as ${DENSITY_SERIES[series]} in every year but `,
        ...listed(
          differ.map((p) => [
            year(density(copy, p)),
            " (",
            { figure: density(copy, p), as: "decimal2" as const },
            " against ",
            { figure: density(series, p), as: "decimal2" as const },
            ")",
          ]),
        ),
        ".",
      ],
    };
  });
}

function notes(catalogue: Catalogue, book: FigureBook, { lines, latest }: DensityAnswer): Note[] {
  const six = catalogue.breaks("union-density").filter((row) => row.kind === "between-series");
  const preferred = catalogue
    .dataset("union-density")
    .rows.filter((row) => row.series === "lfs_survey" && row.dimension === "all" && row.note.includes("prefer"));
  return [
    {
      kind: "scope",
      text: [
        "All employees in the United Kingdom. The survey counts employees who say they are members and leaves out armed forces and unpaid family workers. The administrative series divides members on the unions' books by employees. The series from before the survey has no figure for all employees and is not used.",
      ],
    },
    {
      kind: "method",
      text: [
        "A change is taken within one series only. The trend is the median of the slopes of all pairs of years, tested by Mann–Kendall plain and corrected for autocorrelation at the level of five in a hundred; where the two disagree, or there are fewer than ten years, it cannot be told. The chart leaves out the bulletin's single figure of ",
        year(density("bulletin", lines.bulletin.density[0]!)),
        ", which is in the table. For the survey series z is ",
        { figure: "trend.survey.z", as: "decimal1" },
        " plain and ",
        { figure: "trend.survey.z-corrected", as: "decimal1" },
        " corrected.",
      ],
    },
    {
      kind: "status",
      text: [
        "No standard error is published for any year held. That of ",
        year("se.borrowed"),
        ", ",
        { figure: "se.borrowed", as: "points1" },
        ", is borrowed, and only to say that two years cannot be told apart: the latest change is ",
        { figure: latest.z, as: "decimal2" },
        " times its borrowed error.",
      ],
    },
    ...secondHandNotes(
      book,
      lines.bulletin.density.map((period) => density("bulletin", period)),
    ),
    ...breakNotes(densityBreaks(catalogue)),
    ...six.map(
      (row): Note => ({ kind: "break", text: [{ quote: row.what, cell: `series-breaks.csv: id=${row.id}` }] }),
    ),
    ...copyNotes(book, lines),
    ...preferred.map(
      ({ period }): Note => ({
        kind: "conflict",
        text: [
          "The data prefer ",
          { figure: density("oecd_survey", period), as: "percent1" },
          " for ",
          year(density("oecd_survey", period)),
          ", which the OECD copy and the bulletin print, to the ",
          { figure: density("lfs_survey", period), as: "percent2" },
          " of the survey series. The series is shown as it stands.",
        ],
      }),
    ),
    ...gapNotes(catalogue, "union-density", { dimension: "all" }),
  ];
}

/** Union density since the first year held, series by series, with every break. */
export const densityLongRun = defineFinding({
  id: "density-long-run",
  question: "How has union density moved, and what can be told of its latest change?",
  options: [],
  answer(catalogue) {
    const book = figureBook();
    const answer = densityAnswer(book, catalogue);
    const breaks = densityBreaks(catalogue);
    return buildEvidence(
      {
        id: "density-long-run",
        question: this.question,
        title: densityTitle(answer),
        sentences: densitySentences(answer),
        figures: book.figures,
        table: densityTable(answer.lines),
        charts: densityCharts(
          answer.lines,
          breaks.filter((row) => row.to === ""),
        ),
        notes: notes(catalogue, book, answer),
        grid: {
          none: "Density is a share of employees: there is no price index, base or basis to choose. The choice is of series, and every series is shown by itself.",
        },
        objections: densityObjections(answer),
        asOf: answer.printed.at(-1)!,
      },
      catalogue.source,
    );
  },
});
