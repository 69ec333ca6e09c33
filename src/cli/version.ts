import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { problem } from "../core/problem.js";

/** The version of realpay: that of the nearest package.json above this file, built or not. */
export function version(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    if (folder === dirname(folder))
      return problem("no-package", "the package.json of realpay is not there", {
        expected: "package.json above the built files",
        hint: "install realpay again",
      });
    folder = dirname(folder);
  }
  return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version;
}
