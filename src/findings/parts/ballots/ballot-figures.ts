import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { BallotsRow } from "../../../catalogue/rows/unions.js";
import { hasValue } from "../../../core/cell.js";
import { dayWords } from "../../../core/day.js";
import { type BallotResult, type BallotThresholds, ballotResult, ballotThresholds } from "../../../density/index.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import { differenceFigure } from "../arithmetic-figures.js";
import { fromRow } from "../from-row.js";
import { THRESHOLD } from "./ballot-threshold.js";

/** One ballot, or one set of ballots, with what was in force on its day and how it did. */
export interface BallotFigures {
  readonly id: string;
  readonly row: BallotsRow;
  /** Keys of its figures, by what they are; absent where the data have none. */
  readonly keys: Readonly<Partial<Record<BallotMeasure, string>>>;
  readonly thresholds: BallotThresholds;
  /** Absent for sets of ballots: an average over employers meets or misses nothing. */
  readonly result?: BallotResult;
  /** Whether every employer counted met the threshold. */
  readonly full: boolean;
  /** What its percentages are rounded to, in points. */
  readonly to: 0.1 | 1;
}

export type BallotMeasure =
  | BallotsRow["measure"]
  | "support"
  | "distance"
  | "votes-short"
  | "votes-short-low"
  | "votes-short-high"
  | "employers-counted"
  | "employers-share";

const UNITS = { people: "people", percent: "percent", employers: "count" } as const;
const NAMES: Readonly<Record<BallotsRow["measure"], string>> = {
  eligible: "entitled to vote",
  turnout: "turnout",
  "yes-share": "yes votes, per cent of votes",
  "employers-balloted": "employers balloted",
  "employers-met": "employers whose ballot met the turnout threshold",
  "employers-not-met": "employers whose ballot did not meet the turnout threshold",
};

/** Who was balloted and when: "PCS, HM Revenue and Customs, 7 November 2022". */
export const ballotName = (row: BallotsRow): string => `${row.union}, ${row.body}, ${dayWords(row.date)}`;

const isWhole = (row: BallotsRow): boolean => hasValue(row.value) && Number.isInteger(row.value.value);

function employerFigures(book: FigureBook, name: string, id: string, keys: BallotFigures["keys"]) {
  const met = keys["employers-met"];
  const rest = keys["employers-balloted"] ?? keys["employers-not-met"];
  if (met === undefined || rest === undefined) return {};
  const given = keys["employers-balloted"] !== undefined;
  const period = book.figures[met]!.period;
  const counted =
    keys["employers-balloted"] ??
    book.derived(`employers-counted.${id}`, {
      label: `employers counted: ${name}`,
      value: (a, b) => a! + b!,
      unit: { id: "count" },
      period,
      method: "sum",
      formula: "A + B",
      from: [met, rest],
    });
  const share = book.derived(`employers-share.${id}`, {
    label: `employers whose ballot met the turnout threshold, per cent of those counted: ${name}`,
    value: (a, b) => (a! / (given ? b! : a! + b!)) * 100,
    unit: { id: "percent" },
    period,
    method: "share",
    formula: given ? "A ÷ B × 100" : "A ÷ (A + B) × 100",
    from: [met, rest],
  });
  return { "employers-counted": counted, "employers-share": share };
}

