import { problem } from "../core/problem.js";
import type { Source, SourceKey } from "../core/source.js";

/** A licence under which figures are carried, from a closed list. */
export interface Licence {
  readonly id: string;
  readonly name: string;
  /** Where its text stands, or `unknown`. */
  readonly address: string;
  readonly addressUnknownBecause: string;
  /** What it asks to be printed, with `{publisher}` and `{publication}` to be filled in. */
  readonly attribution: string;
  readonly note: string;
}

/** One line to print, and the sources it stands for. */
export interface Attribution {
  readonly licence: string;
  readonly text: string;
  readonly sources: readonly SourceKey[];
}

/** The lines that the licences of some sources ask to be printed, each line once, in the order of their text. */
export function attributionsOf(sources: readonly Source[], licences: readonly Licence[]): Attribution[] {
  const byId = new Map(licences.map((licence) => [licence.id, licence]));
  const lines = new Map<string, { licence: string; keys: Set<SourceKey> }>();
  for (const source of sources) {
    const licence =
      byId.get(source.licence) ??
      problem("unknown-licence", `${source.key}: there is no licence "${source.licence}"`, { found: source.licence });
    const filled: Readonly<Record<string, string>> = { publisher: source.publisher, publication: source.publication };
    const text = licence.attribution.replaceAll(/\{(\w+)\}/g, (whole, name: string) => filled[name] ?? whole);
    const line = lines.get(text) ?? { licence: licence.id, keys: new Set() };
    line.keys.add(source.key);
    lines.set(text, line);
  }
  return [...lines]
    .map(([text, { licence, keys }]) => ({ licence, text, sources: [...keys].sort() }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}
