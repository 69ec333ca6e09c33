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
const points = (figure: string) => ({ figure, as: "points2" }) as const;
const z = (figure: string) => ({ figure, as: "decimal2" }) as const;

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
        "Density is members over employees, so its change splits exactly into a part that goes with members and a part that goes with employees: by the logarithmic mean Divisia index (LMDI), which the table and the charts show. It is an accounting identity, and neither part is a cause. The parts are taken before rounding, so that printed parts need not add to the printed change. Over ",
        year(answer.whole.change),
        " to ",
        { figure: answer.whole.change, as: "year-to" },
        " LMDI gives members ",
        points(answer.whole.membership.lmdi),
        " and employees ",
        points(answer.whole.workforce.lmdi),
        "; Shapley, the mean over both orders, ",
        points(answer.whole.membership.shapley),
        " and ",
        points(answer.whole.workforce.shapley),
        "; LMDI added up year by year gives members ",
        points(answer.chain),
        ".",
      ],
    },
    {
      kind: "method",
      text: [
        "The number of employees is implied, not published with the series: members over density of the same year. Members are held in whole thousands and density to two decimals. A density held with one decimal or none, as in the latest years, may have been printed so, and is taken as rounded to one. The bounds are those that this rounding leaves, and are certain.",
      ],
    },
    {
      kind: "status",
      text: [
        "No standard error is published for any year held. That of ",
        year("se.borrowed"),
        ", ",
        { figure: "se.borrowed", as: "points1" },
        ", is borrowed for both ends of a change, and only to say what cannot be told apart. For the part that goes with members employees are taken as known; their own sampling error would add to it, and the part tested is that of Shapley. Over the whole series the change is ",
        z(answer.told[answer.whole.years]!.change.z),
        " times its borrowed error and the part with members ",
        z(answer.told[answer.whole.years]!.membership.z),
        " times; the latest change of the bulletins is ",
        z(answer.latest.told.z),
        " times.",
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
        title: driversTitle(book, answer),
        sentences: driversSentences(book, answer),
        figures: book.figures,
        table: driversTable(answer),
        charts: driversCharts(answer),
        notes: notes(catalogue, answer),
        grid: {
          none: "There is no price index, base or basis to choose. The choices there are stand in the finding itself: the years, the side of the break and, in the notes, the method (LMDI or Shapley) and the ends of the span or the sum of its years.",
        },
        objections: driversObjections(book, answer),
        asOf: answer.latest.to,
      },
      catalogue.source,
    );
  },
});
