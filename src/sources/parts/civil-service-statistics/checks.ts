import { hasValue } from "../../../core/cell.js";
import { problem } from "../../../core/problem.js";
import { placeWords } from "../../../read/sheet.js";
import { checkSums, type SumToCheck } from "../check-sums.js";
import { type Observation, observationKey } from "../observation.js";
import type { Check } from "../publication.js";

const FIVE = ["AA/AO", "EO", "SEO/HEO", "G6/G7", "SCS"];

function refuse(code: string, says: string, at: Observation, file: string, expected: string): never {
  const where = `${file}, ${placeWords(at.at)}`;
  return problem(code, `${where}: ${says}`, {
    found: hasValue(at.value) ? String(at.value.value) : "no figure",
    expected,
    where,
    hint: "a column or a row was changed or moved: compare the file with the publisher's",
  });
}

/**
 * Takes figures that stand in two tables once, where they agree; a figure that one of them suppresses is the other's.
 *
 * @throws Problem "figures-disagree" where they do not, "repeated-figure" where both stand in one table
 */
export function onlyOnce(
  all: readonly Observation[],
  file: string,
): { readonly observations: Observation[]; readonly check: Check } {
  const found = new Map<string, Observation>();
  let compared = 0;
  for (const one of all) {
    const key = observationKey({
      ...one,
      dimensions: Object.fromEntries(Object.entries(one.dimensions).filter(([name]) => name !== "of_department")),
    });
    const before = found.get(key);
    if (before === undefined) {
      found.set(key, one);
      continue;
    }
    if (before.at.sheet === one.at.sheet)
      refuse("repeated-figure", "the figure stands twice in one table", one, file, `once, as ${placeWords(before.at)}`);
    compared += 1;
    if (!hasValue(before.value)) found.set(key, hasValue(one.value) ? one : before);
    else if (hasValue(one.value) && one.value.value !== before.value.value)
      refuse(
        "figures-disagree",
        `the same figure is ${before.value.value} at ${placeWords(before.at)}`,
        one,
        file,
        String(before.value.value),
      );
  }
  return {
    observations: [...found.values()],
    check: { what: "figures that stand in two tables agree", compared, exceptions: [] },
  };
}

/** Figures by everything but one dimension: what they are the parts or the total of. */
function grouped(all: readonly Observation[], without: readonly string[]): Observation[][] {
  const groups = new Map<string, Observation[]>();
  for (const one of all) {
    const key = JSON.stringify([
      one.series,
      one.period,
      Object.entries(one.dimensions)
        .filter(([name]) => !without.includes(name))
        .sort(),
    ]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

const sum = (total: Observation, parts: readonly Observation[], file: string): SumToCheck => ({
  name: [total.series, ...Object.values(total.dimensions)].join(", "),
  total: total.value,
  parts: parts.map(({ value }) => value),
  where: `${file}, ${placeWords(total.at)}`,
});

/**
 * Holds counts against their totals: grades against all grades, organisations against their department and the service.
 * Medians and means are never added.
 *
 * @throws Problem "sum-mismatch"
 */
export function checkCounts(all: readonly Observation[], file: string): Check[] {
  const counts = all.filter(({ series }) => series === "headcount" || series === "fte");
  const rounding = counts.every(({ value }) => !hasValue(value) || value.value % 10 === 0) ? 10 : 5;
  const grades = grouped(counts, ["grade", "of_department"]).flatMap((group) => {
    const [total, parts] = [
      group.find(({ dimensions }) => dimensions.grade === "all"),
      group.filter(({ dimensions }) => dimensions.grade !== "all"),
    ];
    return total === undefined || parts.length < FIVE.length ? [] : [sum(total, parts, file)];
  });
  const departments = grouped(counts, ["organisation", "of_department", "parent_department"]).flatMap((group) => {
    const service = group.find(
      ({ dimensions: d }) =>
        d.organisation === undefined && d.parent_department === undefined && d.region === undefined,
    );
    const bodies = group.filter(({ dimensions }) => dimensions.organisation !== undefined);
    const own = group.filter(({ dimensions }) => dimensions.parent_department !== undefined);
    return [
      ...(service === undefined || bodies.length === 0 ? [] : [sum(service, bodies, file)]),
      ...own.flatMap((total) => {
        const parts = bodies.filter(
          ({ dimensions }) => dimensions.of_department === total.dimensions.parent_department,
        );
        return parts.length === 0 ? [] : [sum(total, parts, file)];
      }),
    ];
  });
  return [
    checkSums("grades add to all grades", grades, { rounding }),
    checkSums("organisations add to their department and to the service", departments, { rounding }),
  ];
}

/**
 * Holds medians and means of the grades against one another, and full-time equivalents against heads. In the whole service
 * every rule holds; an organisation that breaks one is named, and most of them breaking it means that columns have moved.
 *
 * @throws Problem "figures-disagree"
 */
export function checkOrder(all: readonly Observation[], file: string): Check[] {
  let compared = 0;
  const broken: { one: Observation; words: string }[] = [];
  const compare = (less: Observation, more: Observation, words: string, slack = 0): void => {
    if (!hasValue(less.value) || !hasValue(more.value)) return;
    compared += 1;
    if (less.value.value <= more.value.value + slack) return;
    const names = Object.values(more.dimensions).join(", ");
    const { organisation, parent_department, region } = more.dimensions;
    if (organisation === undefined && parent_department === undefined && region === undefined)
      refuse("figures-disagree", `${words}, and not in the whole service: ${names}`, more, file, words);
    broken.push({ one: more, words: `${names}: ${less.value.value} above ${more.value.value}` });
  };
  const salaries = all.filter(({ series }) => series === "median salary" || series === "mean salary");
  for (const group of grouped(salaries, ["grade"])) {
    const rising = FIVE.flatMap((grade) =>
      group.filter(({ dimensions, value }) => dimensions.grade === grade && hasValue(value)),
    );
    for (let i = 1; i < rising.length; i += 1) compare(rising[i - 1]!, rising[i]!, "pay rises with the grade");
    const total = group.find(({ dimensions }) => dimensions.grade === "all");
    if (total === undefined || rising.length < FIVE.length) continue;
    compare(rising[0]!, total, "pay of all grades lies among theirs");
    compare(total, rising.at(-1)!, "pay of all grades lies among theirs");
  }
  const heads = new Map(
    all.filter(({ series }) => series === "headcount").map((one) => [observationKey({ ...one, series: "fte" }), one]),
  );
  for (const fte of all.filter(({ series }) => series === "fte")) {
    const head = heads.get(observationKey(fte));
    if (head !== undefined) compare(fte, head, "full-time equivalents are no more than heads", 5);
  }
  if (broken.length * 4 > compared)
    refuse(
      "figures-disagree",
      `${broken.length} of ${compared} comparisons of grades and of heads fail`,
      broken[0]!.one,
      file,
      "pay that rises with the grade, and no more full-time equivalents than heads",
    );
  return [
    {
      what: "pay rises with the grade, and full-time equivalents are no more than heads",
      compared,
      exceptions: broken.map(({ words }) => words),
    },
  ];
}
