import { problem } from "../core/problem.js";

/** What JSON and YAML hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** Characters a JSON may have: its tree takes some ten times as much memory. */
const MOST = 12_000_000;

/** Whether a value is an object with names. */
export const isJsonObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value of a name that the object itself has; never what it inherits. @example own({ a: 1 }, "toString") // undefined */
export const own = (object: JsonObject, name: string): JsonValue | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** The text of a name, trimmed; undefined when it is none. @example ownText({ a: " x " }, "a") // "x" */
export function ownText(object: JsonObject, name: string): string | undefined {
  const value = own(object, name);
  return typeof value === "string" ? value.trim() : undefined;
}

/**
 * Reads JSON.
 *
 * @throws Problem "bad-json", with the place; "too-large"
 * @example readJson('{"a":1}', "x.json") // { a: 1 }
 */
export function readJson(text: string, where: string): JsonValue {
  if (text.length > MOST)
    problem("too-large", `${where} has ${text.length} characters`, {
      found: `${text.length} characters`,
      expected: `at most ${MOST} in a JSON`,
      where,
      hint: "take the series you need as a file of its own",
    });
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    return problem("bad-json", `${where} is not sound JSON: ${(error as Error).message}`, {
      found: (error as Error).message,
      expected: "a whole JSON text; one that was cut off in the middle is not",
      where,
      hint: "download the file again",
    });
  }
}
