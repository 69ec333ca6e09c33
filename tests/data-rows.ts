import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** The rows of a shipped data file, as text, for tests of the calculations on real figures. */
export const dataRows = (resource: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`../data/${resource}.csv`, import.meta.url)), { columns: true });
