import { Problem } from "../../src/core/problem.js";
import type { OfficialFile } from "../../src/read/official-file.js";
import { openOfficialFile } from "../../src/read/open-official-file.js";
import { SOURCES } from "../../src/sources/index.js";
import type { OfficialSource } from "../../src/sources/parts/define-source.js";
import type { Publication } from "../../src/sources/parts/publication.js";
import { recognise } from "../../src/sources/parts/recognise.js";
import { type Content, contentAt, csvOf, type Grid, widthOf, workbookOf } from "./grid.js";
import { encoded, mutatedBytes } from "./mutate-bytes.js";
import { keepMeaning, mutatedGrids } from "./mutate-grid.js";
import type { ByteMutation, Mutation } from "./mutation.js";
import { type Circumstances, misreading } from "./oracle.js";
import { slowRows, slowText } from "./slow-csv.js";
import { slowNumber } from "./slow-number.js";
import { misreadSums } from "./slow-organogram.js";
import type { Subject } from "./subject.js";
import type { Tally } from "./tally.js";
import { gridView, rowsView, type View } from "./view.js";

/** How a case is written as text. */
export interface Written {
  readonly newline: string;
  readonly quotes: "all" | "needed" | "dropped";
  readonly delimiter: string;
  readonly trailing: number;
  readonly encoding: string;
}

/** Reads a file as the commands do: by its content, whichever source that is. */
export type Reader = (file: OfficialFile, subject: Subject) => { publication: Publication; source: OfficialSource };
export const realReader: Reader = (file) => {
  const source = recognise(file, SOURCES);
  return { publication: source.read(file, {}), source };
};

/** Reads a mutated file and holds what comes out against a view of it. @returns a misreading or a crash, in words */
export async function judged(
  subject: Subject,
  open: () => OfficialFile | Promise<OfficialFile>,
  view: () => View | undefined,
  how: Circumstances,
  size: readonly [rows: number, columns: number],
  tally: Tally,
  reader = realReader,
): Promise<string | undefined> {
  tally.cases += 1;
  let read: ReturnType<Reader>;
  try {
    read = reader(await open(), subject);
  } catch (error) {
    if (!(error instanceof Problem)) return `crash: ${error instanceof Error ? error.stack : String(error)}`;
    tally.refused.set(error.code, (tally.refused.get(error.code) ?? 0) + 1);
    return undefined;
  }
  const { publication, source } = read;
  if (source.id !== subject.source.id) return `read as ${source.id}`;
  tally.read += 1;
  tally.figures += publication.observations.length;
  const seen = view();
  if (seen === undefined) return "figures from a file the slow reader cannot take apart";
  return (
    misreading(publication, seen, subject.learned, how) ??
    (source.id === "organogram" ? misreadSums(publication, seen, ...size) : undefined)
  );
}

const contents = (grids: readonly Grid[]): Set<Content> =>
  new Set(grids.flatMap(({ rows }) => rows.flatMap((row) => row.filter((one) => one !== undefined))));
const isStatement = ({ text, number }: Content): boolean => number === undefined && slowNumber(text) === undefined;

function circumstances(subject: Subject, grids: readonly Grid[], keeps: boolean): Circumstances {
  const now = contents(grids);
  const before = contents(subject.grids);
  const named = new Map(grids.map((grid) => [grid.name, grid]));
  return {
    keeps: keeps && subject.source.id !== "organogram", // its ranges are numbered from the lowest: one less is another number
    statementsTouched: !keeps || [...before].some((one) => isStatement(one) && !now.has(one)),
    untouched: ({ at }) => before.has(contentAt(named.get(at.sheet), at.row, at.column)!),
  };
}

/** Mutates the cells of a subject, writes them where it is a text, reads them and judges. */
export function gridCase(
  subject: Subject,
  mutations: readonly Mutation[],
  written: Written,
  tally: Tally,
  reader = realReader,
) {
  const grids = mutatedGrids(subject.grids, mutations);
  const [first] = grids;
  const size = [first!.rows.length, widthOf(first!)] as const;
  const how = circumstances(subject, grids, keepMeaning(mutations));
  if (subject.file.kind !== "delimited")
    return judged(
      subject,
      () => workbookOf(grids, subject.file),
      () => gridView(grids),
      how,
      size,
      tally,
      reader,
    );
  const delimiter = written.delimiter === "own" ? subject.delimiter : written.delimiter;
  const text = csvOf(first!, { ...written, delimiter });
  const bytes = encoded(text, written.encoding);
  const spoilt = written.quotes === "dropped" && [...contents(grids)].some((one) => /[",;\t\n\r]/.test(one.text));
  return judged(
    subject,
    () => openOfficialFile(bytes, subject.name),
    () => viewOfText(bytes),
    spoilt ? { ...how, keeps: false, statementsTouched: true } : how,
    size,
    tally,
    reader,
  );
}

function viewOfText(bytes: Uint8Array): View | undefined {
  const rows = slowRows(slowText(bytes));
  return rows === undefined ? undefined : rowsView(rows);
}

/** Mutates the bytes of a text, reads them and judges. */
export function byteCase(subject: Subject, mutations: readonly ByteMutation[], tally: Tally, reader = realReader) {
  const delimited = subject.grids.length > 0;
  const original = delimited
    ? encoded(
        csvOf(subject.grids[0]!, { delimiter: subject.delimiter, newline: "\n", quotes: "needed", trailing: 0 }),
        "utf-8",
      )
    : subject.bytes;
  const bytes = mutatedBytes(original, mutations);
  const how: Circumstances = { keeps: false, statementsTouched: true, untouched: () => false };
  return judged(
    subject,
    () => openOfficialFile(bytes, subject.name),
    () => viewOfText(bytes),
    how,
    [subject.grids[0]?.rows.length ?? 0, 80],
    tally,
    reader,
  );
}
