import { balanced, type Weight } from "./text-width.js";

const JOIN = "\u00a0";
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const DATE = new RegExp(`\\b(?:(\\d{1,2}) )?(${MONTHS}) (\\d{4})\\b`, "g");

/** Keeps together what a reader reads as one: a day, its month and its year; per cent. */
const joined = (text: string): string =>
  text
    .replace(DATE, (_, day: string | undefined, month: string, year: string) =>
      [...(day === undefined ? [] : [day]), month, year].join(JOIN),
    )
    .replace(/\bper cent\b/g, `per${JOIN}cent`);

/**
 * Lines of a paragraph, none of them an orphan; a month is not parted from its year where that costs no line.
 *
 * @param width  pixels a line may fill
 * @param loose  whether lines stay full unless the last would be an orphan; otherwise all are of nearly one width
 * @example paragraph("From March 2011", 110, 16) // ["From", "March 2011"]
 */
export function paragraph(text: string, width: number, size: number, weight: Weight = 400, loose = false): string[] {
  const whole = balanced(joined(text), width, size, weight, loose);
  const free = balanced(text, width, size, weight, loose);
  return (whole.length <= free.length ? whole : free).map((line) => line.replaceAll(JOIN, " "));
}
