import type { Chart } from "../../src/evidence/chart.js";
import type { Evidence } from "../../src/evidence/evidence.js";
import { type SamplePoint, sampleEvidence, yearly } from "./samples.js";

type Sample = { evidence: Evidence; chart: Chart };

const LONG = "Department for Environment, Food and Rural Affairs and its agencies";
const LONG_TITLE =
  "The median salary of civil servants in every grade below the Senior Civil Service is lower than it was at the start, whichever of the three price indices is used";
const GRADES = ["AA/AO", "EO", "SEO/HEO", "G6/G7", "SCS level"] as const;
const close = [10, 10.01, 10.02, 10.03];

const byGrade = (
  series: readonly string[],
  more: (i: number) => SamplePoint["more"] = () => undefined,
): SamplePoint[] =>
  GRADES.flatMap((category, g) =>
    series.map((name, s): SamplePoint => {
      const extra = more(g);
      return {
        series: name,
        category,
        period: "2025-03",
        value: g === 2 && s === 1 ? null : [1.2, -7.94, -0.01, -14, -32.6][g]! * (1 + s / 2),
        ...(extra === undefined ? {} : { more: extra }),
      };
    }),
  );

const MARKS: Chart["marks"] = [
  { at: "2011-04", to: "2013-03", label: "Pay freeze for all but the lowest paid", kind: "span" },
  {
    at: "2018-10",
    label: "Cabinet Office takes the statistics over from the Office for National Statistics",
    kind: "break",
  },
  { at: "2019-02", label: "Method changed", kind: "break" },
  { at: "2019-04", label: "Levy", kind: "event" },
  { at: "2025-02", label: "Remit published late in the year", kind: "event" },
];

/** Charts meant to break a layout: long names, close ends, negatives, one point, gaps, many marks, hostile text. */
export const NASTY: Readonly<Record<string, () => Sample>> = {
  "lines with ends that are close and long names": () =>
    sampleEvidence(
      close.flatMap((v, i) =>
        yearly(
          i === 0 ? LONG : `Series ${i} of the department`,
          2011,
          Array.from({ length: 15 }, (_, y) => v + y * 0.001),
        ),
      ),
      { recipe: "lines", marks: MARKS },
      { title: LONG_TITLE },
    ),
  "lines with negatives, gaps, a forecast, second-hand figures and intervals": () =>
    sampleEvidence(
      [
        ...yearly("CPI", 2011, [0, -1, null, -3, -4.5, null, -6, -7, -8, -9, -12, -13, -11], undefined, (i) =>
          i > 9 ? { status: "forecast" } : { uncertainty: { se: 0.4 } },
        ),
        ...yearly("RPI", 2011, [0, -2, -4, null, null, -12, -14, -17, -20, -23, -25, -28, -30], undefined, (i) =>
          i % 2 ? { standing: "secondary" } : undefined,
        ),
      ],
      { recipe: "lines", marks: MARKS },
      { references: [{ label: "What restoration would take for everyone", value: 4 }] },
    ),
  "lines with one point": () => sampleEvidence([{ series: "Only", period: "2024", value: 3 }], { recipe: "lines" }),
  "lines over a few months": () =>
    sampleEvidence(
      ["2025-01", "2025-02", "2025-03", "2025-05", "2025-09"].map((period, i) => ({
        series: "Private",
        period,
        value: 700 + i,
      })),
      { recipe: "lines" },
      { unit: { id: "GBP/week" }, as: "pounds2" },
    ),
  "lines of financial years with seven series and a focus": () =>
    sampleEvidence(
      Array.from({ length: 7 }, (_, s) =>
        yearly(
          `Body ${s}`,
          2014,
          [1, 2, 1.5, 2, 2.2, 2.1].map((v) => v + s / 50),
          (y) => `${y}/${String((y + 1) % 100).padStart(2, "0")}`,
        ),
      ).flat(),
      { recipe: "lines", focus: ["Body 3"] },
    ),
  "rates in force": () =>
    sampleEvidence(
      ["2016-04", "2017-04", "2018-04", "2019-04", "2020-04", "2021-04", "2024-04"].flatMap((period, i) => [
        { series: "National Living Wage", period, value: 7.2 + i / 2 },
        { series: "Real Living Wage, as the foundation sets it for the whole country", period, value: 7.3 + i / 2 },
      ]),
      { recipe: "step" },
      { unit: { id: "GBP/hour" }, as: "pounds2" },
    ),
  "bars in groups with negatives, a gap and intervals": () =>
    sampleEvidence(
      byGrade(["CPI", "CPIH", "RPI"], (g) => (g === 3 ? { uncertainty: { se: 2 } } : undefined)),
      { recipe: "bars" },
      { title: LONG_TITLE },
    ),
  "bars with long names and a reference": () =>
    sampleEvidence(
      [LONG, `${LONG} (executive agencies only)`, "X", "Y"].map((category, i) => ({
        series: "Bill",
        category,
        period: "2025-03",
        value: [45_000, 120, 0, 61_234.5][i]!,
      })),
      { recipe: "bars" },
      {
        unit: { id: "GBP/year" },
        as: "pounds0",
        references: [{ label: "All civil service bodies that filed a return", value: 52_000 }],
      },
    ),
  "one bar": () => sampleEvidence([{ series: "Only", category: LONG, period: "2024", value: -3 }], { recipe: "bars" }),
  "dots against a threshold": () =>
    sampleEvidence(
      [49.9, 50.1, 50, 41.6, 53.8].map((value, i) => ({
        series: "Turnout",
        category: `${LONG}, ballot of the year ${i}`,
        period: "2024",
        value,
      })),
      { recipe: "dots" },
      {
        references: [
          { label: "Threshold in force for statutory ballots", value: 50 },
          { label: "Half of that", value: 49 },
        ],
      },
    ),
  "dots with two series": () => sampleEvidence(byGrade(["Women", "Men"]), { recipe: "dots" }),
  "dots with four series and long names": () =>
    sampleEvidence(byGrade([LONG, "Private sector", "Public sector", "Third sector"]), { recipe: "dots" }),
  "small multiples by series": () =>
    sampleEvidence(
      [...GRADES, LONG].flatMap((g, i) => yearly(g, 2019, [0, -1, 2, -3 - i, null, -12 - i, -10.5])),
      { recipe: "small-multiples", marks: MARKS },
    ),
  "small multiples by category": () =>
    sampleEvidence(
      GRADES.flatMap((category) =>
        ["CPI", "RPI"].flatMap((s, k) =>
          yearly(s, 2019, [0, -1, 2, -3 - k / 9, -3, -12 - k / 9]).map((p) => ({ ...p, category })),
        ),
      ),
      { recipe: "small-multiples" },
      { title: LONG_TITLE },
    ),
  "a histogram of bands of unlike width": () =>
    sampleEvidence(
      ["March 2012", "March 2021"].flatMap((series) =>
        ["£20,000 or less", "£20,001 to £21,000", "£21,001 to £40,000", "£40,001 to £150,000"].map((category, i) => ({
          series: `${LONG}, ${series}`,
          category,
          period: "2021-03",
          value: [900, 21_345, 0, 12][i]!,
        })),
      ),
      { recipe: "histogram" },
      { title: LONG_TITLE, unit: { id: "people" }, as: "count" },
    ),
  "hostile text": () =>
    sampleEvidence(
      [...yearly('<script>alert("x")</script>&', 2020, [1, 2, 3]), ...yearly("'; --", 2020, [3, 2, 1])],
      { recipe: "lines", subtitle: ['Share of <b>all</b> & "some"'] },
      { title: 'A <script>&" title]]>' },
    ),
};
