import { openOfficialFile } from "../../src/read/open-official-file.js";
import { type Content, contentAt, csvOf, type Grid, workbookOf } from "./grid.js";
import { judged, realReader } from "./judge.js";
import { encoded } from "./mutate-bytes.js";
import { keepMeaning, mutatedGrids, onlyRemove } from "./mutate-grid.js";
import type { Mutation } from "./mutation.js";
import type { Circumstances } from "./oracle.js";
import { isFigure } from "./picked.js";
import type { Subject } from "./subject.js";
import type { Tally } from "./tally.js";
import { gridView, viewOfText } from "./view.js";

/** How a case is written as text. */
export interface Written {
  readonly newline: string;
  readonly quotes: "all" | "needed" | "dropped";
  readonly delimiter: string;
  readonly trailing: number;
  readonly encoding: string;
}

const contents = (grids: readonly Grid[]): Set<Content> =>
  new Set(grids.flatMap(({ rows }) => rows.flatMap((row) => row.filter((one) => one !== undefined))));
const isStatement = (content: Content): boolean => !isFigure(content);

function circumstances(subject: Subject, grids: readonly Grid[], mutations: readonly Mutation[]): Circumstances {
  // under a heading that is carried to the right, a column that is moved is headed anew
  const carried = subject.learned.relations.has("merged") && mutations.some(({ kind }) => kind === "swap-columns");
  const keeps = keepMeaning(mutations) && !carried;
  const now = contents(grids);
  const before = contents(subject.grids);
  const named = new Map(grids.map((grid) => [grid.name, grid]));
  return {
    keeps,
    removes: keeps && onlyRemove(mutations),
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
  const how = circumstances(subject, grids, mutations);
  if (subject.file.kind !== "delimited")
    return judged(
      subject,
      () => workbookOf(grids, subject.file),
      () => gridView(grids),
      how,
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
    () => viewOfText(bytes, "delimited"),
    spoilt ? { ...how, keeps: false, removes: false, statementsTouched: true } : how,
    tally,
    reader,
  );
}
