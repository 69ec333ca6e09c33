import { type Cell, isMissing, MISSING_REASONS, missing, present } from "../core/cell.js";
import { parseDay } from "../core/day.js";
import { nearest } from "../core/nearest.js";
import { problem } from "../core/problem.js";
import type { FieldSchema } from "./data-package.js";

/** What a cell of a table becomes: text, a number, nothing, or (in the column `value`) a Cell that keeps its reason. */
export type FieldValue = string | number | boolean | undefined | Cell;

/** Reads the text of one column; `at` says where it stands and is asked only when it is refused. */
export type FieldReader = (text: string, at: () => string) => FieldValue;

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** What publishers write for "no number": [u], :, -, .., *, x, n/a, not-available. */
const TOKEN = /^(?:\[.*\]|[.:*#~-]+|[a-z]|n\/?a|nil|null|none|nan|[a-z]+-[a-z-]+)$/i;
const INTEGER = /^-?(?:0|[1-9]\d*)$/;

function refuse(code: string, at: string, found: string, expected: string, hint?: string): never {
  const shown = found === "" ? "a blank" : `"${found}"`;
  return problem(code, `${at}: found ${shown}, expected ${expected}`, {
    found: found === "" ? "a blank" : found,
    expected,
    where: at,
    ...(hint === undefined ? {} : { hint }),
  });
}

function limits(field: FieldSchema): string {
  const { minimum, maximum } = field.constraints ?? {};
  const low = minimum === undefined ? "" : `, ${minimum} or more`;
  return `a number${low}${maximum === undefined ? "" : `, ${maximum} or less`}`;
}

function numberReader(field: FieldSchema): (text: string, at: () => string) => number {
  const form = field.type === "integer" ? INTEGER : NUMBER;
  const { minimum = -Infinity, maximum = Infinity } = field.constraints ?? {};
  return (text, at) => {
    if (!form.test(text))
      refuse("bad-number", at(), text, field.type === "integer" ? "a whole number" : "a number", "write it as 1234.5");
    const value = Number(text);
    if (value < minimum || value > maximum) refuse("bad-value", at(), text, limits(field));
    return value;
  };
}

function valueReader(field: FieldSchema): FieldReader {
  const number = numberReader(field);
  const required = field.constraints?.required === true;
  const expected = required ? "a number" : `a number, or why there is none: ${MISSING_REASONS.join(" ")}`;
  return (text, at) => {
    if (text === "")
      refuse("blank-cell", at(), text, expected, "a blank is never zero: write the number or why there is none");
    if (isMissing(text)) return required ? refuse("blank-cell", at(), text, expected) : missing(text);
    if (TOKEN.test(text)) refuse("unknown-missing-token", at(), text, expected);
    return present(number(text, at));
  };
}

function booleanReader(): (text: string, at: () => string) => boolean {
  return (text, at) =>
    text === "true" || text === "false" ? text === "true" : refuse("bad-value", at(), text, "true or false");
}

function textReader(field: FieldSchema): (text: string, at: () => string) => string {
  const { enum: list, pattern } = field.constraints ?? {};
  const allowed = list === undefined ? undefined : new Set(list);
  const form = pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`);
  return (text, at) => {
    if (allowed !== undefined && !allowed.has(text)) {
      const near = nearest(text, list!);
      refuse("bad-value", at(), text, `one of ${list!.join(", ")}`, near && `did you mean "${near}"?`);
    }
    if (form !== undefined && !form.test(text)) refuse("bad-value", at(), text, `text of the form ${pattern}`);
    return field.type === "date" ? parseDay(text, at()) : text;
  };
}

/**
 * The reader of one column. A column named `value` gives Cells and is never blank; another number gives `undefined`
 * for a blank, and text gives "".
 *
 * @throws Problem from the reader it returns: "blank-cell", "bad-number", "unknown-missing-token", "bad-value", "bad-day"
 */
export function fieldReader(field: FieldSchema): FieldReader {
  if (field.name === "value") return valueReader(field);
  const isText = field.type === "string" || field.type === "date";
  const read: FieldReader = isText
    ? textReader(field)
    : field.type === "boolean"
      ? booleanReader()
      : numberReader(field);
  const required = field.constraints?.required === true;
  const blank = isText ? "" : undefined;
  return (text, at) => {
    if (text !== "") return read(text, at);
    return required ? refuse("blank-cell", at(), text, "a value: the column may not be blank") : blank;
  };
}
