import { expect, test } from "vitest";
import { asOf } from "../../src/catalogue/as-of.js";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { words } from "../../src/evidence/words.js";
import { FINDINGS } from "../../src/findings/index.js";
import { CHAPTERS, inChapters } from "../../src/pack/chapters.js";
import { notClaimed } from "../../src/pack/not-claimed.js";
import { OPENING, opening } from "../../src/pack/opening.js";
import { WORDS_USED } from "../../src/pack/words-used.js";
import { handmade } from "../render/fixtures/evidence.js";

const catalogue = openCatalogue();
const findings = OPENING.map((id) => FINDINGS.find((finding) => finding.id === id)!.answer(catalogue));

test("the opening has six or seven sentences, each word for word the head of its finding", () => {
  const { sentences, notes } = opening(findings);
  expect(sentences.length).toBeGreaterThanOrEqual(6);
  expect(sentences.length).toBeLessThanOrEqual(7);
  sentences.forEach(({ finding, text }, i) => {
    const evidence = findings[i]!;
    expect(finding).toBe(evidence.id);
    expect(text.startsWith(words(evidence.title, evidence.figures))).toBe(true);
    expect(text).toMatch(/[.)]$/);
  });
  expect(notes.join(" ")).toContain("not a National Statistic");
  expect(notes.join(" ")).toContain("the span its finding leads with");
});

test("a sentence that rests on second-hand figures says so, whether its finding does or not", () => {
  for (const [i, { text }] of opening(findings).sentences.entries()) {
    const { title, figures } = findings[i]!;
    const quoted = title.some(
      (p) => typeof p === "object" && "figure" in p && figures[p.figure]!.standing === "secondary",
    );
    if (quoted) expect(text).toMatch(/second-hand/i);
    else expect(text).not.toMatch(/It rests on second-hand/);
  }
});

test("a pack of other findings has an opening of those that it has, or none", () => {
  expect(opening([handmade()]).sentences).toEqual([]);
  expect(opening(findings.slice(0, 1)).sentences).toHaveLength(1);
});

test("what is not claimed names comparison, reward, cause, and grades before the first year held", () => {
  const all = notClaimed(catalogue);
  for (const start of ["No matched comparison", "No total reward", "No cause of the fall in density"])
    expect(all.some((line) => line.startsWith(start))).toBe(true);
  // data/civil-service-pay.csv: AA/AO, EO, SEO/HEO, G6/G7 and SCS are all held from March 2020
  expect(all.some((line) => line.startsWith("No full set of grade medians before March 2020"))).toBe(true);
  // the copy of 2020 has no date; those of 2021 and 2022 were public by 24 February 2023
  expect(notClaimed(asOf(catalogue, "2026-05-21")).some((line) => line.includes("before March 2021"))).toBe(true);
  expect(
    notClaimed(asOf(catalogue, "2000-01-01")).some((line) => line.startsWith("No full set of grade medians: no year")),
  ).toBe(true);
});

test("every word is explained once, in a sentence", () => {
  expect(new Set(WORDS_USED.map(({ word }) => word)).size).toBe(WORDS_USED.length);
  for (const { means } of WORDS_USED) expect(means).toMatch(/\.$/);
});

test("findings go to their chapters in the order of reading, and one that is in none comes last", () => {
  const own = { id: "my-own" };
  const chapters = inChapters([own, ...[...FINDINGS].reverse()]);
  expect(chapters.flatMap((chapter) => chapter.findings.map(({ id }) => id))).toEqual([
    ...CHAPTERS.flatMap((chapter) => chapter.findings),
    "my-own",
  ]);
});
