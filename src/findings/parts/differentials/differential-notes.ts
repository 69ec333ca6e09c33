import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { SeriesBreaksRow } from "../../../catalogue/rows/references.js";
import type { Note } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { breakNotes, breaksBetween, gapNotes, payScopeNote, secondHandNotes } from "../common-notes.js";
import { leftOutNotes } from "../left-out-notes.js";
import type { DifferentialFacts } from "./differential-facts.js";
import { when } from "./figure-words.js";

const once = (rows: readonly SeriesBreaksRow[]): SeriesBreaksRow[] =>
  rows.filter((row, i) => rows.findIndex(({ what }) => what === row.what) === i);

/** Departments that the source prints with the same salaries on both days: counted as they are printed, and said. */
const twinNotes = ({ twins }: DifferentialFacts): Note[] =>
  twins.map(([one, other]) => ({
    kind: "conflict",
    text: [
      { name: one },
      " and ",
      { name: other },
      " are printed with the same medians on both days. They are counted as printed, as two departments.",
    ],
  }));

/** What a reader must know beside the numbers. */
export function differentialNotes(catalogue: Catalogue, facts: DifferentialFacts): Note[] {
  const { book, service, steps, departments, to, grid, firstWage } = facts;
  const { from } = steps.reduce((a, b) => (b.from.period < a.from.period ? b : a));
  const inTime = breaksBetween(catalogue, "civil-service-pay", {
    from: from.period,
    to,
    rows: { grade: "EO", department: "Ministry of Justice", statistic: "median" },
  });
  const moves = catalogue
    .breaks("civil-service-pay")
    .filter((row) => row.kind === "between-series" && row.field === "department" && row.equals === "");
  const scales = catalogue.breaks("pay-ranges").filter((row) => row.field === "" || row.field === "source");
  const held = new Set(departments["EO/AO"].map(({ who }) => who));
  return [
    payScopeNote,
    {
      kind: "method",
      text: [
        "The ratio of medians is the median of one grade over that of another: it moves with pay and with who is in the grades. The differential of minima is how far the lowest point of one range stands above that of the range below: it moves with the scales alone. The two are never mixed. Compression is the fall of either.",
      ],
    },
    {
      kind: "method",
      text: [
        "Responsibility levels below the Senior Civil Service are AA/AO, EO and above; the Cabinet Office calls its split of AA and AO an approximation. Departments are departmental groups, joined by name, and only those with both medians on both days; medians are never averaged over them. The chart shows those with most staff in the two grades, the table all of them.",
      ],
    },
    {
      kind: "method",
      text: [
        "Every median and mean held is a multiple of ten pounds and is taken as rounded to it. The bounds of a ratio and of its change follow from that; a fall or a rise is counted only where the bounds leave no doubt.",
      ],
    },
    {
      kind: "method",
      text: [
        "A scale can be followed where one department and place has a single minimum for each grade, printed and filed alike on two days at least a year apart: first and last such day held. Agencies are left out, and departments that file several ranges for a grade. A differential counts as fallen or risen where the change shows in the first decimal, and a department where it does on every scale of it. Some scales are of few posts.",
        ...(firstWage === undefined
          ? []
          : ([
              " The minima are set beside no National Living Wage: it began in ",
              when(firstWage),
              ".",
            ] satisfies Sentence)),
      ],
    },
    {
      kind: "status",
      text: [
        "No sampling error is published with these figures, and none is assumed. Medians and means are of all staff on the day and of no sample, so what bounds them is rounding.",
      ],
    },
    ...secondHandNotes(
      book,
      Object.keys(book.figures).filter((key) => key.startsWith("minimum.")),
    ),
    ...breakNotes(
      once([...inTime, ...moves, ...scales]).filter(
        (row) =>
          row.field !== "department" || row.equals === "" || row.equals.split("|").some((name) => held.has(name)),
      ),
    ),
    ...twinNotes(facts),
    ...leftOutNotes(grid),
    ...gapNotes(catalogue, "civil-service-pay", { grade: "EO", statistic: "median" }),
    ...gapNotes(catalogue, "pay-ranges", {}),
    ...(service["EO/AO"].from.period > from.period
      ? [
          {
            kind: "gap",
            text: [
              "The split of AA and AO is held from ",
              when(service["EO/AO"].from.ratio),
              ": before it only EO over both together can be shown.",
            ],
          } satisfies Note,
        ]
      : []),
  ];
}
