import { altText, CHART_SIZES, type ChartSize } from "../../charts/index.js";
import type { Evidence } from "../evidence/evidence.js";
import type { NeutralisedCell } from "../render/csv.js";
import { fontFaces } from "../render/fonts.js";
import { evidenceJson, jsonText, tableJson } from "../render/json.js";
import { ods } from "../render/ods.js";
import { type ReportPage, reportPage } from "../render/report-page.js";
import { withFonts } from "../render/svg.js";
import { tableCsv } from "../render/table-csv.js";
import { type AttributionLine, workbook } from "../render/workbook.js";
import { xlsx } from "../render/xlsx.js";
import { type ChartJob, type DrawnChart, PAGE_SIZE } from "./draw-chart.js";

/** Content by path in the pack. */
export type PackFiles = Readonly<Record<string, Uint8Array>>;

const TITLE = "Pay and union density: the evidence";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What each size is for. */
const PURPOSES: Readonly<Record<ChartSize, string>> = {
  briefing: "for a briefing or slide",
  square: "for social media",
  column: "for a column of text",
};

/** Start of the names of the files of a chart: the first of a finding goes by the name of the finding alone. */
function chartName({ id, charts }: Evidence, chart: number): string {
  const own = charts[chart]!.id;
  if (chart === 0) return `charts/${id}`;
  return `charts/${own.startsWith(`${id}-`) ? own : `${id}-${own}`}`;
}

/** Every chart of the findings in every size, in order. */
export const chartJobs = (findings: readonly Evidence[]): ChartJob[] =>
  findings.flatMap(({ charts }, finding) =>
    charts.flatMap((_, chart) => CHART_SIZES.map((size): ChartJob => ({ finding, chart, size }))),
  );

/** The files of the charts: `charts/<id>.<size>.{svg,png,vl.json}`; the same bytes as `renderChart` gives. */
export async function chartFiles(
  findings: readonly Evidence[],
  jobs: readonly ChartJob[],
  drawn: readonly DrawnChart[],
): Promise<PackFiles> {
  const files: Record<string, Uint8Array> = {};
  for (const [i, job] of jobs.entries()) {
    const name = `${chartName(findings[job.finding]!, job.chart)}.${job.size}`;
    const { plain, png, vl } = drawn[i]!;
    files[`${name}.svg`] = bytes(await withFonts(plain));
    files[`${name}.png`] = png;
    files[`${name}.vl.json`] = bytes(vl);
  }
  return files;
}

/** Tables, workbooks and JSON, and the cells that were kept from running as formulas. */
export async function tableFiles(
  findings: readonly Evidence[],
  attributions: readonly AttributionLine[],
  version: string,
): Promise<{ files: PackFiles; neutralised: ({ file: string } & NeutralisedCell)[] }> {
  const files: Record<string, Uint8Array> = {};
  const neutralised: ({ file: string } & NeutralisedCell)[] = [];
  for (const evidence of findings) {
    const file = `tables/${evidence.id}.csv`;
    const table = tableCsv(evidence);
    files[file] = bytes(table.text);
    files[`tables/${evidence.id}.json`] = bytes(jsonText(tableJson(evidence)));
    neutralised.push(...table.neutralised.map((cell) => ({ file, ...cell })));
  }
  const book = workbook(findings, attributions, TITLE);
  files["evidence.xlsx"] = await xlsx(book);
  files["evidence.ods"] = ods(book);
  files["evidence.json"] = bytes(jsonText({ realpay: version, findings: findings.map(evidenceJson), attributions }));
  return { files, neutralised };
}

/** The page of the pack. */
export async function documentFiles(
  findings: readonly Evidence[],
  attributions: readonly AttributionLine[],
  jobs: readonly ChartJob[],
  drawn: readonly DrawnChart[],
): Promise<PackFiles> {
  const page: ReportPage = {
    title: TITLE,
    about: [
      "Every figure here says where it comes from, how it was worked out, and what it would have been under other reasonable choices. The workings are under each finding and in the workbooks.",
    ],
    findings: findings.map((evidence, finding) => ({
      evidence,
      charts: evidence.charts.map((spec, chart) => {
        const { inline } =
          drawn[jobs.findIndex((j) => j.finding === finding && j.chart === chart && j.size === PAGE_SIZE)]!;
        const files = CHART_SIZES.flatMap((size) =>
          (["png", "svg"] as const).map((format) => ({
            href: `${chartName(evidence, chart)}.${size}.${format}`,
            label: `${format.toUpperCase()} ${PURPOSES[size]}`,
          })),
        );
        return { svg: inline!, alt: altText(spec, evidence), files };
      }),
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
