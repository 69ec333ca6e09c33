import { type Observation, observationKey } from "../../src/sources/parts/observation.js";
import { BASE, bare, sameLabel } from "./labels.js";
import type { KnownFigure, Learned } from "./learned.js";

const includes = (texts: readonly string[], text: string): boolean => texts.some((one) => sameLabel(one, text));

/** How many figures share what is left of their labels, by which labels are left: worked out once for each choice. */
const SHARED = new WeakMap<Learned, Map<string, Map<string, number>>>();

function sharing(learned: Learned, known: KnownFigure, kept: readonly number[]): number {
  const choices = SHARED.get(learned) ?? new Map<string, Map<string, number>>();
  SHARED.set(learned, choices);
  const joined = ({ texts }: KnownFigure): string => kept.map((place) => texts[place]).join("\0");
  let counts = choices.get(kept.join());
  if (counts === undefined) {
    counts = new Map();
    for (const one of learned.known.values()) counts.set(joined(one), (counts.get(joined(one)) ?? 0) + 1);
    choices.set(kept.join(), counts);
  }
  return counts.get(joined(known)) ?? 0;
}

/** Whether all figures of the original have a label. */
const CONSTANT = new WeakMap<Learned, Map<string, boolean>>();
function isConstant(learned: Learned, text: string): boolean {
  const known = CONSTANT.get(learned) ?? new Map<string, boolean>();
  CONSTANT.set(learned, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const all = [...learned.known.values()].every(({ texts }) => texts.includes(text));
  known.set(text, all);
  return all;
}

/**
 * What is wrong with the labels of a figure that the original has too; undefined when nothing is. A label may be gone or
 * spoilt where those that are left tell the figure apart from all others: a title beside a code, half of a heading. It
 * may never be another label of the original.
 */
export function changedLabels(
  observation: Observation,
  texts: readonly string[],
  known: KnownFigure,
  learned: Learned,
): string | undefined {
  // a base is held against the unit, and is another statement where it was changed
  const rebased = texts.some((text) => BASE.test(text));
  const lost = known.texts.filter((text) => !includes(texts, text) && !(rebased && BASE.test(text)));
  if (lost.length === 0) return undefined;
  const other = texts.find((text, i) => !includes(known.texts, text) && learned.labelTexts.has(`${i} ${bare(text)}`));
  if (other !== undefined) return `"${other}" stands where "${lost[0]}" did`;
  const kept = known.texts.flatMap((text, place) => (includes(texts, text) ? [place] : []));
  const coded =
    /^[A-Z0-9]{4}$/.test(observation.series) &&
    kept.some((place) => sameLabel(known.texts[place]!, observation.series));
  if (sharing(learned, known, kept) > 1) return `without "${lost.join('", "')}" nothing tells it from another`;
  const constant = coded
    ? undefined
    : lost.find((text) => isConstant(learned, text) && bare(observationKey(observation)).includes(bare(text)));
  return constant === undefined ? undefined : `"${constant}" is gone, which all figures had`;
}
