import { closest, distance } from "fastest-levenshtein";

/**
 * The known name a misspelt one was probably meant to be, or undefined when none is close.
 *
 * @param name   what was typed
 * @param known  the names that exist
 * @example nearest("ballot", ["ballots", "lost-pay"]) // "ballots"
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = String(name).toLowerCase(); // not always text, where nobody checks types
  const begins = known.find((k) => lower.length > 2 && k.toLowerCase().startsWith(lower));
  if (begins !== undefined) return begins;
  const best = closest(
    lower,
    known.map((k) => k.toLowerCase()),
  );
  const original = known.find((k) => k.toLowerCase() === best)!;
  return distance(lower, best) <= Math.max(2, Math.floor(best.length / 3)) ? original : undefined;
}
