import type { Observation } from "../../src/sources/parts/observation.js";
import { observationKey } from "../../src/sources/parts/observation.js";
import type { Publication } from "../../src/sources/parts/publication.js";
import { bare, relation } from "./labels.js";
import { factorOf, slowNumber } from "./slow-number.js";
import type { View } from "./view.js";

/** What is known of a figure of the original. */
export interface KnownFigure {
  readonly observation: Observation;
  readonly texts: readonly string[];
}

/** What the original file teaches: never what a mutated one should give, only how its figures stand to their labels. */
export interface Learned {
  readonly publication: Publication;
  readonly known: ReadonlyMap<string, KnownFigure>;
  /** By series and unit: what a printed figure is multiplied by. */
  readonly factors: ReadonlyMap<string, ReadonlySet<number>>;
  /** Series whose figures are sums of cells, and not one cell. */
  readonly derived: ReadonlySet<string>;
  /** How labels lie to figures; a title may always stand above. */
  readonly relations: ReadonlySet<string>;
  /** By series: words that stand where a figure is missing, and the reason; "#" for a number. */
  readonly gaps: ReadonlySet<string>;
  /** Names of the dimensions of figures: a file that lost one of them may be read without it. */
  readonly shapes: ReadonlySet<string>;
  /** Every text that is a label of some figure, behind its place among the labels. */
  readonly labelTexts: ReadonlySet<string>;
  /** Keys by the texts of their labels, where the texts tell the figures of the file apart. */
  readonly byTexts: ReadonlyMap<string, string> | undefined;
}

/** What stands at a place as a number: shown as a percentage times a hundred, as every figure of a percentage is given. */
export const printed = (view: View, { at }: Pick<Observation, "at">): { text: string; numbers: number[] } => {
  const content = view.at(at);
  if (content === undefined) return { text: "", numbers: [] };
  const number = content.number ?? slowNumber(content.text);
  return {
    text: content.text.trim(),
    numbers: number === undefined ? [] : content.percent === true ? [number, number * 100] : [number],
  };
};

export const textsOf = (view: View, { labels }: Observation): string[] =>
  labels.map((label) => view.at(label)?.text ?? "");

export const shapeOf = ({ dimensions }: Observation): string => Object.keys(dimensions).sort().join();
export const factorKey = ({ series, unit }: Observation): string => `${series}\0${unit.id}`;
export const gapKey = (text: string, reason: string): string =>
  `${slowNumber(text) === undefined ? text.toLowerCase() : slowNumber(text) === 0 ? "0" : "#"}\0${reason}`;
const grown = <T>(map: Map<string, Set<T>>, key: string): Set<T> => {
  const set = map.get(key) ?? new Set<T>();
  map.set(key, set);
  return set;
};

/** Learns from the original. */
export function learn(publication: Publication, view: View): Learned {
  const known = new Map<string, KnownFigure>();
  const factors = new Map<string, Set<number>>();
  const relations = new Set<string>(["title"]);
  const [derived, gaps] = [new Set<string>(), new Set<string>()];
  const byTexts = new Map<string, string>();
  const [labelTexts, shapes] = [new Set<string>(), new Set<string>()];
  let tellsApart = true;
  for (const observation of publication.observations) {
    const texts = textsOf(view, observation);
    const key = observationKey(observation);
    shapes.add(shapeOf(observation));
    known.set(key, { observation, texts });
    for (const [i, text] of texts.entries()) if (text.trim() !== "") labelTexts.add(`${i} ${bare(text)}`);
    const joined = texts.join("\0");
    if (byTexts.has(joined)) tellsApart = false;
    byTexts.set(joined, key);
    for (const label of observation.labels) relations.add(relation(view, label, observation.at));
    const { text, numbers } = printed(view, observation);
    if ("missing" in observation.value) gaps.add(gapKey(text, observation.value.missing));
    else {
      const { value } = observation.value;
      const factor = numbers.map((number) => factorOf(number, value)).find((found) => found !== undefined);
      if (factor === undefined) derived.add(observation.series);
      else if (value !== 0) grown(factors, factorKey(observation)).add(factor);
    }
  }
  return {
    publication,
    known,
    factors,
    derived,
    relations,
    gaps,
    labelTexts,
    shapes,
    byTexts: tellsApart ? byTexts : undefined,
  };
}
