import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, timeProcess } from "./measure.mjs";
import { pageSpecs } from "./page-specs.mjs";

const DIRECT = fileURLToPath(new URL("draw-directly.mjs", import.meta.url));
const RUNS = 3;

/** The whole pack against drawing the same specifications directly, and the memory it takes. */
export async function packTimeAndMemory(command) {
  const folder = mkdtempSync(join(tmpdir(), "realpay-bench-"));
  try {
    const out = join(folder, "out");
    const pack = () => timeProcess(process.execPath, [command, "report", "--out", out], { watchMemory: true });
    await pack();
    const charts = join(out, "charts");
    const specs = readdirSync(charts)
      .filter((name) => name.endsWith(".vl.json"))
      .map((name) => join(charts, name));
    const inPage = pageSpecs(join(folder, "page"));
    const direct = () => timeProcess(process.execPath, [DIRECT, ...specs, ...inPage]);
    await direct();
    const pairs = [];
    for (let i = 0; i < RUNS; i += 1) {
      const reference = await direct(); // reads the specifications of the pack before the next pack replaces them
      pairs.push([await pack(), reference]);
    }
    const ours = median(pairs.map(([a]) => a.seconds));
    const theirs = median(pairs.map(([, b]) => b.seconds));
    const peaks = pairs.map(([a]) => a.peak);
    return [
      {
        name: "the whole pack, against vega-lite, vega and resvg on the same specifications in one process",
        measured: median(pairs.map(([a, b]) => a.seconds / b.seconds)),
        limit: 1.5,
        unit: "×",
        detail: `${ours.toFixed(1)} s against ${theirs.toFixed(1)} s for ${specs.length} charts and ${inPage.length} drawings of the page, median of ${RUNS} pairs`,
      },
      {
        name: "peak memory of the pack, with its workers",
        measured: Math.max(...peaks) / 1e6,
        limit: 650,
        unit: " MB",
        detail: `resident, sampled every 20 ms, highest of ${RUNS} runs`,
        unknown: Math.max(...peaks) === 0,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
