import { expect, test } from "vitest";
import { type Catalogue, openCatalogue } from "../../src/catalogue/catalogue.js";
import { unionAndWorkforce } from "../../src/findings/union-and-workforce.js";
import {
  evidenceTable,
  evidenceWords,
  figureValue,
  misquoted,
  unreproduced,
  unsourced,
} from "./parts/evidence-text.js";
import { refused } from "./parts/refusal.js";

const catalogue = openCatalogue();
const evidence = unionAndWorkforce.answer(catalogue);
const value = (key: string): number => figureValue(evidence, key);

/** The catalogue with some rows of one resource left out. */
function without(resource: string, drop: (row: Readonly<Record<string, unknown>>) => boolean): Catalogue {
  return {
    ...catalogue,
    dataset: ((id: string) => {
      const whole = catalogue.dataset(id as "prices");
      if (id !== resource) return whole;
      return { ...whole, rows: whole.rows.filter((row) => !drop(row as unknown as Record<string, unknown>)) };
    }) as Catalogue["dataset"],
  };
}

test("changes of members and of civil servants are those worked out by hand", () => {
  // 191,289 ÷ 195,901 = 0.976457; 511,100 ÷ 439,740 = 1.162278
  expect(value("change.members.2015.2022")).toBeCloseTo(-2.3543, 3);
  expect(value("change.quarterly.2015.2022")).toBeCloseTo(16.2278, 3);
  // 191,289 ÷ 176,847 = 1.081664; 169,420 ÷ 176,508 = 0.959843; 550,130 ÷ 520,560 = 1.056804
  expect(value("change.members.2019.2022")).toBeCloseTo(8.1664, 3);
  expect(value("change.members.2023.2025")).toBeCloseTo(-4.0157, 3);
  expect(value("change.quarterly.2023.2025")).toBeCloseTo(5.6804, 3);
});

test("the department is the published case: PCS, 15 February 2018", () => {
  // 74% → 60%, 19,000 members and 10,000 jobs fewer: W = (19,000 − 0.6 × 10,000) ÷ 0.14
  expect(value("workforceStart.dwp")).toBeCloseTo(92_857.14, 1);
  expect(value("workforceEnd.dwp")).toBeCloseTo(82_857.14, 1);
  expect(value("membersStart.dwp")).toBeCloseTo(68_714.29, 1);
  expect(value("membersEnd.dwp")).toBeCloseTo(49_714.29, 1);
  expect(value("effect.membership.dwp")).toBeCloseTo(-21.6, 1);
  expect(value("effect.workforce.dwp")).toBeCloseTo(7.6, 1);
  expect(value("shapley.membership.dwp")).toBeCloseTo(-21.7, 1);
  expect(value("shapley.workforce.dwp")).toBeCloseTo(7.7, 1);
  // rounding allows a workforce of 81,700 to 105,800
  expect(Math.round(value("low.workforceStart.dwp") / 100)).toBe(817);
  expect(Math.round(value("high.workforceStart.dwp") / 100)).toBe(1058);
});

test("the parts add up to the change, and the bounds hold them", () => {
  for (const method of ["effect", "shapley"])
    expect(value(`${method}.membership.dwp`) + value(`${method}.workforce.dwp`)).toBeCloseTo(-14, 9);
  for (const key of [
    "workforceStart",
    "workforceEnd",
    "membersStart",
    "membersEnd",
    "effect.membership",
    "effect.workforce",
  ]) {
    const bounds = evidence.figures[`${key}.dwp`]!.uncertainty as { low: number; high: number };
    expect(value(`low.${key}.dwp`)).toBeCloseTo(bounds.low, 6);
    expect(value(`high.${key}.dwp`)).toBeCloseTo(bounds.high, 6);
    expect(value(`${key}.dwp`)).toBeGreaterThan(bounds.low);
    expect(value(`${key}.dwp`)).toBeLessThan(bounds.high);
  }
});

test("the bounds hold whatever prints as the same four numbers", () => {
  const steps = [-0.5, -0.2, 0.1, 0.5];
  for (const a of steps)
    for (const b of steps)
      for (const c of steps)
        for (const d of steps) {
          const [d0, d1] = [(74 + a) / 100, (60 + b) / 100];
          const [members, jobs] = [19_000 + 1000 * c, 10_000 + 1000 * d];
          const w0 = (members - d1 * jobs) / (d0 - d1);
          expect(w0).toBeGreaterThanOrEqual(value("low.workforceStart.dwp") - 1e-6);
          expect(w0).toBeLessThanOrEqual(value("high.workforceStart.dwp") + 1e-6);
          const part = (((d1 - d0) * 100) / Math.log(d1 / d0)) * Math.log((d1 * (w0 - jobs)) / (d0 * w0));
          expect(part).toBeGreaterThanOrEqual(value("low.effect.membership.dwp") - 1e-9);
          expect(part).toBeLessThanOrEqual(value("high.effect.membership.dwp") + 1e-9);
        }
});

test("the two counts of members are never compared, and no ratio of members to staff is made", () => {
  for (const [key, figure] of Object.entries(evidence.figures)) {
    const years = figure.operands.flatMap(
      (operand) => /^union-membership\.csv: .*period=(\d{4})/.exec(operand.cell ?? "")?.[1] ?? [],
    );
    const sides = new Set(years.map((year) => year >= "2023"));
    expect(sides.size, key).toBeLessThanOrEqual(1);
    const resources = new Set(figure.operands.map((operand) => /^([\w-]+)\.csv/.exec(operand.cell ?? "")?.[1] ?? ""));
    expect(resources.has("union-membership") && resources.has("civil-service-headcount"), key).toBe(false);
  }
});

