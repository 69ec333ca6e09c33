import type { Day } from "../../../core/day.js";
import type { Period } from "../../../core/period.js";
import { problem } from "../../../core/problem.js";
import { officialDay } from "../official-period.js";

/** Datasets that series belong to, by their code, in words. */
const DATASETS: Readonly<Record<string, string>> = {
  MM23: "Consumer price inflation time series (MM23)",
  EMP: "Average weekly earnings (data set EMP)",
  LMS: "Labour market statistics time series (LMS)",
  QNA: "Quarterly national accounts (QNA)",
  PSE: "Public sector employment time series (PSE)",
};

/** The publication of a dataset. @example publicationOf("MM23") // "Consumer price inflation time series (MM23)" */
export const publicationOf = (dataset: string): string =>
  dataset === ""
    ? "ONS time series"
    : (DATASETS[dataset.toUpperCase()] ?? `ONS time series (${dataset.toUpperCase()})`);

/**
 * A release date of a file of series. A text that is there and names no day is refused: a release without its date
 * could not be told from another.
 *
 * @throws Problem "bad-release-date"
 */
export function releaseDay(text: string, where: string): Day | undefined {
  if (text.trim() === "") return undefined;
  return (
    officialDay(text) ??
    problem("bad-release-date", `${where}: "${text.slice(0, 40)}" is no day`, {
      found: text.slice(0, 80),
      expected: "a day such as 25-03-2026",
      where,
      hint: "the file was edited: download it again",
    })
  );
}

/**
 * The release of figures, unless they hold a month that had not ended by then: then the day was left from the release
 * before, as in the JSON of the website, and is none.
 *
 * @param stated  the day that the file states
 * @param months  the periods of its figures
 * @example releaseOf("2021-08-18", ["2021-08"]).released // undefined
 */
export function releaseOf(
  stated: Day | undefined,
  months: Iterable<Period | undefined>,
): { readonly released: Day | undefined; readonly notes: readonly string[] } {
  if (stated === undefined) return { released: undefined, notes: [] };
  let last = "";
  for (const period of months)
    if (period !== undefined && period.length === 7 && !period.includes("Q") && period > last) last = period;
  if (/^\d{4}-\d\d$/.test(last) && last >= stated.slice(0, 7))
    return {
      released: undefined,
      notes: [
        `The file states the release of ${stated}, and holds ${last}, which had not ended: its release is not known.`,
      ],
    };
  return { released: stated, notes: [] };
}

/** When the next release comes, where the text names a day; "To be announced" names none. */
export const nextDay = (text: string): Day | undefined => officialDay(text);

/**
 * The day, in Britain, of a time in Universal Time: what is released at midnight in summer is written as eleven in the
 * evening of the day before.
 *
 * @example britishDay("2021-08-17T23:00:00.000Z") // "2021-08-18"
 */
export function britishDay(time: string): Day | undefined {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d):\d\d/.exec(time);
  if (match === null) return officialDay(time);
  if (match[2] !== "23") return match[1];
  return new Date(Date.parse(`${match[1]}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
