import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Note } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { breakNotes } from "../common-notes.js";
import { cellOf } from "../from-row.js";
import { listed } from "../sentence-parts.js";
import type { Headline } from "./awards.js";
import type { RemitBesideFacts } from "./remit-beside-facts.js";

/** The wording of a headline's row, where it has one. */
export const noteOf = ({ row, high, workforce }: Headline): Sentence[] =>
  row.note === ""
    ? []
    : [
        [
          { figure: high, as: "period" },
          " ",
          { name: workforce },
          ": ",
          { quote: row.note, cell: cellOf("pay-remit", row, ["period", "workforce", "measure"]) },
        ],
      ];

const all = ({ years }: RemitBesideFacts): Headline[] =>
  years.flatMap(({ ceiling, senior, others }) => [ceiling, ...(senior === undefined ? [] : [senior]), ...others]);

const joined = (pieces: readonly Sentence[]): Sentence =>
  pieces.flatMap((piece, i): Sentence => [i === 0 ? "" : "; ", ...piece]);

/** What is not alike between the headlines, in our words and in those of the data. */
export function unlikeNotes(catalogue: Catalogue, facts: RemitBesideFacts): Note[] {
  const said = all(facts).flatMap(noteOf);
  return [
    ...breakNotes(catalogue.breaks("pay-remit").filter((row) => row.kind === "between-series")),
    {
      kind: "method",
      text: [
        "The headlines are of different kinds. A ceiling limits the average award of a department under guidance, before any business case; another headline is what was reported to be awarded, to everyone or on average. They begin in different months and cover different nations and ranks. They are set beside each other year by year, and never added or averaged across workforces. The lowest and the highest headline of every year, compounded, are bounds: no workforce need have had either. The Senior Civil Service had pots of its own, so the flexibility of the delegated grades is not set against it.",
      ],
    },
    ...(said.length === 0
      ? []
      : ([{ kind: "scope", text: ["As the data note them. ", ...joined(said), "."] }] satisfies Note[])),
    {
      kind: "method",
      text: [
        "Each civil service award is dated July of its remit year. July of the year before the first one is the base level, and the awards after it are compounded: what pay would have come to had every department paid the ceiling. The headlines of others are compounded without dates, and are not set against prices. The yearly rows give the twelve-month rates that ONS publishes, from unrounded indices, where they are held and prices are those of the month; the rise over all the years is worked out from the published indices.",
      ],
    },
  ];
}

/** Which headlines are second-hand and where they were read, and what is not held. */
export function unheldNotes(catalogue: Catalogue, facts: RemitBesideFacts): Note[] {
  const { book, years, others } = facts;
  const second = all(facts).filter(({ high }) => book.figures[high]!.standing === "secondary");
  const sources = [...new Set(second.map(({ row }) => row.source))].map((key): Sentence => {
    const { publisher = "", publication = "" } = catalogue.source(key) ?? {};
    const cell = `sources.csv: key=${key}`;
    return [{ quote: publisher, cell }, ", ", { quote: publication, cell }];
  });
  const onlyRange = years.filter((one) => one.others.every(({ kind }) => kind === "range"));
  const named = years.flatMap((one) => one.others.filter(({ kind }) => kind === "award").map((o) => o.workforce));
  const everyYear = [...new Set(named)].some((name) => named.filter((n) => n === name).length === years.length);
  const police = catalogue.dataset("pay-remit").rows.some((row) => /police/i.test(row.workforce));
  const gaps: Sentence = [
    ...(onlyRange.length === 0
      ? []
      : ([
          "For ",
          ...listed(onlyRange.map(({ ceiling }) => [{ figure: ceiling.high, as: "period" }])),
          " only the range across groups is held, and no single award. ",
        ] satisfies Sentence)),
    ...(everyYear || years.length < 2 ? [] : ["No workforce outside the civil service is held in every year. "]),
    ...(others.length > 1
      ? ["That a workforce's award lay within the range where its own is not held is supposed. "]
      : []),
    ...(police ? [] : ["No award of the police is held."]),
  ];
  return [
    ...(sources.length === 0
      ? []
      : ([
          {
            kind: "status",
            text: [
              "Second-hand, reported by somebody other than the publisher: every headline so marked in the table (",
              ...joined(sources),
              "). What is worked out from them is marked second-hand too.",
            ],
          },
        ] satisfies Note[])),
    ...(gaps.length === 0 ? [] : ([{ kind: "gap", text: gaps }] satisfies Note[])),
  ];
}
