import type { Catalogue } from "../catalogue/catalogue.js";
import { monthOfDay } from "../core/day.js";
import { buildEvidence } from "../evidence/build.js";
import type { Note } from "../evidence/evidence.js";
import { type FigureBook, figureBook } from "../evidence/figure-book.js";
import { letter } from "../evidence/formula.js";
import type { Sentence } from "../evidence/sentence.js";
import { aboutFigure } from "./parts/about-figure.js";
import { ballotCharts, ballotTable } from "./parts/ballots/ballot-display.js";
import { type BallotFigures, ballotFigures, sameAsSource } from "./parts/ballots/ballot-figures.js";
import { ballotObjections } from "./parts/ballots/ballot-objections.js";
import { THRESHOLD, thresholdFigure } from "./parts/ballots/ballot-threshold.js";
import { aboutShort, ballotSentences, ballotTitle, isNational } from "./parts/ballots/ballot-words.js";
import { breakNotes, gapNotes } from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { listed } from "./parts/sentence-parts.js";

/** To what the votes short are rounded in a sentence. */
const ABOUT = 100;
const lawFrom: Sentence = [{ figure: THRESHOLD, as: "period-from" }];
const lawKnown: Sentence = [{ figure: THRESHOLD, as: "period-to" }];

/** How many national ballots fell short, and how many there were. */
function countFigures(book: FigureBook, national: readonly BallotFigures[]): void {
  const from = national.map((b) => b.keys.distance!);
  const run = `A..${letter(from.length - 1)}`;
  const period = book.figures[THRESHOLD]!.period;
  const count = (key: string, label: string, formula: string, value: (...values: number[]) => number): string =>
    book.derived(key, { label, value, unit: { id: "count" }, period, method: "count", formula, from });
  count(
    "national.short",
    "national ballots short of the turnout threshold",
    `countNegative(${run})`,
    (...values) => values.filter((v) => v < 0).length,
  );
  count(
    "national.of",
    "national ballots that the turnout threshold applied to",
    `countNegative(${run}) + countNotNegative(${run})`,
    (...values) => values.length,
  );
}

function notes(catalogue: Catalogue, book: FigureBook, ballots: readonly BallotFigures[]): Note[] {
  const differ = ballots.filter((b) => !sameAsSource(b));
  const ballotLaw = catalogue
    .dataset("law")
    .rows.filter((row) => row.topic.startsWith("industrial action") && row.parameter.endsWith("threshold"))
    // what is said of the support threshold concerns ballots in important public services alone
    .filter((row) => row.parameter === "turnout threshold" || ballots.some((b) => b.thresholds.support !== undefined));
  const round = ballots.filter(({ row, keys }) => {
    const { eligible } = keys;
    return eligible !== undefined && row.standing === "secondary" && book.value(eligible) % 1000 === 0;
  });
  return [
    {
      kind: "scope",
      text: [
        "Ballots of PCS and Prospect that the data hold, not all ballots. They are the unions' own notices and press reports of them. Nothing here forecasts a ballot.",
      ],
    },
    {
      kind: "method",
      text: [
        "The threshold is that of the day held, the close or the result; the law goes by the day a ballot opens. It applies to statutory ballots. Consultative ballots have none, nor had any before ",
        ...lawFrom,
        ". The support threshold applies only where the row says important public service, and none does. Votes short are worked out from the stated turnout, with the bounds that its rounding leaves, and are said to the nearest hundred. A stated turnout may count spoilt papers, and then the valid votes alone fall short by more. A turnout printed whole is taken as rounded to whole per cent.",
      ],
    },
    ...(round.length === 0
      ? []
      : [
          {
            kind: "status",
            text: [
              "Round numbers as the press gave them, to be read as about: ",
              ...listed(
                round.map((b) => [
                  { figure: b.keys.eligible!, as: "count" as const },
                  " entitled in ",
                  { figure: b.keys.eligible!, as: "period" as const },
                ]),
              ),
              ".",
            ],
          } satisfies Note,
        ]),
    ...ballotLaw
      .filter((row) => row.note !== "")
      .map(
        (row): Note => ({
          kind: "status",
          text: [
            row.parameter === "turnout threshold" ? "Turnout threshold: " : "Support threshold: ",
            { quote: row.note, cell: `law.csv: topic=${row.topic} parameter=${row.parameter}` },
            ". Last known in ",
            ...lawKnown,
            ".",
          ],
        }),
      ),
    ...breakNotes(catalogue.breaks("ballots")),
    ...differ.map(
      (b): Note => ({
        kind: "conflict",
        text: ["The source says otherwise of the threshold than the turnout does: ", { name: b.row.body }, "."],
      }),
    ),
    ...gapNotes(catalogue, "ballots", {}),
  ];
}

/** Every ballot held, against the thresholds in force on its day, as the law stood when last known. */
export const ballots = defineFinding({
  id: "ballots",
  question: "Which ballots met the turnout threshold in force on their day?",
  options: [],
  answer(catalogue) {
    const book = figureBook();
    const law = thresholdFigure(book, catalogue);
    const all = ballotFigures(book, catalogue);
    const national = all.filter(isNational);
    countFigures(book, national);
    for (const b of national) aboutFigure(book, aboutShort(b), b.keys["votes-short"]!, ABOUT);
    return buildEvidence(
      {
        id: "ballots",
        question: this.question,
        title: ballotTitle(all),
        sentences: ballotSentences(all),
        figures: book.figures,
        table: ballotTable(all),
        charts: ballotCharts(all),
        notes: notes(catalogue, book, all),
        grid: {
          none: "A count set against a threshold fixed by law: there is no index, base, basis or statistic to choose. What rounding leaves open is given as bounds.",
        },
        objections: ballotObjections(all),
        asOf: monthOfDay(`${law.known_as_of}-01`),
      },
      catalogue.source,
    );
  },
});
