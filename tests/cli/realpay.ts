import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { built } from "../built.js";

const TOP = fileURLToPath(new URL("../../", import.meta.url));

/** An empty folder of this test's own. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), "realpay-cli-"));

/** A folder nobody may write to: for the superuser, who may write to all of ours, one of the kernel's. */
export function unwritableFolder(): string {
  if (process.getuid?.() === 0) return "/sys";
  const folder = emptyFolder();
  chmodSync(folder, 0o500);
  return folder;
}

/** The command as it is shipped. */
export const command = (): string => join(built(), "src/cli/main.js");

/** Runs the built command as its own process. */
export function realpay(...words: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [command(), ...words], { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** The JSON a command prints. */
// biome-ignore lint/suspicious/noExplicitAny: what a program parses has no type
export const json = (...words: string[]): any => JSON.parse(realpay(...words, "--json").stdout);

/** The error that a command prints with `--json`: stderr holds it and nothing else. */
export function errorOf(run: SpawnSyncReturns<string>): Record<string, string | null> {
  const { error } = JSON.parse(run.stderr) as { error: Record<string, string | null> };
  return error;
}

/** A second installation of realpay with its own copy of the data, for damaging. Returns its folder. */
export function anotherInstallation(): string {
  const folder = emptyFolder();
  cpSync(built(), join(folder, "dist"), { recursive: true });
  cpSync(join(TOP, "data"), join(folder, "data"), { recursive: true });
  cpSync(join(TOP, "package.json"), join(folder, "package.json"));
  symlinkSync(join(TOP, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** Runs the command of another installation. */
export function realpayIn(folder: string, ...words: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [join(folder, "dist/src/cli/main.js"), ...words], {
    encoding: "utf8",
    cwd: folder,
    maxBuffer: 1 << 28,
  });
}
