import { problem } from "../../core/problem.js";
import { placeWords } from "../../read/sheet.js";
import { dimensionsText, type Observation } from "./observation.js";
import type { Publication } from "./publication.js";

/**
 * Some figures were found: all that is left to check where the reader has refused labels that stand twice.
 *
 * @param file  name of the file, for messages
 * @throws Problem "no-figures"
 */
export function someFigures(publication: Publication, file: string): Publication {
  const { observations, title } = publication;
  if (observations.length === 0)
    problem("no-figures", `${file}: not one figure was found`, {
      found: `the labels of ${title}, and no figure below them`,
      expected: "at least one figure with its labels",
      where: file,
      hint: "the file may have been cut off or emptied: download it again",
    });
  return publication;
}

/**
 * The last check of every reader: some figures were found, and none stands twice.
 *
 * @param file  name of the file, for messages
 * @throws Problem "no-figures", "repeated-figure"
 */
export function finish(publication: Publication, file: string): Publication {
  const { observations } = someFigures(publication, file);
  const seen = new Map<string, Map<string, Map<string, Observation>>>();
  for (const observation of observations) {
    const own = within(within(seen, observation.series), dimensionsText(observation.dimensions));
    const { period = "" } = observation;
    const before = own.get(period);
    if (before !== undefined)
      problem("repeated-figure", `${file}: ${describe(observation)} stands twice`, {
        found: `${placeWords(before.at)} and ${placeWords(observation.at)}`,
        expected: "every figure once",
        where: `${file}, ${placeWords(observation.at)}`,
        hint: "a row or column was pasted in twice, or a label was overwritten",
      });
    own.set(period, observation);
  }
  return publication;
}

/** The map of a name among maps, begun where there is none yet. */
function within<Value>(maps: Map<string, Map<string, Value>>, name: string): Map<string, Value> {
  let own = maps.get(name);
  if (own === undefined) {
    own = new Map();
    maps.set(name, own);
  }
  return own;
}

/** An observation in words: "D7BT, 2024-03". */
export const describe = ({ series, period, dimensions }: Observation): string =>
  [series, ...Object.values(dimensions), period ?? "no period"].join(", ");
