import type { Added } from "../catalogue/add/add-file.js";
import { cellText } from "../catalogue/overlay/revisions.js";
import { alignedTable, wrap } from "../render/terminal.js";

const NAMED = 8;

/** What adding came to, for a program. */
export function additionJson({
  source,
  comparisons,
  jumps,
  unplaced,
  withoutNumber,
  written,
  rows,
  into,
  dataset,
}: Added): string {
  const resources = comparisons.map(({ resource, fresh, unchanged, revised, older }) => ({
    resource: resource.name,
    new: fresh.length,
    unchanged,
    revised: revised.map(({ revision }) => ({
      ...revision,
      was: cellText(revision.was),
      is: cellText(revision.is),
    })),
    older: older.length,
  }));
  const { publication, file } = dataset;
  return `${JSON.stringify({ file: file.name, hash: file.hash, source: source.key, released: publication.released ?? null, resources, jumps, unplaced: unplaced.length, withoutNumber, rows, written, into }, null, 2)}\n`;
}

/** What adding came to, for a person. */
export async function additionText(added: Added, dryRun: boolean): Promise<string> {
  const { source, comparisons, jumps, unplaced, withoutNumber, written, rows, into, dataset } = added;
  const counts = comparisons.map(({ resource, fresh, unchanged, revised, older }) => [
    resource.name,
    String(fresh.length),
    String(revised.length),
    String(unchanged),
    String(older.length),
  ]);
  const list = (items: readonly string[], of: number): string =>
    `${items.map((text) => `- ${wrap(text, 96).join("\n  ")}\n`).join("")}${of > items.length ? `and ${of - items.length} more\n` : ""}`;
  const revised = comparisons.flatMap((one) => one.revised.map(({ revision }) => revision));
  const older = comparisons.flatMap((one) => one.older);
  const unheld = [...new Set(unplaced.map(({ series }) => series))];
  const blocks = [
    `${dataset.file.name}: ${source.publisher}, ${source.publication}${source.table === "" ? "" : `, ${source.table}`}, released ${source.released}\n`,
    alignedTable(["Resource", "New", "Changed", "Unchanged", "Older than held"], counts, [
      false,
      true,
      true,
      true,
      true,
    ]),
    revised.length === 0
      ? ""
      : `Changed\n${list(
          revised
            .slice(0, NAMED)
            .map(({ row, was, is, wasSource }) => `${row}: was ${cellText(was)} (${wasSource}), is ${cellText(is)}`),
          revised.length,
        )}`,
    older.length === 0 ? "" : "Values that differ from those of a later release are not taken: what is held stays.\n",
    jumps.length === 0
      ? ""
      : `Further than the series ever moved\n${list(
          jumps
            .slice(0, NAMED)
            .map(({ what, from, to }) => `${what}: from ${from.value} (${from.period}) to ${to.value}`),
          jumps.length,
        )}`,
    withoutNumber.length === 0
      ? ""
      : `Without a number in the file, and not held by resources of numbers alone\n${list(
          withoutNumber.map(({ resource, as, count }) => `${resource}: ${as}, ${count} times`),
          withoutNumber.length,
        )}`,
    unplaced.length === 0
      ? ""
      : `${unplaced.length} figures of ${unheld.length} series belong to no resource (${unheld.slice(0, 6).join(", ")}${unheld.length > 6 ? " …" : ""}): --all keeps them\n`,
    written
      ? `${rows} rows written to ${into} as ${source.key}\n`
      : rows === 0
        ? "Nothing is new: nothing was written.\n"
        : dryRun
          ? "A dry run: nothing was written.\n"
          : "",
  ];
  return blocks.filter((block) => block !== "").join("\n");
}
