import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { command, emptyFolder, errorOf, realpay } from "./realpay.js";

const ONE = ["--only", "real-pay-median"];

/** Every file below a folder with its hash. */
function hashes(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    names
      .sort()
      .map((name) => [name.slice(folder.length + 1), createHash("sha256").update(readFileSync(name)).digest("hex")]),
  );
}

test("a report of one finding has the files that are promised, says where it is and what it found", () => {
  const folder = emptyFolder();
  const run = realpay("report", "--out", join(folder, "pack"), ...ONE);
  expect(run.stderr).not.toContain("realpay:");
  expect(run.status).toBe(0);
  expect(run.stdout).toContain(join(folder, "pack"));
  expect(run.stdout).toContain("real-pay-median");
  const files = Object.keys(hashes(join(folder, "pack")));
  for (const name of ["index.html", "evidence.xlsx", "evidence.ods", "evidence.json", "manifest.json"])
    expect(files).toContain(name);
  for (const size of ["briefing", "square", "column"])
    for (const ending of ["svg", "png", "vl.json"]) expect(files).toContain(`charts/real-pay-median.${size}.${ending}`);
  for (const ending of ["csv", "json"]) expect(files).toContain(`tables/real-pay-median.${ending}`);
  expect(readdirSync(folder)).toEqual(["pack"]);
});

test("with --json it gives the folder, the findings and the files with their hashes", () => {
  const out = join(emptyFolder(), "pack");
  const run = realpay("report", "--out", out, ...ONE, "--json");
  const report = JSON.parse(run.stdout);
  expect(run.stderr).toBe("");
  expect(report.folder).toBe(out);
  expect(report.findings.map((f: { id: string }) => f.id)).toEqual(["real-pay-median"]);
  const found = hashes(out);
  for (const file of report.files)
    expect(found[file.path]).toBe(String(file.hash ?? file.sha256).replace("sha256:", ""));
});

test("two reports are the same bytes, in any time zone", () => {
  const folder = emptyFolder();
  const zone = process.env.TZ;
  try {
    process.env.TZ = "Pacific/Auckland";
    expect(realpay("report", "--out", join(folder, "a"), ...ONE).status).toBe(0);
    process.env.TZ = "America/New_York";
    expect(realpay("report", "--out", join(folder, "b"), ...ONE).status).toBe(0);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  expect(hashes(join(folder, "a"))).toEqual(hashes(join(folder, "b")));
});

test("a folder with somebody's files is not touched", () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "letter.txt"), "mine");
  const run = realpay("report", "--out", folder, ...ONE, "--json");
  expect(run.status).toBe(1);
  expect(errorOf(run).code).toBe("not-a-pack");
  expect(readdirSync(folder)).toEqual(["letter.txt"]);
});

test("a file in the place of the folder, or above it, is said so", () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "out"), "a file");
  const taken = realpay("report", "--out", join(folder, "out"), ...ONE, "--json");
  expect(taken.status).toBe(1);
  expect(errorOf(taken).code).toBe("not-a-folder");
  const below = realpay("report", "--out", join(folder, "out/deep"), ...ONE, "--json");
  expect(below.status).toBe(1);
  expect(errorOf(below).hint).not.toBeNull();
  expect(readFileSync(join(folder, "out"), "utf8")).toBe("a file");
});

test.each(["SIGINT", "SIGTERM"] as const)("%s leaves the old pack whole and nothing beside it", async (signal) => {
  const folder = emptyFolder();
  const out = join(folder, "pack");
  expect(realpay("report", "--out", out, ...ONE).status).toBe(0);
  const before = hashes(out);
  const child = spawn(process.execPath, [command(), "report", "--out", out], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  while (readdirSync(folder).length === 1 && child.exitCode === null) await pause(5);
  expect(readdirSync(folder)).toHaveLength(2); // it was writing beside the old one when it was interrupted
  child.kill(signal);
  expect(await ended).toBe(130);
  expect(said).toContain("interrupted");
  expect(readdirSync(folder)).toEqual(["pack"]);
  expect(hashes(out)).toEqual(before);
});

test("what a killed run left beside the folder is cleared by the next", async () => {
  const folder = emptyFolder();
  const out = join(folder, "pack");
  const child = spawn(process.execPath, [command(), "report", "--out", out], { stdio: "ignore" });
  const ended = new Promise((resolve) => child.on("close", resolve));
  while (readdirSync(folder).length === 0 && child.exitCode === null) await pause(5);
  child.kill("SIGKILL");
  await ended;
  expect(readdirSync(folder)).not.toContain("pack");
  mkdirSync(folder, { recursive: true });
  expect(realpay("report", "--out", out, ...ONE).status).toBe(0);
  expect(readdirSync(folder)).toEqual(["pack"]);
});
