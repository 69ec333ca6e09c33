import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { built } from "../built.js";
import { tool } from "../tools.js";

const TOP = fileURLToPath(new URL("../../", import.meta.url));
const FIRST = join(TOP, "notebooks/first-cell.ipynb");

interface Cell {
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly outputs?: readonly {
    readonly output_type: string;
    readonly name?: string;
    readonly text?: string | readonly string[];
    readonly data?: Readonly<Record<string, string | readonly string[]>>;
  }[];
}

const joined = (text: string | readonly string[] | undefined): string =>
  text === undefined ? "" : typeof text === "string" ? text : text.join("");
const cellsOf = (notebook: string): Cell[] => JSON.parse(notebook).cells;
const outputsOf = (cells: readonly Cell[]) => cells.flatMap((cell) => cell.outputs ?? []);

/** Runs a notebook from its own folder in Jupyter with the kernel of this project, registered for this run only. */
function execute(jupyter: string, notebook: string): Cell[] {
  built();
  const folder = mkdtempSync(join(tmpdir(), "realpay-notebook-"));
  const kernel = join(folder, "share/kernels/tslab");
  mkdirSync(kernel, { recursive: true });
  const argv = [
    process.execPath,
    join(TOP, "node_modules/tslab/bin/tslab"),
    "kernel",
    "--config-path",
    "{connection_file}",
  ];
  writeFileSync(
    join(kernel, "kernel.json"),
    JSON.stringify({ argv, display_name: "TypeScript", language: "typescript" }),
  );
  const ran = execFileSync(
    jupyter,
    ["nbconvert", "--to", "notebook", "--execute", "--stdout", "--ExecutePreprocessor.timeout=120", notebook],
    {
      cwd: join(TOP, "notebooks"),
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        JUPYTER_PATH: [join(folder, "share"), process.env.JUPYTER_PATH].filter(Boolean).join(delimiter),
        JUPYTER_RUNTIME_DIR: join(folder, "runtime"),
        JUPYTER_CONFIG_DIR: join(folder, "config"),
        IPYTHONDIR: join(folder, "ipython"),
      },
    },
  );
  return cellsOf(ran);
}

const jupyter = tool("jupyter");

test.skipIf(jupyter === undefined)(
  "the first notebook cell runs in Jupyter and shows words, a chart and a table",
  () => {
    const outputs = outputsOf(execute(jupyter!, FIRST));
    expect(outputs.filter((o) => o.output_type === "error" || o.name === "stderr")).toEqual([]);
    const svg = outputs.map((o) => joined(o.data?.["image/svg+xml"])).find((text) => text !== "");
    expect(svg).toContain('role="img"');
    const html = outputs.map((o) => joined(o.data?.["text/html"])).find((text) => text !== "");
    expect(html).toMatch(/<table[\s>]/);
    const text = outputs.map((o) => joined(o.text) + joined(o.data?.["text/plain"])).join("\n");
    expect(text).toContain("CPI");
    expect(text).toContain("£34,274"); // 23760 × 133.0 ÷ 92.2, by CPI (D7BT)
  },
  180_000,
);

test.skipIf(jupyter === undefined)(
  "a wrong cell is refused by the type checker of the notebook, so these tests can fail",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "realpay-wrong-"));
    symlinkSync(join(TOP, "node_modules"), join(folder, "node_modules"));
    const wrong = join(folder, "wrong.ipynb");
    const notebook = JSON.parse(readFileSync(FIRST, "utf8"));
    const cell = notebook.cells.find((c: Cell) => c.cell_type === "code");
    notebook.cells = [{ ...cell, source: 'import { real } from "realpay";\nreal("a lot", {});' }];
    writeFileSync(wrong, JSON.stringify(notebook));
    expect(() => execute(jupyter!, wrong)).toThrow(/not assignable to parameter of type 'number'/);
  },
  180_000,
);

test("the notebook is kept without outputs, and its first code cell stands in the README", () => {
  const cells = cellsOf(readFileSync(FIRST, "utf8"));
  expect(outputsOf(cells)).toEqual([]);
  const first = joined(cells.find((cell) => cell.cell_type === "code")!.source).trim();
  expect(readFileSync(join(TOP, "README.md"), "utf8")).toContain(first);
});
