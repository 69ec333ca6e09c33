import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asProblem, errorReport, withPlace } from "../../src/cli/error-report.js";
import { problem } from "../../src/core/problem.js";
import { anotherInstallation, command, emptyFolder, errorOf, realpay, realpayIn } from "./realpay.js";

const LINUX = process.platform === "linux";

test.each([
  [["lst"], "realpay", 'did you mean "realpay list"?'],
  [["--verison"], "realpay", 'did you mean "realpay --version"?'],
  [["living-wage"], "realpay", 'did you mean "realpay show living-wage"?'],
  [["show", "nothing-like-it"], "realpay show", "realpay list"],
  [["chart", "ballots", "--chart", "zzzzzzzzz"], "realpay chart", "realpay chart --help"],
  [["chart", "ballots", "--size", "100"], "realpay chart", "realpay chart --help"],
  [["real", "abc", "--from", "2011-03", "--to", "2012-03"], "<amount>", "realpay real --help"],
  [["real", "100", "--from", "2024-25", "--to", "2024-03"], "--from", "did you mean 2024/25?"],
  [["real", "100", "--from", "2024-03", "--to", "soon"], "--to", "realpay real --help"],
  [["real", "100"], "realpay real", "realpay real --help"],
  [["report", "--only", ","], "realpay report", "realpay list"],
  [["report", "--only", "ballots,ballots"], "--only", "realpay report --help"],
])("%j says what was found, where, and what to do", (words, where, hint) => {
  const run = realpay(...words, "--json");
  expect([run.status, run.stdout]).toEqual([2, ""]);
  expect(errorOf(run)).toMatchObject({ where, hint });
  expect(errorOf(run).found).not.toBeNull();
  expect(errorOf(run).expected).not.toBeNull();
});

test("an option with one dash is answered as it was written", () => {
  const run = realpay("list", "-json");
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('there is no option "-json"');
  expect(run.stderr).toContain('did you mean "--json"?');
});

test.each(["1000000000000000", "0.001", "\u0663", "1e3", "Infinity", "\u00a31,2,3", "0x10", "+5", "--5"])(
  "the amount %s is refused",
  (text) => {
    const run = realpay("real", text, "--from", "2011-03", "--to", "2024-03");
    expect([run.status, run.stdout]).toEqual([2, ""]);
  },
);

test("what was typed is shown to a terminal, never obeyed by it", () => {
  const run = realpay("real", "\u001b[31m5\u202e", "--from", "2011-03", "--to", "2024-03");
  expect(run.stderr).not.toContain("\u001b");
  expect(run.stderr).not.toContain("\u202e");
  expect(run.stderr).toContain("\\u{1b}[31m5\\u{202e}");
});

test("a fault of our own says that it is one, with no stack", () => {
  for (const thrown of [new TypeError("x is not a function"), undefined, null, "text"]) {
    const told = asProblem(thrown);
    expect(told).toMatchObject({ code: "bug", exit: 1 });
    expect(told.message).toMatch(/^a fault in realpay itself: /);
    expect(errorReport(told, false)).not.toContain("    at ");
  }
});

test("what the disk says is never called a fault of ours", () => {
  expect(asProblem(Object.assign(new Error("x"), { code: "ELOOP", path: "a" }))).toMatchObject({
    code: "cannot-read-or-write",
    found: "ELOOP",
    where: "a",
  });
});

test("the place of an error that knows it is kept", () => {
  const thrown = (where?: string): unknown => {
    try {
      return problem("x", "y", where === undefined ? {} : { where, hint: "z" });
    } catch (error) {
      return error;
    }
  };
  expect(withPlace(asProblem(thrown("file.csv")), "realpay show")).toMatchObject({ where: "file.csv", hint: "z" });
  expect(withPlace(asProblem(thrown()), "realpay show")).toMatchObject({
    where: "realpay show",
    hint: "realpay show --help",
  });
});

