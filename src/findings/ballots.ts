import type { Catalogue } from "../catalogue/catalogue.js";
import { dayWords, monthOfDay } from "../core/day.js";
import { periodWords } from "../core/period.js";
import { buildEvidence } from "../evidence/build.js";
import type { Chart } from "../evidence/chart.js";
import type { Note, Objection } from "../evidence/evidence.js";
import { type FigureBook, figureBook } from "../evidence/figure-book.js";
import { letter } from "../evidence/formula.js";
import type { Sentence } from "../evidence/sentence.js";
import type { Table, TableCell } from "../evidence/table.js";
import {
  type BallotFigures,
  type BallotMeasure,
  ballotFigures,
  sameAsSource,
  THRESHOLD,
  thresholdFigure,
} from "./parts/ballot-figures.js";
import { breakNotes, gapNotes } from "./parts/common-notes.js";
import { defineFinding } from "./parts/define-finding.js";
import { listed, shown } from "./parts/sentence-parts.js";

/** Ballots of the whole civil service that the threshold applied to, each one ballot. */
const isNational = (b: BallotFigures): boolean => b.keys["votes-short"] !== undefined;
const byEmployer = (b: BallotFigures): boolean => b.keys["employers-share"] !== undefined;
/** Period of a figure, in words. */
const when = (figure: string): Sentence[number] => ({ figure, as: "period" });
const threshold: Sentence = [{ figure: THRESHOLD, as: "percent0" }];
const lawFrom: Sentence = [{ figure: THRESHOLD, as: "period-from" }];
const lawKnown: Sentence = [{ figure: THRESHOLD, as: "period-to" }];

