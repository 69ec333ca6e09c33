import { nearest } from "./nearest.js";
import { problem } from "./problem.js";

/**
 * Refuses an options object with a key nobody reads: a misspelt option that is silently ignored is a wrong figure.
 *
 * @param asker    the function or command the options were given to, for the message
 * @param given    the options object
 * @param allowed  every key it may hold
 * @throws Problem "unknown-option", naming the nearest known one
 * @example knownOptions("real", { index: "cpi" }, ["index", "basis"]) // nothing happens
 */
export function knownOptions(asker: string, given: object | undefined, allowed: readonly string[]): void {
  for (const key of Object.keys(given ?? {})) {
    if (allowed.includes(key)) continue;
    const near = nearest(key, allowed);
    problem("unknown-option", `${asker}: there is no option "${key}"`, {
      found: key,
      expected: allowed.length > 0 ? `one of ${allowed.join(", ")}` : "no options",
      ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
      exit: 2,
    });
  }
}

/**
 * Refuses a value outside a closed list.
 *
 * @param asker    who asks, and for what: "real: index"
 * @param value    what was given
 * @param allowed  the closed list
 * @returns the value, typed as one of the list
 * @throws Problem "unknown-value", naming the nearest known one
 * @example oneOf("real: index", "cpi", ["cpi", "cpih", "rpi"]) // "cpi"
 */
export function oneOf<T extends string>(asker: string, value: string, allowed: readonly T[]): T {
  if ((allowed as readonly string[]).includes(value)) return value as T;
  const near = nearest(value, allowed);
  return problem("unknown-value", `${asker}: "${value}" is not one of ${allowed.join(", ")}`, {
    found: value,
    expected: `one of ${allowed.join(", ")}`,
    ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
    exit: 2,
  });
}
