import { dayWords } from "../../../core/day.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Table, TableCell } from "../../../evidence/table.js";
import type { LivingWageFigures } from "./living-wage-charts.js";
import { floorWords, type PayPoint, weekWords } from "./pay-points.js";
import type { StatutoryRate } from "./statutory-rates.js";

const figureOr = (key: string | undefined): TableCell => (key === undefined ? "not published" : { figure: key });

/** One row for each pay point, and one for each rate that nothing held can be set against. */
export function livingWageTable(book: FigureBook, shown: LivingWageFigures): Table {
  const { listed, rates, weeklyHours, floorMargin } = shown;
  const hour = { unit: { id: "GBP/hour" }, as: "pounds2" } as const;
  const share = { unit: { id: "percent" }, as: "percent1" } as const;
  const met = new Set(listed.flatMap((p) => [p.now.from, p.next?.from]));
  const row = (p: PayPoint): TableCell[] => [
    p.name,
    dayWords(p.day),
    { figure: p.salary },
    { figure: p.hourly },
    { figure: p.now.key },
    p.now.age,
    { figure: p.headroomNow },
    p.next === undefined ? "not published" : dayWords(p.next.from),
    figureOr(p.next?.key),
    p.next?.age ?? "not published",
    figureOr(p.headroomNext),
    floorWords(book.value(p.headroomNext ?? p.headroomNow), floorMargin),
  ];
  const bare = (rate: StatutoryRate): TableCell[] => [
    "no pay of the lowest grades held",
    dayWords(rate.from),
    ...(["[x]", "[x]"] as const),
    { figure: rate.key },
    rate.age,
    ...(["[x]", "[z]", "[z]", "[z]", "[z]", "[z]"] as const),
  ];
  const rows = [
    ...listed.map((p) => ({ day: p.day, cells: row(p) })),
    ...rates.filter((rate) => !met.has(rate.from)).map((rate) => ({ day: rate.from, cells: bare(rate) })),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return {
    columns: [
      { id: "pay", label: "Pay point" },
      { id: "date", label: "Date" },
      { id: "salary", label: "Salary", unit: { id: "GBP/year" }, as: "pounds0" },
      { id: "hourly", label: `By the hour on ${weekWords(weeklyHours)}`, ...hour },
      { id: "rate", label: "Rate in force that day", ...hour },
      { id: "age", label: "Its age band" },
      { id: "headroom", label: "Headroom over it", ...share },
      { id: "next_from", label: "Next rate from" },
      { id: "next_rate", label: "Next rate", ...hour },
      { id: "next_age", label: "Age band of the next rate" },
      { id: "next_headroom", label: "Headroom over the next rate", ...share },
      { id: "floor", label: "Beside the next rate" },
    ],
    rows: rows.map(({ cells }) => cells),
  };
}
