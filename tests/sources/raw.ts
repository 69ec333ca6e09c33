import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OfficialFile } from "../../src/read/official-file.js";
import { openOfficialFile } from "../../src/read/open-official-file.js";
import type { Observation } from "../../src/sources/parts/observation.js";

/** Official files exactly as published, where the shared folder is there; it is in CI. */
export const RAW = fileURLToPath(new URL("../../../shared/raw/", import.meta.url));
export const FACTS = fileURLToPath(new URL("../../../shared/facts/", import.meta.url));
/** Whether they are there. With REALPAY_ALL_TESTS=1 they must be: nothing is then left out in silence. */
export const hasRaw = existsSync(RAW);
if (!hasRaw && process.env.REALPAY_ALL_TESTS === "1")
  throw new Error("REALPAY_ALL_TESTS=1, but the official files are not beside this checkout");

/** An official file of the shared folder, opened. */
export const rawFile = (name: string): Promise<OfficialFile> => openOfficialFile(readFileSync(join(RAW, name)), name);

/** A file made in a test, opened. */
export const madeFile = (content: string | Uint8Array, name = "made.csv"): Promise<OfficialFile> =>
  openOfficialFile(typeof content === "string" ? new TextEncoder().encode(content) : content, name);

/** The one observation of a series, period and dimensions; an error when there is none or more than one. */
export function only(
  observations: readonly Observation[],
  series: string,
  period: string | undefined,
  dimensions: Readonly<Record<string, string>> = {},
): Observation {
  const found = observations.filter(
    (o) =>
      o.series === series &&
      o.period === period &&
      Object.entries(dimensions).every(([name, value]) => o.dimensions[name] === value),
  );
  if (found.length !== 1)
    throw new Error(`${found.length} observations of ${series} ${period} ${JSON.stringify(dimensions)}`);
  return found[0]!;
}
