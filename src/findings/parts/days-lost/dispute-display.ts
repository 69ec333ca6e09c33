import type { SeriesBreaksRow } from "../../../catalogue/rows/references.js";
import type { Period } from "../../../core/period.js";
import type { Chart } from "../../../evidence/chart.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Table, TableCell } from "../../../evidence/table.js";
import { gapLine } from "../chart-lines.js";
import { breakMarks } from "../common-notes.js";
import { listed } from "../sentence-parts.js";
import type { DisputeAnswer } from "./dispute-answer.js";
import { DAYS, daysKey, stoppagesKey, workersKey } from "./dispute-figures.js";
import {
  CODES_WORDS,
  DISPUTE_INDUSTRIES,
  type DisputeIndustry,
  INDUSTRY_IDS,
  type IndustryCodes,
} from "./dispute-industries.js";
import { meanKey, shareKey, spanShareKey } from "./dispute-shares.js";
import { count, doubtWords, share, spanWords, year } from "./dispute-words.js";

const OWN = "public-administration";
const CODES = ["ISIC3", "ISIC4"] as const;

/** One row a year: stoppages, workers and days in all industries, days in the industries held. */
export function disputeTable({ years, codes, doubts }: DisputeAnswer): Table {
  const days = { unit: DAYS, as: "count" } as const;
  const codesOf = (period: Period): IndustryCodes | undefined => CODES.find((id) => codes[id].includes(period));
  const own = (period: Period, key: string): TableCell => (codesOf(period) === undefined ? "[x]" : { figure: key });
  return {
    columns: [
      { id: "year", label: "Year" },
      { id: "stoppages", label: "Stoppages", unit: { id: "count" }, as: "count" },
      { id: "workers", label: "Workers involved", unit: { id: "people" }, as: "count" },
      { id: "days", label: "Days lost, all industries", ...days },
      { id: "days_public_administration", label: `Days lost: ${DISPUTE_INDUSTRIES[OWN].name.toLowerCase()}`, ...days },
      { id: "share", label: "Its share of all days lost", unit: { id: "percent" }, as: "percent1" },
      ...INDUSTRY_IDS.filter((id) => id !== OWN).map((id) => ({
        id: `days_${id}`,
        label: `Days lost: ${DISPUTE_INDUSTRIES[id].name.toLowerCase()}`,
        ...days,
      })),
      { id: "codes", label: "Industry codes" },
    ],
    rows: years.map((period) => {
      const used = codesOf(period);
      return [
        period,
        { figure: stoppagesKey(period) },
        { figure: workersKey("all", period) },
        { figure: daysKey("all", period) },
        own(period, daysKey(OWN, period)),
        own(period, shareKey(OWN, period)),
        ...INDUSTRY_IDS.filter((id) => id !== OWN).map((id) => own(period, daysKey(id, period))),
        `${used ?? "industries not held"}${doubts.some((doubt) => doubt.year === period) ? "; year in doubt" : ""}`,
      ];
    }),
  };
}

/** Days lost in all industries; public administration beside them; where the days of the later years were lost. */
export function disputeCharts(book: FigureBook, answer: DisputeAnswer, breaks: readonly SeriesBreaksRow[]): Chart[] {
  const { years, codes, peak, after, last, doubts, decades, without } = answer;
  const byIndustry = years.filter((period) => CODES.some((id) => codes[id].includes(period)));
  const ends: Sentence[] = after === undefined ? [] : [gapLine(after)];
  const all = (period: Period): string => daysKey("all", period);
  const { name, short } = DISPUTE_INDUSTRIES[OWN];
  const size = (id: DisputeIndustry): number => book.value(spanShareKey(id, "ISIC4"));
  const named = (id: IndustryCodes): string => `${short}, ${CODES_WORDS[id]}`;
  const bars = [...[...INDUSTRY_IDS].sort((a, b) => size(b) - size(a)), "other" as const];
  return [
    {
      id: "days-lost",
      recipe: "lines",
      title: [
        "Working days lost to labour disputes averaged ",
        ...listed(
          [decades[0]!, ...(decades.length === 1 ? [] : [decades.at(-1)!])].map(({ decade }) => [
            { figure: meanKey(decade), as: "decimal2" as const },
            " million a year over ",
            { figure: meanKey(decade), as: "period" as const },
          ]),
        ),
        ...(after === undefined ? [] : ["; nothing is held after ", year(all(last))]),
      ],
      subtitle: ["Number of working days lost to labour disputes in a year, all industries, United Kingdom"],
      unit: DAYS,
      as: "count",
      points: years.map((period) => ({ series: "All industries", figure: all(period) })),
      notes: [...doubts.map(doubtWords), ...ends],
    },
    {
      id: "days-lost-public-administration",
      recipe: "lines",
      title: [
        `${name}: `,
        count(daysKey(OWN, peak.ISIC3)),
        " days lost in ",
        year(daysKey(OWN, peak.ISIC3)),
        " and ",
        count(daysKey(OWN, peak.ISIC4)),
        " in ",
        year(daysKey(OWN, peak.ISIC4)),
        ", ",
        share(shareKey(OWN, peak.ISIC3)),
        " and ",
        share(shareKey(OWN, peak.ISIC4)),
        " of all",
        ...(without.length === 0
          ? []
          : ["; ", ...listed(without.map((period) => [year(daysKey(OWN, period))])), " not held"]),
      ],
      subtitle: ["Number of working days lost to labour disputes in a year, United Kingdom"],
      unit: DAYS,
      as: "count",
      points: [
        ...byIndustry.map((period) => ({ series: "All industries", figure: all(period) })),
        ...CODES.flatMap((id) => codes[id].map((period) => ({ series: named(id), figure: daysKey(OWN, period) }))),
      ],
      marks: breakMarks(breaks),
      notes: [["The two classifications are two lines: no difference is taken between them."], ...ends],
      focus: CODES.map(named),
    },
    {
      id: "days-lost-by-industry",
      recipe: "bars",
      title: [
        `${name} had `,
        share(spanShareKey(OWN, "ISIC4")),
        " of all days lost over ",
        ...spanWords(answer, "ISIC4"),
      ],
      subtitle: [
        "Share of all working days lost to labour disputes, per cent, United Kingdom, newer industry codes, ",
        ...spanWords(answer, "ISIC4"),
      ],
      unit: { id: "percent" },
      as: "percent1",
      points: bars.map((id) => ({
        series: "Share of all days lost",
        category: id === "other" ? "Every other industry" : DISPUTE_INDUSTRIES[id].name,
        figure: spanShareKey(id, "ISIC4"),
      })),
      notes: [["Every other industry is what these four leave of all."], ...ends],
    },
  ];
}
