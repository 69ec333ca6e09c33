import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { madeEarnings } from "../catalogue/add/made-earnings.js";
import { madeCpi } from "../catalogue/add/made-series.js";
import { emptyFolder, errorOf, json, realpay } from "./realpay.js";

/** A file of a user, in a folder of its own. */
function fileOf(content: string, name = "series-181126.csv"): { path: string; own: string } {
  const folder = emptyFolder();
  writeFileSync(join(folder, name), content);
  return { path: join(folder, name), own: join(folder, "own") };
}

describe("from a file to a rebuilt pack in three commands", () => {
  const revise = { cdid: "KAI7", period: "2025-12", value: 700 };
  const { path, own } = fileOf(madeEarnings({ month: "2026-03", add: 3, revise }), "emp.csv");
  let added: ReturnType<typeof realpay>;
  beforeAll(() => {
    added = realpay("data", "add", path, "--data", own, "--accept-revisions");
  });

  test("inspect says what the file is and which of the data it fills", () => {
    const seen = realpay("data", "inspect", path);
    expect(seen.status).toBe(0);
    expect(seen.stdout).toContain("Average weekly earnings (data set EMP)");
    expect(seen.stdout).toContain("19 May 2026; next: 16 June 2026");
    expect(seen.stdout).toMatch(/average-weekly-earnings: \d+/);
  });

  test("add refuses the changed value until it is accepted, and then says what is new and what changed", () => {
    const refused = realpay("data", "add", path, "--data", join(own, "../other"), "--json");
    expect(errorOf(refused)).toMatchObject({ code: "revised-values" });
    expect(refused.stdout).toBe("");
    expect(existsSync(join(own, "../other"))).toBe(false);
    expect(added.stderr).not.toContain("fault");
    expect(added.status).toBe(0);
    expect(added.stdout).toMatch(/average-weekly-earnings +\d+ +1 /);
  });

  test("the pack shows the new month, and in its notes the value that changed", () => {
    const shown = realpay("show", "sector-earnings", "--data", own);
    expect(shown.status).toBe(0);
    expect(shown.stdout).toContain("From January 2000 to March 2026");
    expect(realpay("show", "sector-earnings").stdout).not.toContain("to March 2026");
    const out = join(own, "../out");
    const pack = realpay("report", "--only", "sector-earnings", "--data", own, "--out", out);
    expect(pack.status).toBe(0);
    const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
    const inputs: string[] = manifest.inputs.map(({ path: file }: { path: string }) => file);
    expect(inputs).toContain("realpay-data/average-weekly-earnings.csv");
    expect(inputs).toContain("average-weekly-earnings.csv");
    expect(readFileSync(join(out, "index.html"), "utf8")).toContain("to March 2026");
  });

  test("the revision is said where the changed month is used, and the data diff names it", () => {
    const { resources } = json("data", "diff", "2026-04-21", "2026-05-19", "--data", own);
    const earnings = resources.find((one: { resource: string }) => one.resource === "average-weekly-earnings");
    expect(earnings.changed).toEqual([expect.objectContaining({ is: "700" })]);
    expect(earnings.fresh).toBeGreaterThan(10);
    const status = json("data", "status", "--data", own).resources;
    const line = status.find((one: { resource: string }) => one.resource === "average-weekly-earnings");
    expect(line).toMatchObject({ newest: "2026-05-19", next: "2026-06-16", to: "2026-03" });
  });

  test("what was added verifies, and an edited digit in it is found", () => {
    expect(realpay("data", "verify", "--data", own).status).toBe(0);
    const file = join(own, "average-weekly-earnings.csv");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(",700,", ",701,"));
    expect(realpay("data", "verify", "--data", own).status).toBe(1);
    writeFileSync(file, text);
  });
});

test("a value that a finding rests on and a later release changed is said in its notes, in the words of the file", () => {
  const { path, own } = fileOf(madeCpi({ from: "2024-01", months: { "2024-03": "133.2" } }));
  expect(realpay("data", "add", path, "--data", own, "--accept-revisions").status).toBe(0);
  const shown = realpay("show", "real-pay-median", "--data", own).stdout.replace(/\s+/g, " ");
  expect(shown).toContain("index=cpi period=2024-03: was 133, is 133.2");
  const then = realpay("show", "real-pay-median", "--data", own, "--as-of", "2026-10-01");
  expect(then.stdout).not.toContain("133.2");
});

test("a file that is not known is described with the nearest kind and what it lacks, and the exit code is 1", () => {
  const { path } = fileOf("Title,Something\nCDID,\nUnit,%\n2001,1\n");
  const run = realpay("data", "inspect", path);
  expect(run.status).toBe(1);
  expect(run.stderr).toContain("is no file that realpay knows");
  expect(run.stderr).toContain("nearest is ONS time series");
  expect(errorOf(realpay("data", "inspect", path, "--json")).code).toBe("unknown-file");
});

test("a dry run, and a refusal, leave nothing behind", () => {
  const { path, own } = fileOf(madeCpi({ months: { "2026-09": "141.9" } }));
  const dry = json("data", "add", path, "--data", own, "--dry-run");
  expect(dry).toMatchObject({ written: false, rows: 1 });
  expect(existsSync(own)).toBe(false);
});

test.each(["csv", "xlsx", "ods"])(
  "a template in %s is written, and its example rows are not taken for figures",
  (format) => {
    const folder = emptyFolder();
    const file = join(folder, `scales.${format}`);
    expect(realpay("data", "template", "pay-scales", "--out", file).status).toBe(0);
    const run = realpay("data", "add", file, "--data", join(folder, "own"), "--json");
    expect(run.status).toBe(1);
    expect(errorOf(run).code).toBe("example-row");
  },
);

test("a file of one's own with headings of one's own is added with --map, and kept apart", () => {
  const { path, own } = fileOf(
    "Body,Our band,Where,Starts,Bottom,Top\nMade Up Office,AO,National,01/04/2025,24000,26000\n",
    "ours.csv",
  );
  const map = ["department=Body", "grade=Our band"].flatMap((pair) => {
    const [ours, theirs] = pair.split("=");
    return ["--map", `${theirs}=${ours}`];
  });
  const rest = [
    "--map",
    "Starts=effective_from",
    "--map",
    "Bottom=minimum",
    "--map",
    "Top=maximum",
    "--map",
    "Where=location",
  ];
  const run = realpay("data", "add", path, "--data", own, ...map, ...rest);
  expect(run.stderr).not.toContain("realpay:");
  expect(run.status).toBe(0);
  expect(readFileSync(join(own, "pay-ranges.csv"), "utf8")).toContain("Made Up Office");
});

test.each([
  [["data", "add", "x.csv", "--shipped", "--data", "y"], "two-places", 2],
  [["data", "add", "no-such-file.csv"], "no-file", 1],
  [["data", "add", "x.csv", "--period", "2025-26"], "bad-period", 2],
  [["data", "add", "x.csv", "--map", "nothing"], "bad-map", 2],
  [["data", "diff", "2026-04-21", "2026-04-22"], "unknown-release", 2],
  [["data", "template", "pay-scale"], "unknown-value", 2],
  [["show", "real-pay-median", "--data", "no-such-folder"], "no-data", 1],
])("%j is refused", (words, code, status) => {
  const run = realpay(...words, "--json");
  expect(errorOf(run).code).toBe(code);
  expect(run.status).toBe(status);
});
