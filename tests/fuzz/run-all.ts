import { appendFileSync } from "node:fs";
import { campaign, type Finding, type Run } from "./campaign.js";
import { shareOut } from "./share-out.js";
import type { Subject } from "./subject.js";
import { emptyTally, type Tally, tallyWords } from "./tally.js";

const findingWords = ({ file, seed, says, mutation }: Finding): string =>
  `${file}, seed ${seed}: ${says}\n  after ${mutation}\n  again: FUZZ_SEED=${seed} npm run fuzz`;

/**
 * Runs the campaigns of some subjects, all of them even where one fails; says on stderr how far it is.
 *
 * @returns what came of them, and every finding in words
 */
export async function runAll(
  title: string,
  subjects: readonly Subject[],
  { seed, cases, by }: Pick<Run, "seed" | "cases"> & { readonly by: NonNullable<Run["by"]> },
): Promise<{ readonly tally: Tally; readonly findings: readonly string[] }> {
  const tally = emptyTally();
  const findings: string[] = [];
  const start = performance.now();
  const shares = shareOut(
    subjects.map(({ cost }) => cost),
    cases,
  );
  for (const [i, subject] of subjects.entries()) {
    const found = await campaign(subject, { seed, cases: shares[i]!, tally, by });
    if (found !== undefined) {
      findings.push(findingWords(found));
      process.stderr.write(`fuzz, ${title}: ${findings.at(-1)}\n`);
    }
    process.stderr.write(`fuzz, ${title}: ${tally.cases} of ${cases} cases, ${subject.name} done\n`);
  }
  const seconds = (performance.now() - start) / 1000;
  const words = `fuzz, ${title}, seed ${seed}: ${tallyWords(tally)}; ${findings.length} misreadings or crashes; ${seconds.toFixed(0)} s`;
  process.stderr.write(`${words}\n`);
  const { FUZZ_TALLY } = process.env;
  if (FUZZ_TALLY !== undefined)
    appendFileSync(FUZZ_TALLY, `${JSON.stringify({ ...tally, refused: [...tally.refused], findings })}\n`);
  return { tally, findings };
}
