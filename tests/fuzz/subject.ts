import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OfficialFile } from "../../src/read/official-file.js";
import { openOfficialFile } from "../../src/read/open-official-file.js";
import { SOURCES } from "../../src/sources/index.js";
import type { OfficialSource } from "../../src/sources/parts/define-source.js";
import { recognise } from "../../src/sources/parts/recognise.js";
import { RAW } from "../sources/raw.js";
import { copyOf, type Grid, gridOf, workbookOf } from "./grid.js";
import { type Learned, learn } from "./learned.js";
import { gridView, treeView } from "./view.js";

/** A real file that is mutated, cut to what reads quickly, and what it teaches. */
export interface Subject {
  readonly name: string;
  readonly source: OfficialSource;
  readonly file: OfficialFile;
  readonly bytes: Uint8Array;
  /** Of texts and workbooks; none for trees. */
  readonly grids: readonly Grid[];
  readonly delimiter: string;
  readonly learned: Learned;
  /** Milliseconds to read it once. */
  readonly cost: number;
}

const reads = (file: OfficialFile): boolean => {
  try {
    return recognise(file, SOURCES).read(file, {}).observations.length >= 20;
  } catch {
    return false;
  }
};

/** The first rows and columns of every sheet, and then without the sheets that are not needed. */
function cut(grids: readonly Grid[], file: OfficialFile): Grid[] {
  const of = (rows: number, columns: number): Grid[] =>
    copyOf(grids).map((grid) => ({ ...grid, rows: grid.rows.slice(0, rows).map((row) => row.slice(0, columns)) }));
  let now = copyOf(grids);
  for (const [rows, columns] of [
    [40, 24],
    [80, 40],
    [150, 40],
    [300, 60],
    [700, 60],
  ] as const) {
    const smaller = of(rows, columns);
    if (!reads(workbookOf(smaller, file))) continue;
    now = smaller;
    break;
  }
  for (const { name } of [...now].reverse()) {
    const without = now.filter((grid) => grid.name !== name);
    if (now.length > 3 && reads(workbookOf(without, file))) now = without;
  }
  return now;
}

const cells = (grids: readonly Grid[]): number =>
  grids.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0);

/** Whether it is worth opening: a workbook takes up to a second. */
const mayBe = (bytes: Uint8Array, of: (kind: string, name: string) => boolean, name: string): boolean => {
  const kinds = bytes[0] === 0xd0 ? ["xls"] : bytes[0] === 0x50 ? ["xlsx", "ods"] : ["delimited", "json", "yaml"];
  return kinds.some((kind) => of(kind, name));
};

/**
 * Every real file that loads.
 *
 * @param of     whether files of a kind and name are wanted
 * @param whole  leaves large files whole: for cases that open them anew
 */
export async function subjects(
  of: (kind: string, name: string) => boolean,
  { whole = false }: { readonly whole?: boolean } = {},
): Promise<Subject[]> {
  const found: Subject[] = [];
  for (const name of readdirSync(RAW).sort()) {
    if (name.endsWith(".md")) continue;
    const bytes = readFileSync(join(RAW, name));
    if (!mayBe(bytes, of, name)) continue;
    let file = await openOfficialFile(bytes, name);
    if (!of(file.kind, name) || !reads(file)) continue;
    let grids = file.sheets.map(gridOf);
    if (!whole && cells(grids) > 6_000) {
      grids = cut(grids, file);
      file = workbookOf(grids, file);
    }
    const source = recognise(file, SOURCES);
    const publication = source.read(file, {});
    const view = file.tree === undefined ? gridView(grids) : treeView(file.tree);
    const start = performance.now();
    source.read(file, {});
    const cost = performance.now() - start;
    const delimiter = name.endsWith(".tab") ? "\t" : ",";
    found.push({ name, source, file, bytes, grids, delimiter, learned: learn(publication, view), cost });
  }
  return found;
}
