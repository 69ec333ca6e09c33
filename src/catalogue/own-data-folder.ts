import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { problem } from "../core/problem.js";
import type { Disk } from "./disk.js";

/**
 * The folder of data that comes with realpay: `data/` beside the nearest package.json above this file,
 * so that it is found from the sources and from the built package alike.
 *
 * @throws Problem "no-data" when there is none
 */
export function ownDataFolder(disk: Disk, from: string = import.meta.url): string {
  const start = dirname(fileURLToPath(from));
  for (let folder = start; ; folder = dirname(folder)) {
    if (disk.exists(join(folder, "package.json"))) {
      const data = join(folder, "data");
      if (disk.exists(join(data, "datapackage.json"))) return data;
      break;
    }
    if (folder === dirname(folder)) break;
  }
  return problem("no-data", "the data that comes with realpay is not there", {
    found: `no data/datapackage.json in a folder above ${start}`,
    expected: "data/datapackage.json beside package.json",
    hint: "install realpay again, or name a folder with data",
  });
}