test("one survey makes one line, and the March with Census staff is left out", () => {
  const staff = Object.entries(evidence.figures).filter(([key]) => key.startsWith("staff.quarterly."));
  expect(staff.every(([, figure]) => figure.sources.every((source) => source.startsWith("ons-pse-")))).toBe(true);
  expect(evidence.figures["staff.quarterly.2021"]!.value).toMatchObject({ missing: "[x]" });
  expect(evidence.figures["index.staff.2021"]!.value).toMatchObject({ missing: "[x]" });
  expect(evidence.figures["members.2017"]!.value).toMatchObject({ missing: "[x]" });
  expect(value("index.staff.2025")).toBeCloseTo(123.3282, 3); // 550,130 ÷ 446,070
});

test("survey density is in no chart or figure beside administrative density", () => {
  for (const figure of Object.values(evidence.figures))
    expect(figure.operands.some((operand) => operand.cell?.startsWith("union-density.csv"))).toBe(false);
  const dwp = evidence.charts.find((chart) => chart.id === "union-and-workforce-dwp")!;
  expect(dwp.points.every((point) => point.figure.endsWith(".dwp"))).toBe(true);
});

test("the headcount of the ONS is set beside what is implied, and the difference said", () => {
  // March 2013 104,890 → March 2017 84,050; March 2014 95,920 → March 2018 83,420
  expect(value("counted.fewer.before")).toBe(20_840);
  expect(value("counted.fewer.after")).toBe(12_500);
  expect(evidenceWords(evidence).some((line) => /^answer: .*both more than the union's 10,000 jobs/.test(line))).toBe(
    true,
  );
});

test("what rests on a second-hand figure is second-hand, and is said to be", () => {
  for (const key of ["change.members.2015.2022", "index.members.2022", "change.members.2023.2025"])
    expect(evidence.figures[key]!.standing).toBe("secondary");
  expect(evidence.figures["change.quarterly.2015.2022"]!.standing).toBe("publisher");
  const words = evidenceWords(evidence);
  expect(words[1]).toMatch(/^By second-hand figures/);
  expect(words.some((line) => line.startsWith("status: Second-hand"))).toBe(true);
});

test("the headline is of one count, and the year of another source is never part of it", () => {
  const said = evidenceWords(evidence);
  // 191,289 ÷ 176,847 and 511,100 ÷ 446,070; the count of 2015 stands in a sentence of its own
  expect(said[0]).toBe(
    "PCS membership (second-hand) rose 8.2% from 2019 to 2022, the number of civil servants rose 14.6%; by another count membership fell 4.0% from 2023 to 2025",
  );
  expect(said[1]).not.toContain("2015");
  expect(said[2]).toMatch(/^For 2015, another second-hand source has 195,901 members and does not say whom it counts/);
  expect(said.join(" ")).not.toMatch(/of that count|fell 2\.4%/);
  expect(value("index.members.2019")).toBe(100);
  expect(evidence.figures["index.members.2015"]).toBeUndefined();
});

test("what the department's numbers imply is said to the nearest thousand", () => {
  // 92,857 → 93,000; 82,857 → 83,000; 68,714 → 69,000; 49,714 → 50,000; 81,683 to 105,788 → 82,000 to 106,000
  const keys = ["workforceStart", "workforceEnd", "membersStart", "membersEnd", "low", "high"];
  expect(keys.map((key) => value(`about.${key}.dwp`))).toEqual([93_000, 83_000, 69_000, 50_000, 82_000, 106_000]);
});

test("full-time equivalents are shown at both ends, so that their change can be checked", () => {
  // 516,455 of March 2025 over 488,400 of March 2023
  const row = evidenceTable(evidence).find((line) => /full-time equivalents.*2023 to 2025/.test(line))!;
  expect(row).toContain("488,400 | 516,455");
  expect(value("change.fte.2023.2025")).toBeCloseTo((516_455 / 488_400) * 100 - 100, 9);
});

test("a catalogue that holds less answers with what it holds", () => {
  const earlier = unionAndWorkforce.answer(without("union-membership", (row) => String(row.period) >= "2022"));
  // 183,422 of 2021 has no headcount to stand beside: the span ends in 2020
  expect(evidenceWords(earlier)[0]).toMatch(/from 2019 to 2020/);
  expect(evidenceWords(earlier).join(" ")).not.toMatch(/another count, without retired/);
  expect(unreproduced(earlier)).toEqual([]);
});

test("too little is refused by name", () => {
  refused(
    () => unionAndWorkforce.answer(without("union-membership", (row) => row.union === "PCS" && row.period !== "2015")),
    "missing-rows",
    /needs two counts of members/,
  );
  refused(
    () => unionAndWorkforce.answer(without("civil-service-headcount", (row) => row.department === "all")),
    "missing-rows",
    /members and civil service headcount/,
  );
  refused(
    () => unionAndWorkforce.answer(without("union-density-administrative", (row) => row.period === "2017-10")),
    "missing-rows",
    /needs two densities and the differences/,
  );
  refused(() => unionAndWorkforce.answer(catalogue, { union: "FDA" }), "unknown-option", /no option "union"/);
});

test("every figure has a source and gives itself from its own workings, and every quote stands in its row", () => {
  expect(unsourced(evidence, catalogue)).toEqual([]);
  expect(unreproduced(evidence)).toEqual([]);
  expect(misquoted(evidence, catalogue)).toEqual([]);
});

test("the words stay as they were read through", () => {
  expect(evidenceWords(evidence)).toMatchSnapshot();
});

test("the table stays as it was read through", () => {
  expect(evidenceTable(evidence)).toMatchSnapshot();
});
