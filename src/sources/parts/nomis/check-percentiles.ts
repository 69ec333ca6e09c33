import { cellValue, hasValue } from "../../../core/cell.js";
import { problem } from "../../../core/problem.js";
import { placeWords } from "../../../read/sheet.js";
import type { Observation } from "../observation.js";
import type { Check } from "../publication.js";

/** Where a statistic stands among the percentiles: 50 for the median; undefined for others. */
function percentileOf(statistic: string): number | undefined {
  if (/^median$/i.test(statistic)) return 50;
  const found = /^(\d\d) percentile$/i.exec(statistic)?.[1];
  return found === undefined ? undefined : Number(found);
}

/**
 * Percentiles of a row never fall from the lowest to the highest.
 *
 * @throws Problem "figures-disagree" where they do: columns have moved
 */
export function checkQueryPercentiles(observations: readonly Observation[], file: string): Check {
  const rows = new Map<string, [number, Observation][]>();
  for (const each of observations) {
    const rank = each.unit.id === "percent" ? undefined : percentileOf(each.dimensions.statistic ?? "");
    if (rank === undefined || !hasValue(each.value)) continue;
    const key = `${each.series} ${each.at.sheet} ${each.at.row}`;
    rows.set(key, [...(rows.get(key) ?? []), [rank, each]]);
  }
  let compared = 0;
  for (const row of rows.values()) {
    row.sort((a, b) => a[0] - b[0]);
    row.slice(1).forEach(([rank, now], i) => {
      compared += 1;
      const before = row[i]![1];
      if (cellValue(now.value)! < cellValue(before.value)!)
        problem("figures-disagree", `${file}, ${placeWords(now.at)}: percentile ${rank} is below the one before it`, {
          found: `${cellValue(before.value)} and ${cellValue(now.value)}`,
          expected: "percentiles that rise",
          where: `${file}, ${placeWords(now.at)}`,
          hint: "columns have moved under their headings, or a figure was typed over",
        });
    });
  }
  return { what: "percentiles rise", compared, exceptions: [] };
}
