import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { built } from "../built.js";

const TOP = fileURLToPath(new URL("../../", import.meta.url));

/** A cell of a notebook, with what it showed. */
export interface Cell {
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly outputs?: readonly {
    readonly output_type: string;
    readonly name?: string;
    readonly text?: string | readonly string[];
    readonly data?: Readonly<Record<string, string | readonly string[]>>;
  }[];
}

/** Text that may be kept in pieces, as one. */
export const joined = (text: string | readonly string[] | undefined): string =>
  text === undefined ? "" : typeof text === "string" ? text : text.join("");
/** The cells of a notebook. */
export const cellsOf = (notebook: string): Cell[] => JSON.parse(notebook).cells;
/** Everything that some cells showed. */
export const outputsOf = (cells: readonly Cell[]) => cells.flatMap((cell) => cell.outputs ?? []);

/** Runs a notebook from its own folder in Jupyter with the kernel of this project, registered for this run only. */
export function execute(jupyter: string, notebook: string): Cell[] {
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
