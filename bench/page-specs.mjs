import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openCatalogue } from "../dist/src/catalogue/index.js";
import { FINDINGS } from "../dist/src/findings/index.js";
import { byIndex } from "../dist/src/pack/by-index.js";
import { packCharts } from "../dist/src/pack/pack-charts.js";

/**
 * Writes the specifications that the pack draws for its page only, of which it keeps no file: charts for a narrow
 * screen and by the other price indices.
 *
 * @param {string} folder  where they go, as `<number>.page.json`
 * @returns {string[]} the files
 */
export function pageSpecs(folder) {
  const catalogue = openCatalogue();
  mkdirSync(folder, { recursive: true });
  return FINDINGS.flatMap((finding) => packCharts(finding.answer(catalogue), byIndex(finding, catalogue)))
    .filter(({ name }) => name === undefined)
    .map(({ job }, i) => {
      const file = join(folder, `${i}.page.json`);
      writeFileSync(file, JSON.stringify(job.spec));
      return file;
    });
}