function singleFigures(
  book: FigureBook,
  name: string,
  id: string,
  keys: BallotFigures["keys"],
  result: BallotResult,
  to: number,
) {
  const { turnout, eligible, "yes-share": yes } = keys;
  const added: Partial<Record<BallotMeasure, string>> = {};
  if (turnout === undefined) return added;
  const { period } = book.figures[turnout]!;
  if (yes !== undefined && result.support !== undefined)
    added.support = book.derived(`support.${id}`, {
      label: `yes votes, per cent of those entitled: ${name}`,
      value: result.support.value,
      unit: { id: "percent" },
      period,
      method: "turnout times share of votes",
      formula: "A × B ÷ 100",
      from: [turnout, yes],
    });
  if (result.turnoutMet === "no threshold") return added;
  added.distance = differenceFigure(book, `distance.${id}`, "turnout less threshold", {
    label: `turnout above the threshold: ${name}`,
    from: THRESHOLD,
    to: turnout,
    period,
  });
  if (eligible === undefined || result.votesShort === undefined) return added;
  const { value, low, high } = result.votesShort;
  const votes = (key: string, what: string, short: number, turnedOut: string, bounds: boolean): string =>
    book.derived(`${key}.${id}`, {
      label: `further votes that the turnout threshold needed${what}: ${name}`,
      value: short,
      unit: { id: "people" },
      period,
      method: "votes needed less votes cast, whole people",
      formula: `max(0, wholeUp(A × B ÷ 100 − A × ${turnedOut} ÷ 100))`,
      from: [eligible, THRESHOLD, turnout],
      ...(bounds ? { uncertainty: { low, high, kind: "bounds" } as const } : {}),
    });
  added["votes-short"] = votes("votes-short", "", value, "C", true);
  added["votes-short-low"] = votes("votes-short-low", ", fewest that rounding allows", low, `(C + ${to / 2})`, false);
  added["votes-short-high"] = votes("votes-short-high", ", most that rounding allows", high, `(C − ${to / 2})`, false);
  return added;
}

/** Adds every figure of every ballot held, in order of their days. Percentages printed whole are taken as rounded to whole ones. */
export function ballotFigures(book: FigureBook, catalogue: Catalogue): BallotFigures[] {
  const rows = catalogue.dataset("ballots").rows;
  const law = catalogue.dataset("law").rows.map((row) => ({
    parameter: row.parameter,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to === "" ? undefined : row.effective_to,
    value: hasValue(row.value) ? row.value.value : Number.NaN,
    knownAsOf: row.known_as_of,
  }));
  const ids = [
    ...new Set([...rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).map((r) => r.ballot)),
  ];
  return ids.map((id) => {
    const own = rows.filter((row) => row.ballot === id);
    const row = own[0]!;
    const name = ballotName(row);
    const keys: Partial<Record<BallotMeasure, string>> = {};
    for (const measure of own)
      keys[measure.measure] = book.published(
        `${measure.measure}.${id}`,
        fromRow("ballots", measure, {
          label: `${NAMES[measure.measure]}: ${name}`,
          unit: { id: UNITS[measure.unit] },
          period: measure.period,
          by: ["ballot", "measure"],
        }),
      );
    const thresholds = ballotThresholds(law, {
      date: row.date,
      type: row.ballot_type === "consultative" ? "consultative" : "statutory",
      importantPublicService: row.important_public_service === "yes",
    });
    const number = (measure: BallotMeasure): number | undefined => {
      const key = keys[measure];
      return key === undefined ? undefined : book.value(key);
    };
    const to = own.filter((r) => r.unit === "percent").every(isWhole) ? 1 : 0.1;
    const result =
      row.coverage === "single-ballot"
        ? ballotResult(
            {
              entitled: number("eligible"),
              turnoutPercent: number("turnout"),
              yesPercent: number("yes-share"),
              to,
            },
            thresholds,
          )
        : undefined;
    const byEmployer = employerFigures(book, name, id, keys);
    return {
      id,
      row,
      thresholds,
      to,
      full: byEmployer["employers-share"] !== undefined && book.value(byEmployer["employers-share"]) === 100,
      keys: {
        ...keys,
        ...byEmployer,
        ...(result === undefined ? {} : singleFigures(book, name, id, keys, result, to)),
      },
      ...(result === undefined ? {} : { result }),
    };
  });
}

/** Whether our reading of the threshold is that of the source, where the source gives one. */
export const sameAsSource = ({ row, result }: BallotFigures): boolean =>
  row.threshold_50_met === "" ||
  result === undefined ||
  row.threshold_50_met === (result.turnoutMet === "met" ? "yes" : "no");
