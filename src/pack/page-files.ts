import type { Catalogue } from "../catalogue/catalogue.js";
import { dayWords } from "../core/day.js";
import type { Evidence } from "../evidence/evidence.js";
import { fontFaces } from "../render/fonts.js";
import type { PageChart } from "../render/page-chart.js";
import { type ReportPage, reportPage } from "../render/report-page.js";
import type { AttributionLine } from "../render/sheet.js";
import { withId } from "../render/svg.js";
import { workingsPage } from "../render/workings-page.js";
import { inChapters } from "./chapters.js";
import { bytes } from "./chart-files.js";
import type { DrawnChart } from "./draw-chart.js";
import { notClaimed } from "./not-claimed.js";
import { opening } from "./opening.js";
import { chartImages, type PackChart } from "./pack-charts.js";
import { type PackFiles, packTitle } from "./table-files.js";
import type { Unanswered } from "./unanswered.js";

const ABOUT =
  "Every figure here says where it comes from, how it was worked out, and what it would have been under other " +
  "reasonable choices. The workings of each are a page of their own, and in the workbooks.";

/** What the pages are made from. */
export interface PageTask {
  readonly catalogue: Catalogue;
  readonly findings: readonly Evidence[];
  readonly unanswered: readonly Unanswered[];
  readonly leftOut: readonly string[];
  readonly attributions: readonly AttributionLine[];
  readonly charts: readonly PackChart[];
  readonly drawn: readonly DrawnChart[];
  readonly version: string;
}

/** Where the workings of a finding are. */
const workingsFile = ({ id }: Evidence): string => `workings/${id}.html`;

/** The drawings of one finding as they stand in the page. */
function pageCharts(evidence: Evidence, { charts, drawn }: PageTask): PageChart[] {
  const placed = charts.flatMap(({ finding, chart, job, place }, i) =>
    finding === evidence.id && place !== undefined
      ? [{ chart, place, alt: job.description, svg: withId(drawn[i]!.svg, job.id, place.id) }]
      : [],
  );
  return evidence.charts.map(({ id }, i): PageChart => {
    const own = placed.filter(({ chart }) => chart === id);
    const of = (index: string | undefined) => {
      const wide = own.find(({ place }) => place.index === index && place.width === "wide")!;
      const narrow = own.find(({ place }) => place.index === index && place.width === "narrow");
      return { svg: wide.svg, alt: wide.alt, ...(narrow === undefined ? {} : { narrow: narrow.svg }) };
    };
    const others = [...new Set(own.flatMap(({ place }) => (place.index === undefined ? [] : [place.index])))];
    const byIndex = others.map((index) => ({ index, ...of(index) }));
    return { ...of(undefined), byIndex, files: chartImages(evidence, i) };
  });
}

function reportOf(task: PageTask): ReportPage {
  const { catalogue, findings } = task;
  const asOf =
    catalogue.asOf === undefined
      ? []
      : [`As it stood on ${dayWords(catalogue.asOf)}: only releases that were certainly public by then are used.`];
  return {
    title: packTitle(catalogue),
    about: [...asOf, ABOUT],
    opening: opening(findings),
    notClaimed: notClaimed(catalogue),
    chapters: inChapters(findings).map((chapter) => ({
      ...chapter,
      findings: chapter.findings.map((evidence) => ({
        evidence,
        charts: pageCharts(evidence, task),
        workings: workingsFile(evidence),
        files: [
          { href: `tables/${evidence.id}.csv`, label: "table as CSV" },
          { href: `tables/${evidence.id}.json`, label: "table as JSON" },
        ],
      })),
    })),
    unanswered: task.unanswered,
    leftOut: task.leftOut,
    attributions: task.attributions,
    files: [
      { href: "evidence.xlsx", label: "All tables and workings as a workbook (XLSX)" },
      { href: "evidence.ods", label: "The same as OpenDocument (ODS)" },
      { href: "evidence.json", label: "All evidence for programs (JSON)" },
      { href: "manifest.json", label: "What the pack was made from, with the hash of every file (JSON)" },
    ],
  };
}

/** The page of the pack, and a page of workings for each finding. */
export async function pageFiles(task: PageTask): Promise<PackFiles> {
  const page = reportOf(task);
  const files: Record<string, Uint8Array> = {};
  const text = reportPage(page);
  files["index.html"] = bytes(reportPage({ ...page, fontFaces: await fontFaces(text) }));
  for (const evidence of task.findings)
    files[workingsFile(evidence)] = bytes(
      workingsPage({
        evidence,
        version: task.version,
        back: { href: `../index.html#${evidence.id}`, label: "Back to the finding" },
      }),
    );
  return files;
}
