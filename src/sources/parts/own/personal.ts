/** What a column of personal data holds, as a message may say it. */
export type Personal =
  | "names of people"
  | "member or staff numbers"
  | "e-mail addresses"
  | "National Insurance numbers"
  | "dates of birth"
  | "telephone numbers"
  | "addresses";

const HEADINGS: readonly (readonly [Personal, RegExp])[] = [
  ["e-mail addresses", /\be ?-? ?mails?\b/],
  ["National Insurance numbers", /\bnational insurance\b|\bni ?(?:no|num|number|nr)\b|\bnino\b|^nin?$/],
  ["dates of birth", /\bdate of birth\b|\bbirth ?(?:date|day)\b|\bdob\b|\bd\.o\.b\b|^born$/],
  ["telephone numbers", /\b(?:tele)?phone\b|\bmobile\b|\btel(?: no| number)?$/],
  [
    "member or staff numbers",
    /\b(?:member(?:ship)?|staff|employee|payroll|personnel|person|oracle|sap|union|hr) ?(?:no|num|nr|number|id|ref|reference|identifier)\b|^(?:urn|uid|member|person)$/,
  ],
  [
    "names of people",
    /^(?:name|names|full ?name|member|employee|title and name)$|\b(?:sur|fore|first|last|middle|given|family|maiden|christian|preferred|known|full|member|employee|staff|person|contact|rep|secretary|manager|officer)(?:'s)? ?names?\b|\bforenames?\b|\bsurnames?\b|\binitials\b/,
  ],
  ["addresses", /\b(?:home|postal|street|e)? ?address(?: ?line)? ?\d?\b|\bpost ?code\b/],
];

/**
 * What personal data a heading announces. Counts of people are none: "members", "number of staff".
 *
 * @param folded  the heading, folded as headings are compared
 * @example personalHeading("member number") // "member or staff numbers"
 */
export const personalHeading = (folded: string): Personal | undefined =>
  /^(?:number|count|no) of\b/.test(folded) ? undefined : HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0];

const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]{2,}/;
const NATIONAL_INSURANCE = /^[A-Z]{2}[\s-]?\d{2}[\s-]?\d{2}[\s-]?\d{2}[\s-]?[A-D]$/i;
const PHONE = /^(?:\+44|0044|0)[\s\d()-]{8,16}$/;
const TITLED =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|dame)\b\.? +[a-z][\w'-]*(?: +[a-z][\w'-]*)*$|, ?(?:mr|mrs|ms|miss|mx|dr)\b\.?/i;
/** Places that are named after a person. */
const PLACE =
  /\b(?:house|hospital|building|centre|center|court|road|street|school|college|office|site|hall|library|institute|wing)\b/i;

/**
 * What personal data a single text certainly is. A plain name looks like a place, so only one with a title is.
 *
 * @example personalText("QQ 12 34 56 C") // "National Insurance numbers"
 */
export function personalText(text: string): Personal | undefined {
  if (text.length < 4 || text.length > 200) return undefined;
  if (text.includes("@") && EMAIL.test(text)) return "e-mail addresses";
  const trimmed = text.trim();
  if (NATIONAL_INSURANCE.test(trimmed)) return "National Insurance numbers";
  if (PHONE.test(trimmed) && trimmed.replace(/\D/g, "").length >= 10) return "telephone numbers";
  return TITLED.test(trimmed) && !PLACE.test(trimmed) ? "names of people" : undefined;
}

const FULL_NAME = /^[A-Z][a-z'\u00c0-\u017f-]+(?:,? [A-Z][a-z'\u00c0-\u017f-]*\.?){1,3}$/;
const NUMBERED = /^[A-Z]{0,3}\d{5,10}[A-Z]?$/i;
const BIRTH = /^(?:\d{1,2}[-/.]\d{1,2}[-/.](19\d\d|20[01]\d)|(19\d\d|200\d)-\d\d-\d\d)$/;

/**
 * What personal data a column holds, by what stands in it: most of its texts are of one kind.
 *
 * @param texts  some of what stands in it, blanks left out
 * @returns undefined when it cannot be told
 */
export function personalColumn(texts: readonly string[]): Personal | undefined {
  if (texts.length === 0) return undefined;
  const most = (test: (text: string) => boolean): boolean => texts.filter(test).length * 2 > texts.length;
  const kinds = texts.map(personalText);
  const certain = kinds.find((kind) => kind !== undefined && kinds.filter((k) => k === kind).length * 2 > kinds.length);
  if (certain !== undefined) return certain;
  const different = new Set(texts).size;
  if (different < 5 || different * 5 < texts.length * 4) return undefined; // people are hardly ever repeated
  if (most((text) => FULL_NAME.test(text.trim()))) return "names of people";
  if (most((text) => NUMBERED.test(text.trim()))) return "member or staff numbers";
  return most((text) => BIRTH.test(text.trim())) ? "dates of birth" : undefined;
}

const HEADING_WORDS =
  /\b(?:name|names|date|no|number|code|id|ref|reference|type|grade|band|department|dept|organisation|agency|unit|branch|site|office|location|region|area|zone|total|count|cost|centre|center|team|group|directorate|division|contract|hours?|job|post|role|profession|function|notes?|comments?|remarks?|status|pay|salary|point|scale|minimum|maximum|year|month|period|source|members?|membership|staff|fte|headcount|workforce|pattern|sex|gender|age|ethnicity|disability|joined|subs?|subscription|email|e-mail|phone|mobile|address|birth|insurance)\b/i;

/**
 * A heading as a message may print it: with its column's number, and without its text when that might itself be a
 * person, as where a file has no headings and begins with a record.
 *
 * @param heading  as it stands
 * @param column   its number, from 1
 * @example safeHeading("Surname of member", 3) // 'column 3 ("Surname of member")'
 */
export function safeHeading(heading: string, column: number): string {
  const text = heading.replace(/\s+/g, " ").trim();
  const plain = text.replace(/_/g, " ");
  if (text === "") return `column ${column} (without a heading)`;
  if (text.length > 60 || personalText(text) !== undefined || /\d{4}/.test(text) || !HEADING_WORDS.test(plain))
    return `column ${column}`;
  return `column ${column} ("${text}")`;
}

/**
 * A text with every letter as "a" and every digit as "9": what a message may show of what stood in a cell.
 *
 * @example masked("£28,50x") // "£99,99a"
 */
export function masked(text: string): string {
  const short = text.trim().slice(0, 24);
  return short.replace(/\p{L}/gu, "a").replace(/\p{N}/gu, "9") + (text.trim().length > 24 ? "…" : "");
}
