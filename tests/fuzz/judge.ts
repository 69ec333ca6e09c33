import { Problem } from "../../src/core/problem.js";
import type { OfficialFile } from "../../src/read/official-file.js";
import { SOURCES } from "../../src/sources/index.js";
import type { OfficialSource } from "../../src/sources/parts/define-source.js";
import type { Publication } from "../../src/sources/parts/publication.js";
import { recognise } from "../../src/sources/parts/recognise.js";
import { type Circumstances, misreading } from "./oracle.js";
import { misreadSums } from "./slow-organogram.js";
import type { Subject } from "./subject.js";
import type { Tally } from "./tally.js";
import type { View } from "./view.js";

/** Reads a file as the commands do: by its content, whichever source that is. */
export type Reader = (file: OfficialFile, subject: Subject) => { publication: Publication; source: OfficialSource };
export const realReader: Reader = (file) => {
  const source = recognise(file, SOURCES);
  return { publication: source.read(file, {}), source };
};

/** A dataset of which one column is left is the file of one series. */
const ONE_SERIES_LEFT = /^ons-dataset ons-timeseries$/;

/** Reads a mutated file and holds what comes out against a view of it. @returns a misreading or a crash, in words */
export async function judged(
  subject: Subject,
  open: () => OfficialFile | Promise<OfficialFile>,
  view: () => View | undefined,
  how: Circumstances,
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
  if (source.id !== subject.source.id && !ONE_SERIES_LEFT.test(`${subject.source.id} ${source.id}`))
    return `read as ${source.id}`;
  tally.read += 1;
  tally.figures += publication.observations.length;
  const seen = view();
  if (seen === undefined) return "figures from a file the slow reader cannot take apart";
  return (
    misreading(publication, seen, subject.learned, how) ??
    (source.id === "organogram" ? misreadSums(publication, seen) : undefined)
  );
}
