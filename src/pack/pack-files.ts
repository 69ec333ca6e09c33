import type { Evidence } from "../evidence/evidence.js";
import { fontFaces } from "../render/fonts.js";
import { type ReportPage, reportPage } from "../render/report-page.js";
import type { AttributionLine } from "../render/sheet.js";
import { withFonts, withId } from "../render/svg.js";
import { renderVegaLite } from "../render/vega-lite.js";
import type { DrawnChart } from "./draw-chart.js";
import type { PackChart } from "./pack-charts.js";
import { PACK_TITLE, type PackFiles } from "./table-files.js";

const ABOUT =
  "Every figure here says where it comes from, how it was worked out, and what it would have been under other " +
  "reasonable choices. The workings are under each finding and in the workbooks.";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The files of the charts: `charts/<id>.<size>.{svg,png,vl.json}`; the same bytes as `renderChart` gives. */
export async function chartFiles(charts: readonly PackChart[], drawn: readonly DrawnChart[]): Promise<PackFiles> {
  const files: Record<string, Uint8Array> = {};
  for (const [i, { name, job }] of charts.entries()) {
    const { svg, png } = drawn[i]!;
    files[`${name}.svg`] = bytes(await withFonts(svg));
    files[`${name}.png`] = png;
    files[`${name}.vl.json`] = bytes(renderVegaLite(job.spec));
  }
  return files;
}

/** The page of the pack. */
export async function pageFile(
  findings: readonly Evidence[],
  attributions: readonly AttributionLine[],
  charts: readonly PackChart[],
  drawn: readonly DrawnChart[],
): Promise<PackFiles> {
  const page: ReportPage = {
    title: PACK_TITLE,
    about: [ABOUT],
    findings: findings.map((evidence) => ({
      evidence,
      charts: charts.flatMap(({ finding, job, pageId, files }, i) =>
        finding === evidence.id && pageId !== undefined
          ? [{ svg: withId(drawn[i]!.svg, job.id, pageId), alt: job.description, files }]
          : [],
      ),
      files: [
        { href: `tables/${evidence.id}.csv`, label: "table as CSV" },
        { href: `tables/${evidence.id}.json`, label: "table as JSON" },
      ],
    })),
    attributions,
    files: [
      { href: "evidence.xlsx", label: "All tables and workings as a workbook (XLSX)" },
      { href: "evidence.ods", label: "The same as OpenDocument (ODS)" },
      { href: "evidence.json", label: "All evidence for programs (JSON)" },
      { href: "manifest.json", label: "What the pack was made from, with the hash of every file (JSON)" },
    ],
  };
  return { "index.html": bytes(reportPage({ ...page, fontFaces: await fontFaces(reportPage(page)) })) };
}
