import { cellValue, hasValue } from "../../../core/cell.js";
import { placeWords } from "../../../read/sheet.js";
import { checkSums, type SumToCheck } from "../check-sums.js";
import type { Observation } from "../observation.js";
import type { Check } from "../publication.js";

/** What figures look rounded to: the largest of 1000, 100, 10, 5 and 1 that divides them all. @example roundingOf([20, 50]) // 10 */
export const roundingOf = (values: readonly number[]): number =>
  [1000, 100, 10, 5].find((step) => values.every((value) => value % step === 0)) ?? 1;

/**
 * Counts of both sexes together against those of men and of women, where a file holds all three.
 *
 * @throws Problem "sum-mismatch"
 */
export function checkSexes(observations: readonly Observation[], file: string): Check {
  const groups = new Map<string, Map<string, Observation>>();
  for (const each of observations) {
    const name = "sex" in each.dimensions ? "sex" : "gender";
    const { [name]: sex, [`${name}_code`]: _, ...rest } = each.dimensions;
    if (sex === undefined || each.unit.id !== "count" || !hasValue(each.value)) continue;
    const key = JSON.stringify([each.series, each.period, rest]);
    const group = groups.get(key) ?? new Map<string, Observation>();
    if (group.size === 0) groups.set(key, group);
    group.set(sex.toLowerCase(), each);
  }
  const rounding = roundingOf(
    observations.flatMap(({ value, unit }) => (unit.id === "count" ? [cellValue(value) ?? 0] : [])),
  );
  const sums: SumToCheck[] = [];
  for (const group of groups.values()) {
    const total = group.get("total") ?? group.get("all persons") ?? group.get("persons");
    const parts = [group.get("male") ?? group.get("males"), group.get("female") ?? group.get("females")];
    if (total === undefined || parts.some((part) => part === undefined)) continue;
    sums.push({
      name: Object.values(total.dimensions).join(", "),
      total: total.value,
      parts: parts.map((part) => part!.value),
      where: `${file}, ${placeWords(total.at)}`,
    });
  }
  return checkSums("men and women add up to the total", sums, { rounding });
}
