import type { Evidence } from "../../../evidence/evidence.js";
import type { FigureBook } from "../../../evidence/figure-book.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { printedPercent } from "../printed-percent.js";
import { listed, shown } from "../sentence-parts.js";
import type { Headline } from "./awards.js";
import type { RemitBesideFacts } from "./remit-beside-facts.js";
import { pricesSentences } from "./remit-beside-prices.js";
import type { YearComparison } from "./year-comparison.js";

/** Most awards of a year that are all named in a sentence. */
const NAMED = 3;

const year = ({ ceiling }: YearComparison): Sentence => [{ figure: ceiling.high, as: "period" }];
const named = (book: FigureBook, key: string, { workforce }: Headline): Sentence => [
  ...printedPercent(book, key),
  " (",
  { name: workforce },
  ")",
];

/** "6.50% (teachers (England))", a range, or the lowest and the highest of many. */
function headlines(book: FigureBook, { others, lowest, highest }: YearComparison): Sentence {
  const range = others.find(({ kind }) => kind === "range");
  const single = others.filter(({ kind }) => kind === "award");
  const span: Sentence =
    range === undefined
      ? []
      : [...printedPercent(book, range.low), " to ", ...printedPercent(book, range.high), " across review-body groups"];
  if (single.length === 0) return span;
  const at = (key: string): Headline => others.find((one) => book.value(one.low) === book.value(key)) ?? others[0]!;
  const awards =
    single.length <= NAMED || range !== undefined
      ? listed(single.map((headline) => named(book, headline.high, headline)))
      : [...named(book, lowest, at(lowest)), " to ", ...named(book, highest, at(highest))];
  return range === undefined ? awards : [...span, ", and ", ...awards];
}

/** Each of some years: the ceiling, and what was reported of the others. */
const yearByYear = ({ book }: RemitBesideFacts, years: readonly YearComparison[], first: boolean): Sentence =>
  years.flatMap((one, i): Sentence => {
    const start = first && i === 0;
    return [
      i === 0 ? "In " : ". In ",
      ...year(one),
      start ? " the civil service pay ceiling was " : " the ceiling was ",
      ...printedPercent(book, one.ceiling.high),
      ...(start ? [" and other public workforces, as reported second-hand, had "] : [", the others "]),
      ...headlines(book, one),
    ];
  });

function seniorSentence({ book, years }: RemitBesideFacts): Sentence[] {
  const held = years.filter(({ senior }) => senior !== undefined);
  if (held.length === 0) return [];
  const alike = held.every(({ ceiling, senior }) => book.value(ceiling.high) === book.value(senior!.high));
  return [
    [
      "The Senior Civil Service, by a route of its own, had ",
      ...listed(
        held.map((one) => [
          ...printedPercent(book, one.senior!.high),
          " in ",
          ...year(one),
          book.figures[one.senior!.high]!.standing === "secondary" ? " (second-hand)" : "",
        ]),
      ),
      alike ? ", the same as the ceiling." : ".",
    ],
  ];
}

const OUTSIDE = " awards held of single workforces outside the civil service";

function flexibilitySentence({ book, years, counts }: RemitBesideFacts): Sentence[] {
  const flexible = years.filter(({ ceiling }) => ceiling.flexibility !== undefined);
  if (counts === undefined) return [];
  const count = (key: string): Sentence => shown(key, "count");
  return [
    [
      ...(book.value(counts.above) === book.value(counts.of)
        ? (["All ", ...count(counts.of), OUTSIDE] satisfies Sentence)
        : ([...count(counts.above), " of the ", ...count(counts.of), OUTSIDE] satisfies Sentence)),
      " were above the ceiling",
      ...(flexible.length === 0
        ? ["."]
        : ([
            " and ",
            ...count(counts.aboveWith),
            " above it with the year's flexibility, ",
            ...listed(
              flexible.map((one) => [...printedPercent(book, one.ceiling.flexibility!), " more in ", ...year(one)]),
            ),
            ".",
          ] satisfies Sentence)),
    ],
  ];
}

function compoundedSentence({ risen, others, run }: RemitBesideFacts): Sentence[] {
  if (run.length < 2) return [];
  const [any, ...single] = others;
  const ceilings = risen("without-flexibility");
  return [
    [
      "Compounded over the awards of ",
      ...year(run[0]!),
      " to ",
      ...year(run.at(-1)!),
      ", the ceilings come to ",
      ...shown(ceilings, "percent1"),
      ", or ",
      ...shown(risen("with-flexibility"), "percent1"),
      " with flexibility. The lowest and the highest headline of every year outside would come to ",
      ...shown(any!.low, "percent1"),
      " and ",
      ...shown(any!.high, "percent1"),
      ...(single.length === 0
        ? ["."]
        : ([
            ". With the range where their own award is not held, ",
            ...listed(
              single.map(({ workforce, low, high }) => [
                { name: workforce },
                " would come to ",
                ...shown(low, "percent1"),
                " to ",
                ...shown(high, "percent1"),
              ]),
            ),
            ".",
          ] satisfies Sentence)),
    ],
  ];
}

/** "Before flexibility, civil service ceilings were below every award reported second-hand for other public workforces in 2023/24 and 2025/26, though not in 2024/25". */
export function standsWords({ years }: RemitBesideFacts): Sentence {
  const where = (stands: YearComparison["stands"]) => years.filter((one) => one.stands === stands);
  const [stands, says] = (
    [
      ["below", "below every award"],
      ["within", "within the awards"],
      ["above", "above every award"],
    ] as const
  ).find(([kind]) => where(kind).length > 0)!;
  const rest = years.filter((one) => one.stands !== stands);
  const flexible = where(stands).some(({ ceiling }) => ceiling.flexibility !== undefined);
  return [
    `${flexible ? "Before flexibility, c" : "C"}ivil service ceilings were ${says} reported second-hand for other public workforces in `,
    ...listed(where(stands).map(year)),
    ...(rest.length === 0 ? [] : ([", though not in ", ...listed(rest.map(year))] satisfies Sentence)),
  ];
}

/** Title and sentences of the finding on the remit beside other public workforces. */
export function remitBesideWords(facts: RemitBesideFacts): Pick<Evidence, "title" | "sentences"> {
  const { years } = facts;
  const below = years.filter(({ stands }) => stands === "below");
  const rest = years.filter(({ stands }) => stands !== "below");
  return {
    title: standsWords(facts),
    sentences: [
      ...[below, rest]
        .filter((some) => some.length > 0)
        .map((some, i): Sentence => [...yearByYear(facts, some, i === 0), "."]),
      ...seniorSentence(facts),
      ...flexibilitySentence(facts),
      ...compoundedSentence(facts),
      ...pricesSentences(facts),
    ],
  };
}
