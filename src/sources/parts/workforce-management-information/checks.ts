import { hasValue } from "../../../core/cell.js";
import { problem } from "../../../core/problem.js";
import { placeWords } from "../../../read/sheet.js";
import { checkSums, type SumToCheck } from "../check-sums.js";
import type { Observation } from "../observation.js";
import type { Check } from "../publication.js";

type Find = (series: string, staff: string, of: string) => Observation | undefined;

const GRADES = ["AA/AO", "EO", "SEO/HEO", "G6/G7", "SCS", "other"];
const PAY = ["salary", "allowances", "performance payments", "overtime", "pension", "national insurance"];

/** The figures of one body, by what they are. */
export interface BodyFigures {
  readonly name: string;
  readonly find: Find;
  /** Kinds of non-payroll staff and cost that the headings have. */
  readonly kinds: (series: string, staff: string) => readonly string[];
}

function sumsOf({ name, find, kinds }: BodyFigures, series: string, file: string): SumToCheck[][] {
  const sum = (staff: string, of: readonly string[]): SumToCheck[] => {
    const total = find(series, staff, "all");
    const parts = of.flatMap((each) => find(series, staff, each)?.value ?? []);
    if (total === undefined) return [];
    return [
      { name: `${name}, ${series}, ${staff}`, total: total.value, parts, where: `${file}, ${placeWords(total.at)}` },
    ];
  };
  const [whole, payroll, others] = ["all", "payroll", "non-payroll"].map((staff) => find(series, staff, "all"));
  const grand =
    whole === undefined || payroll === undefined || others === undefined
      ? []
      : [
          {
            name: `${name}, ${series}, grand total`,
            total: whole.value,
            parts: [payroll.value, others.value],
            where: `${file}, ${placeWords(whole.at)}`,
          },
        ];
  const consultants = series === "headcount" || series === "fte" || series === "month cost";
  return [
    sum("payroll", series === "month cost" ? PAY : GRADES),
    sum("non-payroll", consultants ? kinds(series, "non-payroll") : []),
    grand,
  ];
}

/**
 * Holds the totals of a return against their parts: payroll staff against the grades, pay bill against its parts,
 * non-payroll staff and cost, and the grand totals. Heads add up; full-time equivalents are often printed to the whole
 * one in totals and finer in the parts; money adds up to a pound a part.
 *
 * @throws Problem "sum-mismatch"
 */
export function checkTotals(bodies: readonly BodyFigures[], file: string): Check {
  let compared = 0;
  for (const [series, slack] of [
    ["headcount", 0.6],
    ["fte", 0.9],
    ["month cost", 2],
  ] as const)
    for (const body of bodies)
      for (const sums of sumsOf(body, series, file))
        for (const one of sums) {
          const held = one.parts.filter(hasValue).length;
          const rounding = (2 * slack) / (held + 1);
          compared += checkSums("totals", [one], { rounding }).compared;
        }
  return { what: "grades, pay and staff add to their totals", compared, exceptions: [] };
}

/** What is compared with what, of which the first is no more than the second in a return that is in order. */
const ORDERS: readonly (readonly [what: string, less: readonly [string, string], more: readonly [string, string]])[] = [
  ...[...GRADES, "all"].map(
    (grade) => ["full-time equivalents are no more than heads", ["fte", grade], ["headcount", grade]] as const,
  ),
  ...["allowances", "pension", "national insurance"].map(
    (cost) =>
      [
        `${cost} contributions or payments are less than salaries`,
        ["month cost", cost],
        ["month cost", "salary"],
      ] as const,
  ),
];

/**
 * Holds figures of payroll staff against one another. A return that breaks a rule in one body is as filed, and named; one
 * that breaks it in most has columns that changed places.
 *
 * @throws Problem "figures-disagree"
 */
export function checkOrders(bodies: readonly BodyFigures[], file: string): Check[] {
  const found = new Map<string, { compared: number; broken: { words: string; at: Observation }[] }>();
  for (const { name, find } of bodies)
    for (const [what, less, more] of ORDERS) {
      const [a, b] = [find(less[0], "payroll", less[1]), find(more[0], "payroll", more[1])];
      if (a === undefined || b === undefined || !hasValue(a.value) || !hasValue(b.value) || b.value.value <= 0)
        continue;
      const so = found.get(what) ?? { compared: 0, broken: [] };
      found.set(what, so);
      so.compared += 1;
      const slack = less[0] === "fte" ? (less[1] === "all" ? 0.5 : 0.05) : 0;
      if (a.value.value > b.value.value + slack)
        so.broken.push({ words: `${name}, ${less[1]}: ${a.value.value} above ${b.value.value}`, at: a });
    }
  return [...found].map(([what, { compared, broken }]): Check => {
    if (broken.length * 2 > compared)
      problem(
        "figures-disagree",
        `${file}, ${placeWords(broken[0]!.at.at)}: ${what}, but not in ${broken.length} of ${compared} cases`,
        {
          found: broken[0]!.words,
          expected: what,
          where: `${file}, ${placeWords(broken[0]!.at.at)}`,
          hint: "columns have changed places under their headings: compare the file with the publisher's",
        },
      );
    return { what, compared, exceptions: broken.map(({ words }) => words) };
  });
}
