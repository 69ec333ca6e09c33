/**
 * Shares cases out over subjects: more to those that read quickly, a few to every one.
 *
 * @param costs  milliseconds a case of each takes
 * @param cases  in all
 * @example shareOut([1, 100], 10) // [8, 2]
 */
export function shareOut(costs: readonly number[], cases: number): number[] {
  const least = Math.max(2, Math.floor((cases * 0.2) / costs.length));
  const weights = costs.map((cost) => 1 / (cost + 8));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const rest = cases - least * costs.length;
  const shares = weights.map((weight) => least + Math.max(0, Math.floor((rest * weight) / all)));
  const left = cases - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, i) => (i < left ? share + 1 : share));
}
