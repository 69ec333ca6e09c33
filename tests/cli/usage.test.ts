import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands/index.js";
import { errorOf, realpay } from "./realpay.js";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const names = Object.keys(COMMANDS);

test.each([["--help"], ["-h"], ["help"], []])(
  "realpay %s teaches where to start and names every command",
  (...words) => {
    const run = realpay(...words);
    expect(run.status).toBe(0);
    expect(run.stderr).toBe("");
    for (const name of names) expect(run.stdout).toMatch(new RegExp(`^  ${name} `, "m"));
    expect(run.stdout).toContain("Exit codes");
  },
);

test("the version is that of the package", () => {
  expect(realpay("--version").stdout).toBe(`${version}\n`);
  expect(JSON.parse(realpay("--version", "--json").stdout)).toEqual({ realpay: version });
});

test.each(names)("realpay %s --help shows its usage, its options and examples", async (name) => {
  const run = realpay(...name.split(" "), "--help");
  expect(run.status).toBe(0);
  expect(run.stdout).toContain(`realpay ${name}`);
  expect(run.stdout).toContain("Examples:");
  const command = await COMMANDS[name]!();
  for (const option of Object.keys(command.options)) expect(run.stdout).toContain(`--${option}`);
  expect(realpay("help", ...name.split(" ")).stdout).toBe(run.stdout);
});

test.each(names)("the name of the command %s is that of its file, and its examples begin with it", async (name) => {
  const command = await COMMANDS[name]!();
  expect(command.name).toBe(name);
  expect(command.examples.length).toBeGreaterThan(0);
  for (const { line } of command.examples) expect(line.startsWith(`realpay ${name}`)).toBe(true);
});

test.each([
  [["lst"], "unknown-command", "list"],
  [["reports"], "unknown-command", "report"],
  [["show", "real-pay-medain"], "unknown-finding", "real-pay-median"],
  [["chart", "balots"], "unknown-finding", "ballots"],
  [["table", "living-wage", "--format", "xslx"], "unknown-value", "xlsx"],
  [["chart", "living-wage", "--size", "breifing"], "unknown-value", "briefing"],
  [["real", "100", "--frm", "2011-03"], "unknown-option", "--from"],
  [["real", "100", "--from", "2011-03", "--to", "2012-03", "--index", "cpii"], "unknown-value", "cpi"],
  [
    ["real", "100", "--from", "2011-03", "--to", "2012-03", "--basis", "calender-year"],
    "unknown-value",
    "calendar-year",
  ],
  [["data", "verfy"], "unknown-command", "data verify"],
  [["data", "add", "x.csv", "--accept-revision"], "unknown-option", "--accept-revisions"],
  [["report", "--only", "lost-pya", "--out", "never-made"], "unknown-finding", "lost-pay"],
])("%j is refused with exit code 2 and the nearest name", (words, code, near) => {
  const run = realpay(...words, "--json");
  expect(run.status).toBe(2);
  expect(run.stdout).toBe("");
  const error = errorOf(run);
  expect(error.code).toBe(code);
  expect(error.hint).toContain(near);
  expect(Object.keys(error)).toEqual(["code", "message", "found", "expected", "where", "hint"]);
  const forPeople = realpay(...words);
  expect(forPeople.status).toBe(2);
  expect(forPeople.stdout).toBe("");
  expect(forPeople.stderr).toContain(near);
});

test.each([
  [["show"], "missing-argument"],
  [["show", "ballots", "twice"], "surplus-argument"],
  [["real", "100", "--from", "2011-03", "--from", "2012-03"], "repeated-option"],
  [["real", "100", "--from", "--to", "2012-03"], "missing-value"],
  [["real", "100", "--from"], "missing-value"],
  [["list", "--json=yes"], "surplus-value"],
  [["list", "-j"], "unknown-option"],
])("%j is a malformed question", (words, code) => {
  const run = realpay(...words, "--json");
  expect(run.status).toBe(2);
  const text = run.stderr;
  expect(text.startsWith("{") ? errorOf(run).code : text).toContain(code);
});

test.each([
  ["bad-amount", ["real", "abc", "--from", "2011-03", "--to", "2024-03"]],
  ["repeated-finding", ["report", "--only", "ballots,ballots"]],
])("%s is what a program is told, with exit code 2", (code, words) => {
  const run = realpay(...words, "--json");
  expect(run.status).toBe(2);
  expect(run.stdout).toBe("");
  expect(errorOf(run).code).toBe(code);
});
