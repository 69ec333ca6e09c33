import { placeWords } from "../../src/read/sheet.js";
import { type Observation, observationKey } from "../../src/sources/parts/observation.js";
import type { Publication } from "../../src/sources/parts/publication.js";
import { changedLabels } from "./changed-labels.js";
import { relation } from "./labels.js";
import { factorKey, gapKey, type Learned, printed, shapeOf, textsOf } from "./learned.js";
import { same } from "./slow-number.js";
import type { View } from "./view.js";

/** What is known of how a file came about, beside what stands in it. */
export interface Circumstances {
  /** Whether figures of the original must still be those figures. */
  readonly keeps: boolean;
  /** Whether they only move and remove what is there: then nothing can come that was not there. */
  readonly removes: boolean;
  /** Whether what stands at the place of a figure is what stood somewhere in the original. */
  readonly untouched: (observation: Observation) => boolean;
  /** Whether any text that is no figure was changed or removed: unit, base and release may then be others. */
  readonly statementsTouched: boolean;
}

const words = (observation: Observation): string =>
  `${observationKey(observation).replaceAll("\0", " | ")} at ${placeWords(observation.at)}`;

/** Whether figures are told apart by numbers the reader gives: one that is gone changes those of the rest. */
const isNumbered = ({ dimensions }: Observation): boolean => "site" in dimensions || "range" in dimensions;

/** A figure that is not the file's own at its own label, in words; undefined when it is. */
function misread(observation: Observation, view: View, learned: Learned, how: Circumstances): string | undefined {
  const { series, value } = observation;
  const known = learned.known.get(observationKey(observation));
  const { text, numbers } = printed(view, observation);
  if (!learned.derived.has(series)) {
    if ("value" in value) {
      const factors = [
        ...(learned.factors.get(factorKey(observation)) ?? [...learned.factors.values()].flatMap((of) => [...of])),
      ];
      const fits = numbers.some((number) => factors.some((factor) => same(number * factor, value.value)));
      if (!fits && !(value.value === 0 && numbers.includes(0)))
        return `(a) ${words(observation)} is ${value.value}, and "${text}" stands there`;
    } else if (numbers.length > 0 && !learned.gaps.has(gapKey(text, value.missing)))
      return `(a) ${words(observation)} is missing (${value.missing}), and "${text}" stands there`;
  }
  for (const label of observation.labels) {
    const lies = relation(view, label, observation.at);
    if (!learned.relations.has(lies)) return `(b) ${words(observation)}: its label ${placeWords(label)} lies ${lies}`;
  }
  const texts = textsOf(view, observation);
  if (known === undefined) {
    const twin = learned.byTexts?.get(texts.join("\0"));
    const before = twin === undefined ? undefined : learned.known.get(twin)!.observation.value;
    const named = before !== undefined && JSON.stringify(before) === JSON.stringify(value); // the same figure, called otherwise
    if (named || isNumbered(observation)) return undefined;
    const saysNothing = Object.values(observation.dimensions).includes(""); // as the file then does
    if (how.removes && !saysNothing && learned.shapes.has(shapeOf(observation)))
      return `(f) ${words(observation)} is not in the original; its labels are ${JSON.stringify(texts)}`;
    if (how.keeps && !how.statementsTouched && twin !== undefined)
      return `(c) ${words(observation)} has the labels of ${twin.replaceAll("\0", " | ")}`;
    return undefined;
  }
  if (!learned.derived.has(series)) {
    const says = changedLabels(observation, texts, known, learned);
    if (says !== undefined)
      return `(c) ${words(observation)}: ${says}; its labels are ${JSON.stringify(texts)}, in the original ${JSON.stringify(known.texts)}`;
  }
  const before = known.observation;
  if (how.removes && before.unit.base !== observation.unit.base && observation.unit.base !== undefined)
    return `(d) ${words(observation)} is on ${observation.unit.base}, in the original on ${before.unit.base}, which nothing now says`;
  if (!how.statementsTouched && JSON.stringify(observation.unit) !== JSON.stringify(before.unit))
    return `(d) ${words(observation)} counts ${JSON.stringify(observation.unit)}, in the original ${JSON.stringify(before.unit)}`;
  if (!how.keeps || isNumbered(observation) || !how.untouched(observation)) return undefined;
  const [now, then] = [value, before.value];
  const equal = "value" in now ? "value" in then && same(now.value, then.value) : "missing" in then;
  if (!equal && !(text === "" && "missing" in now))
    return `(e) ${words(observation)} is ${JSON.stringify(now)}, in the original ${JSON.stringify(then)} at ${placeWords(before.at)}`;
  return undefined;
}

/** The first misreading of a mutated file, in words. */
export function misreading(
  publication: Publication,
  view: View,
  learned: Learned,
  how: Circumstances,
): string | undefined {
  for (const observation of publication.observations) {
    const found = misread(observation, view, learned, how);
    if (found !== undefined) return found;
  }
  const [now, then] = [publication.released, learned.publication.released];
  if (!how.statementsTouched && now !== undefined && now !== then)
    return `(d) released ${now}, in the original ${then}`;
  return undefined;
}
