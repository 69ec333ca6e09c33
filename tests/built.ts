import { execSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const TOP = fileURLToPath(new URL("../", import.meta.url));
const STAMP = join(TOP, "dist/.tsbuildinfo");
const LOCK = join(TOP, "node_modules/.realpay-build");

function newest(folder: string): number {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    }),
  );
}

const stale = (): boolean =>
  !existsSync(STAMP) ||
  statSync(STAMP).mtimeMs < Math.max(...["src", "charts", "build"].map((folder) => newest(join(TOP, folder))));

/** Waits without spinning: tests ask for the build before anything asynchronous runs. */
const pause = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/**
 * The folder of the built package, built first when it is missing or older than its sources. One build at a time,
 * however many test files ask for it. Types are checked elsewhere: here only a build that gives no command fails.
 */
export function built(): string {
  const until = Date.now() + 120_000;
  while (stale()) {
    try {
      mkdirSync(LOCK);
    } catch {
      if (Date.now() > until) rmSync(LOCK, { recursive: true, force: true });
      pause(200);
      continue;
    }
    try {
      const { scripts } = JSON.parse(readFileSync(join(TOP, "package.json"), "utf8"));
      execSync(scripts.build, { cwd: TOP, stdio: "pipe" });
    } catch (error) {
      process.stderr.write(`the build reports:\n${String((error as { stdout?: unknown }).stdout)}\n`);
      if (!existsSync(join(TOP, "dist/src/cli/main.js"))) throw error;
      break;
    } finally {
      if (existsSync(STAMP)) utimesSync(STAMP, new Date(), new Date()); // not rewritten when nothing had to be built
      rmSync(LOCK, { recursive: true, force: true });
    }
  }
  return join(TOP, "dist");
}
