import { dayWords } from "../../../core/day.js";
import { periodWords } from "../../../core/period.js";
import type { Chart } from "../../../evidence/chart.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Table, TableCell } from "../../../evidence/table.js";
import { listed } from "../sentence-parts.js";
import type { BallotFigures, BallotMeasure } from "./ballot-figures.js";
import { THRESHOLD } from "./ballot-threshold.js";
import { byEmployer, employerWords, isNational, isReballot, metWords, remarks } from "./ballot-words.js";

function rule(b: BallotFigures): TableCell {
  if (b.thresholds.turnout !== undefined) return { figure: THRESHOLD };
  return b.row.ballot_type === "consultative" ? "none: consultative" : "none in force";
}

function outcome(b: BallotFigures): string {
  if (b.thresholds.turnout === undefined) return "no threshold";
  if (b.result !== undefined) return b.result.turnoutMet;
  return "by employer";
}

/** One row a ballot or set of ballots. */
export function ballotTable(ballots: readonly BallotFigures[]): Table {
  const share = { unit: { id: "percent" }, as: "percent1" } as const;
  const printed = { unit: { id: "percent" }, as: "percent-printed" } as const;
  const count = { unit: { id: "count" }, as: "count" } as const;
  const people = { unit: { id: "people" }, as: "count" } as const;
  const columns: readonly (Table["columns"][number] & { readonly of?: BallotMeasure })[] = [
    { id: "ballot", label: "Ballot" },
    { id: "date", label: "Day held (close or result)" },
    { id: "threshold", label: "Turnout threshold on that day", unit: { id: "percent" }, as: "percent0" },
    { id: "outcome", label: "Threshold" },
    { id: "turnout", label: "Turnout", ...printed, of: "turnout" },
    { id: "distance", label: "Turnout above threshold", unit: { id: "points" }, as: "points-printed", of: "distance" },
    { id: "entitled", label: "Entitled to vote", ...people, of: "eligible" },
    { id: "short", label: "Votes short", ...people, of: "votes-short" },
    { id: "yes", label: "Yes, of votes", ...printed, of: "yes-share" },
    { id: "support", label: "Yes, of those entitled", ...share, of: "support" },
    { id: "met", label: "Employers that met it", ...count, of: "employers-met" },
    { id: "counted", label: "Employers counted", ...count, of: "employers-counted" },
    { id: "met_share", label: "Share of employers that met it", ...share, of: "employers-share" },
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
  if (b.thresholds.turnout === undefined) return "No threshold applied";
  return b.result?.turnoutMet === "met" ? "Threshold met" : "Threshold not met";
}

/** Turnout against the threshold, and the share of employers that met it. */
export function ballotCharts(ballots: readonly BallotFigures[]): Chart[] {
  return [
    {
      id: "ballots",
      recipe: "dots",
      title: [
        "Turnout in the national ballots that the ",
        { figure: THRESHOLD, as: "percent0" },
        " threshold applied to: ",
        ...listed(
          ballots
            .filter(isNational)
            .map((b) => [
              { figure: b.keys.turnout!, as: "percent-printed" as const },
              " in ",
              { figure: b.keys.turnout!, as: "period" as const },
            ]),
        ),
      ],
      subtitle: [
        "Turnout, per cent of those entitled to vote, and the threshold of ",
        { figure: THRESHOLD, as: "percent0" },
        " since ",
        { figure: THRESHOLD, as: "period-from" },
      ],
      unit: { id: "percent" },
      as: "percent-printed",
      points: ballots
        .filter((b) => b.keys.turnout !== undefined)
        .map((b) => ({ series: group(b), category: place(b), figure: b.keys.turnout! })),
      notes: [
        ["The threshold applies to statutory ballots. A turnout printed whole is rounded to whole per cent."],
        ...ballots
          .filter(isReballot)
          .map(
            (b): Sentence => [
              "In ",
              { figure: b.keys["employers-met"]!, as: "period" },
              " ",
              ...metWords(b),
              " met it (re-ballots)",
              ".",
            ],
          ),
      ],
      references: [{ figure: THRESHOLD, label: "Threshold where one applied" }],
      focus: ["Threshold not met"],
    },
    {
      id: "ballots-by-employer",
      recipe: "bars",
      title: [
        "Employers whose ballot met the turnout threshold: ",
        ...listed(
          ballots
            .filter(byEmployer)
            .map((b) => [...employerWords(b), remarks(b).length === 0 ? "" : ` (${remarks(b).join(", ")})`]),
        ),
      ],
      subtitle: ["Per cent of the employers counted, PCS"],
      unit: { id: "percent" },
      as: "percent0",
      points: ballots.filter(byEmployer).map((b) => ({
        series: "Employers that met the threshold",
        category: `${periodWords(b.row.period)}${isReballot(b) ? ", re-ballots" : ""}`,
        figure: b.keys["employers-share"]!,
      })),
      notes: [["These are different sets of employers and not a series."]],
    },
  ];
}
