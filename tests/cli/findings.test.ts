import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands/index.js";
import { typed } from "../../src/cli/finding-options.js";
import { FINDINGS } from "../../src/findings/index.js";
import { TABLE_FORMATS } from "../../src/render/table.js";
import { command, emptyFolder, errorOf, json, realpay, unwritableFolder } from "./realpay.js";

const ID = "real-pay-median";
const GIVEN = [
  "real-pay-median",
  "grades-real-pay",
  "lost-pay",
  "remit-against-prices",
  "sector-earnings",
  "living-wage",
  "density-long-run",
  "ballots",
];

test("the list has every finding of the first pack, with its question and its answer", () => {
  const { findings } = json("list");
  expect(findings.slice(0, 8).map((f: { id: string }) => f.id)).toEqual(GIVEN);
  for (const finding of findings) {
    expect(Object.keys(finding)).toEqual(["id", "question", "title"]);
    expect(finding.question).toMatch(/\?$/);
    expect(finding.title.length).toBeGreaterThan(20);
  }
  const run = realpay("list");
  expect(run.status).toBe(0);
  for (const id of GIVEN) expect(run.stdout).toContain(`${id}\n`);
});

test.each(GIVEN)("show %s gives the Evidence to a program and its words to a person", (id) => {
  const evidence = json("show", id);
  for (const key of [
    "id",
    "question",
    "title",
    "sentences",
    "figures",
    "table",
    "charts",
    "notes",
    "sources",
    "grid",
    "objections",
    "asOf",
  ])
    expect(evidence).toHaveProperty(key);
  expect(evidence.sources.length).toBeGreaterThan(0);
  expect(evidence.objections.length).toBeGreaterThan(0);
  const run = realpay("show", id);
  expect(run.status).toBe(0);
  for (const heading of ["Objections and answers", "Notes", "Sources"]) expect(run.stdout).toContain(`\n${heading}\n`);
});

test.each(GIVEN)("the grid of %s has the shape that is promised, or the reason why there is none", (id) => {
  const grid = json("grid", id);
  expect(grid.id).toBe(id);
  if ("none" in grid) return expect(grid.none.length).toBeGreaterThan(20);
  expect(Object.keys(grid)).toEqual(expect.arrayContaining(["id", "chosen", "cells", "low", "high", "agree", "of"]));
  const values = grid.cells
    .map((cell: { value: number | null }) => cell.value)
    .filter((v: number | null) => v !== null);
  for (const cell of grid.cells)
    expect(Object.keys(cell)).toEqual(expect.arrayContaining(["index", "base", "basis", "statistic", "value"]));
  expect(grid.low).toBe(Math.min(...values));
  expect(grid.high).toBe(Math.max(...values));
  expect(grid.of).toBe(values.length);
  expect(realpay("grid", id).stdout.replace(/\s+/g, " ")).toContain(`over the ${grid.of} listed combinations`);
});

test.each(TABLE_FORMATS)("a table is written as %s by the ending of the file, and only there", (format) => {
  const folder = emptyFolder();
  const run = realpay("table", ID, "--out", join(folder, `t.${format}`));
  expect(run.status).toBe(0);
  expect(run.stdout).toBe("");
  expect(readdirSync(folder)).toEqual([`t.${format}`]);
  const bytes = readFileSync(join(folder, `t.${format}`));
  expect(bytes.length).toBeGreaterThan(500);
  if (format === "xlsx" || format === "ods") expect(bytes.subarray(0, 2).toString()).toBe("PK");
  else expect(realpay("table", ID, "--format", format).stdout).toBe(bytes.toString("utf8"));
});

test("without a format the table is for reading, with --json it is JSON", () => {
  expect(realpay("table", ID).stdout).toContain("£23,760");
  expect(json("table", ID).rows.length).toBeGreaterThan(10);
  expect(realpay("table", ID, "--json").stdout).toBe(realpay("table", ID, "--format", "json").stdout);
});

test.each([
  ["svg", "briefing", /^<svg [^>]*role="img"[^>]*width="1200" height="675"/],
  ["svg", "square", /^<svg [^>]*width="1080" height="1080"/],
  ["vl", "column", /"\$schema": "https:\/\/vega\.github\.io\/schema\/vega-lite/],
])("a chart goes to stdout as %s in the size %s", (format, size, begins) => {
  const run = realpay("chart", ID, "--format", format, "--size", size);
  expect(run.status).toBe(0);
  expect(run.stdout).toMatch(begins);
});

test("a chart is written as a picture at twice its size", () => {
  const file = join(emptyFolder(), "pay.png");
  expect(realpay("chart", ID, "--out", file).status).toBe(0);
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2400, 1350]); // 2 × 1200 × 675
});

