import type { Catalogue } from "../../catalogue/catalogue.js";
import { dayWords } from "../../core/day.js";
import { Problem, problem } from "../../core/problem.js";
import type { Evidence, Note } from "../../evidence/evidence.js";
import type { Sentence } from "../../evidence/sentence.js";

/** "as it stood on 21 May 2026": the day is that of the question, and the cell says which sources it leaves. */
const asOn = (asOf: string): Sentence => [
  "as it stood on ",
  { quote: dayWords(asOf), cell: `sources.csv: released<=${asOf}` },
];

/** An answer that says of which day it is: in its first note and under the title of every chart. */
function marked(evidence: Evidence, asOf: string): Evidence {
  const note: Note = {
    kind: "scope",
    text: [
      "This is the evidence ",
      ...asOn(asOf),
      ": only releases that were certainly public by then are used. A source without a known date is left out, and so is a copy made later, though what it holds may have been public.",
    ],
  };
  const charts = evidence.charts.map((chart) => ({ ...chart, subtitle: [...chart.subtitle, ", ", ...asOn(asOf)] }));
  return { ...evidence, notes: [note, ...evidence.notes], charts };
}

/**
 * Answers from the data as they stood on a day, and says so; from all that is held, it only answers.
 *
 * @param asker   the finding
 * @param answer  works the answer out
 * @throws Problem "not-answerable-then" when too little was public by that day, with what was missing; without a day, whatever `answer` throws
 */
export function asItStood(asker: string, { asOf }: Pick<Catalogue, "asOf">, answer: () => Evidence): Evidence {
  if (asOf === undefined) return answer();
  try {
    return marked(answer(), asOf);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return problem(
      "not-answerable-then",
      `${asker} cannot be answered as it stood on ${dayWords(asOf)}: ${error.message}`,
      {
        ...(error.found === undefined ? {} : { found: error.found }),
        ...(error.expected === undefined ? {} : { expected: error.expected }),
        where: error.where ?? asker,
        hint: "a source that was published later, or whose date is unknown, is left out: see released in data/sources.csv",
      },
    );
  }
}
