import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Note } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Basis } from "../../../pay/index.js";
import { basisLine } from "../chart-lines.js";
import { payScopeNote } from "../common-notes.js";
import { BY_GRADE_SOURCE, CHANGE_SOURCE, RISE_SOURCE } from "./published-restorations.js";
import type { RestorationFacts } from "./restoration-facts.js";

/** How the published changes are read, and that they stay apart from what is worked out here. */
export const restorationMethodNotes = (basis: Basis): Note[] => [
  payScopeNote,
  {
    kind: "scope",
    text: [
      "The published changes and those worked out here are of different spans, and perhaps of different indices. They stand beside each other and are never joined, averaged or multiplied.",
    ],
  },
  {
    kind: "method",
    text: [
      "The rise that restores a published change is one over what is left, less one. The salaries are those of the end of the span; the prices are as whoever published the change took them, and may run past that month. It is arithmetic on one published number: not an award, not a claim and not a cost.",
    ],
  },
  {
    kind: "method",
    text: [
      "A result printed to one decimal is taken to be rounded to it, and the rises at both ends are given. Of the unstated index it is supposed that it is CPI, CPIH or RPI, of the month, the calendar year or a financial year, alike at both ends; the index wanted may be another and dated in another way. The widest of all these is taken.",
    ],
  },
  {
    kind: "method",
    text: [...basisLine(basis, "In what is worked out here a salary of March"), " Both ends use the same basis."],
  },
  {
    kind: "method",
    text: [
      "Medians are compared grade by grade and are never averaged or added. A median is not a person: people join, leave and are promoted between two counts.",
    ],
  },
  {
    kind: "status",
    text: ["No sampling error is published with any of these figures, and none is assumed."],
  },
];

/** Where the results of others were read, and what is not alike between them. */
export function othersReadNotes(catalogue: Catalogue, { whole }: RestorationFacts): Note[] {
  const read = (source: string): Sentence => {
    const { publisher = "", publication = "" } = catalogue.source(source) ?? {};
    const cell = `sources.csv: key=${source}`;
    return [{ quote: publisher, cell }, ", ", { quote: publication, cell }];
  };
  const rest = [...(whole.changes.length > 0 ? [CHANGE_SOURCE] : []), ...(whole.rises.length > 0 ? [RISE_SOURCE] : [])];
  const where: Note = {
    kind: "status",
    text: [
      "Second-hand, quoted by somebody other than the publisher, are all results of others: by grade (",
      ...read(BY_GRADE_SOURCE),
      ...(rest.length === 0 ? [] : [") and for the whole service (", ...rest.flatMap(semicolons(read))]),
      "). What is worked out from them is marked second-hand too.",
    ],
  };
  if (rest.length === 0) return [where];
  return [
    where,
    {
      kind: "conflict",
      text: [
        "What research for the PCS union found is of other years and of the whole service, and its changes are of labour market survey data, not of Civil Service Statistics. It is neither an average of the grades nor to be had from them.",
      ],
    },
  ];
}

const semicolons =
  (read: (source: string) => Sentence) =>
  (source: string, i: number): Sentence => [i === 0 ? "" : "; ", ...read(source)];
