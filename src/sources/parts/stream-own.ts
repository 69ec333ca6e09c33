import { problem } from "../../core/problem.js";
import { csvBlocks, type StreamedFile, type StreamOptions } from "../../read/csv-stream.js";
import type { Given } from "./define-source.js";
import type { Observation } from "./observation.js";
import type { OwnKind, OwnKindId } from "./own/column.js";
import { HEADING_ROWS, kindsOf } from "./own/find-table.js";
import { OWN_KINDS } from "./own/kinds/index.js";
import { matchHeadings } from "./own/match-headings.js";
import { type OwnWords, observationsOf, ownWords } from "./own/own-publication.js";
import { type OwnRows, ownRows, type RowCells } from "./own/own-rows.js";
import { needHeadings } from "./own/own-source.js";
import { rowWords } from "./own/refuse-row.js";
import type { Publication } from "./publication.js";

/** What is known of a streamed file beside its bytes. */
export interface StreamAsked {
  /** The kind of file; found by its headings unless given. */
  readonly kind?: OwnKindId;
  readonly given?: Given;
}

/** A file that was streamed. Its figures are made one by one as they are asked for, and are not held. */
export interface StreamedOwn {
  readonly kind: OwnKindId;
  /** Rows of the file that were read. */
  readonly rows: number;
  /** Groups that they make: departments by grade by point … */
  readonly groups: number;
  /** Everything of the publication but its figures. */
  readonly publication: OwnWords;
  /** Every figure, group by group in the order in which they stand first; may be gone through again. */
  observations(): Generator<Observation>;
}

/** Groups whose figures are gathered in a list; more are gone through one by one. */
export const MOST_GATHERED = 100_000;

/** A row of text, the same object for every row. */
function textCells(): RowCells & { row: readonly string[] } {
  const cells = {
    row: [] as readonly string[],
    get width() {
      return cells.row.length;
    },
    text: (column: number) => cells.row[column - 1] ?? "",
    cell: (column: number) => ({ text: cells.row[column - 1] ?? "" }),
  };
  return cells;
}

function kindOf(rows: readonly (readonly string[])[], { kind, given = {} }: StreamAsked, name: string): OwnKind {
  const asked = kind === undefined ? undefined : OWN_KINDS.find(({ id }) => id === kind.replace(/^own-/, ""));
  if (asked !== undefined) return asked;
  const found = kind === undefined ? kindsOf(rows, given.map) : [];
  if (found.length === 1) return found[0]!;
  return problem(
    found.length > 1 ? "ambiguous-file" : "unknown-file",
    `${name} is no file of your own that realpay knows`,
    {
      found:
        found.length > 1 ? `headings of ${found.map(({ id }) => id).join(" and ")}` : "headings of none of the kinds",
      expected: `one of ${OWN_KINDS.map(({ id }) => id).join(", ")}`,
      where: name,
      hint: "say which column is which with --map, or see `realpay data template`",
    },
  );
}

/**
 * Reads a user's own CSV of any size in bounded memory: checks it row by row as a small one is, and keeps one line of
 * numbers for each group. Columns of personal data are dropped as they are read.
 *
 * When not to use it: for a workbook, or a file small enough to be read whole, which gives the same.
 *
 * @param file     its path, or its bytes as they come, with their size where known
 * @param asked    its kind, and what is said of its headings
 * @param options  `onProgress` is told a fraction from 0 to 1; `signal` stops it
 * @throws Problem as the reader of a small file does, each with the row; "bad-csv", "too-large", "stopped", "no-file"
 * @example (await streamOwnFile({ path: "staff.csv" }, { kind: "staff-in-post" })).groups
 */
export async function streamOwnFile(
  file: StreamedFile,
  asked: StreamAsked = {},
  options: StreamOptions = {},
): Promise<StreamedOwn> {
  const { given = {} } = asked;
  const name = file.name ?? ("path" in file ? file.path.split(/[\\/]/).at(-1)! : "the file");
  const cells = textCells();
  let head: (readonly string[])[] = [];
  let kind: OwnKind | undefined;
  let rows: OwnRows | undefined;
  const take = (row: number, texts: readonly string[]): void => {
    cells.row = texts;
    rows!.take(row, cells);
  };
  const begin = (): void => {
    const begun = head.slice(0, HEADING_ROWS);
    if (begun.every((row) => row.every((text) => text.trim() === "")))
      problem("not-data", `${name} is an empty file, not a table`, {
        found: "an empty file",
        expected: "a table",
        where: name,
      });
    kind = kindOf(begun, asked, name);
    const found = needHeadings(kind, begun, given, name);
    const spot = { file: name, sheet: "", headings: found.row };
    const headings = [...found.headings];
    while (headings.length > 0 && headings.at(-1)!.trim() === "") headings.pop();
    const matched = matchHeadings(kind, headings, given.map ?? {}, rowWords(spot, found.row));
    rows = ownRows(kind, matched, spot, given, true);
    for (const [i, texts] of head.entries()) if (i + 1 > found.row) take(i + 1, texts);
    head = [];
  };
  for await (const { first, rows: block } of csvBlocks(file, options))
    for (const [i, texts] of block.entries()) {
      if (rows === undefined) {
        head.push(texts);
        if (head.length > HEADING_ROWS) begin();
      } else take(first + i, texts);
    }
  if (rows === undefined) begin();
  const table = rows!.done();
  const publication = ownWords(table, given);
  return {
    kind: kind!.id,
    rows: table.rows,
    groups: table.groups,
    publication,
    observations: () => observationsOf(table),
  };
}

/**
 * A streamed file as what a small one gives: its figures in a list.
 *
 * @throws Problem "too-large" for more figures than a list should hold
 */
export function gatherStreamed(streamed: StreamedOwn, name = "the file"): Publication {
  if (streamed.groups > MOST_GATHERED)
    problem("too-large", `${name} holds ${streamed.groups} groups`, {
      found: `${streamed.groups} groups`,
      expected: `at most ${MOST_GATHERED} to be held at once`,
      where: name,
      hint: "leave out a column that parts the groups too finely",
    });
  return { ...streamed.publication, observations: [...streamed.observations()] }; // no group stands twice
}
