import type { Period } from "../../../core/period.js";
import { INDEX_NAMES } from "../../../core/unit.js";
import type { ChartPoint } from "../../../evidence/chart.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { TableCell, TableColumn } from "../../../evidence/table.js";
import { indexOrder } from "../real-path.js";
import { listed, shown } from "../sentence-parts.js";
import { standingWords } from "../standing-words.js";
import { awardMonth } from "./remit-figures.js";
import type { RemitFacts } from "./remit-sentences.js";

/** "At every remit ceiling, pay in July 2025 would buy 13.5% (CPI), 12.9% (CPIH) or 25.5% (RPI) less than in July 2011". */
function realTitle({ book, order, to, real }: RemitFacts): Sentence {
  const keys = order.map((id) => real("without-flexibility", id, to));
  const signs = new Set(keys.map((key) => Math.sign(book.value(key))));
  const alike = signs.size === 1 && !signs.has(0);
  return [
    "At every remit ceiling, pay in ",
    { figure: keys[0]!, as: "period-to" },
    alike ? " would buy " : " would have changed in real terms by ",
    ...listed(
      order.map((id, i) => [...shown(keys[i]!, alike ? "percent1-size" : "percent1"), ` (${INDEX_NAMES[id]})`]),
      "or",
    ),
    ...(alike
      ? ([{ figure: keys[0]!, words: [" less than in ", " more than in ", " than in "] }] satisfies Sentence)
      : [" since "]),
    { figure: keys[0]!, as: "period-from" },
  ];
}

/** Table and charts of the finding on the remit ceilings. */
export function remitDisplay(facts: RemitFacts): Pick<Evidence, "table" | "charts"> {
  const { book, remit, index, order, years, from, to, flexibility, reaches, risen, prices, real } = facts;
  const start = from.slice(0, 4);
  const cell = (key: string | undefined): TableCell => (key === undefined ? "[z]" : { figure: key });
  const percent = (id: string, label: string, as: "percent1" | "percent2" = "percent1"): TableColumn => ({
    id,
    label,
    unit: { id: "percent" },
    as,
  });
  const rows = years.map((year): TableCell[] => [
    year,
    { figure: remit.ceiling(year) },
    cell(remit.low(year)),
    cell(remit.flexibility(year)),
    standingWords(book.figures[remit.ceiling(year)]!.standing),
    { figure: risen("without-flexibility", year) },
    { figure: risen("with-flexibility", year) },
    ...indexOrder(index).map((id) => (reaches(id, year) ? cell(prices(id, year)) : "[x]")),
    ...indexOrder(index).map((id) => (reaches(id, year) ? cell(real(flexibility, id, year)) : "[x]")),
    remit.row(year).note,
  ]);
  // The picture ends where the title does; later ceilings are in the table and the words.
  const drawn = years.filter((year) => year <= to);
  const line = (series: string, figure: (year: Period) => string): ChartPoint[] =>
    drawn.map((year) => ({ series, figure: figure(year), at: awardMonth(year) }));

  const second = drawn.filter((year) => book.figures[remit.ceiling(year)]!.standing === "secondary");
  const notes: Sentence[] = [
    [
      "Each award is dated July; that of ",
      { figure: remit.ceiling(from), as: "period" },
      " is in the base level. A ceiling limits the average award: it is not what any person got.",
    ],
    ...(second.length === 0
      ? []
      : [
          [
            second.length === 1 ? "Second-hand is the ceiling of " : "Second-hand are the ceilings of ",
            ...listed(second.map((year) => [{ figure: remit.ceiling(year), as: "period" }])),
            ", and so is everything compounded from there on.",
          ] satisfies Sentence,
        ]),
  ];

  return {
    table: {
      columns: [
        { id: "year", label: "Remit year" },
        percent("ceiling", "Ceiling on the average award", "percent2"),
        percent("low", "Low end of the range", "percent2"),
        percent("flexibility", "Flexibility beyond it", "percent2"),
        { id: "standing", label: "Whose ceiling" },
        percent("without", `Ceilings compounded since July ${start}`),
        percent("with", `The same with flexibility`),
        ...indexOrder(index).map((id) => percent(`prices-${id}`, `Prices since July ${start}, ${INDEX_NAMES[id]}`)),
        ...indexOrder(index).map((id) =>
          percent(`real-${id}`, `Real change, ${flexibility.replace("-", " ")}, ${INDEX_NAMES[id]}`),
        ),
        { id: "note", label: "As the data note it" },
      ],
      rows,
    },
    charts: [
      {
        id: "remit-against-prices",
        recipe: "lines",
        subtitle: [
          "Remit ceilings compounded, and prices, since ",
          { figure: risen("without-flexibility", to), as: "period-from" },
        ],
        unit: { id: "percent" },
        as: "percent1",
        points: [
          ...line("Ceiling", (year) => risen("without-flexibility", year)),
          ...line("With flexibility", (year) => risen("with-flexibility", year)),
          ...order.flatMap((id) => line(INDEX_NAMES[id], (year) => prices(id, year))),
        ],
        // Five lines, asked for: two of pay and three of prices, each in the colour it has in every chart.
        focus: ["Ceiling", "With flexibility", ...order.map((id) => INDEX_NAMES[id])],
        notes,
      },
      {
        id: "remit-against-prices-real",
        recipe: "bars",
        title: realTitle(facts),
        subtitle: [
          "Real change of pay at the remit ceiling, ",
          { figure: risen("without-flexibility", to), as: "period" },
        ],
        unit: { id: "percent" },
        as: "percent1",
        points: (["without-flexibility", "with-flexibility"] as const).flatMap((path) =>
          order.map((id) => ({
            series: path === "with-flexibility" ? "With flexibility" : "Ceiling",
            category: INDEX_NAMES[id],
            figure: real(path, id, to),
          })),
        ),
        notes,
      },
    ],
  };
}
