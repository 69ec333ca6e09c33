import type { Catalogue } from "../catalogue/catalogue.js";
import { buildEvidence } from "../evidence/build.js";
import type { Note } from "../evidence/evidence.js";
import { figureBook } from "../evidence/figure-book.js";
import { breakNotes, gapNotes } from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { type DriversAnswer, driversAnswer } from "./parts/density-drivers/drivers-answer.js";
import { driversCharts, driversTable } from "./parts/density-drivers/drivers-display.js";
import { driversObjections } from "./parts/density-drivers/drivers-objections.js";
import { driversSentences, driversTitle } from "./parts/density-drivers/drivers-words.js";
import { densityKey } from "./parts/density-long-run/density-figures.js";

const year = (figure: string) => ({ figure, as: "year-from" }) as const;

function notes(catalogue: Catalogue, answer: DriversAnswer): Note[] {
  const preferred = catalogue
    .dataset("union-density")
    .rows.filter((row) => row.series === "lfs_survey" && row.dimension === "all" && row.note.includes("prefer"));
  const bulletins = catalogue
    .breaks("union-density")
    .filter((row) => row.kind === "in-time" && row.field === "series" && row.equals === "bulletin");
  return [
    {
      kind: "scope",
      text: [
        "All employees in the United Kingdom, fourth quarter, by the Labour Force Survey: those who say they are members, out of all employees but the armed forces and unpaid family workers. Administrative density is another measure and is not used here.",
      ],
    },
    {
      kind: "method",
      text: [
        "Density is members over employees, so its change splits exactly into a part that goes with members and a part that goes with employees: by the logarithmic mean Divisia index (LMDI), and by Shapley, the mean over both orders. Both are accounting identities. Neither part is a cause.",
      ],
    },
    {
      kind: "method",
      text: [
        "The number of employees is implied, not published with the series: members over density of the same year. Members are printed in whole thousands and density to two decimals; the bounds are those that this rounding leaves, and are certain.",
      ],
    },
    {
      kind: "status",
      text: [
        "No standard error is published for any year held. That of ",
        year("se.borrowed"),
        ", ",
        { figure: "se.borrowed", as: "points1" },
        ", is borrowed for both ends of a change, and only to say what cannot be told apart. For the part that goes with members employees are taken as known; their own sampling error would add to it.",
      ],
    },
    ...breakNotes([...answer.breaks, ...bulletins]),
    ...preferred.map(
      ({ period }): Note => ({
        kind: "conflict",
        text: [
          "For ",
          year(densityKey("lfs_survey", period)),
          " the bulletin and the OECD copy print a density rounded otherwise than the ",
          { figure: densityKey("lfs_survey", period), as: "percent2" },
          " of this series, which is used as it stands: it enters the path of the chart and the sum of single years.",
        ],
      }),
    ),
    ...gapNotes(catalogue, "union-density", { dimension: "all" }),
  ];
}

/** What a change of union density goes with: the number of members, or the number of employees. */
export const densityDrivers = defineFinding({
  id: "density-drivers",
  question: "Why does union density move: members or workforce, and is the latest change real?",
  options: [],
  answer(catalogue) {
    const book = figureBook();
    const answer = driversAnswer(book, catalogue);
    return buildEvidence(
      {
        id: "density-drivers",
        question: this.question,
        title: driversTitle(answer),
        sentences: driversSentences(answer),
        figures: book.figures,
        table: driversTable(answer),
        charts: driversCharts(answer),
        notes: notes(catalogue, answer),
        grid: {
          none: "There is no price index, base or basis to choose. The choices there are stand in the finding itself: the years, the method (LMDI or Shapley), the ends of the span or the sum of its years, and the side of the break.",
        },
        objections: driversObjections(answer),
        asOf: answer.latest.to,
      },
      catalogue.source,
    );
  },
});
