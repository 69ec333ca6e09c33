import type { Dataset } from "../core/dataset.js";
import { nearest } from "../core/nearest.js";
import { problem } from "../core/problem.js";

/** A row that belongs to one release of its series. */
export interface ReleasedRow {
  readonly release: string;
}

/**
 * The releases in some rows, oldest first. Dates of publication sort as text, also where only year or month is known.
 *
 * @param rows  rows with a column `release`
 * @returns every release once
 * @example releasesOf([{ release: "2026-04" }, { release: "2025-04" }, { release: "2026-04" }]) // ["2025-04", "2026-04"]
 */
export const releasesOf = (rows: readonly ReleasedRow[]): string[] =>
  [...new Set(rows.map((row) => row.release))].sort();

/**
 * The rows of one release (vintage) of a dataset. Releases are never spliced: levels of two of them are not one series.
 *
 * @param dataset  rows with a column `release`
 * @param id       the release, or "latest"
 * @returns the dataset with the rows of that release only
 * @throws Problem "unknown-release", naming the ones that exist
 * @example release(catalogue.dataset("average-weekly-earnings"), "latest").rows[0]?.release // "2026-04-21"
 */
export function release<Row extends ReleasedRow>(dataset: Dataset<Row>, id: string): Dataset<Row> {
  const known = releasesOf(dataset.rows);
  const wanted = id === "latest" ? known.at(-1) : id;
  if (wanted === undefined || !known.includes(wanted)) {
    const near = nearest(id, known);
    return problem("unknown-release", `${dataset.id} has no release "${id}"`, {
      found: id,
      expected: known.length > 0 ? `latest, or one of ${known.join(", ")}` : "a dataset with rows",
      where: dataset.id,
      ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
      exit: 2,
    });
  }
  const rows = dataset.rows.filter((row) => row.release === wanted);
  return { ...dataset, rows, title: `${dataset.title} (release ${wanted})` };
}

/**
 * The rows of the newest release that holds every series wanted. A release of which only one series was added, from a
 * file of its own, does not hide the last one that has them all.
 *
 * @param dataset  rows with a column `release`
 * @param series   names the series of a row; undefined for rows that are not wanted
 * @returns the dataset with the wanted rows of that release only
 * @throws Problem "unknown-release" when no row is wanted
 * @example latestComplete(catalogue.dataset("forecasts"), (row) => row.series).rows[0]?.release // "2026-03"
 */
export function latestComplete<Row extends ReleasedRow>(
  dataset: Dataset<Row>,
  series: (row: Row) => string | undefined,
): Dataset<Row> {
  const rows = dataset.rows.filter((row) => series(row) !== undefined);
  const held = new Map<string, Set<string>>();
  for (const row of rows) {
    const own = held.get(row.release);
    if (own === undefined) held.set(row.release, new Set([series(row)!]));
    else own.add(series(row)!);
  }
  const most = Math.max(0, ...[...held.values()].map((own) => own.size));
  const complete = [...held].filter(([, own]) => own.size === most).map(([name]) => name);
  return release({ ...dataset, rows }, complete.sort().at(-1) ?? "latest");
}
