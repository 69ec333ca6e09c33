import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { tool } from "../tools.js";
import { type Cell, cellsOf, execute, joined, outputsOf } from "./execute.js";

const TOP = fileURLToPath(new URL("../../", import.meta.url));
const FIRST = join(TOP, "notebooks/first-cell.ipynb");

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
