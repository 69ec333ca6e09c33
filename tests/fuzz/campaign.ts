import fc from "fast-check";
import { byteCase, gridCase } from "./case.js";
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
  /** Findings that are known by their signature are passed over, so that the next is found. */
  readonly known?: Set<string>;
}

const signature = (subject: Subject, says: string, kinds: readonly string[]): string =>
  `${subject.source.id} ${kinds.join("+")} ${says.slice(0, 3)}`;

type Case = {
  readonly kinds: readonly string[];
  readonly run: (tally: Tally) => Promise<string | undefined>;
  readonly words: string;
};

function casesOf(subject: Subject): fc.Arbitrary<Case> {
  const grids = fc.tuple(mutations, writings).map(
    ([list, written]): Case => ({
      kinds: list.map(({ kind }) => kind),
      run: (tally) => gridCase(subject, list, written, tally),
      words: JSON.stringify({ mutations: list, ...(subject.file.kind === "delimited" ? { written } : {}) }),
    }),
  );
  const bytes = byteMutations.map(
    (list): Case => ({
      kinds: ["bytes", ...list.map(({ kind }) => kind)],
      run: (tally) => byteCase(subject, list, tally),
      words: JSON.stringify(list),
    }),
  );
  return subject.file.kind === "delimited"
    ? fc.oneof({ weight: 3, arbitrary: grids }, { weight: 1, arbitrary: bytes })
    : grids;
}

/** Runs seeded cases on one subject. @returns the first that fails, shrunk */
export async function campaign(subject: Subject, { seed, cases, tally, known }: Run): Promise<Finding | undefined> {
  let counted = 0;
  const property = fc.asyncProperty(casesOf(subject), async ({ kinds, run, words }) => {
    counted += 1;
    const says = await run(tally);
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
