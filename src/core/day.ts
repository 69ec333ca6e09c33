import { type Period, periodWords } from "./period.js";
import { problem } from "./problem.js";

/** A day as `2024-04-01`: when a rate, a law or a ballot takes effect. Text, never a Date; sorts as text. */
export type Day = string;

/**
 * Checks that a text is a day that exists.
 *
 * @throws Problem "bad-day"
 * @example parseDay("2024-02-29") // "2024-02-29"
 */
export function parseDay(text: string, where?: string): Day {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const [, year, month, day] = match === null ? [] : match.map(Number);
  const date = match === null ? undefined : new Date(Date.UTC(year!, month! - 1, day!));
  if (date === undefined || date.toISOString().slice(0, 10) !== text)
    return problem("bad-day", `"${text}" is not a day`, {
      found: text,
      expected: "a day such as 2024-04-01",
      ...(where === undefined ? {} : { where }),
      exit: 2,
    });
  return text;
}

/** The month that holds a day. @example monthOfDay("2024-04-01") // "2024-04" */
export const monthOfDay = (day: Day): Period => parseDay(day).slice(0, 7);

/** A day in words. @example dayWords("2024-04-01") // "1 April 2024" */
export const dayWords = (day: Day): string => `${Number(parseDay(day).slice(8))} ${periodWords(day.slice(0, 7))}`;
