import { type Day, parseDay } from "../../../core/day.js";
import { problem } from "../../../core/problem.js";
import { type JsonObject, type JsonValue, own } from "../../../read/json.js";

/** Pounds that a rate can be, an hour or for a night: what is outside is pence, or was typed over. */
const POUNDS = { least: 1, most: 50 } as const;
/** The age that stands for none. */
export const NO_AGE = 1000;

/** Whether a number can be a rate in pounds. @example isPounds(12.21) // true */
export const isPounds = (value: number): boolean => value >= POUNDS.least && value <= POUNDS.most;

/** Whether a number can be an age from which a rate is paid: whole years. @example isAge(21) // true */
export const isAge = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 100;

/**
 * Refuses what stands in a tree of rates: what was found, what is expected, and where.
 *
 * @param where  file and place in its tree
 */
export function refuseEntry(code: string, where: string, found: JsonValue | undefined, expected: string): never {
  const printed = JSON.stringify(found) ?? "nothing";
  return problem(code, `${where}: found ${printed.slice(0, 60)}, expected ${expected}`, {
    found: printed.slice(0, 120),
    expected,
    where,
    hint: "the file was edited or cut, or is of another country: take it from its publisher again",
  });
}

/**
 * A day as a file of rates has it.
 *
 * @param where  file and place in its tree, for the message
 * @throws Problem "bad-day", which is a fault of the file and not of who asks
 * @example dayIn("2026-04-01", "rates.yml, [0].:start_date") // "2026-04-01"
 */
export function dayIn(text: string, where: string): Day {
  try {
    return parseDay(text, where);
  } catch {
    return problem("bad-day", `${where}: "${text.slice(0, 60)}" is not a day`, {
      found: text.slice(0, 120),
      expected: "a day such as 2026-04-01",
      where,
      hint: "the file was edited or cut: take it from its publisher again",
    });
  }
}

/**
 * Reads the names of one entry of the calculators' file, and says where one is that is not as it should be.
 *
 * @param path  of the entry in the tree: "[0].:minimum_rates[2]"
 * @param file  for messages
 * @example entryReader({ ":rate": 12.21 }, "[0]", "rates.yml").pounds(":rate") // 12.21
 */
export function entryReader(entry: JsonObject, path: string, file: string) {
  const refuse = (name: string, found: JsonValue | undefined, expected: string, code = "not-a-figure"): never =>
    refuseEntry(code, `${file}, ${path}${name === "" ? "" : `.${name}`}`, found, expected);
  const number = (name: string, fits: (value: number) => boolean, expected: string): number => {
    const value = own(entry, name);
    return typeof value === "number" && fits(value) ? value : refuse(name, value, expected);
  };
  return {
    refuse,
    /** No other names than these stand in it: a misspelt one would be lost in silence. */
    onlyNames(known: readonly string[]): void {
      for (const name of Object.keys(entry))
        if (!known.includes(name)) refuse(name, own(entry, name), `one of ${known.join(" ")}`, "unknown-label");
    },
    day(name: string): Day {
      const value = own(entry, name);
      return typeof value === "string"
        ? dayIn(value, `${file}, ${path}.${name}`)
        : refuse(name, value, "a day as 2026-04-01");
    },
    age: (name: string): number => number(name, (value) => value === NO_AGE || isAge(value), "an age in whole years"),
    pounds: (name: string): number =>
      number(name, isPounds, `pounds, no less than ${POUNDS.least} and no more than ${POUNDS.most}`),
  };
}
