import { expect, test } from "vitest";
import { asOf } from "../../src/catalogue/as-of.js";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { relativePay } from "../../src/findings/relative-pay.js";
import { near } from "../refusal.js";
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
const evidence = relativePay.answer(catalogue);
const value = (key: string): number => figureValue(evidence, key);

test("the ratios by the year are those worked out by hand", () => {
  near(value("ratio.annual.all.2011-03"), (23760 / 26095) * 100); // 91.0519%
  near(value("ratio.annual.all.2024-03"), (33980 / 37439) * 100); // 90.7610%
  near(value("ratio.annual.public.2023-03"), 86.95652174, 1e-9); // 31,920 ÷ 36,708
  near(value("ratio.annual.private.2023-03"), 93.28696262, 1e-9); // 31,920 ÷ 34,217
});

test("the ratios by the week spread the salary over 52.143 weeks", () => {
  near(value("week.all.2012-03"), 458.3549086, 1e-9); // 23,900 ÷ 52.143
  near(value("ratio.weekly.private.2012-03"), 95.68995, 1e-6); // ÷ 479
  near(value("ratio.weekly.all.2024-03"), 89.5148, 1e-5); // 33,980 ÷ 52.143 ÷ 728
});

test("a salary of March is set against the tax year that ended with it or the April after it, and nothing else", () => {
  const ratios = Object.entries(evidence.figures).filter(
    ([key, { value }]) => key.startsWith("ratio.") && "value" in value,
  );
  expect(ratios).toHaveLength(14 + 1 + 1 + 10 + 4 + 4);
  for (const [key, { operands, period }] of ratios) {
    const year = Number(String(period).slice(0, 4));
    const survey = operands[1]!.cell!;
    const wanted = key.includes(".annual.")
      ? `survey.annual.${key.split(".")[2]}.${year - 1}-fy-${String(year).slice(2)}`
      : `survey.weekly.${key.split(".")[2]}.${year}-04`;
    const row = evidence.figures[wanted]!.operands[0]!.cell!;
    expect([row, `figure: ${wanted}`]).toContain(survey);
    expect(row).toContain("work_pattern=full-time");
    expect(row).toContain("statistic=median");
  }
});

test("the two comparisons stand in no chart together", () => {
  for (const chart of evidence.charts)
    expect(new Set(chart.points.map(({ figure }) => figure.split(".")[1])).size).toBe(1);
});

test("years without the survey's median are gaps without a value, in the chart and in the table", () => {
  const gaps = Object.entries(evidence.figures)
    .filter(([key, { value }]) => key.startsWith("ratio.") && "missing" in value)
    .map(([key]) => key);
  expect(gaps).toEqual([
    ...["2019-03", "2020-03", "2023-03"].map((march) => `ratio.weekly.all.${march}`),
    ...["public", "private"].flatMap((sector) => ["2014-03", "2015-03"].map((m) => `ratio.weekly.${sector}.${m}`)),
  ]);
  const drawn = evidence.charts.flatMap(({ points }) => points.map(({ figure }) => figure));
  for (const gap of gaps) expect(drawn).toContain(gap);
});

test("the charts mark where furlough, new codes and new processing touch the survey", () => {
  // annual: SOC 2020 from 2020/21, which ended in March 2021; new processing from 2023/24
  const drawn = evidence.charts.map(({ marks = [] }) => marks.map(({ kind, at }) => `${kind} ${at}`));
  expect(drawn).toEqual([
    ["span 2020-03", "break 2021-03", "break 2024-03"],
    ["span 2020-03", "break 2021-03", "break 2024-03"],
  ]);
});

test("what rests on a second-hand figure is second-hand, and is called so", () => {
  expect(evidence.figures["ratio.annual.all.2024-03"]!.standing).toBe("secondary");
  expect(evidence.figures["ratio.annual.all.2023-03"]!.standing).toBe("copy");
  expect(evidenceWords(evidence)[0]).toMatch(/in March 2024, second-hand, 90\.8%$/);
});

test("no movement is called real without a sampling error", () => {
  expect(Object.values(evidence.figures).every(({ uncertainty }) => uncertainty === "none published")).toBe(true);
  near(value("moved.annual.all"), value("ratio.annual.all.2024-03") - value("ratio.annual.all.2011-03"), 1e-9);
  expect(evidenceWords(evidence)[2]).toMatch(/0\.3 points lower than the earlier\. .* cannot be told/);
  // (33,980 + 5) ÷ (37,439 − 0.5) ÷ 33,980 × 37,439 − 1, times 90.76: rounding alone
  near(value("rounding.annual.all.2024-03"), 0.014567, 1e-5);
});

test("what is not alike is printed: overtime, bonuses, tenure, March against April", () => {
  const words = evidenceWords(evidence).join(" ");
  for (const said of [/overtime and bonuses/, /same job for more than a year/, /April pay period/, /tax year/])
    expect(words).toMatch(said);
});

test("the median is below in all six listed combinations, each in its latest year", () => {
  expect([value("grid.agree"), value("grid.of")]).toEqual([6, 6]);
  near(value("above.weekly.public.2017-03"), -17.0766, 1e-5); // 25,900 ÷ 52.143 ÷ 599 − 1
  near(value("grid.low"), value("above.weekly.public.2017-03"));
  near(value("grid.high"), value("above.weekly.private.2017-03"));
});

test("with less held the headline is the comparison that is left, and with nothing it is refused", () => {
  const then = evidenceWords(relativePay.answer(asOf(catalogue, "2026-05-21")));
  expect(then[0]).toBe(
    "Civil service median base pay was 87.0% of the median annual earnings of full-time employees in the public sector, overtime and bonuses included, in March 2023",
  );
  const none = { ...catalogue, dataset: (id: "ashe") => ({ ...catalogue.dataset(id), rows: [] }) };
  refused(() => relativePay.answer(none as unknown as typeof catalogue), "not-held", /no year with both/);
  refused(() => relativePay.answer(catalogue, { comparator: "private" }), "unknown-option", /no option "comparator"/);
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
