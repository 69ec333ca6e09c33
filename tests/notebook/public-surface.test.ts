import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "@tslab/typescript-for-tslab";
import { beforeAll, expect, test } from "vitest";
import { built } from "../built.js";

const TOP = fileURLToPath(new URL("../../", import.meta.url));

/** A project of somebody else's, which has realpay and its dependencies installed. */
let project: string;

beforeAll(() => {
  built();
  project = mkdtempSync(join(tmpdir(), "realpay-consumer-"));
  mkdirSync(join(project, "node_modules"));
  symlinkSync(TOP, join(project, "node_modules/realpay"));
});

const CONSUMER = `
import { data, finding, findings, grid, pay, Problem, periods, real, stats } from "realpay";
const later: number = real(23760, { from: "2011-03", to: "2024-03", index: "cpi" }).value;
const ids: string[] = findings.FINDINGS.map((one) => one.id);
const median = finding("real-pay-median");
const shown: Promise<void> = median.display();
const rows = data.openCatalogue().dataset("prices").rows;
const first: string = rows[0]!.period;
const kind: periods.PeriodKind = periods.periodKind("2024/25");
const up: number = pay.restoration(100, 80, 1, 1);
const choices = grid("real-pay-median");
const index: "cpi" | "cpih" | "rpi" | undefined = undefined;
try { periods.parsePeriod("2024-25"); } catch (error) { if (error instanceof Problem) { const code: string = error.code; } }
export { later, ids, median, shown, first, kind, up, choices, index, stats };
`;

function compile(source: string): { readonly says: string[]; readonly files: string[] } {
  const file = join(project, "consumer.ts");
  writeFileSync(file, source);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2021,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.NodeJs,
    lib: ["lib.es2021.d.ts"],
    types: [],
    preserveSymlinks: false,
  });
  const ours = program.getSourceFiles().filter((f) => !f.fileName.includes("/node_modules/") || f.fileName === file);
  const found = ours.flatMap((f) => [...program.getSyntacticDiagnostics(f), ...program.getSemanticDiagnostics(f)]);
  return {
    says: found.map((d) => `${d.file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(d.messageText, "\n")}`),
    files: program.getSourceFiles().map((f) => f.fileName),
  };
}

test("the type checker of the notebooks reads the public surface", () => {
  expect(ts.version).toMatch(/^5\.0\./);
  const { says, files } = compile(CONSUMER);
  expect(says).toEqual([]);
  expect(files.some((file) => file.endsWith("dist/src/index.d.ts"))).toBe(true);
});

test("a wrong use of it is an error there", () => {
  const { says } = compile(
    `import { real } from "realpay"; real("a lot", { from: "2011-03", to: "2024-03", index: "cpi" });`,
  );
  expect(says).toHaveLength(1);
});

test("its declarations bring in no types of the libraries that draw and write", () => {
  const { files } = compile(CONSUMER);
  const heavy = files.filter((file) => /node_modules\/(?:vega|exceljs|@resvg|@napi-rs|canvas)/.test(file));
  expect(heavy).toEqual([]);
});

const run = (...words: string[]): string => execFileSync(process.execPath, words, { cwd: project, encoding: "utf8" });

test("CommonJS can require it, since nothing in it waits at load", () => {
  const names = run("-p", 'Object.keys(require("realpay")).sort().join(" ")').trim().split(" ");
  for (const name of [
    "charts",
    "data",
    "density",
    "evidence",
    "finding",
    "findings",
    "grid",
    "pay",
    "periods",
    "real",
    "render",
    "stats",
  ])
    expect(names).toContain(name);
});

test("a module can import it, and gets the same", () => {
  const script =
    'import { real } from "realpay"; console.log(real(23760, { from: "2011-03", to: "2024-03", index: "cpi" }).value);';
  expect(Number(run("--input-type=module", "-e", script))).toBeCloseTo(34274.1866, 3); // 23760 × 133.0 ÷ 92.2
});

test("loading it loads nothing that draws or writes", () => {
  const script = `import "realpay"; import { createRequire } from "node:module";
    const { cache } = createRequire(import.meta.url);
    const native = process.report.getReport().sharedObjects.filter((file) => file.includes("node_modules"));
    console.log(JSON.stringify([...Object.keys(cache), ...native].filter((file) => /vega|exceljs|resvg|canvas|skia/.test(file))));`;
  expect(JSON.parse(run("--input-type=module", "-e", script))).toEqual([]);
});

test("nothing is printed when it is loaded", () => {
  expect(run("-e", 'require("realpay")')).toBe("");
});