test.runIf(LINUX)("a full disk behind stdout is an error in words; one behind stderr takes no result away", () => {
  const shell = (line: string) =>
    spawnSync("sh", ["-c", `"${process.execPath}" "${command()}" ${line}`], { encoding: "utf8" });
  const full = shell("list --json > /dev/full");
  expect(full.status).toBe(1);
  expect(errorOf(full)).toMatchObject({ code: "cannot-read-or-write", found: "ENOSPC", where: "stdout" });
  const deaf = shell("real 100 --from 2011-03 --to 2012-03 2> /dev/full");
  expect(deaf.status).toBe(0);
  expect(deaf.stdout).toContain("CPI");
  expect(shell("lst 2> /dev/full").status).toBe(2);
});

test("a reader that has read enough is no error", () => {
  const line = `"${process.execPath}" "${command()}" show lost-pay --json | head -n 1`;
  const run = spawnSync("bash", ["-c", `set -o pipefail; ${line}`], { encoding: "utf8" });
  expect([run.status, run.stdout, run.stderr]).toEqual([0, "{\n", ""]);
});

test.runIf(LINUX)("a pipe that is named with --out is written to, not replaced by a file", async () => {
  const pipe = join(emptyFolder(), "pipe");
  execFileSync("mkfifo", [pipe]);
  const reader = spawn("cat", [pipe], { stdio: ["ignore", "pipe", "ignore"] });
  let read = "";
  reader.stdout.on("data", (text) => {
    read += text;
  });
  const ended = new Promise((resolve) => reader.on("close", resolve));
  const run = realpay("table", "ballots", "--format", "csv", "--out", pipe);
  if (!lstatSync(pipe).isFIFO()) reader.kill();
  await ended;
  expect(run.status).toBe(0);
  expect(lstatSync(pipe).isFIFO()).toBe(true);
  expect(read).toBe(realpay("table", "ballots", "--format", "csv").stdout);
});

test("the folder one stands in, or one above it, is not pulled away", () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, "here"));
  for (const out of [".", "..", "/", folder]) {
    const run = spawnSync(process.execPath, [command(), "report", "--only", "ballots", "--out", out, "--json"], {
      encoding: "utf8",
      cwd: join(folder, "here"),
    });
    expect([run.status, run.stdout]).toEqual([1, ""]);
    expect(errorOf(run)).toMatchObject({ code: "current-folder", where: "--out" });
  }
  expect(readdirSync(folder)).toEqual(["here"]);
});

test("the charts that were not drawn are named, the drawn one is not", () => {
  const out = join(emptyFolder(), "b.vl");
  const { stderr } = realpay("chart", "ballots", "--out", out);
  expect(existsSync(out)).toBe(true);
  expect(stderr).toContain("ballots has more charts: ballots-by-employer (--chart ID)");
});

test("a description of the data that lists nothing, lacks a resource or is a folder is damage, not a bad question", () => {
  const folder = anotherInstallation();
  const file = join(folder, "data/datapackage.json");
  const whole = JSON.parse(readFileSync(file, "utf8")) as { resources: { name: string }[] };
  const ask = () => {
    const run = realpayIn(folder, "real", "100", "--from", "2011-03", "--to", "2012-03", "--json");
    expect([run.status, run.stdout]).toEqual([1, ""]);
    return errorOf(run);
  };
  writeFileSync(file, JSON.stringify({ ...whole, resources: [] }));
  expect(ask()).toMatchObject({ code: "bad-data-package", where: file });
  writeFileSync(file, JSON.stringify({ ...whole, resources: whole.resources.filter((r) => r.name !== "prices") }));
  expect(ask()).toMatchObject({ code: "data-missing", hint: "install realpay again" });
  rmSync(file);
  mkdirSync(file);
  expect(ask()).toMatchObject({ code: "data-unreadable", where: file });
});

test("a package without its package.json says so and ends", () => {
  const folder = anotherInstallation();
  rmSync(join(folder, "package.json"));
  const run = spawnSync(process.execPath, [join(folder, "dist/src/cli/main.js"), "--version", "--json"], {
    encoding: "utf8",
    timeout: 20_000,
  });
  expect(run.status).toBe(1);
  expect(errorOf(run).code).toBe("no-package");
});
