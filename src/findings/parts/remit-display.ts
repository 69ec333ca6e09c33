import type { Period } from "../../core/period.js";
import { INDEX_NAMES } from "../../core/unit.js";
import type { ChartPoint } from "../../evidence/chart.js";
import type { Evidence } from "../../evidence/evidence.js";
import type { TableCell, TableColumn } from "../../evidence/table.js";
import { indexOrder } from "./real-path.js";
import { awardMonth, startMonth } from "./remit-figures.js";
import { atCeiling, type RemitFacts } from "./remit-sentences.js";
import { standingWords } from "./standing-words.js";

/** Table and charts of the finding on the remit ceilings. */
export function remitDisplay(facts: RemitFacts): Pick<Evidence, "table" | "charts"> {
  const { book, remit, index, order, years, from, to, flexibility, reaches, risen, prices, real } = facts;
  const start = startMonth(from);
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

  return {
    table: {
      columns: [
        { id: "year", label: "Remit year" },
        percent("ceiling", "Ceiling on the average award", "percent2"),
        percent("low", "Low end of the range", "percent2"),
        percent("flexibility", "Flexibility beyond it", "percent2"),
        { id: "standing", label: "Whose figure" },
        percent("without", "Ceilings compounded"),
        percent("with", "Compounded with flexibility"),
        ...indexOrder(index).map((id) =>
          percent(`prices-${id}`, `Prices since July ${start.slice(0, 4)}, ${INDEX_NAMES[id]}`),
        ),
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
          "; each award dated July",
        ],
        unit: { id: "percent" },
        as: "percent1",
        points: [
          ...line("Ceiling", (year) => risen("without-flexibility", year)),
          ...line("With flexibility", (year) => risen("with-flexibility", year)),
          ...order.flatMap((id) => line(INDEX_NAMES[id], (year) => prices(id, year))),
        ],
        focus: ["Ceiling", "With flexibility"],
      },
      {
        id: "remit-against-prices-real",
        recipe: "bars",
        title: ["Had every department paid the ceiling, pay would have ", ...atCeiling(facts, "without-flexibility")],
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
      },
    ],
  };
}
