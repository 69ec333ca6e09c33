import fc from "fast-check";
import { byteCase, treeCase, workbookCase } from "./byte-case.js";
import { gridCase } from "./case.js";
import { type Reader, realReader } from "./judge.js";
import { treeMutations } from "./mutate-tree.js";
import { byteMutations, mutations, writings } from "./mutation.js";
import type { Subject } from "./subject.js";
import type { Tally } from "./tally.js";

/** A case that was misread or crashed, as small as fast-check makes it. */
export interface Finding {
  readonly file: string;
  readonly seed: number;
  readonly says: string;
  readonly mutation: string;
}

/** What is run on one subject. */
export interface Run {
  readonly seed: number;
  readonly cases: number;
  readonly tally: Tally;
  /** Workbooks are mutated as cells after one read, and some by their bytes; texts and trees always by both. */
  readonly by?: "content" | "workbook bytes";
  /** Another reader than the real one: a broken one that must be caught. */
  readonly reader?: Reader;
  /** Findings that are known by their signature are passed over, so that the next is found. */
  readonly known?: Set<string>;
}

const signature = (subject: Subject, says: string, kinds: readonly string[]): string =>
  `${subject.source.id} ${kinds.join("+")} ${says.slice(0, 3)}`;

type Case = {
  readonly kinds: readonly string[];
  readonly run: (tally: Tally, reader: Reader) => Promise<string | undefined>;
  readonly words: string;
};

const cells = (subject: Subject): fc.Arbitrary<Case> =>
  fc.tuple(mutations, writings).map(([list, written]) => ({
    kinds: list.map(({ kind }) => kind),
    run: (tally, reader) => gridCase(subject, list, written, tally, reader),
    words: JSON.stringify({ mutations: list, ...(subject.file.kind === "delimited" ? { written } : {}) }),
  }));
const texts = (subject: Subject): fc.Arbitrary<Case> =>
  byteMutations.map((list) => ({
    kinds: ["bytes", ...list.map(({ kind }) => kind)],
    run: (tally, reader) => byteCase(subject, list, tally, reader),
    words: JSON.stringify(list),
  }));
const trees = (subject: Subject): fc.Arbitrary<Case> =>
  treeMutations.map((list) => ({
    kinds: list.map(({ kind }) => kind),
    run: (tally, reader) => treeCase(subject, list, tally, reader),
    words: JSON.stringify(list),
  }));
const workbooks = (subject: Subject): fc.Arbitrary<Case> =>
  fc.tuple(byteMutations, fc.nat(20)).map(([list, part]) => ({
    kinds: ["workbook bytes"],
    run: (tally, reader) => workbookCase(subject, list, part, tally, reader),
    words: JSON.stringify({ part, list }),
  }));

/** What is done to the files of each kind: cells three times as often as bytes. */
function casesOf(subject: Subject, by: Run["by"]): fc.Arbitrary<Case> {
  if (by === "workbook bytes") return workbooks(subject);
  const { kind } = subject.file;
  if (kind === "json" || kind === "yaml")
    return fc.oneof({ weight: 3, arbitrary: trees(subject) }, { weight: 1, arbitrary: texts(subject) });
  if (kind !== "delimited") return cells(subject);
  return fc.oneof({ weight: 3, arbitrary: cells(subject) }, { weight: 1, arbitrary: texts(subject) });
}

/** Runs seeded cases on one subject. @returns the first that fails, shrunk */
export async function campaign(
  subject: Subject,
  { seed, cases, tally, known, by = "content", reader = realReader }: Run,
): Promise<Finding | undefined> {
  let _counted = 0;
  const property = fc.asyncProperty(casesOf(subject, by), async ({ kinds, run, words }) => {
    _counted += 1;
    const says = await run(tally, reader);
    if (says === undefined || known?.has(signature(subject, says, kinds))) return;
    throw new Error(`${says}\n${words}\n${signature(subject, says, kinds)}`);
  });
  const result = await fc.check(property, { seed, numRuns: cases });
  if (!result.failed) return undefined;
  const message = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
  const parts = message.split("\n");
  known?.add(parts.at(-1)!);
  return { file: subject.name, seed, says: parts.slice(0, -2).join("\n"), mutation: parts.at(-2)! };
}
