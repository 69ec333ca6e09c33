import type { Catalogue } from "../../../catalogue/catalogue.js";
import type { Note } from "../../../evidence/evidence.js";
import type { Sentence } from "../../../evidence/sentence.js";
import { breakNotes, gapNotes, payScopeNote } from "../common-notes.js";
import { listed } from "../sentence-parts.js";
import { laterRangesNote } from "./later-ranges.js";
import type { RangeRefusal } from "./pay-ranges.js";
import type { SpreadAnswer } from "./spread-answer.js";

const SAYS: Readonly<Record<RangeRefusal, string>> = {
  "not civil service": "of bodies that official statistics do not list with civil servants of their own",
  "another file of the day": "in a second, partial file of the same day",
  "no posts": "without posts on them",
  "not a range": "without a minimum and a maximum above it",
  "rounded to bands": "with both ends in whole fives of thousands, which are bands and not the ends of a scale",
};

/** The suppressed medians, counted grade by grade. */
function withoutNote({ grades, level }: SpreadAnswer): Note[] {
  const some = grades.filter(({ without }) => without !== undefined);
  if (some.length === 0) return [];
  return [
    {
      kind: "gap",
      text: [
        `${level === "organisation" ? "Organisations" : "Departments"} with staff in the grade and no median, as cells on fewer than ten staff are suppressed: `,
        ...listed(
          some.map(({ grade, without }) => [{ figure: without!, as: "count" as const }, " (", { name: grade }, ")"]),
        ),
        ". They are missing, not nought, and each could lie outside the spread shown.",
      ],
    },
  ];
}

/** What a reader must know beside the spread. */
export function spreadNotes(
  answer: SpreadAnswer,
  catalogue: Catalogue,
  counted: Readonly<Record<string, string>>,
): Note[] {
  const { snapshot, ranges, level, march } = answer;
  const breaks = catalogue
    .breaks("civil-service-pay")
    .filter((row) => row.id === "civil-service-pay-medians-rounded-to-10" && row.from <= march);
  const devolved = answer.headline.spread.items.some(
    ({ who }) => who === "Scottish Government" || who === "Welsh Government",
  );
  const left: Sentence[] = Object.keys(snapshot?.left ?? {}).map((reason) => [
    { figure: counted[reason]!, as: "count" },
    ` ${SAYS[reason as RangeRefusal]}`,
  ]);
  return [
    payScopeNote,
    {
      kind: "scope",
      text: [
        `Medians of annual base salary at full-time equivalence at the end of March, ${level === "organisation" ? "each organisation by itself" : "departments with their agencies"}, as published. Grades below the Senior Civil Service are departments' own, mapped to common levels; the split into eight is an approximation. A department counts once, whatever its size: nothing here is weighted but Theil T.${devolved ? " The Scottish and the Welsh Government are among them." : ""}`,
      ],
    },
    {
      kind: "method",
      text: [
        `The spread is the highest department's median above the lowest's. Quartiles are of the departments, by the definition spreadsheets use, and are given from eight departments on. Medians are ranked and compared, never averaged or added.${breaks.length === 0 ? "" : " Rounding to ten moves no spread shown by as much as a tenth of a point."}`,
      ],
    },
    ...withoutNote(answer),
    ...breakNotes(breaks),
    ...(ranges.length === 0
      ? []
      : ([
          {
            kind: "method",
            text: [
              "Pay ranges are the latest snapshot with ten departments or more, dated by the snapshot and not by the award. Departments fill the form differently: one range for each place, the national minimum and the London maximum in one row, or no place at all. So each department is shown by its lowest minimum and its highest maximum over ranges with ten posts or more; only grades mapped with certainty are used. Even so they are not alike: the lowest minimum of a department with one place, or with none stated, can be that of London, and of one with several places it is that of its cheapest.",
            ],
          },
          {
            kind: "conflict",
            text: [
              "Ranges filed and left out: ",
              ...(left.length === 0 ? ["none"] : listed(left)),
              ". Other extreme values stand as filed.",
            ],
          },
          {
            kind: "method",
            text: [
              "Theil T is taken over every minimum filed, weighted by posts. It splits exactly into a part between departments' mean minima and a part within departments. It is of scales, not of what people are paid, and says nothing of spread inside a range.",
            ],
          },
        ] satisfies Note[])),
    ...(ranges.length === 0 ? [] : catalogue.breaks("pay-ranges")).map(
      (row): Note => ({ kind: "break", text: [{ quote: row.what, cell: `series-breaks.csv: id=${row.id}` }] }),
    ),
    ...(snapshot === undefined ? [] : laterRangesNote(answer.book, catalogue, snapshot.day)),
    ...gapNotes(catalogue, "pay-ranges", {}),
    ...gapNotes(catalogue, "civil-service-pay", {}, (gap) => gap.from >= march || gap.field === ""),
  ];
}
