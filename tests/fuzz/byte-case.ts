import { unzipSync, zipSync } from "fflate";
import { stringify } from "yaml";
import { openOfficialFile } from "../../src/read/open-official-file.js";
import { csvOf } from "./grid.js";
import { judged, realReader } from "./judge.js";
import { encoded, mutatedBytes } from "./mutate-bytes.js";
import { keepTree, mutatedTree, type TreeMutation } from "./mutate-tree.js";
import type { ByteMutation } from "./mutation.js";
import type { Circumstances } from "./oracle.js";
import { workbookView } from "./slow-workbook.js";
import type { Subject } from "./subject.js";
import type { Tally } from "./tally.js";
import { treeView, viewOfText } from "./view.js";

/** After bytes were spoilt anything may have another meaning, so long as it stands where it is said to stand. */
const SPOILT: Circumstances = { keeps: false, removes: false, statementsTouched: true, untouched: () => false };
const PLAIN = { newline: "\n", quotes: "needed", trailing: 0 } as const;

/** Mutates the bytes of a text, reads them and judges. */
export function byteCase(subject: Subject, mutations: readonly ByteMutation[], tally: Tally, reader = realReader) {
  const [grid] = subject.grids;
  const original =
    grid === undefined ? subject.bytes : encoded(csvOf(grid, { ...PLAIN, delimiter: subject.delimiter }), "utf-8");
  const bytes = mutatedBytes(original, mutations);
  const open = () => openOfficialFile(bytes, subject.name);
  return judged(subject, open, () => viewOfText(bytes, subject.file.kind), SPOILT, tally, reader);
}

/** The bytes of a workbook after mutations: of the file, or of a part inside it that is packed again. */
function spoiltWorkbook(bytes: Uint8Array, mutations: readonly ByteMutation[], part: number): Uint8Array {
  if (bytes[0] !== 0x50 || part === 0) return mutatedBytes(bytes, mutations);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name.endsWith(".xml"));
  const name = names[part % names.length]!;
  return zipSync({ ...parts, [name]: mutatedBytes(parts[name]!, mutations) }, { level: 1 });
}

/** Mutates the bytes of a workbook, reads them, and holds what comes out against SheetJS: of the original where it gives up. */
export function workbookCase(
  subject: Subject,
  mutations: readonly ByteMutation[],
  part: number,
  tally: Tally,
  reader = realReader,
) {
  const bytes = spoiltWorkbook(subject.bytes, mutations, part);
  return judged(
    subject,
    () => openOfficialFile(bytes, subject.name),
    () => workbookView(bytes) ?? workbookView(subject.bytes),
    SPOILT,
    tally,
    reader,
  );
}

/** Mutates the tree of a JSON or YAML, writes and reads it, and judges. */
export function treeCase(subject: Subject, mutations: readonly TreeMutation[], tally: Tally, reader = realReader) {
  const tree = mutatedTree(subject.file.tree!, mutations);
  const text = subject.file.kind === "json" ? JSON.stringify(tree) : `---\n${stringify(tree)}`;
  const keeps = keepTree(mutations);
  const how: Circumstances = { keeps, removes: false, statementsTouched: true, untouched: () => keeps };
  const open = () => openOfficialFile(Buffer.from(text), subject.name);
  return judged(subject, open, () => treeView(tree), how, tally, reader);
}
