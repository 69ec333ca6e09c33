import type { Period } from "../../core/period.js";
import { INDEX_NAMES, type IndexId } from "../../core/unit.js";
import type { Grid } from "../../evidence/grid.js";
import type { Sentence } from "../../evidence/sentence.js";
import { listed } from "./sentence-parts.js";

/** What is said of a base from which every combination is below zero, every one is not, or it goes by the basis. */
export interface SignWords {
  readonly below: string;
  readonly above: string;
  readonly either: string;
  /** A verb that all three share: "is". */
  readonly verb?: string;
}

type SignKind = "below" | "above" | "either";

/**
 * From which base years the answer is below zero, index by index, over every basis and statistic of the grid; indices
 * that say the same are named together.
 *
 * @example "by CPI it fell from 2011 and 2020 and rose from 2012, 2013, 2016 and 2019; by RPI it fell from every listed base"
 */
export function signsByBase({ cells }: Grid, order: readonly IndexId[], words: SignWords): Sentence {
  const bases = [...new Set(cells.map((cell) => cell.base))].sort();
  const signOf = (index: IndexId, base: Period): SignKind | undefined => {
    const own = cells.filter((cell) => cell.index === index && cell.base === base && "value" in cell.value);
    const below = own.filter((cell) => "value" in cell.value && cell.value.value < 0).length;
    if (own.length === 0) return undefined;
    if (below === own.length) return "below";
    return below === 0 ? "above" : "either";
  };
  const named = (base: Period): Sentence => [
    { figure: cells.find((cell) => cell.base === base)!.figure, as: "year-from" },
  ];
  const said = (index: IndexId): { readonly key: string; readonly words: Sentence } => {
    const signs = bases.map((base) => signOf(index, base));
    const kinds = [...new Set(signs)].filter((sign): sign is SignKind => sign !== undefined);
    const pieces = kinds.map((kind): Sentence => {
      const from = bases.filter((_, i) => signs[i] === kind);
      const where: Sentence = from.length === bases.length ? ["every listed base"] : listed(from.map(named));
      return [`${words[kind]} from `, ...where];
    });
    return { key: signs.join(), words: listed(pieces) };
  };
  const groups = new Map<string, { readonly indices: IndexId[]; readonly words: Sentence }>();
  for (const index of order) {
    const { key, words: own } = said(index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { indices: [index], words: own });
    else group.indices.push(index);
  }
  return [...groups.values()].flatMap(
    ({ indices, words: own }, i): Sentence => [
      i === 0 ? "by " : "; by ",
      ...listed(indices.map((id) => [INDEX_NAMES[id]])),
      ` it ${words.verb === undefined ? "" : `${words.verb} `}`,
      ...own,
    ],
  );
}
