import { problem } from "../../../core/problem.js";

/** How far a return may depart and still be used, per cent either way; undefined where nothing is asked. */
export interface Limits {
  /** Salary cost from the survey's mean salary. */
  readonly fit: number | undefined;
  /** Pay bill per full-time equivalent between two neighbouring Marches. */
  readonly jump: number | undefined;
}

/** The options of `grid.csv` that stand for limits: "fit-within-15" or "any-fit", "jump-within-20" or "any-jump". */
export interface LimitOptions {
  readonly statistic: string;
  readonly comparator: string;
}

function limit(option: string, of: "fit" | "jump"): number | undefined {
  if (option === `any-${of}`) return undefined;
  const found = new RegExp(`^${of}-within-(\\d+)$`).exec(option)?.[1];
  return found === undefined
    ? problem("bad-grid", `grid.csv: pay-bill-per-fte lists a limit that cannot be read: ${option}`, {
        found: option,
        expected: `"any-${of}" or "${of}-within-15"`,
        where: "grid.csv, measure pay-bill-per-fte",
      })
    : Number(found);
}

/** The limits that options stand for. @throws Problem "bad-grid" when an option is none @example limitsOf({ statistic: "fit-within-15", comparator: "any-jump" }) // { fit: 15, jump: undefined } */
export const limitsOf = ({ statistic, comparator }: LimitOptions): Limits => ({
  fit: limit(statistic, "fit"),
  jump: limit(comparator, "jump"),
});

/** Limits as part of a key: "fit-within-15.jump-within-20". */
export const limitsKey = ({ statistic, comparator }: LimitOptions): string => `${statistic}.${comparator}`;

/** Limits in a row of the table: "survey within 15, jump within 20". */
export function limitsWords(options: LimitOptions): string {
  const { fit, jump } = limitsOf(options);
  return [
    fit === undefined ? "any fit to the survey" : `survey within ${fit} per cent`,
    jump === undefined ? "any jump" : `jump within ${jump} per cent`,
  ].join(", ");
}
