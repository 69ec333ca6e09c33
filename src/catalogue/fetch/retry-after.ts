const DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
/** The one form of a date that HTTP lets be written: `Wed, 21 Oct 2026 07:28:00 GMT`. */
const HTTP_DATE = new RegExp(`^${DAY}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT$`);

const time = (text: string | undefined): number | undefined => {
  const found = text !== undefined && HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(found) ? undefined : found;
};

/**
 * How long a publisher asks to be left alone, by its header `Retry-After`: seconds, or a date. A date is held against
 * the publisher's own clock in the header `Date`, so that a wrong clock here changes nothing; without one it says
 * nothing. Not capped: who waits, caps.
 *
 * @returns milliseconds, or undefined when nothing readable is said
 * @example retryAfter("120") // 120000
 * @example retryAfter("Wed, 21 Oct 2026 07:28:05 GMT", "Wed, 21 Oct 2026 07:28:00 GMT") // 5000
 */
export function retryAfter(header: string | undefined, date?: string): number | undefined {
  const said = header?.trim();
  if (said === undefined) return undefined;
  if (/^\d{1,9}$/.test(said)) return Number(said) * 1_000;
  const [until, now] = [time(said), time(date?.trim())];
  return until === undefined || now === undefined ? undefined : Math.max(0, until - now);
}
