import type { Figure } from "../../src/core/figure.js";
import type { Period } from "../../src/core/period.js";
import type { Source } from "../../src/core/source.js";
import type { Unit } from "../../src/core/unit.js";
import { buildEvidence } from "../../src/evidence/build.js";
import type { Chart, ChartPoint } from "../../src/evidence/chart.js";
import type { Evidence } from "../../src/evidence/evidence.js";
import { figureBook, type PublishedFigure } from "../../src/evidence/figure-book.js";
import type { FormatId } from "../../src/evidence/format.js";

/** One hand-made point: series, period, value (null for a gap), and what differs from a plain published figure. */
export interface SamplePoint {
  readonly series: string;
  readonly period: Period;
  readonly value: number | null;
  readonly category?: string;
  readonly more?: Partial<Pick<Figure, "status" | "standing" | "uncertainty">>;
}

const source = (key: string, publisher: string, publication: string, table: string): Source => ({
  key,
  publisher,
  publication,
  table,
  released: "25 March 2026",
  releasedUnknownBecause: "",
  publicBy: "",
  address: "https://example.org/",
  addressUnknownBecause: "",
  readAt: "",
  licence: "OGL-3.0",
  standing: "publisher",
  note: "",
});

const SOURCES: readonly Source[] = [
  source(
    "ons-mm23",
    "Office for National Statistics",
    "Consumer price inflation time series (MM23)",
    "D7BT, L522, CHAW",
  ),
  source("co-css", "Cabinet Office", "Civil Service Statistics 2025", "Table 25"),
];

/** Evidence with one chart, built through the same book and checks as every finding. */
export function sampleEvidence(
  points: readonly SamplePoint[],
  chart: Partial<Chart> & Pick<Chart, "recipe">,
  {
    unit = { id: "percent" },
    as = "percent1",
    title = "Pay fell behind prices",
    references = [] as readonly { label: string; value: number }[],
  }: {
    unit?: Unit;
    as?: FormatId;
    title?: string;
    references?: readonly { label: string; value: number }[];
  } = {},
): { evidence: Evidence; chart: Chart } {
  const book = figureBook();
  const add = (
    key: string,
    label: string,
    value: number | null,
    period: Period,
    more: SamplePoint["more"] = {},
  ): string => {
    const figure: PublishedFigure = {
      label,
      value: value === null ? { missing: "..", as: "" } : { value },
      unit,
      period,
      status: "final",
      standing: "publisher",
      sources: ["ons-mm23", "co-css"],
      cell: "sample.csv: row=1",
      ...more,
    };
    return book.published(key, figure);
  };
  const drawn = points.map(
    (p, i): ChartPoint => ({
      series: p.series,
      figure: add(`point.${i}`, `${p.series}, ${p.category ?? p.period}`, p.value, p.period, p.more),
      ...(p.category === undefined ? {} : { category: p.category }),
    }),
  );
  const lines = references.map((r, i) => ({ label: r.label, figure: add(`reference.${i}`, r.label, r.value, "2024") }));
  const made: Chart = {
    id: "sample",
    subtitle: ["Change in real pay since the base year, all civil servants"],
    unit,
    as,
    points: drawn,
    ...(lines.length === 0 ? {} : { references: lines }),
    ...chart,
  };
  const evidence = buildEvidence(
    {
      id: "sample",
      question: "What happened?",
      title: [title],
      sentences: [["It fell."]],
      figures: book.figures,
      table: { columns: [{ id: "what", label: "What" }], rows: [["nothing"]] },
      charts: [made],
      notes: [],
      grid: { none: "hand-made" },
      objections: [{ says: "It did not.", answer: ["It did."] }],
      asOf: "2026-03",
    },
    (key) => SOURCES.find((s) => s.key === key),
  );
  return { evidence, chart: made };
}

/** A run of yearly figures. */
export const yearly = (
  series: string,
  from: number,
  values: readonly (number | null)[],
  period: (year: number) => Period = (year) => `${year}-03`,
  more: (i: number) => SamplePoint["more"] = () => undefined,
): SamplePoint[] =>
  values.map((value, i) => {
    const extra = more(i);
    return { series, period: period(from + i), value, ...(extra === undefined ? {} : { more: extra }) };
  });
