import type { SourceKey } from "../core/source.js";

/**
 * The source keys of a row: a figure read from two places names both, separated by "; ".
 *
 * @param row  a row of any resource
 * @returns the keys, each a line of sources.csv
 * @example sourceKeys({ source: "tua-2016; era-2025" }) // ["tua-2016", "era-2025"]
 */
export const sourceKeys = (row: { readonly source: string }): SourceKey[] => row.source.split("; ");
