import type { Catalogue } from "../catalogue/catalogue.js";
import { sourceKeys } from "../catalogue/source-keys.js";
import { hasValue } from "../core/cell.js";
import { knownOptions, oneOf } from "../core/options.js";
import { monthsOf, type Period, parsePeriod, periodWords } from "../core/period.js";
import { problem } from "../core/problem.js";
import { significant } from "../core/significant.js";
import type { Source } from "../core/source.js";
import { type Standing, type Status, weakestStanding, weakestStatus } from "../core/standing.js";
import { INDEX_IDS, INDEX_NAMES, type IndexId, type Unit } from "../core/unit.js";
import { BASES, BASIS_WORDS, type Basis } from "../pay/basis.js";
import { priceIndex } from "../pay/price-index.js";
import { real } from "../pay/real-value.js";

/** An amount in the prices of another period, with the index values it was worked out from. */
export interface RealAmount {
  /** Pounds in the prices of `to`, unrounded. */
  readonly value: number;
  readonly amount: number;
  readonly unit: Unit;
  readonly from: Period;
  readonly to: Period;
  readonly basis: Basis;
  /** `from` and `to` are the values of the index; `periods` are what they were taken from. */
  readonly index: {
    readonly id: IndexId;
    readonly series: string;
    readonly base: string;
    readonly from: number;
    readonly to: number;
    readonly periods: readonly [Period, Period];
  };
  readonly status: Status;
  readonly standing: Standing;
  readonly sources: readonly Source[];
  readonly notes: readonly string[];
}

const RPI_NOTE =
  "RPI lost its status as a National Statistic in 2013 and is still used in pay bargaining and contracts; from February 2030 it takes the methods of CPIH.";

/** `2011-12` is a month, and easily meant as a financial year. */
function slips(periods: readonly Period[]): string[] {
  return [...new Set(periods)].flatMap((period) => {
    const { kind, year, month } = parsePeriod(period);
    return kind === "month" && month === (year + 1) % 100
      ? [`${period} is read as ${periodWords(period)}; the financial year is written ${year}/${period.slice(5)}.`]
      : [];
  });
}

const indexOf = (id: IndexId, period: Period): string =>
  monthsOf(period).length === 1
    ? `${INDEX_NAMES[id]} of ${periodWords(period)}`
    : `the mean of ${INDEX_NAMES[id]} over the months of ${periodWords(period)}`;

/**
 * What an amount of money of one period is in the prices of another, by one published price index.
 * Not for an amount that is in constant prices already, and not a statement about anybody's pay: tax, pension and hours are outside it.
 *
 * @param catalogue  holds the resource `prices`
 * @param amount     pounds of the period `from`
 * @param options    `from`, `to`; `index`: cpi, cpih or rpi; `basis` when the two are periods of different kinds, or to set a month against the mean of a year
 * @returns the amount in prices of `to`, with index values, sources and notes; no sampling error is published for the indices
 * @throws Problem "bad-period", "unknown-value", "unknown-option", "mixed-basis", "outside-index" (names first and last month), "incomplete-year"
 * @example realAmount(openCatalogue(), 23760, { from: "2011-03", to: "2024-03", index: "cpi" }).value
 */
export function realAmount(
  catalogue: Catalogue,
  amount: number,
  options: {
    readonly from: Period;
    readonly to: Period;
    readonly index: IndexId;
    readonly basis?: Basis | undefined;
  },
): RealAmount {
  knownOptions("real", options, ["from", "to", "index", "basis"]);
  const id = oneOf("real: index", options.index, INDEX_IDS);
  if (options.basis !== undefined) oneOf("real: basis", options.basis, BASES);
  const { from, to } = options;
  parsePeriod(from, "from");
  parsePeriod(to, "to");
  const rows = catalogue.dataset("prices").rows.filter((row) => row.index === id);
  const head = rows[0] ?? problem("missing-rows", `prices: no row for ${id}`, { where: "prices.csv" });
  const index = priceIndex(
    id,
    rows.map(({ period, value }) => ({
      period,
      value: hasValue(value) ? value.value : problem("missing-value", `prices: ${id} has no value in ${period}`),
    })),
    { cdid: head.cdid, base: head.base },
  );
  const answer = real(amount, { index, from, to, basis: options.basis });
  const used = new Set(answer.windows.flatMap(monthsOf));
  const operands = rows.filter((row) => used.has(row.period));
  const keys = [...new Set(operands.flatMap(sourceKeys))].sort();
  const [first, last] = answer.windows;
  return {
    value: significant(answer.value),
    amount,
    unit: { id: "GBP", prices: { index: id, of: to } },
    from,
    to,
    basis: answer.basis,
    index: {
      id,
      series: head.cdid,
      base: head.base,
      from: significant(answer.indexFrom),
      to: significant(answer.indexTo),
      periods: answer.windows,
    },
    status: weakestStatus(operands.map((row) => row.status)),
    standing: weakestStanding(operands.map((row) => row.standing)),
    sources: keys.map(
      (key) => catalogue.source(key) ?? problem("unknown-source", `no line in sources.csv for "${key}"`),
    ),
    notes: [
      `Basis: ${answer.basis}. ${periodWords(from)} stands against ${indexOf(id, first)}, ${periodWords(to)} against ${indexOf(id, last)}.`,
      ...(answer.basis === "month" ? [] : [`The index is the ${BASIS_WORDS[answer.basis]}.`]),
      ...slips([from, to]),
      ...(id === "rpi" ? [RPI_NOTE] : []),
      "Pension, tax and hours are outside this figure.",
    ],
  };
}
