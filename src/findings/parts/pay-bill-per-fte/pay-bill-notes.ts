import type { Catalogue } from "../../../catalogue/catalogue.js";
import { periodWords } from "../../../core/period.js";
import type { Note } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import type { Basis } from "../../../pay/index.js";
import { april2025Notes, basisNote, breakNotes, gapNotes, gapWords, indicesNote, rpiNotes } from "../common-notes.js";
import { leftOutNotes } from "../left-out-notes.js";
import { listed, moved, shown } from "../sentence-parts.js";
import { againstEachOther } from "./against-each-other.js";
import type { Body } from "./body-figures.js";
import { fittedMarches } from "./left-out-words.js";
import { limitsWords } from "./limits.js";
import type { PayBill } from "./pay-bill-figures.js";
import type { Reading } from "./reading.js";
import { billUsable } from "./returns.js";

const names = (bodies: readonly Body[], after: (body: Body) => Sentence = () => []): Sentence =>
  listed(bodies.map((body) => [body.label, ...after(body)]));

/** The Marches of the span for which a body has no usable return. */
const lacks = ({ span }: PayBill, body: Body): Sentence[] =>
  span.filter((march) => !billUsable(body.filed[march])).map((march) => [{ name: periodWords(march) }]);

/** Which bodies are left out by a rule, by name. */
function ruleNote(
  bill: PayBill,
  reading: Reading,
  kind: Note["kind"],
  says: string,
  after?: (body: Body) => Sentence,
): Note[] {
  const bodies = bill.filed.filter((body) => body.reading === reading);
  return bodies.length === 0 ? [] : [{ kind, text: [says, ...names(bodies, after), "."] }];
}

