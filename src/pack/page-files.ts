import type { Catalogue } from "../catalogue/catalogue.js";
import { dayWords } from "../core/day.js";
import type { Evidence } from "../evidence/evidence.js";
import { fontFaces } from "../render/fonts.js";
import type { PageChart } from "../render/page-chart.js";
import { type ReportPage, reportPage } from "../render/report-page.js";
import type { AttributionLine } from "../render/sheet.js";
import { workingsPage } from "../render/workings-page.js";
import { inChapters } from "./chapters.js";
import { bytes, type PageDrawing } from "./chart-files.js";
import { garbageCollector, MOST_GARBAGE } from "./collect-garbage.js";
import type { FreshFolder } from "./fresh-folder.js";
import { notClaimed } from "./not-claimed.js";
import { opening } from "./opening.js";
import { chartImages } from "./pack-charts.js";
import { packTitle } from "./table-files.js";
import type { Unanswered } from "./unanswered.js";
import { WORDS_USED } from "./words-used.js";

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
  readonly drawings: readonly PageDrawing[];
  readonly version: string;
}

/** Where the workings of a finding are. */
const workingsFile = ({ id }: Evidence): string => `workings/${id}.html`;

/** The drawings of one finding as they stand in the page. */
function pageCharts(evidence: Evidence, { drawings }: PageTask): PageChart[] {
  const placed = drawings.filter(({ finding }) => finding === evidence.id);
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
    wordsUsed: WORDS_USED,
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
    unanswered: task.unanswered.map(({ question }) => ({
      question,
      because: "What it needs was published later, or the date of its release is not known.",
    })),
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

/** Writes a page of workings for each finding. */
export async function workingsFiles(
  { findings, version }: Pick<PageTask, "findings" | "version">,
  folder: FreshFolder,
): Promise<void> {
  const collect = garbageCollector(MOST_GARBAGE);
  for (const evidence of findings) {
    collect();
    const back = { href: `../index.html#${evidence.id}`, label: "Back to the finding" };
    await folder.put(workingsFile(evidence), bytes(workingsPage({ evidence, version, back })));
  }
}

/** Writes the page of the pack, when everything is drawn. */
export async function pageFile(task: PageTask, folder: FreshFolder): Promise<void> {
  const page = reportOf(task);
  const faces = await fontFaces(reportPage(page));
  await folder.put("index.html", bytes(reportPage({ ...page, fontFaces: faces })));
}
