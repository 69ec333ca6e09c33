import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { madeCpi } from "../catalogue/add/made-series.js";
import { tool } from "../tools.js";
import { type Cell, execute, joined, outputsOf } from "./execute.js";

const TOP = fileURLToPath(new URL("../../", import.meta.url));
const jupyter = tool("jupyter");

const CELL = `import { load, tryLoad } from "realpay";

const file = await load("series-181126.csv");
const last = file.rows[file.rows.length - 1]!;
console.log(file.source.publisher, file.source.released, last.series, last.period, JSON.stringify(last.value), JSON.stringify(last.unit));
const wrong = await tryLoad("no-such-file.csv");
console.log(wrong.problem?.code);
`;

test.skipIf(jupyter === undefined)(
  "an official file is loaded in a cell, with its source, its periods and its unit; what is wrong is data",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "realpay-load-"));
    symlinkSync(join(TOP, "node_modules"), join(folder, "node_modules"));
    const path = join(folder, "series-181126.csv");
    writeFileSync(path, madeCpi({ months: { "2026-09": "141.9" } }));
    const notebook = JSON.parse(readFileSync(join(TOP, "notebooks/first-cell.ipynb"), "utf8"));
    const cell = notebook.cells.find((one: Cell) => one.cell_type === "code");
    notebook.cells = [{ ...cell, source: CELL.replace("series-181126.csv", path) }];
    writeFileSync(join(folder, "load.ipynb"), JSON.stringify(notebook));
    const outputs = outputsOf(execute(jupyter!, join(folder, "load.ipynb")));
    expect(outputs.filter(({ output_type: type, name }) => type === "error" || name === "stderr")).toEqual([]);
    const text = outputs.map((one) => joined(one.text)).join("");
    expect(text).toContain(
      'Office for National Statistics 2026-11-18 D7BT 2026-09 {"value":141.9} {"id":"index","base":"2015=100"}',
    );
    expect(text).toContain("no-file");
  },
  180_000,
);
