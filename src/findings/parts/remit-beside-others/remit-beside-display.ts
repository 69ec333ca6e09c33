import { INDEX_NAMES } from "../../../core/unit.js";
import type { ChartPoint } from "../../../evidence/chart.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { TableCell, TableColumn } from "../../../evidence/table.js";
import { indexOrder } from "../real-path.js";
import { listed, shown } from "../sentence-parts.js";
import { standingWords } from "../standing-words.js";
import { type Headline, KIND_WORDS } from "./awards.js";
import type { RemitBesideFacts } from "./remit-beside-facts.js";
import { standsWords } from "./remit-beside-words.js";
import type { YearComparison } from "./year-comparison.js";

const NONE: TableCell = "[z]";
const percent = (id: string, label: string, as: "percent1" | "percent2"): TableColumn => ({
  ...{ id, label, as },
  unit: { id: "percent" },
});
const points = (id: string, label: string): TableColumn => ({ id, label, unit: { id: "points" }, as: "decimal2" });

const COLUMNS: readonly TableColumn[] = [
  { id: "year", label: "Remit year" },
  { id: "who", label: "Of whom" },
  { id: "what", label: "What it is, whose figure" },
  percent("low", "Headline, or its lowest", "percent2"),
  percent("high", "Highest of the headline", "percent2"),
  percent("flexibility", "Flexibility beyond it", "percent2"),
  points("less", "Ceiling less the lowest, points"),
  points("less-with", "Ceiling with flexibility less the lowest, points"),
  percent("change-low", "Compounded, or prices: at least", "percent1"),
  percent("change-high", "Compounded, or prices: at most", "percent1"),
];

/** Table of the remit beside others: a row a headline, then prices, then what the years come to together. */
function tableOf(facts: RemitBesideFacts): Evidence["table"] {
  const { book, index, order, years, run, others, risen, prices, pricesOf, real } = facts;
  const standing = (key: string): string => standingWords(book.figures[key]!.standing);
  const headline = (one: YearComparison, own: Headline): TableCell[] => [
    own.year,
    own.workforce,
    `${KIND_WORDS[own.kind]}; ${standing(own.high)}`,
    { figure: own.low },
    { figure: own.high },
    own.flexibility === undefined ? NONE : { figure: own.flexibility },
    ...(own === one.ceiling ? [NONE, NONE] : [{ figure: one.less(own) }, lessWith(one, own)]),
    NONE,
    NONE,
  ];
  const lessWith = (one: YearComparison, own: Headline): TableCell =>
    own.kind === "senior" ? NONE : { figure: one.lessWith(own) };
  const change = (year: string, who: string, what: string, low: string, high = low): TableCell[] => [
    ...[year, who, what],
    ...Array<TableCell>(5).fill(NONE),
    { figure: low },
    { figure: high },
  ];
  const own = (one: YearComparison): TableCell[][] => [
    ...[one.ceiling, ...(one.senior === undefined ? [] : [one.senior]), ...one.others].map((h) => headline(one, h)),
    ...indexOrder(index).flatMap((id) => {
      const key = pricesOf(id, one.year);
      return key === undefined ? [] : [change(one.year, INDEX_NAMES[id], "change of prices over the year", key)];
    }),
  ];
  const span = [...new Set([run[0]!.year, run.at(-1)!.year])].join(" to ");
  const { workforce } = run[0]!.ceiling;
  return {
    columns: COLUMNS,
    rows: [
      ...years.flatMap(own),
      change(span, workforce, "ceilings compounded", risen("without-flexibility")),
      change(span, workforce, "ceilings with flexibility compounded", risen("with-flexibility")),
      ...others.map((one) =>
        change(
          span,
          one.workforce === "" ? "lowest and highest headline of every year" : one.workforce,
          `headlines compounded; ${standing(one.low)}`,
          one.low,
          one.high,
        ),
      ),
      ...order.flatMap((id) => [
        change(span, INDEX_NAMES[id], "change of prices", prices(id)),
        change(span, workforce, `real change at the ceiling, ${INDEX_NAMES[id]}`, real("without-flexibility", id)),
        change(
          span,
          workforce,
          `real change at the ceiling with flexibility, ${INDEX_NAMES[id]}`,
          real("with-flexibility", id),
        ),
      ]),
    ],
  };
}