test("with --json a chart gives its title and alt text", () => {
  const { charts } = json("chart", ID);
  expect(charts.length).toBeGreaterThan(0);
  for (const chart of charts) expect(chart.alt.length).toBeGreaterThan(50);
});

test("a name without a known ending asks for the format", () => {
  const run = realpay("table", ID, "--out", join(emptyFolder(), "table.doc"), "--json");
  expect(run.status).toBe(2);
  expect(errorOf(run)).toMatchObject({ code: "unknown-ending", found: ".doc" });
});

/** Runs a command line on a terminal of its own. */
const onTerminal = (...words: string[]) =>
  spawnSync("script", ["-qec", [process.execPath, command(), ...words].join(" "), "/dev/null"], { encoding: "latin1" });

test.each([
  ["chart", ID, "--format", "png"],
  ["table", ID, "--format", "xlsx"],
  ["table", ID, "--format", "ods"],
])("%s %s %s %s is refused on a terminal with the line to type", (...words) => {
  const run = onTerminal(...words);
  expect(run.status).toBe(1);
  expect(run.stdout).toContain(`realpay ${words.join(" ")} --out ${ID}.${words[3]}`);
  expect(run.stdout).not.toContain("PNG\r\n");
  expect(run.stdout).not.toContain("PK\u0003");
  expect(onTerminal("table", ID, "--format", "md").status).toBe(0);
});

test("binary formats go down a pipe", () => {
  const run = spawnSync(process.execPath, [command(), "table", ID, "--format", "ods"], { maxBuffer: 1 << 28 });
  expect(run.status).toBe(0);
  expect(run.stdout.subarray(0, 2).toString()).toBe("PK");
});

test("a reader that closes early is no error", async () => {
  const child = spawn(process.execPath, [command(), "show", ID, "--json"], { stdio: ["ignore", "pipe", "pipe"] });
  let errors = "";
  child.stderr.on("data", (text) => {
    errors += text;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect([code, errors]).toEqual([0, ""]);
});

test("a folder that is not there, and a folder in the place of a file, are said so, with nothing half written", () => {
  const folder = emptyFolder();
  const absent = realpay("table", ID, "--out", join(folder, "no/such/t.csv"), "--json");
  expect(absent.status).toBe(1);
  expect(errorOf(absent).hint).not.toBeNull();
  mkdirSync(join(folder, "t.csv"));
  const taken = realpay("table", ID, "--out", join(folder, "t.csv"), "--json");
  expect(taken.status).toBe(1);
  expect(errorOf(taken).where).toContain("t.csv");
  expect(readdirSync(folder)).toEqual(["t.csv"]);
});

test("a folder that may not be written to is said so", () => {
  for (const words of [
    ["table", ID, "--out", join(unwritableFolder(), "t.csv")],
    ["report", "--only", ID, "--out", join(unwritableFolder(), "pack")],
  ]) {
    const run = realpay(...words, "--json");
    expect(run.status).toBe(1);
    expect(errorOf(run)).toMatchObject({ code: "not-writable", where: words.at(-1) });
  }
});

test("an old file is replaced whole", () => {
  const file = join(emptyFolder(), "t.csv");
  writeFileSync(file, "old");
  expect(realpay("table", ID, "--out", file).status).toBe(0);
  expect(readFileSync(file, "utf8")).toBe(realpay("table", ID, "--format", "csv").stdout);
});

test("the choices of a finding are options of the command, listed in its help", () => {
  expect(realpay("show", "lost-pay", "--help").stdout).toContain("--from MONTH");
  const usual = json("table", "lost-pay");
  const chosen = json("table", "lost-pay", "--from", "2013-03");
  expect(chosen.rows.length).toBeLessThan(usual.rows.length);
});

test.each([
  [["show", "ballots", "--index", "rpi"], "unknown-option"],
  [["show", "lost-pay", "--indx", "rpi"], "unknown-option"],
  [["grid", "lost-pay", "--index", "rip"], "unknown-value"],
  [["table", "lost-pay", "--from", "2013-13"], "bad-period"],
  [["show", "living-wage", "--hours", "many"], "bad-option"],
])("%j is a malformed question", (words, code) => {
  const run = realpay(...words, "--json");
  expect(run.status).toBe(2);
  expect(errorOf(run).code).toBe(code);
});

test("no choice of a finding has the name of an option of a command", async () => {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const taken = commands.filter((c) => c.ofFinding).flatMap((c) => [...Object.keys(c.options), "json", "help"]);
  const choices = FINDINGS.flatMap((finding) => finding.options.map((option) => typed(option.name)));
  expect(choices.filter((name) => taken.includes(name))).toEqual([]);
});
