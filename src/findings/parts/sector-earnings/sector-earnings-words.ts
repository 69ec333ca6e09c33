import type { Period } from "../../../core/period.js";
import { INDEX_IDS, INDEX_NAMES, type IndexId } from "../../../core/unit.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { rpiStanding } from "../rpi-standing.js";
import type { SectorFigures } from "./sector-earnings-figures.js";
import { signWords, since } from "./sector-earnings-signs.js";

const PUBLIC = "public_excl_financial";
const pay = (side: string, month: Period): string => `pay.${side}.regular_pay.${month}`;
const percent = (figure: string): Sentence[number] => ({ figure, as: "percent1" });
const when = (figure: string): Sentence[number] => ({ figure, as: "period" });
const size = (figure: string): Sentence[number] => ({ figure, as: "percent1-size" });
const rise = (figure: string): Sentence[number] => ({ figure, words: ["fell", "rose", "did not change"] });

/** "rose 1.2% by this and 3.4% by that": the second direction is said only where it is another. */
function bothRose(
  book: FigureBook,
  [one, other]: readonly [string, string],
  between: Sentence,
  end: Sentence,
): Sentence {
  const [a, b] = [one, other].map((key) => Math.sign(book.value(key)));
  return [rise(one), " ", size(one), ...between, ...(a === b ? [] : [rise(other), " "]), size(other), ...end];
}

/** "up 1.2% and 3.4%": the second direction is said only where it is another. */
function bothWere(book: FigureBook, [one, other]: readonly [string, string]): Sentence {
  const direction = (figure: string): Sentence[number] => ({
    figure,
    words: ["down", "up", "changed by"],
  });
  const [a, b] = [one, other].map((key) => Math.sign(book.value(key)));
  return [direction(one), " ", size(one), " and ", ...(a === b ? [] : [direction(other), " "]), size(other)];
}

/** The finding in one line: growth of both sides, and what is left of it by the chosen index and by another. */
export function sectorTitle(book: FigureBook, { months }: SectorFigures, index: IndexId): Sentence {
  const [base, last] = [months[0]!, months.at(-1)!];
  const growth = [`growth.${PUBLIC}.${base}`, `growth.private.${base}`] as const;
  const against = (id: IndexId): Sentence => [
    `against ${INDEX_NAMES[id]} `,
    ...bothWere(book, [`real.${PUBLIC}.${id}.${last}`, `real.private.${id}.${last}`]),
  ];
  return [
    "From ",
    { figure: growth[0], as: "period-from" },
    " to ",
    { figure: growth[0], as: "period-to" },
    " regular pay ",
    ...bothRose(book, growth, [" (public) and "], [" (private)"]),
    ": ",
    ...against(index),
    ", ",
    ...against(index === "rpi" ? "cpi" : "rpi"),
  ];
}

/** "by CPI public pay rose 1.2% and private 3.4%; by CPIH 1.1% and 3.3%": who and which way are said where they change. */
function afterPrices(book: FigureBook, last: Period): Sentence {
  const keys = (index: IndexId) => [`real.${PUBLIC}.${index}.${last}`, `real.private.${index}.${last}`] as const;
  const signs = (index: IndexId): string =>
    keys(index)
      .map((key) => Math.sign(book.value(key)))
      .join();
  return INDEX_IDS.flatMap((index, i): Sentence => {
    const [one, other] = keys(index);
    const by = `${i === 0 ? "by" : "; by"} ${INDEX_NAMES[index]} `;
    if (i > 0 && signs(index) === signs(INDEX_IDS[i - 1]!)) return [by, size(one), " and ", size(other)];
    const alike = Math.sign(book.value(one)) === Math.sign(book.value(other));
    if (i > 0 && alike) return [by, "they ", rise(one), " ", size(one), " and ", size(other)];
    return [by, "public pay ", ...bothRose(book, [one, other], [" and private "], [])];
  });
}

/** What the finding says, in order. */
export function sectorSentences(
  book: FigureBook,
  { months, provisional, bases, caughtUp, widest, narrowest, grid, signs }: SectorFigures,
): Sentence[] {
  const [base, last] = [months[0]!, months.at(-1)!];
  const most = (key: (period: Period) => string, of: readonly Period[], sign: 1 | -1): Period =>
    of.reduce((best, period) => (sign * book.value(key(period)) > sign * book.value(key(best)) ? period : best));
  const growth = `growth.${PUBLIC}.${base}`;
  const worst = most((start) => `growth.difference.${start}`, bases, -1);
  return [
    [
      "In Great Britain regular pay (without bonuses and arrears) averaged ",
      { figure: pay(PUBLIC, base), as: "pounds0" },
      " a week in the public sector excluding financial services in ",
      when(pay(PUBLIC, base)),
      " and ",
      { figure: pay(PUBLIC, last), as: "pounds0" },
      " in ",
      when(pay(PUBLIC, last)),
      ". In the private sector it went from ",
      { figure: pay("private", base), as: "pounds0" },
      " to ",
      { figure: pay("private", last), as: "pounds0" },
      ".",
    ],
    [
      "From ",
      { figure: growth, as: "period-from" },
      " to ",
      { figure: growth, as: "period-to" },
      ", ",
      ...afterPrices(book, last),
      ".",
      ...rpiStanding(INDEX_IDS),
    ],
    [
      "The index decides: public pay fell in ",
      ...signWords(book, signs),
      ". Over all of them it runs from ",
      percent(grid.low),
      " to ",
      percent(grid.high),
      ".",
    ],
    [
      "Public pay has grown by less than private pay from ",
      { figure: "bases.behind", as: "count" },
      " of the ",
      { figure: "bases.of", as: "count" },
      " listed starting months",
      ...(book.value("bases.behind-certain") === book.value("bases.behind")
        ? [", and rounding to whole pounds undoes none of that"]
        : [
            "; rounding to whole pounds cannot undo it in ",
            { figure: "bases.behind-certain", as: "count" } as const,
            " of them",
          ]),
      ". The difference is largest from ",
      { figure: `growth.difference.${worst}`, as: "period-from" },
      ": public ",
      percent(`growth.${PUBLIC}.${worst}`),
      ", private ",
      percent(`growth.private.${worst}`),
      ".",
      ...since(caughtUp),
    ],
    [
      "Public pay stood ",
      { figure: `gap.${base}`, as: "percent1-size" },
      " ",
      { figure: `gap.${base}`, words: ["below", "above", "from"] },
      " private pay in ",
      when(`gap.${base}`),
      " and ",
      { figure: `gap.${last}`, as: "percent1-size" },
      " ",
      { figure: `gap.${last}`, words: ["below", "above", "from"] },
      " it in ",
      when(`gap.${last}`),
      "; of all months it was at most ",
      percent(`gap.${widest}`),
      " above (",
      when(`gap.${widest}`),
      ") and at least ",
      percent(`gap.${narrowest}`),
      " (",
      when(`gap.${narrowest}`),
      "). Each is a mean over the jobs of its own sector: the movement of the gap says something, its level does not.",
    ],
    [
      "In the year to ",
      when(`year.${PUBLIC}`),
      `${provisional ? ", which is provisional," : ""} public pay `,
      rise(`year.${PUBLIC}`),
      " by ",
      size(`year.${PUBLIC}`),
      " and private pay ",
      rise("year.private"),
      " by ",
      size("year.private"),
      ", as published. Each may be out by ",
      { figure: "half-width.private", as: "points1" },
      " (private) and ",
      { figure: `half-width.${PUBLIC}`, as: "points1" },
      " (public) either way, ONS estimated from ",
      when("half-width.private"),
      ": an indication and no test.",
    ],
  ];
}
