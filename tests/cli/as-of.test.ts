import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, errorOf, json, realpay } from "./realpay.js";

const DAY = ["--as-of", "2026-05-21"];

test("a finding as it stood rests on nothing published later or undated, and says which day it is of", () => {
  const evidence = json("show", "real-pay-median", ...DAY);
  for (const source of evidence.sources) {
    const by = source.released === "unknown" ? source.publicBy : source.released;
    expect(by !== "" && by <= "2026-05-21", source.key).toBe(true);
  }
  expect(JSON.stringify(evidence.notes[0].text)).toContain("21 May 2026");
  const title = (...words: string[]) => realpay("show", "real-pay-median", ...words).stdout.replace(/\s+/g, " ");
  // The copies of the medians of 2021 to 2023 are dated; RPI is held to January 2023 in a release of that year.
  expect(title(...DAY)).toMatch(/^From March 2021 to March 2022 /);
  expect(title()).toMatch(/^From March 2011 to March 2024 /);
});

test("what the day does not answer is refused with what was missing", () => {
  const run = realpay("show", "ballots", ...DAY, "--json");
  expect(run.status).toBe(1);
  expect(errorOf(run)).toMatchObject({ code: "not-answerable-then" });
  expect(errorOf(run).message).toContain("ballots cannot be answered as it stood on 21 May 2026");
  expect(errorOf(realpay("show", "ballots", "--as-of", "2026-02-30", "--json")).code).toBe("bad-day");
});

test("the pack of a day lists what was left out and what could not be answered, in the page and in the manifest", () => {
  const out = join(emptyFolder(), "then");
  const run = realpay("report", ...DAY, "--only", "real-pay-median,ballots", "--out", out);
  expect(run.status).toBe(0);
  expect(run.stdout).toContain("not answered: ballots cannot be answered");
  const { asOf, findings } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
  expect(findings).toEqual(["real-pay-median"]);
  expect(asOf.day).toBe("2026-05-21");
  expect(asOf.unanswered.map((u: { finding: string }) => u.finding)).toEqual(["ballots"]);
  expect(asOf.leftOut).toContainEqual({ key: "ons-mm23-2026-07-22", because: "published later" });
  expect(asOf.leftOut).toContainEqual({ key: "tua-2016", because: "release date unknown" });
  const page = readFileSync(join(out, "index.html"), "utf8");
  expect(page).toContain("as it stood on 21 May 2026</h1>");
  expect(page).toContain("What could not be answered");
  expect(page.match(/Left out: (published later|release date unknown)\./g)).toHaveLength(asOf.leftOut.length);
});

test("a day before anything was public gives no pack, and says so", () => {
  const run = realpay(
    "report",
    "--as-of",
    "2000-01-01",
    "--only",
    "ballots",
    "--out",
    join(emptyFolder(), "then"),
    "--json",
  );
  expect(run.status).toBe(1);
  expect(errorOf(run)).toMatchObject({ code: "no-findings", hint: "choose a later day" });
});
