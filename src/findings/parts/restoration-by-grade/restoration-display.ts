import { periodWords } from "../../../core/period.js";
import { INDEX_NAMES } from "../../../core/unit.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { TableCell, TableColumn } from "../../../evidence/table.js";
import { basisLine, noErrorLine } from "../chart-lines.js";
import { GRADES } from "../grades.js";
import type { PublishedResult } from "../published-results.js";
import { shown } from "../sentence-parts.js";
import { standingWords } from "../standing-words.js";
import type { PublishedRestoration } from "./published-restorations.js";
import type { RestorationFacts } from "./restoration-facts.js";

/** What the bars are called: short, since each carries its name. */
const BARS = { change: "Change", rise: "To restore" } as const;

/** Table and charts of the finding on the rises that restore pay. */
export function restorationDisplay(facts: RestorationFacts): Pick<Evidence, "table" | "charts"> {
  const { book, index, basis, byGrade, anyIndex, whole, own } = facts;
  const { order } = own;
  const figure = (key: string | undefined): TableCell => (key === undefined ? "[z]" : { figure: key });
  const standing = (key: string): string => standingWords(book.figures[key]!.standing);
  const head = (name: string, { row, key }: PublishedResult, by: string): TableCell[] => [
    `${name}, ${periodWords(row.from)} to ${periodWords(row.to)}`,
    `${by}, ${standing(key)}`,
    row.deflator,
  ];
  const open = (result: PublishedRestoration): TableCell[] => [
    figure(result.key),
    figure(result.rise),
    figure(result.low),
    figure(result.high),
  ];
  const percent = (id: string, label: string): TableColumn => ({
    id,
    label,
    unit: { id: "percent" },
    as: "percent1",
  });
  const columns: TableColumn[] = [
    { id: "who", label: "Of whom, over which span" },
    { id: "whose", label: "Whose figure" },
    { id: "index", label: "Index" },
    percent("change", "Real change of the median"),
    { ...percent("rise", "Rise that restores it"), as: "percent-printed" },
    percent("rounding-low", "Rise: least that rounding allows"),
    percent("rounding-high", "Rise: most that rounding allows"),
    percent("index-low", "Rise: least, whichever index"),
    percent("index-high", "Rise: most, whichever index"),
  ];
  const rows: TableCell[][] = [
    ...byGrade.map((result, i) => [
      ...head(result.row.group, result, "Institute for Government"),
      ...open(result),
      figure(anyIndex[i]?.low),
      figure(anyIndex[i]?.high),
    ]),
    ...order.flatMap((id) =>
      GRADES.map((grade): TableCell[] => [
        `${grade}, ${periodWords(own.from)} to ${periodWords(own.to)}`,
        "worked out here from the medians held",
        INDEX_NAMES[id],
        figure(own.change(grade, id)),
        figure(own.restoration(grade, id)),
        ...Array<TableCell>(4).fill("[z]"),
      ]),
    ),
    ...whole.changes.map((result) => [
      ...head("Whole service", result, "research for PCS"),
      ...open(result),
      ...Array<TableCell>(2).fill("[z]"),
    ]),
    ...whole.rises.map((result) => [
      ...head("Whole service, over grades", result, "research for PCS, an end of its range"),
      "not-published",
      figure(result.key),
      ...Array<TableCell>(4).fill("[z]"),
    ]),
  ];
  const [first, range, rises] = [byGrade[0]!, own.changes(index), own.rises(index)];
  const fell = book.value(range.high) < 0;
  const secondHand: Sentence = [
    "The report read does not say against which index. Each rise is worked out from the change beside it.",
  ];
  return {
    table: { columns, rows },
    charts: [
      {
        id: "restoration-by-grade",
        recipe: "bars",
        subtitle: [
          "Real change of the median salary by grade, ",
          { figure: first.key, as: "period" },
          ", Institute for Government as reported, and the rise that restores it",
        ],
        unit: { id: "percent" },
        as: "percent1",
        points: [
          ...byGrade.map(({ key, row }) => ({ series: BARS.change, category: row.group, figure: key })),
          ...byGrade.map(({ rise, row }) => ({ series: BARS.rise, category: row.group, figure: rise })),
        ],
        notes: [secondHand],
      },
      {
        id: "restoration-by-grade-own",
        recipe: "bars",
        title: [
          "From ",
          { figure: range.high, as: "period-from" },
          ` alone, restoring the medians of the grades ${fell ? "takes" : "would take"} `,
          ...shown(rises.low, "percent1"),
          " to ",
          ...shown(rises.high, "percent1"),
          ` by ${INDEX_NAMES[index]} in `,
          { figure: range.high, as: "period-to" },
        ],
        subtitle: [
          "Rise that restores the median salary by grade, ",
          { figure: range.high, as: "period" },
          ", worked out here",
        ],
        unit: { id: "percent" },
        as: "percent1",
        points: order.flatMap((id) =>
          GRADES.map((grade) => ({
            series: INDEX_NAMES[id],
            category: grade,
            figure: own.restoration(grade, id),
          })),
        ),
        notes: [basisLine(basis, "A salary of March"), noErrorLine],
      },
    ],
  };
}