const OTHERS = "Other public workforces";
const CEILINGS = "Civil service ceilings";
const SENIOR = "The Senior Civil Service, by a route of its own, stands in the table.";

/** The symbols of one year: one a row, and two where the ceiling has flexibility. */
function dotsOf({ year, ceiling, ceilingWith, others }: YearComparison): ChartPoint[] {
  const at = (who: string): string => `${year} ${who}`;
  return [
    { series: "Civil service ceiling", category: at("civil service"), figure: ceiling.high },
    ...(ceilingWith === undefined
      ? []
      : [{ series: "With flexibility", category: at("civil service"), figure: ceilingWith }]),
    ...others.flatMap((own): ChartPoint[] =>
      own.low === own.high
        ? [{ series: OTHERS, category: at(own.workforce), figure: own.high }]
        : [
            { series: OTHERS, category: at("review bodies, lowest"), figure: own.low },
            { series: OTHERS, category: at("review bodies, highest"), figure: own.high },
          ],
    ),
  ];
}

/** Table and charts of the finding on the remit beside other public workforces. */
export function remitBesideDisplay(facts: RemitBesideFacts): Pick<Evidence, "table" | "charts"> {
  const { years, run, order, others, risen, prices } = facts;
  const period = (one: YearComparison): { figure: string; as: "period" } => ({
    figure: one.ceiling.high,
    as: "period",
  });
  const alike: Sentence = [
    "A ceiling limits an average award; the others are awards as reported. One-off payments are left out.",
  ];
  const senior = years.some((one) => one.senior !== undefined) ? [[SENIOR]] : [];
  const ceilings = risen("without-flexibility");
  const [any, ...single] = others;
  const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
  // Every row is a series of its own, so that the civil service stands out.
  const bars: ChartPoint[] = [
    { series: CEILINGS, figure: ceilings },
    { series: "The same with flexibility", figure: risen("with-flexibility") },
    ...(any === undefined
      ? []
      : [
          { series: "Lowest elsewhere, every year", figure: any.low },
          { series: "Highest elsewhere, every year", figure: any.high },
        ]),
    ...single.flatMap(({ workforce, low, high }): ChartPoint[] => [
      { series: `${capital(workforce)}, at least`, figure: low },
      { series: `${capital(workforce)}, at most`, figure: high },
    ]),
    ...order.map((id) => ({ series: `Prices, ${INDEX_NAMES[id]}`, figure: prices(id) })),
  ];
  return {
    table: tableOf(facts),
    charts: [
      {
        id: "remit-beside-others",
        recipe: "dots",
        title: standsWords(facts),
        subtitle: [
          "Pay headlines of public workforces, per cent, remit years ",
          ...listed(years.map((y) => [period(y)])),
        ],
        unit: { id: "percent" },
        as: "percent2",
        points: years.flatMap((one) => dotsOf(one)),
        notes: [alike, ...senior],
        focus: ["Civil service ceiling"],
      },
      {
        id: "remit-beside-others-compounded",
        recipe: "bars",
        title: [
          "From ",
          { figure: ceilings, as: "period" },
          " the civil service ceilings come to ",
          ...shown(ceilings, "percent1"),
          ...(any === undefined
            ? []
            : ([
                ", headlines elsewhere to between ",
                ...shown(any.low, "percent1"),
                " and ",
                ...shown(any.high, "percent1"),
              ] satisfies Sentence)),
        ],
        subtitle: [
          "Pay headlines compounded and the rise of prices, per cent, ",
          ...(run.length > 1 ? [period(run[0]!), " to "] : []),
          period(run.at(-1)!),
        ],
        unit: { id: "percent" },
        as: "percent1",
        points: bars,
        focus: [CEILINGS],
        notes: [
          ...(any === undefined ? [] : [["Lowest and highest are those of each year, not of one workforce."]]),
          alike,
        ],
      },
    ],
  };
}
