// Draws docs/gallery.md and its pictures from the built package. Run it by `npm run gallery`, after `npm run build`.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileChart } from "../dist/charts/index.js";
import { openCatalogue } from "../dist/src/catalogue/index.js";
import { words } from "../dist/src/evidence/index.js";
import { FINDINGS } from "../dist/src/findings/index.js";
import { galleryFile, galleryPage } from "../dist/src/pack/gallery-page.js";
import { altText } from "../dist/src/render/chart.js";
import { renderSvg } from "../dist/src/render/svg.js";

const here = dirname(fileURLToPath(import.meta.url));
const catalogue = openCatalogue();
const findings = FINDINGS.map((finding) => finding.answer(catalogue));
mkdirSync(join(here, "gallery"), { recursive: true });
const drawn = new Set();
for (const evidence of findings)
  for (const chart of evidence.charts) {
    const svg = await renderSvg(compileChart(chart, evidence, "briefing"), {
      title: words(chart.title ?? evidence.title, evidence.figures),
      description: altText(chart, evidence),
      id: chart.id,
      embedFonts: false,
    });
    writeFileSync(join(here, galleryFile(chart.id)), svg);
    drawn.add(`${chart.id}.svg`);
  }
for (const file of readdirSync(join(here, "gallery"))) if (!drawn.has(file)) rmSync(join(here, "gallery", file));
writeFileSync(join(here, "gallery.md"), galleryPage(findings));
