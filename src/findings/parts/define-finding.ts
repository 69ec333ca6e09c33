import type { Catalogue } from "../../catalogue/catalogue.js";
import { knownOptions, oneOf } from "../../core/options.js";
import { parsePeriod, periodKind } from "../../core/period.js";
import { problem } from "../../core/problem.js";
import type { Evidence } from "../../evidence/evidence.js";
import { asItStood } from "./as-it-stood.js";
import { revisionNotes } from "./revision-notes.js";

/** One choice a reader may make, and what happens when none is made. */
export interface OptionSpec {
  readonly name: string;
  /** What it changes, in one line, for help. */
  readonly meaning: string;
  /** The closed list of values; absent when the option is a period, a month or a number. */
  readonly values?: readonly string[];
  /** What the value must be when there is no list. */
  readonly kind?: "period" | "month" | "number";
  /** The value when none is given. */
  readonly default?: string | number;
  /** In words, what is taken when none is given and there is no fixed default: "the latest year held". */
  readonly otherwise?: string;
}

type Value<S extends OptionSpec> = S extends { readonly kind: "number" }
  ? number
  : S extends { readonly values: readonly (infer V)[] }
    ? V
    : string;

/** The options as a finding receives them: checked, with the defaults filled in. */
export type Chosen<S extends readonly OptionSpec[]> = {
  readonly [O in S[number] as O["name"]]: O extends { readonly default: string | number }
    ? Value<O>
    : Value<O> | undefined;
};

/** A question and the way to its answer. */
export interface Finding {
  readonly id: string;
  readonly question: string;
  readonly options: readonly OptionSpec[];
  /**
   * @param catalogue  the data
   * @param options    by name; what is left out takes its default
   * @throws Problem "unknown-option", "unknown-value", "bad-period", "bad-number"; whatever cannot be answered honestly
   */
  answer(catalogue: Catalogue, options?: Readonly<Record<string, unknown>>): Evidence;
}

function value(finding: string, spec: OptionSpec, given: unknown): string | number {
  const asker = `${finding}: ${spec.name}`;
  const refuse = (expected: string): never =>
    problem("bad-option", `${asker} is ${JSON.stringify(given)}`, { found: String(given), expected, exit: 2 });
  if (spec.kind === "number") {
    const number = typeof given === "string" && given.trim() !== "" ? Number(given) : given;
    return typeof number === "number" && Number.isFinite(number) ? number : refuse("a number");
  }
  if (typeof given !== "string") return refuse("text");
  if (spec.values !== undefined) return oneOf(asker, given, spec.values);
  parsePeriod(given, asker);
  if (spec.kind === "month" && periodKind(given) !== "month") return refuse("a month such as 2024-03");
  return given;
}

/**
 * Defines a finding: its options are checked and filled in before `answer` sees them, so that a misspelt option is
 * an error and never a silently different figure.
 *
 * @param finding  `options` declared `as const`-like: each with a list of values or a kind, and a default or what is taken otherwise
 * @throws Problem "unknown-option", "unknown-value", "bad-period", "bad-option" when answered with what it does not take
 * @example defineFinding({ id: "real-pay-median", question: "…?", options: [], answer: (catalogue) => buildEvidence(…) })
 */
export function defineFinding<const S extends readonly OptionSpec[]>(finding: {
  readonly id: string;
  readonly question: string;
  readonly options: S;
  answer(catalogue: Catalogue, options: Chosen<S>): Evidence;
}): Finding {
  const { id, question, options } = finding;
  return Object.freeze({
    id,
    question,
    options,
    answer(catalogue: Catalogue, given: Readonly<Record<string, unknown>> = {}) {
      knownOptions(
        id,
        given,
        options.map((spec) => spec.name),
      );
      const chosen: Record<string, string | number> = {};
      for (const spec of options) {
        const taken = given[spec.name] ?? spec.default;
        if (taken !== undefined) chosen[spec.name] = value(id, spec, taken);
      }
      return asItStood(id, catalogue, () => {
        const evidence = finding.answer(catalogue, chosen as Chosen<S>);
        const changed = revisionNotes(catalogue, evidence);
        return changed.length === 0 ? evidence : { ...evidence, notes: [...evidence.notes, ...changed] };
      });
    },
  });
}
