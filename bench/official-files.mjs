import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { alternate, timeProcess } from "./measure.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const RUNS = 9;

/** The files, as their publisher gave them; a checkout without them measures nothing and says so. */
const FILES = [
  { name: "ons-emp-dataset-2026.csv", what: "loading the EMP dataset (458 series), against csv-parse reading it" },
  { name: "ons-earn01-jun-2025.xls", what: "loading EARN01 (8 sheets), against SheetJS reading it" },
];

/** Loading official files whole, against the bare library of their format: whole processes, in turn. */
export async function officialFiles() {
  const results = [];
  for (const { name, what } of FILES) {
    const file = here(`../../shared/raw/${name}`);
    if (!existsSync(file)) {
      console.log(`--    not measured: ${what} (the official file is not beside this checkout)`);
      continue;
    }
    const seconds = async (script) => (await timeProcess(process.execPath, [here(script), file])).seconds;
    const { a, b, ratio } = await alternate(
      RUNS,
      () => seconds("load-file.mjs"),
      () => seconds("read-directly.mjs"),
    );
    results.push({
      name: what,
      measured: ratio,
      limit: 1.5,
      unit: "×",
      detail: `${(a * 1000).toFixed(0)} ms against ${(b * 1000).toFixed(0)} ms, whole processes, median of ${RUNS} pairs`,
    });
  }
  return results;
}