/** What a reader must know beside the pay bill. */
export function payBillNotes(bill: PayBill, catalogue: Catalogue, basis: Basis): Note[] {
  const onCosts = catalogue.gaps("law").filter((row) => row.equals.includes("national insurance"));
  const marked = catalogue
    .dataset("civil-service-workforce")
    .rows.filter(
      (row) => row.flag.includes("impossible") && bill.filed.some((body) => body.filed[row.period]?.bill === row),
    );
  const opposed = againstEachOther(bill);
  return [
    {
      kind: "scope",
      text: [
        "Civil service bodies only: those in which the annual survey or the quarterly public sector survey counts civil servants. What a body files as its own type is not used, because the same body files several. The staff of the statistics authority are one body, whether filed under its name or its office's. Departments are without their agencies, which are bodies of their own. The table shows sets of bodies first, then the bodies of at least the staff asked for.",
      ],
    },
    {
      kind: "status",
      text: [
        "Departments' own monthly returns, machine collected; of their quality the data say: ",
        { quote: catalogue.source("mwmi")?.note ?? "", cell: "sources.csv: key=mwmi" },
        " One month is shown, not a year: overtime, back pay and one-off payments land in the month they are paid, so it is never multiplied by twelve here but to check it. The definition that bodies were given is not held.",
      ],
    },
    {
      kind: "method",
      text: [
        "Pay bill divided by full-time equivalents, both totals over all grades of one body's return of one March. The set holds the same bodies in every March, their pay bills added and divided by their staff added; it is not the civil service. Pay bill and salary cost are two counts whose definitions are not held: they are shown side by side, never added, and one is not taken from the other.",
      ],
    },
    {
      kind: "method",
      text: [
        "A body is left out by the first of these rules that applies. Its pay bill of the last March is zero with staff in post, or marked as impossible in the data. Its pay bill or salary cost of any March is that of the March before to the penny. Twelve times its salary cost per full-time equivalent lies outside the limit of fit from the body's mean salary in the annual survey: then the bill and the staff may not be of the same people. Its pay bill per full-time equivalent moves by more than the limit of jumps between two neighbouring Marches. No usable return of the survey's March is held to set against its mean: none was filed, or it has more full-time equivalents than heads. Limits of the headline: ",
        { name: limitsWords(bill.limits) },
        ", either way. The other listed limits, their reasons and what the answer is under each are in the table and in the listed combinations.",
      ],
    },
    {
      kind: "method",
      text: [
        "When each is tested. The fit to the survey is tested once, in the latest March that both hold (",
        ...fittedMarches(bill, bill.set.bodies),
        "), since later survey means by organisation are not held. Jumps and repeats are tested between all neighbouring Marches that a body filed. So nothing here tests the level of the last March: a return can drift after the survey year and pass.",
      ],
    },
    ...ruleNote(bill, "zero", "gap", "Zero filed with staff in post, treated as missing: "),
    ...ruleNote(
      bill,
      "misfit",
      "conflict",
      "Salary cost outside the limit of fit to the survey's mean salary: ",
      (body) => (body.fit === undefined ? [] : [" (", ...shown(body.fit, "percent0"), ")"]),
    ),
    ...ruleNote(
      bill,
      "jump",
      "conflict",
      "Pay bill per full-time equivalent that jumps by more than the limit between two Marches: ",
    ),
    ...(bill.lacking.length === 0
      ? []
      : ([
          {
            kind: "gap",
            text: [
              "Passes the checks and is in no set, as a usable return of a March of the span is not held: ",
              ...listed(bill.lacking.map((body) => [body.label, " (", ...listed(lacks(bill, body)), ")"])),
              ".",
            ],
          },
        ] satisfies Note[])),
    ...(opposed.length === 0
      ? []
      : ([
          {
            kind: "conflict",
            text: [
              "In the set, though pay bill and salary cost per full-time equivalent moved opposite ways by more than a tenth each between two Marches: ",
              ...listed(
                opposed.map(({ body, bill: moves, salary }) => [
                  `${body.label} (pay bill `,
                  ...moved(moves),
                  ", salary cost ",
                  ...moved(salary),
                  ", ",
                  { figure: salary, as: "period" as const },
                  ")",
                ]),
              ),
              ". One of the two is not what it was the March before.",
            ],
          },
        ] satisfies Note[])),
    ...ruleNote(
      bill,
      "repeated",
      "conflict",
      "Pay bill or salary cost of one March that is that of the March before, to the penny: ",
    ),
    ...ruleNote(bill, "impossible", "conflict", "A pay bill of the last March that cannot be: "),
    ...ruleNote(bill, "absent", "gap", "No pay bill held: "),
    ...ruleNote(bill, "unchecked", "gap", "Without a usable return of the survey's March to set against its mean: "),
    ...(marked.length === 0
      ? []
      : ([
          {
            kind: "conflict",
            text: [
              "A pay bill marked as impossible for its size is left out wherever it stands: ",
              ...listed(
                marked.map((row) => [
                  row.body,
                  " in ",
                  {
                    quote: row.period,
                    cell: `civil-service-workforce.csv: period=${row.period} body=${row.body} measure=${row.measure} grade=${row.grade}`,
                  },
                ]),
              ),
              ".",
            ],
          },
        ] satisfies Note[])),
    {
      kind: "gap",
      text: [
        "Before ",
        { figure: bill.firstHeld, as: "period" },
        " fewer than ten civil service bodies have a pay bill in the data: staff are held, pay bills are not.",
      ],
    },
    basisNote(basis, "a pay bill of March"),
    indicesNote,
    ...rpiNotes(catalogue),
    ...breakNotes(
      catalogue.breaks("civil-service-workforce").filter((row) => row.from === "" || row.from.slice(0, 7) <= bill.to),
    ),
    ...gapNotes(catalogue, "civil-service-workforce", {}),
    ...onCosts.map((row): Note => ({ kind: "gap", text: gapWords(row) })),
    ...leftOutNotes(bill.grid),
    ...april2025Notes(catalogue, bill.book),
  ];
}
