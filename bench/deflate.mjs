import { alternate } from "./measure.mjs";

const ROWS = 1_000_000;

/** The reference: what one would write by hand, without a check. */
function plainLoop(values, codes, factors) {
  const result = new Float64Array(values.length);
  for (let i = 0; i < result.length; i += 1) result[i] = values[i] * factors[codes[i]];
  return result;
}

/** Deflating a million values with `pay.deflateColumns`, against a plain loop over the same arrays. */
export async function deflation() {
  const { data, pay } = await import("../dist/src/index.js");
  const rows = data
    .openCatalogue()
    .dataset("prices")
    .rows.filter((row) => row.index === "cpi");
  const index = pay.priceIndex(
    "cpi",
    rows.map(({ period, value }) => ({ period, value: value.value })),
    { cdid: rows[0].cdid, base: rows[0].base },
  );
  const periods = rows.map((row) => row.period);
  const to = periods.at(-1);
  const values = Float64Array.from({ length: ROWS }, (_, i) => 20_000 + (i % 997));
  const codes = Uint16Array.from({ length: ROWS }, (_, i) => (i * 31) % periods.length);
  const factors = Float64Array.from(periods, (period) => index.at(to) / index.at(period));

  const plain = () => plainLoop(values, codes, factors);
  const ours = () => pay.deflateColumns({ values, codes, periods }, { index, to });
  const [one, two] = [ours(), plain()];
  if (one.some((value, i) => Math.abs(value - two[i]) > 1e-9 * two[i])) throw new Error("the two do not agree");

  const timed = (work) => () => {
    globalThis.gc?.();
    const started = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - started) / 1e6;
  };
  for (let i = 0; i < 10; i += 1) [ours(), plain()]; // until both are compiled
  const { a, b, ratio } = await alternate(51, timed(ours), timed(plain));
  return {
    name: "deflating a million values, against a plain loop over the same arrays",
    measured: ratio,
    limit: 1.5,
    unit: "×",
    detail: `${a.toFixed(2)} ms against ${b.toFixed(2)} ms, median of 51 pairs`,
  };
}
