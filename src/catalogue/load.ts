import { statSync } from "node:fs";
import { basename } from "node:path";
import type { Dataset } from "../core/dataset.js";
import { knownOptions } from "../core/options.js";
import { Problem, problem } from "../core/problem.js";
import type { Source } from "../core/source.js";
import { MOST_BYTES } from "../read/most-bytes.js";
import type { OfficialFile } from "../read/official-file.js";
import type { Given, OfficialSource } from "../sources/parts/define-source.js";
import type { Observation } from "../sources/parts/observation.js";
import type { Publication } from "../sources/parts/publication.js";
import { type Disk, nodeDisk } from "./disk.js";
import { sourceOfFile } from "./source-of-file.js";
import { STREAMED_FROM } from "./streamed-from.js";

/** How a file is loaded. */
export interface LoadOptions extends Given {
  /** What the file is called, for messages; the name of its path unless given. */
  readonly name?: string;
  /** The disk to read it from; the disk of this machine unless given. */
  readonly disk?: Disk;
  /** Told how much of a large file of one's own has been read, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** Stops the reading of a large file of one's own: an AbortSignal. */
  readonly signal?: { readonly aborted: boolean };
}

/** An official file as data: its figures, where they come from, and what was found while reading it. */
export interface OfficialDataset extends Dataset<Observation> {
  readonly source: Source;
  /** The kind of file it turned out to be. */
  readonly kind: OfficialSource;
  readonly publication: Publication;
  readonly file: OfficialFile;
}

const OPTIONS = ["name", "disk", "period", "map", "onProgress", "signal"];

/** A text with a line end in it is the file itself; any other is its path. */
const isContent = (input: string): boolean => /[\n\r]/.test(input);

/** Bytes of a file on the disk of this machine; 0 where it is on another, which has no limit of its own. */
const sizeOf = (path: string, disk: Disk): number =>
  disk.exists(path) && disk.read === nodeDisk.read ? statSync(path).size : 0;

function readPath(path: string, disk: Disk): Uint8Array {
  if (!disk.exists(path))
    problem("no-file", `there is no file ${path}`, {
      found: "no such file",
      expected: "an official file, or one of your own",
      where: path,
      hint: "check the path; quote it when there is a space in it",
    });
  const size = sizeOf(path, disk);
  if (size > MOST_BYTES)
    problem("too-large", `${basename(path)} has ${size} bytes`, {
      found: `${size} bytes`,
      expected: `at most ${MOST_BYTES} bytes in a file of figures`,
      where: path,
      hint: "a CSV of your own may be larger, with the headings of realpay data template: it is then read row by row",
    });
  try {
    return disk.read(path);
  } catch (error) {
    return problem("unreadable", `${path} cannot be read`, {
      found: (error as Error).message,
      expected: "a file that may be read",
      where: path,
      hint: "a folder is no file; look at who may read it",
    });
  }
}

/**
 * Loads an official file, or one of your own, by what stands in it: recognised, taken apart by its labels, checked.
 *
 * When not to use it: for the figures that come with realpay, which `openCatalogue` gives with their breaks and gaps.
 * Nothing is added to the data by loading: that is `addFile`.
 *
 * @param input    path of the file, its bytes, or its text (a text with a line end in it is taken for the file itself)
 * @param options  `period` for a file that does not say when, `map` from your headings to ours, `name` for messages
 * @returns rows with value, unit, period and the cell each stands in; the source; what was skipped and checked
 * @throws Problem "no-file", "unknown-file" with the nearest known kind, those of reading it and of its kind
 * @example (await load("d7bt.csv")).rows[0]?.series // "D7BT"
 */
export async function load(input: string | Uint8Array, options: LoadOptions = {}): Promise<OfficialDataset> {
  knownOptions("load", options, OPTIONS);
  const path = typeof input === "string" && !isContent(input) ? input : undefined;
  const name = options.name ?? (path === undefined ? "the file" : basename(path));
  const { period, map, onProgress, signal, disk = nodeDisk } = options;
  const given: Given = { ...(period === undefined ? {} : { period }), ...(map === undefined ? {} : { map }) };
  const size = path === undefined ? 0 : sizeOf(path, disk);
  if (path !== undefined && size > STREAMED_FROM) {
    const { loadStreamed } = await import("./load-streamed.js");
    const watch = { ...(onProgress === undefined ? {} : { onProgress }), ...(signal === undefined ? {} : { signal }) };
    const streamed = await loadStreamed(path, size, name, given, watch);
    if (streamed !== undefined) return datasetOf(streamed);
  }
  const bytes =
    path !== undefined ? readPath(path, disk) : typeof input === "string" ? new TextEncoder().encode(input) : input;
  const { openOfficialFile } = await import("../read/open-official-file.js"); // heavy, and needed by nobody who only asks the data
  const [file, { SOURCES, recognise }] = await Promise.all([
    openOfficialFile(bytes, name),
    import("../sources/index.js"), // while an old workbook is read in its process
  ]);
  const kind = recognise(file, SOURCES, given);
  return datasetOf({ kind, publication: kind.read(file, given), file });
}

/** What was read of a file, with its source. */
function datasetOf({
  kind,
  publication,
  file,
}: Pick<OfficialDataset, "kind" | "publication" | "file">): OfficialDataset {
  const source = sourceOfFile(publication, kind, file);
  const { title, table, observations } = publication;
  return {
    id: kind.id,
    title: table === "" ? title : `${title}: ${table}`,
    rows: observations,
    sources: [source.key],
    source,
    kind,
    publication,
    file,
  };
}

/** What loading came to, as data. */
export type Loaded =
  | { readonly ok: true; readonly dataset: OfficialDataset; readonly problem: undefined }
  | { readonly ok: false; readonly dataset: undefined; readonly problem: Problem };

/**
 * Loads a file, and gives what is wrong with it as data instead of throwing it.
 *
 * @returns `{ ok: true, dataset }`, or `{ ok: false, problem }`; the other of the two is undefined, also for a notebook
 * @example (await tryLoad("nothing.csv")).ok // false
 */
export async function tryLoad(input: string | Uint8Array, options: LoadOptions = {}): Promise<Loaded> {
  try {
    return { ok: true, dataset: await load(input, options), problem: undefined };
  } catch (error) {
    if (error instanceof Problem) return { ok: false, dataset: undefined, problem: error };
    throw error;
  }
}
