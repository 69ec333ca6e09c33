import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { ballots } from "../../src/findings/ballots.js";
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
const evidence = ballots.answer(catalogue);
const rowOf = (start: string, date: string): string[] =>
  evidenceTable(evidence)
    .map((line) => line.split(" | "))
    .find(([name, day]) => name!.startsWith(start) && day === date)!;

test("the pay ballot of July 2018 fell short by the votes that the union's own count gives", () => {
  // PCS scrutineer's report: 142,673 entitled, 59,254 valid votes (41.53%), turnout stated 41.6%
  // half is 71,336.5; 41.6% is 59,351.968; 71,336.5 − 59,351.968 = 11,984.5 → 11,985 votes
  expect(figureValue(evidence, "votes-short.pcs-2018-07-23")).toBe(11985);
  // 41.65% → 59,423.3 → 11,914; 41.55% → 59,280.6 → 12,056
  expect(evidence.figures["votes-short.pcs-2018-07-23"]!.uncertainty).toEqual({
    low: 11914,
    high: 12056,
    kind: "bounds",
  });
  expect(figureValue(evidence, "votes-short-low.pcs-2018-07-23")).toBe(11914);
  expect(figureValue(evidence, "votes-short-high.pcs-2018-07-23")).toBe(12056);
  // by valid votes alone it is 71,336.5 − 59,254 → 12,083, outside those bounds: the turnout counts spoilt papers
  expect(Math.ceil(142673 / 2 - 59254)).toBe(12083);
});

test("the first sentence stands alone and says the votes short to the nearest hundred", () => {
  // 11,985 → 12,000 and 2,869 → 2,900
  expect(figureValue(evidence, "votes-short-about.pcs-2018-07-23")).toBe(12_000);
  expect(figureValue(evidence, "votes-short-about.pcs-2019-04-29")).toBe(2_900);
  expect(evidenceWords(evidence)[1]).toBe(
    "In the national ballots that PCS held under the 50% turnout threshold, turnout was 41.6% in July 2018, about 12,000 votes short, and 47.7% in April 2019, about 2,900 votes short.",
  );
});

test("yes votes are set against all who could vote", () => {
  // 41.6% × 85.6% = 35.6096%; counted: 50,726 of 142,673 = 35.55%
  expect(figureValue(evidence, "support.pcs-2018-07-23")).toBeCloseTo(35.6096, 6);
  expect(Math.abs(figureValue(evidence, "support.pcs-2018-07-23") - (50726 / 142673) * 100)).toBeLessThan(0.1);
});

test("the ballot of April 2019 fell short by 2.3 points, 2,869 votes", () => {
  expect(figureValue(evidence, "distance.pcs-2019-04-29")).toBeCloseTo(-2.3, 9);
  expect(figureValue(evidence, "votes-short.pcs-2019-04-29")).toBe(2869); // 62,355 − 59,486.67 = 2,868.33, whole people
});

test("no threshold is set against ballots before the law or against a consultation", () => {
  expect(rowOf("Prospect", "16 November 2011").slice(2, 4)).toEqual(["none in force", "no threshold"]);
  expect(rowOf("PCS, national", "4 March 2013").slice(2, 4)).toEqual(["none in force", "no threshold"]);
  expect(rowOf("PCS, national", "6 November 2017").slice(2, 4)).toEqual(["none: consultative", "no threshold"]);
  for (const id of ["prospect-2011-11-16", "pcs-2013-03-04", "pcs-2017-11-06"])
    expect(evidence.figures[`distance.${id}`]).toBeUndefined();
});

test("employers are counted as the notices count them, and their average turnout meets nothing", () => {
  expect(figureValue(evidence, "employers-counted.pcs-2022-11-07")).toBe(210); // 124 + 86
  expect(figureValue(evidence, "employers-share.pcs-2022-11-07")).toBeCloseTo(59.047619, 6); // 124 ÷ 210
  expect(figureValue(evidence, "employers-share.pcs-2023-02-27-reballots")).toBe(100);
  expect(figureValue(evidence, "employers-share.pcs-2024-05-13")).toBeCloseTo(36.25731, 6); // 62 ÷ 171
  expect(evidence.figures["distance.pcs-2022-11-07"]).toBeUndefined();
  expect(rowOf("PCS, national, separate", "7 November 2022")[3]).toBe("by employer");
});

test("single employers met or missed it as the source says", () => {
  expect(rowOf("PCS, HM Revenue and Customs", "7 November 2022")[3]).toBe("not met");
  expect(rowOf("PCS, Department for Environment", "7 November 2022")[3]).toBe("met");
  expect(rowOf("PCS, Department for Business", "7 November 2022")[3]).toBe("met");
  expect(evidence.notes.some((note) => note.kind === "conflict")).toBe(false);
});

test("the support threshold applies to no ballot here, and is said not to", () => {
  expect(Object.keys(evidence.figures).some((key) => key.includes("threshold.support"))).toBe(false);
  expect(evidenceWords(evidence).some((line) => line.includes("so no threshold of support applied"))).toBe(true);
});

test("the title gives the two rounds by employer and the re-ballots stand in a sentence, and a sentence as of when the law was known", () => {
  expect(evidenceWords(evidence)[0]).toMatch(
    /^Both PCS national ballots .* fell short; 124 of 210 employers .* 62 of 171 \(second-hand\) in May 2024$/,
  );
  expect(evidenceWords(evidence).some((line) => /all 9 in February 2023 \(re-ballots\)/.test(line))).toBe(true);
  // no ballot held is later than what is known of the law, so the title need not say as of when
  expect(
    evidence.charts[0]!.points.every(({ figure }) => [evidence.figures[figure]!.period].flat()[0]! < "2026-02"),
  ).toBe(true);
  expect(evidenceWords(evidence).some((line) => /still in force when last checked, in February 2026/.test(line))).toBe(
    true,
  );
  expect(evidenceWords(evidence).some((line) => /To be repealed once electronic balloting/.test(line))).toBe(true);
  expect(evidence.asOf).toBe("2026-02");
});

test("whoever has a turnout under the threshold is below it in points, and the other way round", () => {
  for (const [key, figure] of Object.entries(evidence.figures))
    if (key.startsWith("distance.")) {
      const turnout = figureValue(evidence, key.replace("distance.", "turnout."));
      expect(figureValue(evidence, key) < 0).toBe(turnout < 50);
      expect(figure.unit.id).toBe("points");
    }
});

test("a re-ballot is never shown as a ballot like the others", () => {
  const said = evidenceWords(evidence).filter((line) => /\ball 9\b/.test(line));
  expect(said.length).toBeGreaterThan(1);
  for (const line of said) expect(line).toContain("re-ballots");
});

test("employers are counted, not divided: their unit is a number", () => {
  for (const key of ["employers-met.pcs-2022-11-07", "employers-counted.pcs-2022-11-07", "national.of"])
    expect(evidence.figures[key]!.unit.id).toBe("count");
});

test("there is no forecast and no option to ask for one", () => {
  expect(Object.values(evidence.figures).some((figure) => figure.status === "forecast")).toBe(false);
  refused(() => ballots.answer(catalogue, { forecast: "yes" }), "unknown-option", /no option "forecast"/);
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
