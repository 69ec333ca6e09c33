/** What came of the cases of a campaign. */
export interface Tally {
  cases: number;
  /** Cases that gave figures. */
  read: number;
  /** Cases refused with a typed problem, by its code. */
  refused: Map<string, number>;
  /** Figures held against the slow reader. */
  figures: number;
}

export const emptyTally = (): Tally => ({ cases: 0, read: 0, refused: new Map(), figures: 0 });

/** A tally in words. */
export function tallyWords({ cases, read, refused, figures }: Tally): string {
  const codes = [...refused].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`);
  const all = [...refused.values()].reduce((sum, count) => sum + count, 0);
  return `${cases} cases: ${read} gave figures, ${all} were refused (${codes.join(", ")}); ${figures} figures checked`;
}
