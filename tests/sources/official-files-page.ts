import { readdirSync } from "node:fs";
import { join } from "node:path";
import { addFile } from "../../src/catalogue/add/add-file.js";
import { seriesSpans } from "../../src/catalogue/inspect-file.js";
import { type OfficialDataset, tryLoad } from "../../src/catalogue/load.js";
import { comparePeriods } from "../../src/core/period.js";
import { Problem } from "../../src/core/problem.js";
import { SOURCES } from "../../src/sources/index.js";
import { RAW } from "./raw.js";

/** When the figures of files that do not say are true, as the index of the files has it. */
export const GIVEN: Readonly<Record<string, string>> = {
  "cabinet-office-css-table25-salary-by-organisation-2020.csv": "2020-03",
  "cabinet-office-css-table26-salary-by-region-2020.csv": "2020-03",
  "cabinet-office-organogram-junior-2014.csv": "2014-03",
  "dfe-organogram-junior-2025.csv": "2025-09",
  "dwp-organogram-junior-2013.csv": "2013-09",
  "hmrc-organogram-junior-2013.csv": "2013-09",
  "home-office-organogram-junior-2013.csv": "2013-09",
};

/** What became of one official file. */
export interface FileResult {
  readonly name: string;
  readonly dataset: OfficialDataset | undefined;
  readonly refused: Problem | undefined;
  /** Rows of the data that the file holds too: how many are the same, and how many are not. */
  readonly same: number;
  readonly other: readonly string[];
  /** Rows that the data do not hold. */
  readonly fresh: number;
}

/** Loads a file and holds it against the data, as a dry run of adding it does. */
async function tryFile(name: string): Promise<FileResult> {
  const path = join(RAW, name);
  const period = GIVEN[name];
  const given = period === undefined ? {} : { period };
  const loaded = await tryLoad(path, given);
  const nothing = { name, same: 0, other: [], fresh: 0 };
  if (!loaded.ok) return { ...nothing, dataset: undefined, refused: loaded.problem };
  try {
    const added = await addFile(path, { ...given, into: join(RAW, "never-made"), today: "2026-12-01", dryRun: true });
    const other = added.comparisons.flatMap(({ resource, revised, older }) => [
      ...revised.map(({ revision }) => `${resource.name} ${revision.row}`),
      ...older.map(({ row }) => `${resource.name} ${row.period}`),
    ]);
    const same = added.comparisons.reduce((sum, { unchanged }) => sum + unchanged, 0);
    const fresh = added.comparisons.reduce((sum, one) => sum + one.fresh.length, 0);
    return { name, dataset: loaded.dataset, refused: undefined, same, other, fresh };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "no-resource") throw error;
    return { ...nothing, dataset: loaded.dataset, refused: undefined };
  }
}

/** Every official file of the shared folder, in the order of their names. */
export async function everyFile(): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const name of readdirSync(RAW).sort()) if (name !== "INDEX.md") results.push(await tryFile(name));
  return results;
}

const cell = (text: string): string => text.replace(/\|/g, "\\|").replace(/\s+/g, " ").trim();
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heads), row(heads.map(() => "---")), ...rows.map(row)].join("\n");

function checksOf({ publication }: OfficialDataset): string {
  const made = publication.checks.filter(({ compared }) => compared > 0);
  const some = made.map(({ what, compared, exceptions }) =>
    exceptions.length === 0
      ? `${what} (${compared})`
      : `${what} (${compared}, of which ${exceptions.length} named exceptions)`,
  );
  return some.join("; ");
}

function loadedRow({ name, dataset, same, fresh }: FileResult): string[] {
  const { kind, rows, publication } = dataset!;
  const periods = [...new Set(rows.flatMap(({ period }) => (period === undefined ? [] : [period])))].sort(
    comparePeriods,
  );
  const span = periods.length === 0 ? "not in the file" : `${periods[0]} to ${periods.at(-1)}`;
  const missing = rows.filter(({ value }) => "missing" in value).length;
  const held = same + fresh === 0 ? "" : `${same} the same${fresh > 0 ? `, ${fresh} new` : ""}`;
  const series = seriesSpans(dataset!).length;
  return [
    name,
    kind.id,
    String(rows.length - missing),
    String(missing),
    String(series),
    span,
    publication.released ?? "",
    checksOf(dataset!),
    held,
  ];
}

/** The page `docs/official-files.md`: every kind of file, and every official file it was tried on. */
export function officialFilesPage(results: readonly FileResult[]): string {
  const read = results.filter(({ dataset }) => dataset !== undefined);
  const refused = results.filter(({ refused: problem }) => problem !== undefined);
  const kinds = [...SOURCES].sort((a, b) => (a.id < b.id ? -1 : 1));
  const never = kinds.filter(({ met, id }) => met !== "real files" && !id.startsWith("own-"));
  const own = kinds.filter(({ id }) => id.startsWith("own-"));
  const official = kinds.filter((kind) => !never.includes(kind) && !own.includes(kind));
  return `# Official files

Written by a test (\`npx vitest run tests/sources/official-files.test.ts -u\`), not by hand. A file is known by the labels in it: never by its name, and nothing is found by the number of a row or a column.

## What is read

${table(
  ["Kind", "Publisher", "What its files look like"],
  official.map(({ id, publisher, looksLike }) => [id, publisher, looksLike]),
)}

## Never met a real file

These are read in the layout that their publications, or public programs that read them, describe. The tests are over files made in that layout. Compare what is read with the file before it is used.

${table(
  ["Kind", "Publisher", "What its files look like"],
  never.map(({ id, publisher, looksLike }) => [id, publisher, looksLike]),
)}

${table(
  ["Of a kind that was met", "What never was"],
  official.flatMap(({ id, neverMet }) => (neverMet === undefined ? [] : [[id, neverMet]])),
)}

## Your own

${table(
  ["Kind", "What it is"],
  own.map(({ id, title, looksLike }) => [id, `${title}. ${looksLike}`]),
)}

## The official files it was tried on

${read.length} files were read. "Held" says how many of a file's figures the data of realpay hold already, and that they are the same; no figure of any file differs from the one held.

${table(["File", "Kind", "Figures", "Missing", "Series", "Periods", "Released", "Checked (comparisons)", "Held"], read.map(loadedRow))}

## Refused, and why

${table(
  ["File", "Reason", "What is said"],
  refused.map(({ name, refused: problem }) => [
    name,
    problem!.code,
    `${problem!.message}${problem!.expected === undefined ? "" : `; expected ${problem!.expected}`}`,
  ]),
)}
`;
}
