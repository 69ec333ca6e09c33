import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { anotherInstallation, errorOf, json, realpay, realpayIn } from "./realpay.js";

test("what is there is listed with its span, its breaks and its gaps", () => {
  const { resources } = json("data", "list");
  const prices = resources.find((r: { id: string }) => r.id === "prices");
  expect(prices).toMatchObject({ from: "1987-01" });
  expect(prices.rows).toBeGreaterThan(1000);
  const pay = resources.find((r: { id: string }) => r.id === "civil-service-pay");
  expect(pay.gaps.length).toBeGreaterThan(0); // medians by grade before 2020 were not available
  const run = realpay("data", "list");
  expect(run.status).toBe(0);
  expect(run.stdout).toMatch(/^prices +1,?\d+ +1987-01/m);
});

test("undamaged data is verified file by file", () => {
  const run = realpay("data", "verify");
  expect(run.status).toBe(0);
  expect(run.stdout).toContain("ok    prices.csv");
  expect(run.stdout).toContain("; 0 damaged");
  expect(json("data", "verify").ok).toBe(true);
});

test("one edited digit is found, and nothing is worked out from it", () => {
  const folder = anotherInstallation();
  const file = join(folder, "data/prices.csv");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("cpi,D7BT,2011-03,92.2", "cpi,D7BT,2011-03,91.2"));
  expect(readFileSync(file, "utf8")).not.toBe(text);
  const verified = realpayIn(folder, "data", "verify");
  expect(verified.status).toBe(1);
  expect(verified.stdout).toContain("BAD   prices.csv");
  expect(verified.stderr).toContain("prices.csv");
  const asked = realpayIn(folder, "real", "100", "--from", "2011-03", "--to", "2024-03", "--json");
  expect(asked.status).toBe(1);
  expect(asked.stdout).toBe("");
  expect(errorOf(asked)).toMatchObject({ code: "data-damaged", where: file });
  expect(errorOf(asked).hint).not.toBeNull();
});

test("a file that was cut or lengthened, or is gone, is named", () => {
  const folder = anotherInstallation();
  appendFileSync(join(folder, "data/law.csv"), "\n");
  rmSync(join(folder, "data/ballots.csv"));
  const run = realpayIn(folder, "data", "verify", "--json");
  expect(run.status).toBe(1);
  const { ok, resources } = JSON.parse(run.stdout);
  expect(ok).toBe(false);
  const codes = Object.fromEntries(
    resources
      .filter((r: { problem: unknown }) => r.problem !== null)
      .map((r: { file: string; problem: { code: string } }) => [r.file, r.problem.code]),
  );
  expect(codes["law.csv"]).toBe("data-damaged");
  expect(codes["ballots.csv"]).toBe("data-missing");
});

test("a package without data says so", () => {
  const folder = anotherInstallation();
  rmSync(join(folder, "data"), { recursive: true });
  const run = realpayIn(folder, "data", "list", "--json");
  expect(run.status).toBe(1);
  expect(errorOf(run)).toMatchObject({ code: "no-data" });
});