/** How many national ballots fell short, and how many there were. */
function countFigures(book: FigureBook, national: readonly BallotFigures[]): void {
  const from = national.map((b) => b.keys.distance!);
  const run = `A..${letter(from.length - 1)}`;
  const period = book.figures[THRESHOLD]!.period;
  const count = (key: string, label: string, formula: string, value: (...values: number[]) => number): string =>
    book.derived(key, { label, value, unit: { id: "ratio" }, period, method: "count", formula, from });
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

const shortWords = (b: BallotFigures): Sentence => [
  when(b.keys.turnout!),
  " ",
  { figure: b.keys.turnout!, as: "percent1" },
  ", short by ",
  { figure: b.keys["votes-short"]!, as: "count" },
  " votes (",
  { figure: b.keys["votes-short-low"]!, as: "count" },
  " to ",
  { figure: b.keys["votes-short-high"]!, as: "count" },
  " as the turnout is rounded) of ",
  { figure: b.keys.eligible!, as: "count" },
  " entitled",
];

const employerWords = (b: BallotFigures): Sentence => [
  { figure: b.keys["employers-met"]!, as: "count" },
  " of ",
  { figure: b.keys["employers-counted"]!, as: "count" },
  " in ",
  when(b.keys["employers-met"]!),
];

function rule(b: BallotFigures): TableCell {
  if (b.thresholds.turnout !== undefined) return { figure: THRESHOLD };
  return b.row.ballot_type === "consultative" ? "none: consultative" : "none in force";
}

function outcome(b: BallotFigures): string {
  if (b.thresholds.turnout === undefined) return "no threshold";
  if (b.result !== undefined) return b.result.turnoutMet;
  return "by employer";
}

function table(ballots: readonly BallotFigures[]): Table {
  const share = { unit: { id: "percent" }, as: "percent1" } as const;
  const count = { unit: { id: "ratio" }, as: "count" } as const;
  const people = { unit: { id: "people" }, as: "count" } as const;
  const columns: readonly (Table["columns"][number] & { readonly of?: BallotMeasure })[] = [
    { id: "ballot", label: "Ballot" },
    { id: "date", label: "Day held (close or result)" },
    { id: "threshold", label: "Turnout threshold on that day", unit: { id: "percent" }, as: "percent0" },
    { id: "outcome", label: "Threshold" },
    { id: "turnout", label: "Turnout", ...share, of: "turnout" },
    { id: "distance", label: "Turnout above threshold", unit: { id: "points" }, as: "points1", of: "distance" },
    { id: "entitled", label: "Entitled to vote", ...people, of: "eligible" },
    { id: "short", label: "Votes short", ...people, of: "votes-short" },
    { id: "yes", label: "Yes, of votes", ...share, of: "yes-share" },
    { id: "support", label: "Yes, of those entitled", ...share, of: "support" },
    { id: "met", label: "Employers that met it (number)", ...count, of: "employers-met" },
    { id: "counted", label: "Employers counted (number)", ...count, of: "employers-counted" },
    { id: "met_share", label: "Employers that met it", ...share, of: "employers-share" },
  ];
  const cell = (b: BallotFigures, of: BallotMeasure): TableCell => {
    const key = b.keys[of];
    if (key !== undefined) return { figure: key };
    const published = of === "turnout" || of === "eligible" || of === "yes-share";
    return published ? "[x]" : "[z]";
  };
  return {
    columns: columns.map(({ of, ...column }) => column),
    rows: ballots.map((b) => [
      `${b.row.union}, ${b.row.body}`,
      dayWords(b.row.date),
      rule(b),
      outcome(b),
      ...columns.flatMap(({ of }) => (of === undefined ? [] : [cell(b, of)])),
    ]),
  };
}

const place = (b: BallotFigures): string => {
  const who = b.row.body.startsWith("national")
    ? b.row.union
    : b.row.coverage === "single-ballot"
      ? b.row.body
      : b.row.union;
  return `${who}, ${periodWords(b.row.period)}`;
};

function group(b: BallotFigures): string {
  if (b.row.coverage === "average-over-employers") return "Average over employers, not a turnout";
  if (b.thresholds.turnout === undefined) return "No threshold in force";
  return b.result?.turnoutMet === "met" ? "Threshold met" : "Threshold not met";
}

function charts(ballots: readonly BallotFigures[]): Chart[] {
  return [
    {
      id: "ballots",
      recipe: "dots",
      subtitle: [
        "Turnout, per cent of those entitled to vote, and the threshold of ",
        ...threshold,
        " since ",
        ...lawFrom,
      ],
      unit: { id: "percent" },
      as: "percent1",
      points: ballots
        .filter((b) => b.keys.turnout !== undefined)
        .map((b) => ({ series: group(b), category: place(b), figure: b.keys.turnout! })),
      references: [{ figure: THRESHOLD, label: "Turnout threshold where one applied" }],
      focus: ["Threshold not met"],
    },
    {
      id: "ballots-by-employer",
      recipe: "bars",
      title: [
        "Employers whose ballot met the turnout threshold: ",
        ...listed(ballots.filter(byEmployer).map(employerWords)),
      ],
      subtitle: ["Per cent of the employers counted, PCS"],
      unit: { id: "percent" },
      as: "percent0",
      points: ballots.filter(byEmployer).map((b) => ({
        series: "Employers that met the threshold",
        category: periodWords(b.row.period),
        figure: b.keys["employers-share"]!,
      })),
    },
  ];
}

function objections(ballots: readonly BallotFigures[]): Objection[] {
  const national = ballots.filter(isNational);
  const average = ballots.filter((b) => b.row.coverage === "average-over-employers");
  const single = ballots.filter((b) => b.result !== undefined && !isNational(b) && b.thresholds.turnout !== undefined);
  return [
    {
      says: "Hardly any members voted to strike.",
      answer: [
        "Of all those entitled, not only of those who voted, the yes votes were ",
        ...listed(
          national.map((b) => [{ figure: b.keys.support!, as: "percent1" as const }, " in ", when(b.keys.support!)]),
        ),
        ". No threshold of support applied: the data file none of these ballots as an important public service.",
      ],
    },
    {
      says: "The average turnout cleared the threshold, so a national ballot would have passed.",
      answer: [
        ...listed(
          average.map((b) => [
            "In ",
            when(b.keys.turnout!),
            " the average over employers was ",
            ...shown(b.keys.turnout!, "percent1"),
          ]),
        ),
        ". It counts a small employer as much as a large one, so it is no turnout. The turnouts held are ",
        ...listed(single.map((b) => [{ name: b.row.body }, " ", ...shown(b.keys.turnout!, "percent0")])),
        ". A national turnout was not published and is not worked out here.",
      ],
    },
    {
      says: "The thresholds are being repealed, so these results no longer matter.",
      answer: [
        "Each ballot is set against the law of its own day. The turnout threshold of ",
        ...threshold,
        " was in force when the law was last read, in ",
        ...lawKnown,
        ".",
      ],
    },
  ];
}

function notes(catalogue: Catalogue, ballots: readonly BallotFigures[]): Note[] {
  const law = catalogue
    .dataset("law")
    .rows.filter((row) => row.parameter.endsWith("threshold") && row.unit === "percent");
  const differ = ballots.filter((b) => !sameAsSource(b));
  const ballotLaw = law.filter((row) => row.topic.startsWith("industrial action"));
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
        ". The support threshold applies only where the row says important public service, and none does. Votes short are worked out from the stated turnout, with the bounds that its rounding leaves. A turnout printed whole is taken as rounded to whole per cent.",
      ],
    },
    ...ballotLaw
      .filter((row) => row.note !== "")
      .map(
        (row): Note => ({
          kind: "status",
          text: [
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
    const employers = all.filter(byEmployer);
    countFigures(book, national);
    const before = all.filter((b) => b.thresholds.turnout === undefined);
    const named = all.filter((b) => b.result !== undefined && b.thresholds.turnout !== undefined && !isNational(b));
    return buildEvidence(
      {
        id: "ballots",
        question: this.question,
        title: [
          "As the law stood in ",
          ...lawKnown,
          ", ",
          { figure: "national.short", as: "count" },
          " of the ",
          { figure: "national.of", as: "count" },
          " national ballots under the ",
          ...threshold,
          " turnout threshold fell short. Balloted by employer, ",
          ...listed(employers.map(employerWords)),
          " met it",
        ],
        sentences: [
          ["National ballots under the threshold: ", ...listed(national.map(shortWords)), "."],
          [
            "Employer by employer the threshold was met by ",
            ...listed(
              employers.map((b) => [
                ...employerWords(b),
                " (",
                { figure: b.keys["employers-share"]!, as: "percent0" },
                ")",
              ]),
            ),
            ". These are different sets of employers and no series.",
          ],
          [
            "The turnouts of single employers that are held, second-hand and in whole per cent, are ",
            ...listed(
              named.map((b) => [
                { name: b.row.body },
                " ",
                { figure: b.keys.turnout!, as: "percent0" as const },
                b.result!.turnoutMet === "met" ? " (met)" : " (not met)",
              ]),
            ),
            ".",
          ],
          [
            "No threshold was in force for ",
            ...listed(
              before.map((b) => [
                { name: b.row.union },
                " in ",
                when(b.keys.turnout!),
                b.row.ballot_type === "consultative" ? " (consultative, turnout " : " (turnout ",
                { figure: b.keys.turnout!, as: b.to === 1 ? ("percent0" as const) : ("percent1" as const) },
                ")",
              ]),
            ),
            ".",
          ],
          [
            "The threshold has been law since ",
            ...lawFrom,
            " and was due for repeal, but in force, when last known in ",
            ...lawKnown,
            "; check it before relying on it.",
          ],
        ],
        figures: book.figures,
        table: table(all),
        charts: charts(all),
        notes: notes(catalogue, all),
        grid: {
          none: "A count set against a threshold fixed by law: there is no index, base, basis or statistic to choose. What rounding leaves open is given as bounds.",
        },
        objections: objections(all),
        asOf: monthOfDay(`${law.known_as_of}-01`),
      },
      catalogue.source,
    );
  },
});
