import type { LoadOptions } from "../catalogue/load.js";
import { parsePeriod } from "../core/period.js";
import type { CommandOption, Context, Given } from "./command.js";
import { progressBar, progressLine } from "./progress-line.js";

/** When the figures of a file are true, where it does not say. */
export const PERIOD: CommandOption = {
  takes: "PERIOD",
  says: "when its figures are true, for a file that does not say: 2025-03",
};

/** From a person's own headings to those of the template. */
export const MAP: CommandOption = {
  takes: "HEADING",
  many: true,
  says: 'from a heading of yours to one of the template, as often as needed: --map "Our band=grade"',
};

/** Shows how much of a large file has been read, on a terminal; silent for a program. */
export function readingBar({ json, signal }: Pick<Context, "json" | "signal">, name: string) {
  const line = progressLine(process.stderr, json);
  return {
    watch: { onProgress: (fraction: number) => line.show(`${name} ${progressBar(fraction)}`), signal },
    clear: line.clear,
  };
}

/** What was typed of a file, as loading takes it. @throws Problem "bad-period", and those of a map */
export async function fileOptions({ period, map }: Given["options"]): Promise<Pick<LoadOptions, "period" | "map">> {
  if (period !== undefined) parsePeriod(period, "--period");
  const { parseColumnMap } = await import("../sources/parts/column-map.js");
  return {
    ...(period === undefined ? {} : { period }),
    ...(map === undefined ? {} : { map: parseColumnMap(map.split("\n")) }),
  };
}
