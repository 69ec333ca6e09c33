import type { SeriesBreaksRow } from "../../../catalogue/rows/references.js";
import type { Objection } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { rangeOf } from "../cell-range.js";
import { GRADES } from "../grades.js";
import { listed } from "../sentence-parts.js";
import type { ByGroupFacts } from "./by-group-facts.js";
import { levelGaps, pc, pounds } from "./by-group-words.js";
import { narrowed, openSign } from "./gap-figures.js";
import { gapChangeKey, womenKey } from "./sex-gaps.js";
import { gradePartKey, partKey } from "./sex-mix.js";

/** Lowest to highest of the cells of the last year that pass a test. */
function range(
  { book, grid, to }: ByGroupFacts,
  name: string,
  label: string,
  test: Parameters<typeof rangeOf>[4],
): Sentence {
  const { low, high } = rangeOf(book, grid, name, label, (cell) => cell.base === to && test(cell));
  return [pc(low), " to ", pc(high)];
}

function closing({ book, to, from }: ByGroupFacts): Objection[] {
  if (from === to) return [];
  const key = (grade: (typeof GRADES)[number]): string => gapChangeKey("median", grade, to);
  const open = GRADES.filter((grade) => openSign(book, key(grade)));
  const moved = GRADES.filter((grade) => !open.includes(grade));
  const named = (grades: readonly (typeof GRADES)[number][]): Sentence => listed(grades.map((g) => [{ name: g }]));
  return [
    {
      says: "The gap is closing by itself.",
      answer: [
        "Overall the gap of medians ",
        ...narrowed(book, gapChangeKey("median", "all", to)),
        " from ",
        { figure: key("EO"), as: "period-from" },
        " to ",
        { figure: key("EO"), as: "period-to" },
        ". ",
        ...(moved.length === 0
          ? []
          : ([
              "By grade it ",
              ...listed(moved.map((g) => [...narrowed(book, key(g)), " (", { name: g }, ")"])),
            ] satisfies Sentence)),
        ...(moved.length > 0 && open.length > 0 ? ["; "] : []),
        ...(open.length === 0 ? [] : (["rounding hides any change in ", ...named(open)] satisfies Sentence)),
        ". Of the gap of means, the part of the mix of grades went from ",
        pounds(partKey("mix", from)),
        " to ",
        pounds(partKey("mix", to)),
        " and the part within grades, staff of unknown grade included, from ",
        pounds(partKey("pay", from)),
        " to ",
        pounds(partKey("pay", to)),
        ". These are a few years, and say nothing of the next.",
      ],
    },
  ];
}

/** What the data say of another measure, word for word. */
export const elsewhereWords = (row: SeriesBreaksRow): Sentence => [
  { quote: row.what, cell: `series-breaks.csv: id=${row.id}` },
];

/** What the other side will say of pay by group, answered from the figures. */
export function byGroupObjections(facts: ByGroupFacts): Objection[] {
  const { to, levels, regions } = facts;
  const whole = regions?.ranges.find(({ grade }) => grade === "all");
  return [
    {
      says: "Within a grade women and men are paid the same.",
      answer: [
        "The medians are close: ",
        ...levelGaps("median", to),
        ". Where many stand on one pay point the medians of both are that point, whatever the rest are paid; the means are ",
        ...levelGaps("mean", to),
        " apart. Neither says what people in the same job are paid.",
      ],
    },
    {
      says: "The gap is only a matter of who is in which grade.",
      answer: [
        "Of ",
        pounds(partKey("total", to)),
        " the mix of grades is ",
        pounds(partKey("mix", to)),
        ", in that women were ",
        pc(levels.women.low),
        " of ",
        { name: levels.women.lowest },
        " and ",
        pc(levels.women.high),
        " of ",
        { name: levels.women.highest },
        ", ",
        pc(womenKey("all", to)),
        " of all whose sex is known. With the same mix for both, that of women or that of men, and with or without the unknown grade, women's mean is ",
        ...range(facts, "same-mix", "with one mix of grades", (cell) => cell.basis !== "own-mix"),
        " below men's. The mix is part of what women and men are paid: that it is called mix does not say why it is so.",
      ],
    },
    {
      says: "Staff of unknown grade distort it.",
      answer: [
        "They are a group of their own, without which the grades do not give the published means: ",
        pounds(gradePartKey("pay", "unknown", to)),
        " of the part within grades and ",
        pounds(gradePartKey("mix", "unknown", to)),
        " of the mix. Of that first amount it is not known how much lies within grades. Left out, women's mean is ",
        ...range(facts, "known-grade", "of staff whose grade is known", (cell) => cell.comparator === "known-grade"),
        " below men's, by how the grades are weighted.",
      ],
    },
    ...closing(facts),
    ...facts.elsewhere.map((row) => ({
      says: "The published gender pay gap is another figure, and over these years it widened.",
      answer: [
        ...elsewhereWords(row),
        " What is said here of a change is of base salaries as published by grade and sex, and of nothing else.",
      ] satisfies Sentence,
    })),
    ...(whole === undefined
      ? []
      : [
          {
            says: "Regions differ because the grades in them differ.",
            answer: [
              "That is why medians are set side by side within a grade. In all grades together the lowest region is ",
              pc(whole.gap),
              " below the highest; within a grade ",
              ...listed(
                regions!.ranges
                  .filter(({ grade }) => grade !== "all")
                  .map(({ grade, gap }) => [pc(gap), " (", { name: grade }, ")"]),
              ),
              ". Departments and professions differ between regions too, and are not held by region.",
            ] satisfies Sentence,
          },
        ]),
    {
      says: "This proves nothing about equal pay.",
      answer: [
        "It does not claim to. It sets out what women and men were paid and how much of the difference between the means goes with grade. An equal pay audit compares people in like work, work rated as equivalent or work of equal value, with their length of service and allowances; none of that is held.",
      ],
    },
  ];
}
