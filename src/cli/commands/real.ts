import { INDEX_IDS, INDEX_NAMES } from "../../core/unit.js";
import type { RealAmount } from "../../notebook/real-amount.js";
import { BASES } from "../../pay/basis.js";
import { parseAmount } from "../amount.js";
import type { Command } from "../command.js";
import { DATA } from "../finding-options.js";

/** `unknown` stays readable by a program: null, and beside it the reason. */
const known = (name: string, value: string, because: string): Record<string, string | null> =>
  value === "unknown" ? { [name]: null, [`${name}_missing`]: because } : { [name]: value };

function realJson({ amount: _, sources, index: { periods: __, ...index }, ...rest }: RealAmount): object {
  const { value, unit, from, to, basis, status, standing, notes } = rest;
  return {
    value,
    unit,
    from,
    to,
    basis,
    index,
    status,
    standing,
    sources: sources.map(({ key, publisher, publication, table, ...source }) => ({
      key,
      publisher,
      title: table === "" ? publication : `${publication}, ${table}`,
      ...known("released", source.released, source.releasedUnknownBecause),
      ...known("url", source.address, source.addressUnknownBecause),
    })),
    notes,
  };
}

/** Whole pounds for a salary; pence where they matter. */
const places = (amount: number): number => (Number.isInteger(amount) && amount >= 1000 ? 0 : 2);

async function realText(answers: readonly RealAmount[]): Promise<string> {
  const [{ alignedTable }, { decimal }, { periodWords }] = await Promise.all([
    import("../../render/terminal.js"),
    import("../../evidence/format.js"),
    import("../../core/period.js"),
  ]);
  const { amount, from, to } = answers[0]!;
  const pounds = (value: number): string => `£${decimal(value, places(amount))}`;
  const table = alignedTable(
    ["Index", "Series", "Base", `Index, ${from}`, `Index, ${to}`, `In prices of ${to}`],
    answers.map(({ value, index }) => [
      INDEX_NAMES[index.id],
      index.series,
      index.base,
      decimal(index.from, 1),
      decimal(index.to, 1),
      pounds(value),
    ]),
    [false, false, false, true, true, true],
  );
  return `${pounds(amount)} of ${periodWords(from)} in the prices of ${periodWords(to)}\n\n${table}`;
}

export const real: Command = {
  name: "real",
  summary: "An amount of one period in the prices of another",
  describe: [
    "Which index? Without --index all three are shown, since no one of them is the only\nreasonable choice.\n  cpi   consumer prices, without owner-occupiers' housing costs\n  cpih  consumer prices with them\n  rpi   retail prices: not a National Statistic since 2013, still used in pay bargaining",
    "Which basis? It says which value of the index stands for a dated amount; both ends use\nthe same one.\n  month                 the index of its own month (the default); a year stands for itself\n  calendar-year         the mean of the calendar year that contains it\n  financial-year-ended  the mean of the financial year that ends with that March\n  financial-year-begun  the mean of the financial year that begins after that March",
  ],
  arguments: [{ name: "amount", says: "pounds: 28339, 28,339 or £28,339.50" }],
  options: {
    from: { takes: "PERIOD", says: "when the amount was true: 2011-03, 2011 or 2011/12" },
    to: { takes: "PERIOD", says: "whose prices to put it in" },
    index: { takes: "INDEX", values: INDEX_IDS, says: "cpi, cpih or rpi; all three without it" },
    basis: { takes: "BASIS", values: BASES, says: "which value of the index stands for a date; month without it" },
    data: DATA,
  },
  examples: [
    {
      line: "realpay real 23760 --from 2011-03 --to 2024-03",
      says: "a salary of March 2011 in prices of March 2024, by all three indices",
    },
    {
      line: "realpay real £28,339 --from 2019-03 --to 2024-03 --index cpi --json",
      says: "by CPI alone, for a program",
    },
    {
      line: "realpay real 23760 --from 2011-03 --to 2024-03 --basis calendar-year",
      says: "each March against the mean of its calendar year",
    },
    { line: "realpay real 500 --from 2011/12 --to 2023/24", says: "financial years against financial years" },
  ],
  async run({ values, options }, context) {
    const amount = parseAmount(values.amount!);
    const { from, to } = options;
    if (from === undefined || to === undefined) {
      const { problem } = await import("../../core/problem.js");
      return problem("missing-option", `realpay real needs --${from === undefined ? "from" : "to"} PERIOD`, {
        found: "nothing",
        expected: `realpay real ${values.amount} --from 2011-03 --to 2024-03`,
        where: "realpay real",
        hint: "realpay real --help",
        exit: 2,
      });
    }
    const [{ openData }, { realAmount }, { parsePeriod }] = await Promise.all([
      import("../open-data.js"),
      import("../../notebook/real-amount.js"),
      import("../../core/period.js"),
    ]);
    parsePeriod(from, "--from");
    parsePeriod(to, "--to");
    const catalogue = await openData(options);
    const basis = options.basis as (typeof BASES)[number] | undefined;
    const one = options.index as (typeof INDEX_IDS)[number] | undefined;
    const answers = (one === undefined ? INDEX_IDS : [one]).map((index) =>
      realAmount(catalogue, amount, { from, to, index, basis }),
    );
    if (context.json) {
      const json = one === undefined ? { results: answers.map(realJson) } : realJson(answers[0]!);
      return context.print(`${JSON.stringify(json, null, 2)}\n`);
    }
    context.print(await realText(answers));
    const { cite } = await import("../../core/source.js");
    const notes = new Set(answers.flatMap((answer) => answer.notes));
    const sources = new Set(answers.flatMap((answer) => answer.sources.map(cite)));
    context.note(["", ...notes, ...[...sources].map((line) => `Source: ${line}`)].join("\n"));
  },
};
