import { existsSync, readFileSync } from "node:fs";

const FILE = new URL("../../../shared/known-answers/nile.csv", import.meta.url);

/** Whether the known answers are beside the checkout. */
export const hasKnownAnswers = existsSync(FILE);

/** Annual flow of the Nile at Aswan, 1871 to 1970. */
export const nile = (): number[] =>
  readFileSync(FILE, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => Number(line.split(",")[1]));
