import { expect, test } from "vitest";
import { errorOf, json, realpay } from "./realpay.js";

test("a figure is cited in one line, under the name it was asked by", () => {
  const run = realpay("cite", "real-pay-median.change.cpi.2023-03");
  expect(run.status).toBe(0);
  expect(run.stdout.trim().split("\n")).toHaveLength(1);
  // By hand from the data: 31,920 ÷ 23,760 over CPI 128.9 ÷ 92.2 (March 2023 over March 2011) − 1 = −3.9%.
  expect(run.stdout).toMatch(/March 2011 to March 2023, CPI.*: −3\.9% /);
  expect(run.stdout).toMatch(/real-pay-median\.change\.cpi\.2023-03\.\n$/);
});

test("with the name of a finding its figures are listed, and every listed name can be cited", () => {
  const { citations } = json("cite", "ballots");
  expect(citations.length).toBeGreaterThan(20);
  for (const { figure, citation } of citations) expect(citation.endsWith(`${figure}.`), figure).toBe(true);
  expect(realpay("cite", "ballots").stdout).toContain(`${citations[0].figure}\n`);
});

test("the choices of the finding go with the name", () => {
  const [{ citation }] = json("cite", "real-pay-median.rise", "--from", "2012-03").citations;
  expect(citation).toContain("March 2012 to March 2024");
  expect(citation).toMatch(/real-pay-median\.rise --from 2012-03\.$/);
});

test("an unknown figure is a bad question, and the nearest is named", () => {
  const run = realpay("cite", "real-pay-median.changes.cpi.2023-03", "--json");
  expect(run.status).toBe(2);
  expect(errorOf(run)).toMatchObject({
    code: "unknown-figure",
    hint: 'did you mean "real-pay-median.change.cpi.2023-03"?',
  });
  for (const name of ["constructor", "__proto__", "hasOwnProperty"])
    expect(errorOf(realpay("cite", `real-pay-median.${name}`, "--json")).code).toBe("unknown-figure");
  expect(errorOf(realpay("cite", "no-finding.x", "--json")).code).toBe("unknown-finding");
});
