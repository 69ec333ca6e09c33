import { type Period, periodWords } from "../../../core/period.js";
import { INDEX_IDS, INDEX_NAMES } from "../../../core/unit.js";
import type { Chart, ChartMark } from "../../../evidence/chart.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Table } from "../../../evidence/table.js";
import { type SectorFigures, SIDES } from "./sector-earnings-figures.js";

const PUBLIC = "public_excl_financial";
const pay = (side: string, month: Period): string => `pay.${side}.regular_pay.${month}`;
const percent = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const movement = (figure: string): Sentence => [
  { figure, words: ["fell ", "rose ", "changed by "] },
  { figure, as: "percent1-size" },
];
const sideName = (side: string): string => (side === "private" ? "Private" : "Public");
const when = (figure: string): Sentence[number] => ({ figure, as: "period" });

/** One row a year and the latest month: pay, gap, and real change by every index. */
export function sectorTable({ months }: SectorFigures): Table {
  const base = months[0]!;
  const money = { unit: { id: "GBP/week" }, as: "pounds0" } as const;
  const share = { unit: { id: "percent" }, as: "percent1" } as const;
  const sides = [PUBLIC, "private"] as const;
  const named = (side: string): string => (side === "private" ? "Private" : "Public excluding finance");
  return {
    columns: [
      { id: "month", label: "Month" },
      ...sides.map((side) => ({ id: side, label: `${named(side)}, regular pay`, ...money })),
      { id: "gap", label: "Public above private", ...share },
      ...sides.flatMap((side) =>
        INDEX_IDS.map((index) => ({
          id: `${side}_${index}`,
          label: `${named(side)}, real change since ${periodWords(base)}, ${INDEX_NAMES[index]}`,
          ...share,
        })),
      ),
    ],
    rows: months.map((month) => [
      periodWords(month),
      ...sides.map((side) => ({ figure: pay(side, month) })),
      { figure: `gap.${month}` },
      ...sides.flatMap((side) =>
        INDEX_IDS.map((index) => (month === base ? "base" : { figure: `real.${side}.${index}.${month}` })),
      ),
    ]),
  };
}

/** Real change, weekly pay as published, and the gap, each with the dates when bodies changed sector. */
export function sectorCharts(figures: SectorFigures, marks: readonly ChartMark[]): Chart[] {
  const { months, widest, narrowest } = figures;
  const provisional: Sentence[] = figures.provisional ? [[when(`gap.${months.at(-1)}`), " is provisional."]] : [];
  const line = { recipe: "lines", marks, notes: provisional };
  const base = { figure: `gap.${months[0]}`, as: "period" } as const;
  const yearly = `each ${periodWords(months[0]!).split(" ")[0]} and the latest month`;
  return [
    {
      ...line,
      recipe: "small-multiples",
      id: "sector-earnings",
      title: [
        "Since ",
        base,
        " public pay ",
        ...movement(`real.${PUBLIC}.cpi.${months.at(-1)}`),
        " against CPI and ",
        ...movement(`real.${PUBLIC}.rpi.${months.at(-1)}`),
        " against RPI; private pay ",
        ...movement(`real.private.cpi.${months.at(-1)}`),
        " and ",
        ...movement(`real.private.rpi.${months.at(-1)}`),
      ],
      subtitle: [
        "Real change of average regular pay since ",
        base,
        `, Great Britain, per cent, ${yearly}. Public excludes finance.`,
      ],
      unit: { id: "percent" },
      as: "percent1",
      points: (["cpi", "rpi"] as const).flatMap((index) =>
        SIDES.flatMap((side) =>
          months.map((month) => ({
            series: sideName(side),
            category: `Against ${INDEX_NAMES[index]}`,
            figure: `real.${side}.${index}.${month}`,
          })),
        ),
      ),
    },
    {
      ...line,
      id: "sector-earnings-weekly",
      title: [
        "Before prices, average pay went from ",
        { figure: pay(PUBLIC, months[0]!), as: "pounds0" },
        " a week to ",
        { figure: pay(PUBLIC, months.at(-1)!), as: "pounds0" },
        " in the public sector and from ",
        { figure: pay("private", months[0]!), as: "pounds0" },
        " to ",
        { figure: pay("private", months.at(-1)!), as: "pounds0" },
        " in the private",
      ],
      subtitle: [`Average regular pay, Great Britain, pounds a week, ${yearly}. Public excludes finance.`],
      unit: { id: "GBP/week" },
      as: "pounds0",
      points: SIDES.flatMap((side) => months.map((month) => ({ series: sideName(side), figure: pay(side, month) }))),
    },
    {
      ...line,
      id: "sector-earnings-gap",
      title: [
        "Public pay was ",
        percent(`gap.${months[0]}`),
        " above private pay in ",
        base,
        " and ",
        percent(`gap.${months.at(-1)}`),
        " above it in ",
        when(`gap.${months.at(-1)}`),
      ],
      subtitle: [`Average regular pay, public excluding finance above private, Great Britain, per cent, ${yearly}.`],
      unit: { id: "percent" },
      as: "percent1",
      points: months.map((month) => ({ series: "Gap", figure: `gap.${month}` })),
      notes: [
        [
          "Of all months, the gap was highest in ",
          when(`gap.${widest}`),
          " (",
          percent(`gap.${widest}`),
          ") and lowest in ",
          when(`gap.${narrowest}`),
          " (",
          percent(`gap.${narrowest}`),
          ").",
        ],
        ...provisional,
        ["Each is a mean over the jobs of its own sector: read the movement, not the level."],
      ],
    },
  ];
}
